package org.whence.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

class NumberWordsTest {

    private static final LanguageSentences SENTENCES = LanguageSentences.load();

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | number | value, empty if it is none
            en | two hundred and five        | 205
            en | twenty-five thousand        | 25000
            en | 1,200                       | 1200
            en | 3.5                         |
            en | 7th                         | 7
            en | some                        |
            en | and two                     |
            en | —                           |
            ru | сорок два                   | 42
            ru | двести тысяч                | 200000
            ru | 5 млн.                      | 5000000
            tr | yirmi beş                   | 25
            tr | yüz on bin                  | 110000
            tr | 1.200                       | 1200
            ar | خمسة وعشرين                 | 25
            ar | ثلاثة آلاف                  | 3000
            ar | ٤٠                          | 40
            fa | بیست و پنج                  | 25
            fa | دویست                       | 200
            fa | ۱۲                          | 12
            """)
    void readsNumbers(String language, String number, Long expected) {
        Language spoken = new Language(language);
        OptionalLong value = NumberWords.load(spoken).value(SENTENCES.tokens(spoken, number));
        assertThat(value).isEqualTo(expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"en", "ar", "ru", "tr", "fa"})
    void everyWordIsReachable(String language) {
        Language spoken = new Language(language);
        NumberWords numbers = NumberWords.load(spoken);
        assertThat(numbers.words()).isNotEmpty().allSatisfy(word -> assertThat(
                        numbers.value(SENTENCES.tokens(spoken, word)))
                .isPresent());
    }
}
