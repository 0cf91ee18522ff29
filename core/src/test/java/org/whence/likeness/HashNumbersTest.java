package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HashNumbersTest {

    @Test
    void holdsWhatAMapHolds() {
        long seed = new Random().nextLong();
        System.out.println("HashNumbersTest: seed " + seed);
        Random random = new Random(seed);
        Map<Long, Integer> map = new HashMap<>();
        HashNumbers numbers = new HashNumbers(-1);
        for (int i = 0; i < 20_000; i++) {
            // small keys meet again, 0 and 1 among them; the others come in every region
            long key = random.nextBoolean() ? random.nextInt(3_000) : random.nextLong();
            Integer before = map.put(key, i);
            assertThat(numbers.put(key, i)).isEqualTo(before == null ? -1 : before);
        }
        map.forEach((key, number) -> assertThat(numbers.get(key)).isEqualTo(number));
        assertThat(numbers.get(-7_000_000_000L)).isEqualTo(map.getOrDefault(-7_000_000_000L, -1));
    }

    @Test
    void keepsTheKeysZeroAndOneApart() {
        HashNumbers numbers = new HashNumbers(0);
        numbers.put(0, 5);
        assertThat(numbers.get(1)).isZero();
        assertThat(numbers.put(1, 6)).isZero();
        assertThat(numbers.get(0)).isEqualTo(5);
    }
}
