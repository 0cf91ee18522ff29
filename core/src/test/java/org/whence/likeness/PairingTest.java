package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Shelf;

class PairingTest {
    /** Counts what is put on a shelf. */
    private static final class Counted implements Shelf {
        private final Shelf shelf = Shelf.inMemory();
        private int puts;

        @Override
        public long put(byte[] bytes) {
            puts++;
            return shelf.put(bytes);
        }

        @Override
        public byte[] get(long place) {
            return shelf.get(place);
        }
    }

    @Test
    void pairsTheNeighboursOfAKeyInOrder() {
        Pairing pairing = new Pairing(Shelf.inMemory(), 4);
        long port = Keyed.hash("place Sohar");
        long speaker = Keyed.hash("speaker E7");
        pairing.add(speaker, 3);
        pairing.add(port, 2);
        pairing.add(speaker, 0);
        pairing.add(port, 0);
        pairing.add(port, 3);
        List<String> pairs = new ArrayList<>();
        pairing.pairs((a, b) -> true, 1, "places", new Skews(), (a, b) -> pairs.add(a + " " + b));
        assertThat(pairs).containsExactly("0 2", "0 3", "2 3");
    }

    /** Few different keys, so that each has hundreds of items, and so many entries that most are put aside. */
    @RepeatedTest(3)
    void whatIsPutAsideIsPairedAsWhatIsHeld(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int items = 20_000;
        Counted shelf = new Counted();
        Pairing pairing = new Pairing(shelf, items);
        List<List<Integer>> byKey = new ArrayList<>();
        for (int key = 0; key < 40; key++) {
            List<Integer> having = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                if (random.nextInt(6) == 0) {
                    having.add(item);
                    pairing.add(Keyed.hash("key " + key), item);
                }
            }
            byKey.add(having);
        }
        LongStream.Builder expected = LongStream.builder();
        for (List<Integer> having : byKey) {
            for (int i = 0; i < having.size(); i++) {
                for (int j = i + 1; j < Math.min(having.size(), i + 1 + 3); j++) {
                    expected.add((long) having.get(i) << 32 | having.get(j));
                }
            }
        }
        LongStream.Builder found = LongStream.builder();
        pairing.pairs((a, b) -> true, 3, "keys", new Skews(), (a, b) -> found.add((long) a << 32 | b));
        assertThat(found.build().toArray())
                .isEqualTo(expected.build().sorted().distinct().toArray());
        assertThat(shelf.puts).isGreaterThan(50);
    }
}
