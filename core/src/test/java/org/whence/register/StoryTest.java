package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.likeness.Told;
import org.whence.story.Story;

class StoryTest {
    @Test
    void reportsOfOneHappeningAreOneStoryAcrossScriptsAndOthersAreNot() {
        Register register = KeyedLinker.load().link(TestReports.all());
        assertThat(register.stories()).hasSize(1);
        Story story = register.stories().get(0);
        assertThat(story.reports())
                .containsExactlyInAnyOrder(
                        TestReports.interviewInEnglish().report().id(),
                        TestReports.interviewInRussian().report().id(),
                        TestReports.ownStory().report().id(),
                        TestReports.boastfulHeadline().report().id());
        assertThat(story.from()).isEqualTo("2021-03-04");
        assertThat(story.to()).isEqualTo("2021-04-10");
    }

    private static Told deal(String day, String outlet, String... blocks) {
        return Told.report("en", day, outlet, blocks)
                .person("x1", "CHL", "Lena Ortiz")
                .state("x2", "NOR", "Norway")
                .state("x3", "CHL", "Chile");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2021-03-20, true", "2021-07-20, true", "2022-07-20, false"})
    void aDealIsOneStoryFromSigningToDeliveryButNotForEver(String day, boolean one) {
        Told signed = deal(
                "2021-03-04",
                "Northern Post",
                "Chile signs for fourteen patrol ships",
                "Lena Ortiz signed the contract for fourteen patrol ships from the Arvik yard of Norway in Valdivia.");
        Told delivered = deal(
                day,
                "Evening Star",
                "First of fourteen patrol ships reaches Valdivia",
                "The first of fourteen patrol ships that Lena Ortiz ordered for Chile from the Arvik yard of Norway reached Valdivia.");
        assertThat(KeyedLinker.load()
                        .link(List.of(signed.analysis(), delivered.analysis()))
                        .stories())
                .hasSize(one ? 1 : 0);
    }
}
