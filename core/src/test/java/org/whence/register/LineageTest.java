package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.entity.EntityType;
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

    private static Told dispatch(
            String language, String outlet, String speaker, String content, String medium, String ship) {
        return Told.report(
                        language,
                        "2021-05-01",
                        outlet,
                        outlet,
                        speaker + ", " + medium + ": " + content + ".",
                        ship + ".")
                .named("x1", EntityType.PERSON, null, "person:silva", speaker)
                .named("x2", EntityType.EQUIPMENT, null, "equipment:arvik-class", ship)
                .named("x3", EntityType.PLACE, null, "place:valdivia", content.split(" ")[0])
                .said("x1", content, Statement.Manner.INDIRECT, Statement.Act.SAY, Statement.Polarity.AFFIRMED, medium);
    }

    @ParameterizedTest(name = "{1} and {5}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
                    # lang. | medium | content | lang. | content | medium | one origin
                    ru | агентству «Нарва-Пресс»  | Вальдивия примет 14 кораблей и две батареи | en | Valdivia will take 14 ships and two batteries | Narva-Press news agency | true
                    ar | وكالة نارفا للأنباء       | فالديفيا تنتظر 14 سفينة وبطارية            | tr | Valdivia 14 gemi ve batarya bekliyor          | Narva ajansı            | true
                    fa | خبرگزاری نارفا            | والدیویا در انتظار 14 کشتی و آتشبار است    | en | Valdivia awaits 14 ships and a battery        | Narva News Agency       | true
                    ru | агентству «Нарва-Пресс»  | Вальдивия примет 14 кораблей и две батареи | en | Valdivia will take 14 ships and two batteries | Telmar News Agency      | false
                    ru | агентству «Нарва-Пресс»  | Вальдивия примет 14 кораблей и две батареи | en | Valdivia has a new mayor                      | Narva-Press news agency | false
                    ru | местные СМИ              | Вальдивия примет 14 кораблей и две батареи | en | Valdivia will take 14 ships and two batteries | local media             | false
                    """)
    void theSameFromOneMediumIsOneOriginInAnyScript(
            String language,
            String medium,
            String content,
            String other,
            String said,
            String otherMedium,
            boolean one) {
        Told first = dispatch(language, "Коралл", "Ана", content, medium, "Arvik-1");
        Told second = dispatch(other, "Harbour", "Ana", said, otherMedium, "Arvik-1");
        List<Lineage> shared = LINKER.link(List.of(first.analysis(), second.analysis())).lineage().stream()
                .filter(l -> l.because().stream().anyMatch(r -> r.reason().startsWith("the same from one medium")))
                .toList();
        assertThat(shared).hasSize(one ? 1 : 0).allMatch(l -> l.kind() == Lineage.Kind.SHARED_ORIGIN);
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
