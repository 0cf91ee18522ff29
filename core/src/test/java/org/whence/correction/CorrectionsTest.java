package org.whence.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.correction.Correction.Kind;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.lineage.Lineage;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.register.TestReports;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** What a person decides stands above the rules, until it is taken back. */
class CorrectionsTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Analysis ENGLISH = TestReports.interviewInEnglish().analysis();
    private static final Analysis RUSSIAN = TestReports.interviewInRussian().analysis();
    private static final Analysis OWN = TestReports.ownStory().analysis();
    private static final List<Analysis> ALL = List.of(ENGLISH, RUSSIAN, OWN);

    private final List<Correction> journal = new ArrayList<>();

    private CorrectionsTest decide(Kind kind, String value, Passage... places) {
        journal.add(new Correction(journal.size() + 1, NOON, "Mina", "", kind, List.of(places), value));
        return this;
    }

    private static Passage words(Analysis analysis, String words) {
        int at = analysis.report().text().indexOf(words);
        return analysis.report().passage(new Span(at, at + words.length()));
    }

    private static Passage whole(Analysis analysis) {
        return analysis.report().passage(new Span(0, 0));
    }

    private Register register() {
        Corrections corrections = new Corrections(journal);
        List<Analysis> corrected =
                ALL.stream().map(a -> corrections.on(a, r -> a)).toList();
        return corrections.on(LINKER.link(corrected, corrections.rulings(corrected)));
    }

    private Analysis corrected(Analysis analysis) {
        return new Corrections(journal).on(analysis, r -> redone(analysis, r));
    }

    private static Analysis redone(Analysis analysis, Report report) {
        return new Analysis(
                report,
                analysis.sentences(),
                analysis.times(),
                analysis.entities(),
                analysis.statements(),
                analysis.events(),
                report.issues());
    }

    private static List<List<String>> persons(Register register) {
        return register.entities().stream()
                .filter(i -> i.type() == EntityType.PERSON)
                .map(Identity::mentions)
                .map(m -> m.stream().map(Passage::text).sorted().distinct().toList())
                .toList();
    }

    @Test
    void aMentionThatIsSomebodyElseStandsAlone() {
        assertThat(persons(register())).containsExactly(List.of("Lena Ortiz", "Ortiz", "Лена Ортис"));

        decide(Kind.SPLIT, "", words(RUSSIAN, "Лена Ортис"));

        assertThat(persons(register()))
                .containsExactlyInAnyOrder(List.of("Lena Ortiz", "Ortiz"), List.of("Лена Ортис"));
    }

    @Test
    void whatIsSplitCanBeMergedAgain() {
        decide(Kind.SPLIT, "", words(RUSSIAN, "Лена Ортис"));
        decide(Kind.MERGE, "", words(RUSSIAN, "Лена Ортис"), words(OWN, "Lena Ortiz"));

        assertThat(persons(register())).containsExactly(List.of("Lena Ortiz", "Ortiz", "Лена Ортис"));
    }

    @Test
    void aDependenceThatIsNoneIsGone() {
        assertThat(register().lineage()).extracting(Lineage::kind).contains(Lineage.Kind.SHARED_ORIGIN);

        decide(Kind.REJECT_LINK, "", whole(ENGLISH), whole(RUSSIAN));

        assertThat(register().lineage()).extracting(Lineage::kind).doesNotContain(Lineage.Kind.SHARED_ORIGIN);
    }

    @Test
    void aRejectedStatementIsGoneAndOnlyThat() {
        String words = "Nobody in this house can say when the first of them will arrive";
        decide(Kind.REJECT_STATEMENT, "", words(OWN, words));

        assertThat(OWN.statements()).hasSize(1);
        assertThat(corrected(OWN).statements()).isEmpty();
        assertThat(corrected(ENGLISH)).isEqualTo(ENGLISH);
    }

    @Test
    void aStatementIsPutDownToSomebodyElse() {
        decide(
                Kind.REATTRIBUTE,
                "body Norway",
                words(OWN, "Nobody in this house can say when the first of them will arrive"));

        Statement now = corrected(OWN).statements().get(0);
        assertThat(now.chain().speaker())
                .extracting(Hop::kind, Hop::name, Hop::entity)
                .containsExactly(Hop.Kind.BODY, "Norway", "x2");
    }

    @Test
    void aReportGetsADayAndLosesTheIssueThatItHasNone() {
        decide(Kind.DATE, "2021-03-09", whole(OWN));

        assertThat(corrected(OWN).report().day().orElseThrow().value()).isEqualTo("2021-03-09");
        assertThat(corrected(OWN).report().issues()).noneMatch(i -> i.code().equals("no-date"));
    }

    @Test
    void whatIsTakenBackDoesNotCount() {
        decide(Kind.DATE, "2021-03-09", whole(OWN)).decide(Kind.UNDO, "1");
        assertThat(corrected(OWN)).isEqualTo(OWN);

        decide(Kind.UNDO, "2");
        assertThat(corrected(OWN).report().day().orElseThrow().value()).isEqualTo("2021-03-09");
    }

    @Test
    void theLastDecisionOnADayCounts() {
        decide(Kind.DATE, "2021-03-09", whole(OWN)).decide(Kind.DATE, "2021-03-08", whole(OWN));

        assertThat(corrected(OWN).report().day().orElseThrow().value()).isEqualTo("2021-03-08");
    }

    @Test
    void aGradeIsOfItsSource() {
        decide(Kind.GRADE, "evening-star C3").decide(Kind.GRADE, "evening-star B2");

        assertThat(new Corrections(journal).grades()).containsExactly(java.util.Map.entry("evening-star", "B2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "gone", textBlock = """
            # the text now                          | the words stand at
            The ships came late, وصلت السفن         | 4-9
            On Monday the ships came late           | 14-19
            Ships and ships                         | 10-15
            Some ships and ten ships                | gone
            The boats came                          | gone
            """)
    void wordsAreFoundWhereTheyAloneStand(String text, String expected) {
        Report before = OWN.report();
        Report now = new Report(
                before.id(),
                before.source(),
                before.language(),
                "",
                null,
                List.of(),
                null,
                null,
                null,
                before.bounds(),
                text,
                List.of(),
                before.alignment(),
                List.of());

        assertThat(Corrections.place(now, new Passage(before.id(), new Span(4, 9), "ships"))
                        .map(s -> s.start() + "-" + s.end())
                        .orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DATE, yesterday",
        "DATE, 2024-02-30",
        "GRADE, nord-agency G1",
        "GRADE, nord-agency B7",
        "UNDO, zero",
        "REATTRIBUTE, Karim Dalal",
        "REATTRIBUTE, outlet Nord",
        "REJECT_EVENT, ''",
    })
    void whatIsNoCorrectionIsRefusedWithTheValue(Kind kind, String value) {
        assertThatThrownBy(() -> decide(kind, value, whole(OWN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void nobodyCorrectsWithoutAName() {
        assertThatThrownBy(() -> new Correction(1, NOON, " ", "", Kind.UNDO, List.of(), "1"))
                .hasMessageContaining("say who");
    }
}
