package org.whence.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, -1, Integer.MIN_VALUE})
    void everyNumberComesBack(int number) {
        assertThat(new Packed(new Packing().add(number).bytes()).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, 1e-300, Double.MAX_VALUE, Double.NEGATIVE_INFINITY})
    void everyRealNumberComesBackToTheLastBit(double number) {
        double back = new Packed(new Packing().add(number).bytes()).real();
        assertThat(Double.doubleToRawLongBits(back)).isEqualTo(Double.doubleToRawLongBits(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbour", "ميناء صحار", "порт", "🚢 bayrağı", "half \ud83d of a pair", "\u0000"})
    void everyTextComesBackAlsoHalfOfAPair(String text) {
        assertThat(new Packed(new Packing().add(text).bytes()).text()).isEqualTo(text);
    }

    @Test
    void valuesComeBackInTheirOrder() {
        Packed packed = new Packed(new Packing()
                .add("نقل")
                .add(70_000)
                .add(0.25)
                .add("x".repeat(1000))
                .bytes());
        assertThat(packed.text()).isEqualTo("نقل");
        assertThat(packed.number()).isEqualTo(70_000);
        assertThat(packed.real()).isEqualTo(0.25);
        assertThat(packed.text()).hasSize(1000);
    }

    @Test
    void aShelfGivesBackByPlace() {
        Shelf shelf = Shelf.inMemory();
        long first = shelf.put(new byte[] {1, 2});
        long second = shelf.put(new byte[0]);
        assertThat(shelf.get(first)).containsExactly(1, 2);
        assertThat(shelf.get(second)).isEmpty();
    }
}
