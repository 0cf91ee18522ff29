package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of comparison. Every expected value was checked against the reference scorer. */
class WordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '~', textBlock = """
            # text                    | words, joined by ' / '
            The S-400's price         | the / s / 400 / s / price
            «Да», — сказал ОН         | да / сказал / он
            Straße, STRASSE           | strasse / strasse
            İstanbul'da IŞIK ışık     | i / stanbul / da / işik / ışık
            كَتَبَ أَمـر إلى القاهرة      | كتب / امر / الي / القاهره
            می‌گوید «هفت»              | می / گوید / هفت
            snake_case x² ½ Ⅻ         | snake_case / x2 / 1 / 2 / xii
            ٣٤ ۱۲                     | ٣٤ / ۱۲
            क्षि                      | क / ष
            ''                        | ~~
            """)
    void partsWords(String text, String words) {
        assertThat(String.join(" / ", Words.words(text))).isEqualTo(words);
    }

    @Test
    void foldsSpacesAndQuotationMarks() {
        assertThat(Words.fold("\u00a0 “Ja”,\u2028 ‘no’\u200b \t „так“ ")).isEqualTo("\"ja\", 'no'\u200b \"так\"");
        assertThat(Words.fold(null)).isEmpty();
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # gold                    | given                       | match
            Serdar Akçetin            | Akçetin                     | true
            Akçetin                   | General Serdar Akçetin      | true
            Mokhtar Ould Sidi Brahim  | Mokhtar Brahim              | true
            Mokhtar Ould Sidi Brahim  | Mokhtar Diouf               | false
            سعيد بن راشد الحارثي      | الحارثي                     | true
            Иван Грачёв               | Ивана Грачёва               | false
            the General Staff         | the                         | false
            the and of                | the and of                  | false
            Oslo                      | ''                          | false
            Oslo                      |                             | false
            """)
    void matchesNames(String gold, @Nullable String given, boolean match) {
        assertThat(Words.nameMatches(gold, given)).isEqualTo(match);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # gold                            | given                                                     | covers
            the road is open                  | “The road is open”                                        | true
            the road is open                  | a b c d e f the road is open g h i j k l m n o p q r       | true
            the road is open                  | a b c d e f the road is open g h i j k l m n o p q r s     | false
            дорога на север открыта и сегодня | дорога на север открыта                                   | true
            дорога на север открыта и сегодня | на север открыта                                          | false
            one two three four five           | one two three four and then five                          | true
            one two three four five           | five four three two                                       | true
            one two three four five           | four three two                                            | false
            the road                          | ''                                                        | false
            ''                                | the road                                                  | false
            """)
    void asksForMostOfTheContentAndNotMuchMore(String gold, String given, boolean covers) {
        assertThat(Words.covers(gold, given)).isEqualTo(covers);
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-11-06 | 2023-11-06 | true
            2023-11-06 | 2023-11    | false
            2023-11    | 2023-11-06 | false
            XXXX-12-07 | XXXX-12-07 | true
            XXXX-12-07 | 2019-12-07 | true
            XXXX-12-07 | 2019-12-08 | false
            2019-12-07 | XXXX-12-07 | false
            2019-12-07 |            | false
                       | 2019-12-07 | false
                       |            | true
                       | ''         | true
            """)
    void comparesDates(@Nullable String gold, @Nullable String given, boolean same) {
        assertThat(Words.sameDate(gold, given)).isEqualTo(same);
    }
}
