package org.whence.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;
import org.whence.text.Folding;

class VerbalNounsTest {

    @ParameterizedTest(name = "{1}: alone {2}, behind an article {3}, with an ending {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | word    | alone | behind an article | the same, or with an ending
            ar         | استقرار | true  | true              | true
            ar         | انتشار  | true  | true              | true
            ar         | انفصال  | true  | true              | true
            ar         | تنسيق   | true  | true              | true
            ar         | إعلان   | false | true              | true
            ar         | تعاون   | false | true              | true
            ar         | استعادة | true  | true              | true
            ar         | اتصالات | false | false             | true
            ar         | وزير    | false | false             | false
            ar         | متحدث   | false | false             | false
            en         | denial  | false | false             | false
            ru         | отказ   | false | false             | false
            """)
    void knowsActsByTheirLetters(
            String language, String word, boolean alone, boolean behindArticle, boolean withEnding) {
        VerbalNouns nouns = VerbalNouns.load(new Language(language));
        String folded = Folding.fold(word);
        assertThat(nouns.shows(folded, false)).isEqualTo(alone);
        assertThat(nouns.shows(folded, true)).isEqualTo(behindArticle);
        assertThat(nouns.showsInflected(folded, true)).isEqualTo(withEnding);
    }

    @ParameterizedTest(name = "{0} fits {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # shape | word    | fits
            است*    | استقرار | true
            است*    | است     | true
            است*    | اسم     | false
            ا-ت-ا-  | اعتماد  | true
            ا-ت-ا-  | اعتمادا | false
            -at     | cat     | true
            -at     | cut     | false
            да*     | давно   | true
            """)
    void leavesLettersOpen(String shape, String word, boolean fits) {
        assertThat(new WordShape(shape).fits(Folding.fold(word))).isEqualTo(fits);
    }

    @Test
    void aRestStandsAtTheEnd() {
        assertThatThrownBy(() -> new WordShape("ا*ت"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at its end only");
        assertThatThrownBy(() -> new WordShape("")).isInstanceOf(IllegalArgumentException.class);
    }
}
