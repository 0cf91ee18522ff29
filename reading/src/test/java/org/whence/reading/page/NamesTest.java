package org.whence.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.page.Names.Cue;

class NamesTest {

    private static final Names NAMES = Names.load();

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource({
        "relatedPosts_list-2, ASIDE",
        "jp-relatedposts, ASIDE",
        "comments-area, OTHER",
        "site-footer, RIM",
        "post-date, DATE",
        "article__body, WHOLE",
        "entryContent, WHOLE",
        "twitter-tweet, KEPT",
        "wp-caption-text, CAPTION",
        "byline, AUTHOR"
    })
    void readsNames(String name, Cue cue) {
        assertThat(NAMES.cuesOf(name)).contains(cue);
    }

    @ParameterizedTest
    @CsvSource({"shareholders", "promotional", "x1f3a", "haber-metni"})
    void readsWholeWordsOnly(String name) {
        assertThat(NAMES.cuesOf(name)).doesNotContain(Cue.ASIDE, Cue.WHOLE);
    }
}
