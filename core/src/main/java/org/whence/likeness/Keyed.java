package org.whence.likeness;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        Entries entries = new Entries(items.size());
        for (int i = 0; i < items.size(); i++) {
            for (String key : keys.apply(items.get(i))) {
                entries.add(hash(key), i);
            }
        }
        Found found = new Found(items.size());
        for (int part = 0; part < Entries.PARTS; part++) {
            long[] sorted = entries.take(part);
            for (int from = 0; from < sorted.length; ) {
                int to = from + 1;
                while (to < sorted.length && entries.sameKey(sorted[to], sorted[from])) {
                    to++;
                }
                pair(entries, sorted, from, to, items, admissible, reach, found);
                if (to - from > reach + 1) {
                    skews.add(step, to - from);
                }
                from = to;
            }
        }
        return new Pairs<>(items, found);
    }

    private static <T> void pair(
            Entries entries,
            long[] sorted,
            int from,
            int to,
            List<T> items,
            BiPredicate<T, T> admissible,
            int reach,
            Found found) {
        for (int i = from; i < to - 1; i++) {
            int left = reach;
            int last = Math.min(to, i + 1 + LOOKED_AT * reach);
            int a = entries.item(sorted[i]);
            for (int j = i + 1; j < last && left > 0; j++) {
                int b = entries.item(sorted[j]);
                if (a != b && admissible.test(items.get(a), items.get(b))) {
                    found.add(a, b);
                    left--;
                }
            }
        }
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

    /** A growing list of numbers. */
    private static final class Longs {
        /** From this size on a full list is first rid of repetitions. */
        private static final int LARGE = 1 << 14;

        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                grow();
            }
            values[size++] = value;
        }

        void addOnce(long value) {
            if (size == values.length) {
                if (size >= LARGE) {
                    sortOnce();
                }
                // what is nearly full of different numbers would be sorted again for every few more
                if (size > values.length / 2) {
                    grow();
                }
            }
            values[size++] = value;
        }

        private void grow() {
            values = Arrays.copyOf(values, size + (size >> 1));
        }

        long[] sorted() {
            values = Arrays.copyOf(values, size);
            Arrays.sort(values);
            return values;
        }

        /** Each number once, the least first. */
        void sortOnce() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            size = kept;
        }

        long[] sortedOnce() {
            sortOnce();
            return Arrays.copyOf(values, size);
        }
    }

    /**
     * Hashes of keys with the items that have them, a number each: of the hash its first bits say in which part it is, and as
     * many more stand before the item as there is room for; of a million items, fifty-two bits of the hash are left.
     */
    private static final class Entries {
        private static final int PART_BITS = 8;
        static final int PARTS = 1 << PART_BITS;

        private final @Nullable Longs[] parts = new Longs[PARTS];
        private final long itemMask;

        Entries(int items) {
            itemMask = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(items))) - 1;
        }

        void add(long hash, int item) {
            int part = (int) (hash >>> (Long.SIZE - PART_BITS));
            Longs in = parts[part];
            if (in == null) {
                in = new Longs();
                parts[part] = in;
            }
            in.add(hash << PART_BITS & ~itemMask | item);
        }

        /** The entries of a part by key, then item; they are not kept. */
        long[] take(int part) {
            Longs in = parts[part];
            parts[part] = null;
            return in == null ? new long[0] : in.sorted();
        }

        boolean sameKey(long a, long b) {
            return ((a ^ b) & ~itemMask) == 0;
        }

        int item(long entry) {
            return (int) (entry & itemMask);
        }
    }

    /** Pairs of items by their places, in parts by the first of them, so that none is ever sorted with all others. */
    private static final class Found {
        private static final int PARTS = 64;

        private final Longs[] parts = new Longs[PARTS];
        private final int partSize;

        Found(int items) {
            Arrays.setAll(parts, i -> new Longs());
            partSize = items / PARTS + 1;
        }

        void add(int a, int b) {
            parts[a / partSize].addOnce((long) a << 32 | b);
        }

        /** Each pair once, in order; part by part. */
        long[][] sortedOnce() {
            long[][] sorted = new long[PARTS][];
            for (int i = 0; i < PARTS; i++) {
                sorted[i] = parts[i].sortedOnce();
                parts[i] = new Longs();
            }
            return sorted;
        }
    }

    /** Pairs of items by their two places, made when they are asked for. */
    private static final class Pairs<T> extends AbstractList<Pair<T>> {
        private final List<T> items;
        private final long[][] parts;
        /** How many pairs stand before each part. */
        private final int[] before;

        Pairs(List<T> items, Found found) {
            this.items = items;
            this.parts = found.sortedOnce();
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
