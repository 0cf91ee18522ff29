package org.whence.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Dateline;
import org.whence.report.Issue;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Alignment;
import org.whence.text.Span;
import org.whence.time.TimeMention;

class AnalysisJsonTest {
    private static final ReportId ID = new ReportId("sha256:" + "0a".repeat(32));

    /** One of everything, in a text of {@code words}; every span lies inside its first four code units. */
    private static Analysis analysis(String language, String words) {
        Span span = new Span(0, 4);
        Report report = new Report(
                ID,
                "samples/" + words + ".txt",
                new Language(language),
                words,
                new Outlet(words, span),
                List.of(words),
                new Dateline(words, span),
                new PublicationDate("2024-02-29", span, PublicationDate.From.JSON_LD, "datePublished"),
                null,
                new Bounds("2024-01-01", null, List.of(span)),
                words,
                List.of(new Block(new Span(0, words.length()), Block.Kind.TITLE)),
                Alignment.identity(words.length()),
                List.of(new Issue("no-outlet", "report", words, "nothing")));
        Entity entity = new Entity(
                "x1",
                EntityType.PERSON,
                words,
                List.of("short"),
                "KAZ",
                "GOV",
                null,
                Entity.Agreement.FEMININE,
                List.of(new Office(
                        "minister",
                        "minister",
                        words,
                        "KAZ",
                        span,
                        List.of(Office.Qualifier.CARETAKER, Office.Qualifier.OUTGOING))));
        Statement statement = new Statement(
                "s1",
                span,
                null,
                span,
                Statement.Manner.MIXED,
                Statement.Act.DENY,
                Statement.Polarity.NOT_SAID,
                Statement.Modality.HEDGED,
                null,
                new Chain(List.of(
                        new Hop(Hop.Kind.PERSON, words, span, "x1"),
                        new Hop(Hop.Kind.BODY, words, span, null, true),
                        new Hop(Hop.Kind.MISSING, null, span, null))));
        Event event = new Event(
                "e1",
                EventType.ARMS_TRANSFER,
                span,
                span,
                List.of("x1"),
                List.of(),
                List.of(),
                "12",
                "2024-02",
                null,
                Stage.PROMISED_UNFULFILLED,
                Status.CLAIMED,
                "s1");
        return new Analysis(
                report,
                List.of(),
                List.of(new TimeMention(span, TimeMention.Type.DATE, "2024-02", TimeMention.Direction.PAST)),
                new Entities(
                        List.of(new Mention(span, EntityType.PERSON, Mention.Form.NOMINAL, "x1")), List.of(entity)),
                List.of(statement),
                List.of(event),
                report.issues());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | The envoy said “no”
                    ar | قالت الوزيرة «لا»
                    ru | Посол сказал: «Нет»
                    tr | Elçi "hayır" dedi, ığüş
                    fa | سفیر گفت: «نه» می‌آید
                    und | 😀 surrogate pairs \u2028 and odd breaks
                    """)
    void whatIsWrittenIsReadBack(String language, String words) {
        Analysis analysis = analysis(language, words);

        String line = AnalysisJson.write(analysis);

        assertThat(line).doesNotContain("\n");
        assertThat(AnalysisJson.read(line, report -> List.of())).isEqualTo(analysis);
    }

    @ParameterizedTest
    @CsvSource({"en, Words", "ar, كلمات", "fa, واژه‌ها"})
    void theReportCanBeReadAlone(String language, String words) {
        Analysis analysis = analysis(language, words);
        String line = AnalysisJson.write(analysis);
        assertThat(AnalysisJson.readReport(line)).isEqualTo(analysis.report());
        assertThat(AnalysisJson.readReport(line.substring(0, line.indexOf("\"sentences\""))))
                .isEqualTo(analysis.report());
        assertThatThrownBy(() -> AnalysisJson.readReport("{\"whence\":1}")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> AnalysisJson.readReport("{\"report\":{}}"))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("version");
        assertThatThrownBy(() -> AnalysisJson.readReport("[")).isInstanceOf(WireException.class);
    }

    @Test
    void constantsAreTheFormsWords() {
        String line = AnalysisJson.write(analysis("en", "Envoy said no"));

        assertThat(line)
                .contains("\"whence\":1")
                .contains("\"polarity\":\"not-said\"")
                .contains("\"manner\":\"mixed\"")
                .contains("\"type\":\"ARMS_TRANSFER\"")
                .contains("\"stage\":\"promised-unfulfilled\"")
                .contains("\"from\":\"json-ld\"")
                .contains("\"content\":[0,4]")
                .contains("\"modified\":null");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    not json               | not JSON
                    {"whence":2}           | reads version 1
                    {}                     | reads version 1
                    {"whence":1}           | "id" is missing
                    {"whence":1,"report":{"id":"sha256:00"}} | is not sha256:
                    """)
    void anotherDocumentIsRefusedWithItsFault(String line, String fault) {
        assertThatThrownBy(() -> AnalysisJson.read(line, report -> List.of()))
                .isInstanceOf(WireException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String line = "{\"whence\":1,\"report\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> AnalysisJson.read(line, report -> List.of())).isInstanceOf(WireException.class);
    }
}
