package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({"1, 1.000", "0.0625, 0.062", "0.1875, 0.188", "0.6665, 0.666", "0.0005, 0.001", "0.99951, 1.000"})
    void roundsHalvesToTheEvenDigit(double value, String shown) {
        assertThat(Shown.ratio(value)).isEqualTo(shown);
    }

    @Test
    void quotesAndEscapes() {
        assertThat(Shown.list(
                        Arrays.asList("Reuters", "O'Daily", "a \"b\" 'c'", null, "\\\t\n", "е́ \u200f\u00a0\ue000")))
                .isEqualTo("['Reuters', \"O'Daily\", 'a \"b\" \\'c\\'', None, '\\\\\\t\\n', 'е́ \\u200f\\xa0\\ue000']");
        assertThat(Shown.lists(List.of(List.of(), List.of("وكالة")))).isEqualTo("[[], ['وكالة']]");
    }

    @Test
    void showsValuesOfJson() {
        assertThat(Shown.value(Fields.parse("{\"value\":\"2020\",\"span\":[1,2],\"rule\":null,\"sure\":true}", "this")))
                .isEqualTo("{'value': '2020', 'span': [1, 2], 'rule': None, 'sure': True}");
        assertThat(Shown.value(Fields.parse("\"it's\"", "this"))).isEqualTo("it's");
    }

    @Test
    void countsCharactersAndNotCodeUnits() {
        assertThat(Shown.first(2, "😀𐎠x")).isEqualTo("😀𐎠");
        assertThat(Shown.first(9, "مرحبا")).isEqualTo("مرحبا");
        assertThat(Shown.length("😀𐎠x")).isEqualTo(3);
    }
}
