package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
                        TestReports.ownStory().report().id());
        assertThat(story.from()).isEqualTo("2021-03-04");
        assertThat(story.to()).isEqualTo("2021-03-05");
    }
}
