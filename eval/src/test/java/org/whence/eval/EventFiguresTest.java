package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.analysis.Analysis;
import org.whence.event.EventType;

class EventFiguresTest {

    private static final String TABLE = """
            sentence_id\tmarked_sentence\tgold_root
            2\t<s>Chile</s> condemned <t>Bolivia</t> on Friday.\tACCUSE
            3\t<s>Ghana</s> imposed sanctions on <t>Togo</t>.\tSANCTION
            5\t<s>Ghana</s> painted <t>the wall</t>.\tSUPPORT
            """;

    @TempDir
    private Path folder;

    @Test
    void comparesRootsOfAHalf() throws IOException {
        Path file = Files.writeString(folder.resolve("sentences.tsv"), TABLE);

        assertThat(EventFigures.roots(file, "untouched", false, true))
                .containsExactly(
                        "miss 5 want SUPPORT got null",
                        "SANCTION     right 1 given 1 wanted 1 F1 1.000",
                        "SUPPORT      right 0 given 0 wanted 1 F1 0.000",
                        "2 sentences, accuracy 0.500, macro-F1 0.500 over 2 roots");
        assertThat(EventFigures.roots(file, "tuned", false, false))
                .last()
                .isEqualTo("1 sentences, accuracy 1.000, macro-F1 1.000 over 1 roots");
    }

    @Test
    void saysWhatATableLacks() throws IOException {
        Path file = Files.writeString(folder.resolve("other.tsv"), "id\ttext\n");

        assertThatThrownBy(() -> EventFigures.roots(file, "", false, false))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("has no column sentence_id");
        assertThatThrownBy(() -> EventFigures.roots(file, "third", false, false))
                .hasMessage("--half is \"third\", expected tuned or untouched");
    }

    @Test
    void countsEventsWhereThereShouldBeNone() throws IOException {
        Path file = Files.writeString(
                folder.resolve("match.txt"),
                "Late goal\n\nThe team bombarded the goal in the second half of the match.\n");

        assertThat(EventFigures.calm(Run.over(List.of(file)).analyses(), true))
                .containsExactly("en: 1 reports, 0 events, 0.00 a report, 0 of them ASSAULT");
    }

    @Test
    void findsHardlyAnythingInCalmReportsFullOfWordsOfWar() throws URISyntaxException {
        Path folder = Path.of(Main.class.getResource("calm/README.md").toURI()).resolveSibling("reports");

        List<Analysis> analyses = Run.over(List.of(folder)).analyses();

        assertThat(analyses).hasSize(50);
        assertThat(analyses.stream().flatMap(a -> a.events().stream()))
                .hasSizeLessThan(50 * 3 / 10)
                .noneMatch(event -> event.type() == EventType.ASSAULT);
    }
}
