package org.whence.likeness;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The step that comes before every comparison: things that share a key are paired, and no others, so that no step looks at
 * all pairs.
 */
public final class Keyed {
    /** So many neighbours are looked at for each one that is paired; refused ones must not cost a square. */
    private static final int LOOKED_AT = 4;

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
        Entries entries = new Entries();
        for (int i = 0; i < items.size(); i++) {
            for (String key : keys.apply(items.get(i))) {
                entries.add(hash(key), i);
            }
        }
        entries.sort();
        Longs found = new Longs();
        for (int from = 0; from < entries.size(); ) {
            int to = from + 1;
            while (to < entries.size() && entries.hash(to) == entries.hash(from)) {
                to++;
            }
            pair(entries, from, to, items, admissible, reach, found);
            if (to - from > reach + 1) {
                skews.add(step, to - from);
            }
            from = to;
        }
        return new Pairs<>(items, found.sortedOnce());
    }

    private static <T> void pair(
            Entries entries, int from, int to, List<T> items, BiPredicate<T, T> admissible, int reach, Longs found) {
        for (int i = from; i < to - 1; i++) {
            int left = reach;
            int last = Math.min(to, i + 1 + LOOKED_AT * reach);
            for (int j = i + 1; j < last && left > 0; j++) {
                int a = entries.item(i);
                int b = entries.item(j);
                if (a != b && admissible.test(items.get(a), items.get(b))) {
                    found.add((long) a << 32 | b);
                    left--;
                }
            }
        }
    }

    /** FNV-1a over the characters, its bits mixed once more. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return hash ^ (hash >>> 29);
    }

    /** A growing list of numbers. */
    private static final class Longs {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        /** Each number once, the least first. */
        long[] sortedOnce() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }

    /** Hashes of keys with the items that have them, sorted by hash, then item. */
    private static final class Entries {
        private long[] hashes = new long[64];
        private int[] items = new int[64];
        private int size;

        void add(long hash, int item) {
            if (size == items.length) {
                hashes = Arrays.copyOf(hashes, size + (size >> 1));
                items = Arrays.copyOf(items, hashes.length);
            }
            hashes[size] = hash;
            items[size++] = item;
        }

        int size() {
            return size;
        }

        long hash(int at) {
            return hashes[at];
        }

        int item(int at) {
            return items[at];
        }

        /** By radix, eight bits at a time: the order of the items is kept, and nothing is boxed. */
        void sort() {
            long[] otherHashes = new long[size];
            int[] otherItems = new int[size];
            for (int shift = 0; shift < Long.SIZE; shift += 8) {
                int[] starts = new int[257];
                for (int i = 0; i < size; i++) {
                    starts[(int) (hashes[i] >>> shift & 255) + 1]++;
                }
                for (int i = 0; i < 256; i++) {
                    starts[i + 1] += starts[i];
                }
                for (int i = 0; i < size; i++) {
                    int to = starts[(int) (hashes[i] >>> shift & 255)]++;
                    otherHashes[to] = hashes[i];
                    otherItems[to] = items[i];
                }
                long[] sortedHashes = otherHashes;
                int[] sortedItems = otherItems;
                otherHashes = hashes;
                otherItems = items;
                hashes = sortedHashes;
                items = sortedItems;
            }
        }
    }

    /** Pairs of items by their two places, made when they are asked for. */
    private static final class Pairs<T> extends AbstractList<Pair<T>> implements RandomAccess {
        private final List<T> items;
        private final long[] places;

        Pairs(List<T> items, long[] places) {
            this.items = items;
            this.places = places;
        }

        @Override
        public Pair<T> get(int index) {
            long pair = places[index];
            return new Pair<>(items.get((int) (pair >>> 32)), items.get((int) pair));
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
