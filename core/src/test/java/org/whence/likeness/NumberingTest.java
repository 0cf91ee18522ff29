package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {

    @Test
    void countsValuesInTheOrderInWhichTheyAreSeen() {
        Numbering<String> numbering = new Numbering<>();
        assertThat(List.of(
                        numbering.of(""),
                        numbering.of("Вестник"),
                        numbering.of("الخليج"),
                        numbering.of("Вестник"),
                        numbering.of("")))
                .containsExactly(0, 1, 2, 1, 0);
        assertThat(numbering.size()).isEqualTo(3);
        assertThat(numbering.value(2)).isEqualTo("الخليج");
    }

    @Test
    void findsOnlyWhatItHasSeen() {
        Numbering<String> numbering = new Numbering<>();
        numbering.of("Türkiye");
        assertThat(numbering.find("Türkiye")).isZero();
        assertThat(numbering.find("ایران")).isEqualTo(Numbering.UNKNOWN);
        assertThat(numbering.size()).isEqualTo(1);
    }

    @Test
    void knowsNoValueOfANumberItHasNotGiven() {
        assertThatThrownBy(() -> new Numbering<String>().value(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
