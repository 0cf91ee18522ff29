package org.whence.eval.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.eval.EvalException;
import org.whence.text.Span;
import org.whence.time.TimeMention;

class TimesCommandTest {

    private static final String MARKED = """
        <?xml version="1.0" ?>
        <TimeML><DOCID>a</DOCID>
        <DCT><TIMEX3 tid="t0" type="DATE" value="2021-03-17">03/17/2021</TIMEX3></DCT>
        <TEXT>The crew &amp; its <EVENT>captain</EVENT> left on <TIMEX3 tid="t1" type="DATE" value="2021-03-12">Friday</TIMEX3> and
        <TIMEX3 tid="t2" type="DATE" value="2021-W10">last week</TIMEX3>, in <TIMEX3 tid="t3" type="DATE" value="1990">the year of the flood</TIMEX3>.</TEXT>
        </TimeML>
        """;

    @Test
    void readsTheTextWithoutItsMarks() {
        TimeMl document = TimeMl.parse("a.tml", MARKED);
        assertThat(document.day()).isEqualTo(LocalDate.of(2021, 3, 17));
        assertThat(document.text()).startsWith("The crew & its captain left on Friday and");
        assertThat(document.times()).hasSize(3);
        assertThat(document.times().get(0)).isEqualTo(new Timex(31, 37, "2021-03-12"));
    }

    @Test
    void whatIsNoTimeMlIsSaidSo() {
        assertThatThrownBy(() -> TimeMl.parse("b.tml", "<TimeML/>"))
                .isInstanceOf(EvalException.class)
                .hasMessage("b.tml has no element DCT; expected TimeML with DCT and TEXT");
        assertThatThrownBy(() ->
                        TimeMl.parse("c.tml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))
                .isInstanceOf(EvalException.class);
    }

    @Test
    void countsWordsAndValues(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.tml"), MARKED);
        List<String> lines = TimesCommand.lines(folder, "", "", true);
        assertThat(lines).anyMatch(line -> line.equals("1 documents, 3 times marked"));
        assertThat(lines).anyMatch(line -> line.startsWith("missed a.tml"));
        assertThat(lines.get(lines.size() - 1)).startsWith("Whence").contains("0.800");
    }

    @Test
    void aPeerThatIsNotThereIsSaidSo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.tml"), MARKED);
        assertThatThrownBy(() -> TimesCommand.lines(folder, "", "org.example.None", false))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("profile peers");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2021-03-08/2021-03-14, 2021-W10",
        "2021-03-13/2021-03-14, 2021-W10-WE",
        "2021-03-08/2021-03-13, 2021-03-08/2021-03-13",
        "2020-35,               2020-Q3",
        "2020-41,               2020-H2",
        "2020-24,               2020-WI",
        "XXXX-22,               XXXX-SU",
        "199X,                  199",
        "19XX,                  19",
        "PXM,                   PXM",
        "'',                    PAST_REF",
    })
    void valuesAreWrittenAsTimexWritesThem(String edtf, String timex) {
        TimeMention time = new TimeMention(new Span(0, 1), TimeMention.Type.DATE, edtf, TimeMention.Direction.PAST);
        assertThat(OurTimes.timex(time)).isEqualTo(timex);
    }

    @Test
    void casesOfRecognizersPassOrFail(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("Turkish"));
        Files.writeString(folder.resolve("Turkish").resolve("DateTimeModel.json"), """
            [{"Input": "Gemi 3 Mart 2021 tarihinde geldi", "Context": {"ReferenceDateTime": "2021-03-17T00:00:00"},
              "Results": [{"Text": "3 mart 2021", "Start": 5, "End": 15, "TypeName": "datetimeV2.date",
                "Resolution": {"values": [{"timex": "2021-03-03", "type": "date", "value": "2021-03-03"}]}}]},
             {"Input": "Gemi 3 Mart 2021 tarihinde geldi", "Context": {"ReferenceDateTime": "2021-03-17T00:00:00"},
              "Results": []}]
            """);
        assertThat(RecognizersCommand.lines(folder, true))
                .containsExactly(
                        "miss tr Gemi 3 Mart 2021 tarihinde geldi | extra 3 Mart 2021",
                        "tr cases                    1/2    0.500",
                        "tr date                     1/1    1.000");
    }
}
