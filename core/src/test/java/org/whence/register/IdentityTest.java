package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.likeness.Told;

/** Who is who across reports and scripts. */
class IdentityTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static final Analysis ENGLISH = Told.report(
                    "en",
                    "2021-03-04",
                    "Northern Post",
                    "Veldania asks for drones",
                    "The Veldanian parliament's security and defence committee met Lena Ortiz on Monday. Ortiz spoke of drones.")
            .named("x1", EntityType.ORGANISATION, "VUT", null, "Veldanian parliament's security and defence committee")
            .named("x2", EntityType.NATIONALITY, "VUT", null, "Veldanian")
            .person("x3", "CHL", "Lena Ortiz", "Ortiz")
            .analysis();

    private static final Analysis ARABIC = Told.report(
                    "ar",
                    "2021-03-05",
                    "صوت الساحل",
                    "لقاء في العاصمة",
                    "التقت لجنة الأمن والدفاع في البرلمان الفيلداني وفدا من الخارج.")
            .named("x1", EntityType.ORGANISATION, "VUT", null, "لجنة الأمن والدفاع في البرلمان الفيلداني")
            .named("x2", EntityType.NATIONALITY, "VUT", null, "الفيلداني")
            .analysis();

    private static List<List<String>> reportsOf(List<Identity> identities, EntityType type) {
        return identities.stream()
                .filter(i -> i.type() == type)
                .map(i -> i.mentions().stream().map(m -> m.text()).sorted().toList())
                .toList();
    }

    @Test
    void aBodyIsOneWhenItsNameHasTheSameConceptsAndStateInTwoScripts() {
        Register register = LINKER.link(List.of(ENGLISH, ARABIC));
        assertThat(reportsOf(register.entities(), EntityType.ORGANISATION))
                .containsExactly(List.of(
                        "Veldanian parliament's security and defence committee",
                        "لجنة الأمن والدفاع في البرلمان الفيلداني"));
    }

    @Test
    void namesAreListedByLanguage() {
        Register register = LINKER.link(List.of(ENGLISH, ARABIC));
        assertThat(register.entities().stream()
                        .filter(i -> i.type() == EntityType.ORGANISATION)
                        .map(Identity::names))
                .containsExactly(Map.of(
                        "en", List.of("Veldanian parliament's security and defence committee"),
                        "ar", List.of("لجنة الأمن والدفاع في البرلمان الفيلداني")));
    }

    @Test
    void aPersonOfTheSameNameAndAnotherStateIsAnother() {
        Analysis other = Told.report("en", "2021-03-06", "Evening Star", "Title", "Lena Ortiz won the race.")
                .person("x1", "MEX", "Lena Ortiz")
                .analysis();
        Analysis same = Told.report("en", "2021-03-07", "Daily Bay", "Title", "Lena Ortiz left.")
                .person("x9", null, "Lena Ortiz")
                .analysis();
        Register register = LINKER.link(List.of(ENGLISH, other));
        assertThat(reportsOf(register.entities(), EntityType.PERSON)).hasSize(2);
        register = LINKER.link(List.of(ENGLISH, same));
        assertThat(reportsOf(register.entities(), EntityType.PERSON))
                .containsExactly(List.of("Lena Ortiz", "Lena Ortiz", "Ortiz"));
    }

    @Test
    void whatIsTakenForNothingKnownIsThePersonOfThatName() {
        Analysis unsure = Told.report("en", "2021-03-06", "Evening Star", "Title", "Lena Ortiz won the race.")
                .named("x1", EntityType.OTHER, null, null, "Lena Ortiz")
                .analysis();
        Register register = LINKER.link(List.of(ENGLISH, unsure));
        assertThat(reportsOf(register.entities(), EntityType.PERSON))
                .containsExactly(List.of("Lena Ortiz", "Lena Ortiz", "Ortiz"));
    }

    @Test
    void whatIsTakenForAPlaceIsTheBodyOfThatNameInTheSameCompanyOnly() {
        Analysis body = Told.report("ru", "2021-03-06", "Звезда", "Завод", "«Салнар Арматуре» и Марина Борова спорят.")
                .named("x1", EntityType.ORGANISATION, null, null, "Салнар Арматуре")
                .person("x2", null, "Марина Борова")
                .state("x3", "CHL", "Чили")
                .analysis();
        Analysis near = Told.report(
                        "en",
                        "2021-03-07",
                        "Daily Bay",
                        "Fire",
                        "A fire at Salnar Armature. Marina Borova came, of Chile.")
                .named("x1", EntityType.PLACE, null, null, "Salnar Armature")
                .person("x2", null, "Marina Borova")
                .state("x3", "CHL", "Chile")
                .analysis();
        Analysis far = Told.report("en", "2021-03-07", "Daily Bay", "Fire", "A fire at Salnar Armature.")
                .named("x1", EntityType.PLACE, null, null, "Salnar Armature")
                .analysis();
        assertThat(LINKER.link(List.of(body, near)).entities().stream()
                        .filter(i -> i.names().toString().contains("Salnar")))
                .extracting(i -> i.members().size())
                .containsExactly(2);
        assertThat(LINKER.link(List.of(body, far)).entities().stream()
                        .filter(i -> i.names().toString().contains("Salnar")))
                .extracting(i -> i.members().size())
                .containsExactly(1);
    }

    @Test
    void twoPeopleWhomOneReportKeepsApartStayApart() {
        Analysis two = Told.report("en", "2021-03-06", "Evening Star", "Title", "Lena Ortiz met Lena-Ortiz.")
                .person("x1", null, "Lena Ortiz")
                .person("x2", null, "Lena-Ortiz")
                .analysis();
        Register register = LINKER.link(List.of(ENGLISH, two));
        assertThat(register.entities().stream().filter(i -> i.type() == EntityType.PERSON))
                .hasSize(2);
    }

    @Test
    void anOfficeIsPutIntoEnglishWithItsBodyUnderItsNameInTheRegister() {
        Analysis arabic = Told.report(
                        "ar",
                        "2021-04-01",
                        "صوت الساحل",
                        "تصريح",
                        "قال رئيس لجنة الأمن والدفاع في البرلمان الفيلداني سامر نعمان إن الجيش مستعد. وحضر وزير الدفاع الفيلداني عادل رامي.")
                .named("x1", EntityType.ORGANISATION, "VUT", null, "لجنة الأمن والدفاع في البرلمان الفيلداني")
                .named("x2", EntityType.NATIONALITY, "VUT", null, "الفيلداني")
                .person("x3", "VUT", "سامر نعمان")
                .person("x4", "VUT", "عادل رامي")
                .office(
                        "x3",
                        "رئيس",
                        "head",
                        "لجنة الأمن والدفاع",
                        "VUT",
                        "رئيس لجنة الأمن والدفاع في البرلمان الفيلداني")
                .office("x4", "وزير", "minister", "الدفاع", "VUT", "وزير الدفاع الفيلداني")
                .analysis();
        Register register = LINKER.link(List.of(ENGLISH, arabic));
        assertThat(register.offices().stream().map(Tenure::office))
                .containsExactly(
                        "defence minister of Vanuatu",
                        "head of the Veldanian parliament's security and defence committee of Vanuatu");
        assertThat(register.offices().stream().map(Tenure::from)).containsOnly("2021-04-01");
    }
}
