package org.whence.likeness;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.whence.analysis.Shelf;

/**
 * The step that comes before every comparison: things that share a key are paired, and no others, so that no step looks at
 * all pairs.
 */
public final class Keyed {
    private Keyed() {}

    /** Two things to compare; {@code first} comes before {@code second} in the order that was given. */
    public record Pair<T>(T first, T second) {}

    /** Every two of {@code some} as one key, whichever of them comes first. */
    public static List<String> twos(Collection<String> some) {
        List<String> sorted = some.stream().sorted().toList();
        List<String> twos = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                twos.add(sorted.get(i) + " & " + sorted.get(j));
            }
        }
        return twos;
    }

    /** {@link #pairs(List, Function, BiPredicate, int, String, Skews)} for few items, of whose skewed keys nobody asks. */
    public static <T> List<Pair<T>> pairs(
            List<T> items, Function<T, Collection<String>> keys, BiPredicate<T, T> admissible, int reach) {
        return pairs(items, keys, admissible, reach, "", new Skews());
    }

    /**
     * The pairs of {@code items} that share at least one key, each once, in order. A key that many share (a skewed key) is
     * bounded: each of its items is paired with the {@code reach} items of that key that follow it in the order given,
     * so that the number of pairs is at most {@code reach} times the number of keys of all items. Sort {@code items} by what
     * makes likely neighbours (the day, then an id), and pairs far apart are the ones that are lost.
     *
     * @param items in an order that depends on nothing but the items
     * @param keys the keys of one item, without repetition; compared by a hash of 64 bits
     * @param admissible which pairs are worth comparing; refused pairs do not use up the reach
     * @param reach at least 1
     * @param step what {@code skews} calls this step
     * @param skews is told of the keys that were bounded
     */
    public static <T> List<Pair<T>> pairs(
            List<T> items,
            Function<T, Collection<String>> keys,
            BiPredicate<T, T> admissible,
            int reach,
            String step,
            Skews skews) {
        Pairing pairing = gathered(items, keys, Shelf.inMemory());
        return new Pairs<>(
                items, pairing.pairs((a, b) -> admissible.test(items.get(a), items.get(b)), reach, step, skews));
    }

    /**
     * Gives {@code each} the pairs of {@link #pairs(List, Function, BiPredicate, int, String, Skews)}, in order, without all of
     * them being held.
     *
     * @param all has the shelf and the skews of this step
     */
    public static <T> void pairs(
            List<T> items,
            Function<T, Collection<String>> keys,
            BiPredicate<T, T> admissible,
            int reach,
            String step,
            Profiles all,
            BiConsumer<T, T> each) {
        gathered(items, keys, all.shelf())
                .pairs(
                        (a, b) -> admissible.test(items.get(a), items.get(b)),
                        reach,
                        step,
                        all.skews(),
                        (a, b) -> each.accept(items.get(a), items.get(b)));
    }

    private static <T> Pairing gathered(List<T> items, Function<T, Collection<String>> keys, Shelf shelf) {
        Pairing pairing = new Pairing(shelf, items.size());
        for (int i = 0; i < items.size(); i++) {
            for (String key : keys.apply(items.get(i))) {
                pairing.add(hash(key), i);
            }
        }
        return pairing;
    }

    /** The hash of two keys as one, of which the hashes are given, whichever of them comes first. */
    public static long hash(long a, long b) {
        long hash = (Math.min(a, b) * 31 + Math.max(a, b)) * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }

    /** 64 bits that stand for {@code key}: FNV-1a over the characters, its bits mixed once more. */
    public static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }

    /** Pairs of items by their two places, made when they are asked for. */
    private static final class Pairs<T> extends AbstractList<Pair<T>> {
        private final List<T> items;
        private final long[][] parts;
        /** How many pairs stand before each part. */
        private final int[] before;

        Pairs(List<T> items, long[][] parts) {
            this.items = items;
            this.parts = parts;
            this.before = new int[parts.length + 1];
            for (int i = 0; i < parts.length; i++) {
                before[i + 1] = Math.addExact(before[i], parts[i].length);
            }
        }

        @Override
        public Pair<T> get(int index) {
            Objects.checkIndex(index, size());
            int part = Arrays.binarySearch(before, index);
            part = part < 0 ? -part - 2 : part;
            while (parts[part].length == index - before[part]) {
                part++;
            }
            long pair = parts[part][index - before[part]];
            return new Pair<>(items.get((int) (pair >>> 32)), items.get((int) pair));
        }

        @Override
        public int size() {
            return before[parts.length];
        }
    }
}
