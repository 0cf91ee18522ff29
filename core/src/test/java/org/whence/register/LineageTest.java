package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.likeness.Told;
import org.whence.lineage.Lineage;
import org.whence.statement.Statement;

class LineageTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static List<Lineage.Kind> kinds(Told... told) {
        return LINKER.link(java.util.Arrays.stream(told).map(Told::analysis).toList()).lineage().stream()
                .map(Lineage::kind)
                .toList();
    }

    @Test
    void theSameQuotationsInTheSameOrderInTwoScriptsAreASharedOrigin() {
        List<Lineage> lineage = LINKER.link(List.of(
                        TestReports.interviewInEnglish().analysis(),
                        TestReports.interviewInRussian().analysis()))
                .lineage();
        assertThat(lineage.stream().map(Lineage::kind)).containsExactly(Lineage.Kind.SHARED_ORIGIN, Lineage.Kind.CITES);
        assertThat(lineage.get(0).because())
                .extracting(Lineage.Reason::reason)
                .contains("same quotations in the same order");
        assertThat(lineage.get(1).from()).isEqualTo("Falk Agency");
    }

    @Test
    void oneStoryInOwnWordsIsNoLineage() {
        assertThat(kinds(TestReports.interviewInRussian(), TestReports.ownStory()))
                .isEmpty();
        assertThat(kinds(TestReports.interviewInEnglish(), TestReports.ownStory()))
                .containsExactly(Lineage.Kind.CITES);
    }

    private static final String LONG =
            "The bridge over the river was closed on Tuesday after engineers found cracks in two of its pillars, the council of the town of Arvik said in a notice to all residents.";
    private static final String MORE =
            "Buses will take the northern road until the end of the summer, and the ferry that was to be sold last year will carry lorries again, free of charge, from five in the morning.";

    @Test
    void wordForWordPassagesOnLaterPagesThatHoldNothingElseAreACopy() {
        Told first = Told.report(
                "en",
                "2021-05-01",
                "Arvik Mail",
                "Bridge closed",
                LONG,
                MORE,
                "A second inspection of the bridge is planned for the autumn, when the water is low.");
        Told second = Told.report("en", "2021-05-02", "Coast Echo", "Bridge closed", LONG, MORE);
        Lineage lineage = LINKER.link(List.of(first.analysis(), second.analysis()))
                .lineage()
                .get(0);
        assertThat(lineage.kind()).isEqualTo(Lineage.Kind.COPY);
        assertThat(lineage.from()).isEqualTo(first.report().id().value());
        assertThat(lineage.to()).isEqualTo(second.report().id().value());
    }

    @Test
    void wordForWordPassagesOfOneDayHaveNoDirection() {
        Told first = Told.report("en", "2021-05-01", "Arvik Mail", "Bridge closed", LONG, MORE);
        Told second = Told.report("en", "2021-05-01", "Coast Echo", "Closed: the bridge", LONG, MORE);
        assertThat(kinds(first, second)).containsExactly(Lineage.Kind.SHARED_ORIGIN);
    }

    @Test
    void aCitedOutletOfTheCollectionProvesTheDirection() {
        Analysis first =
                Told.report("en", "", "Arvik Mail", "Bridge closed", LONG, MORE).analysis();
        Analysis second = Told.report(
                        "en",
                        "",
                        "Coast Echo",
                        "Closed: the bridge",
                        "Omar Lind told the Arvik Mail that it was safe.",
                        LONG)
                .person("x1", null, "Omar Lind")
                .said(
                        "x1",
                        "it was safe",
                        Statement.Manner.INDIRECT,
                        Statement.Act.SAY,
                        Statement.Polarity.AFFIRMED,
                        "Arvik Mail")
                .analysis();
        List<Lineage> lineage = LINKER.link(List.of(first, second)).lineage();
        assertThat(lineage.stream().map(Lineage::kind)).containsExactly(Lineage.Kind.COPY, Lineage.Kind.CITES);
        assertThat(lineage.stream().map(Lineage::from))
                .containsOnly(first.report().id().value());
    }

    @Test
    void standingPhrasesOfOneOutletAreNoLineage() {
        String phrase =
                "Follow our reporters in the evening and write to the desk if you have seen something that others should know about.";
        Told first = Told.report("en", "2021-05-01", "Arvik Mail", "Bridge closed", LONG, phrase);
        Told second = Told.report(
                "en",
                "2021-05-03",
                "Arvik Mail",
                "New school",
                "Pupils of the eastern quarter will have a school of their own, with a hall, a kitchen and a garden that is open to everyone on holidays.",
                phrase);
        assertThat(kinds(first, second)).isEmpty();
    }

    @Test
    void aClaimOfTwoReportsWithOneSpeakerHasOneOrigin() {
        List<Claim> claims = LINKER.link(List.of(
                        TestReports.interviewInEnglish().analysis(),
                        TestReports.interviewInRussian().analysis()))
                .claims();
        assertThat(claims).hasSize(2);
        assertThat(claims).allSatisfy(claim -> {
            assertThat(claim.outlets()).isEqualTo(2);
            assertThat(claim.origins()).isEqualTo(1);
            assertThat(claim.undecided()).isZero();
        });
    }
}
