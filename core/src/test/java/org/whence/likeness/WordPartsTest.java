package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPartsTest {
    private static final WordParts<String> BEGINNINGS =
            new WordParts<>(Map.of("deny", "en", "опроверг", "ru", "yalanla", "tr", "نفى", "ar", "تکذیب", "fa"));

    @ParameterizedTest(name = "{0} {1}-{2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    denying         | 0 | 4 | en
                    denying         | 0 | 3 | -
                    неопровергнутый | 2 | 10 | ru
                    yalanladı       | 0 | 7 | tr
                    ونفى            | 1 | 4 | ar
                    ونفى            | 0 | 4 | -
                    تکذیب           | 0 | 5 | fa
                    """)
    void findsAWordInsideAnother(String word, int from, int to, String language) {
        assertThat(BEGINNINGS.get(word, from, to, word.substring(from, to).hashCode()))
                .isEqualTo(language);
        assertThat(BEGINNINGS.longest()).isEqualTo(8);
    }

    @RepeatedTest(20)
    void findsWhatAMapFinds(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Map<String, Integer> map = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            map.put(word(random), i);
        }
        WordParts<Integer> parts = new WordParts<>(map);
        for (int i = 0; i < 1000; i++) {
            String word = word(random);
            assertThat(parts.get(word)).isEqualTo(map.get(word));
        }
        assertThat(new WordParts<Integer>(Map.of()).get("порт")).isNull();
    }

    /** Of few letters, so that many are met twice. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            word.append("абвгде".charAt(random.nextInt(6)));
        }
        return word.toString();
    }
}
