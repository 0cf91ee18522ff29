package org.whence.likeness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Shelf;

/**
 * Items, a number each, with the keys that they have, gathered one by one; then the pairs that share a key. What there is no
 * room for goes to a shelf, so that memory does not grow with the number of keys. {@link Keyed} says what is paired. Not for
 * several threads.
 */
public final class Pairing {
    /** So many neighbours are looked at for each one that is paired; refused ones must not cost a square. */
    private static final int LOOKED_AT = 4;

    /** Says of two items, the less first, whether they are worth comparing. */
    @FunctionalInterface
    public interface Admissible {
        boolean test(int first, int second);
    }

    /** Is given two items, the less first. */
    @FunctionalInterface
    public interface Each {
        void accept(int first, int second);
    }

    private final Shelf shelf;
    private final Entries entries;
    private final int most;

    /** @param most items are numbered below this */
    public Pairing(Shelf shelf, int most) {
        this.shelf = shelf;
        this.entries = new Entries(shelf, most);
        this.most = most;
    }

    /**
     * Adds a key of an item.
     *
     * @param hash of the key, see {@link Keyed#hash}; no item may have one twice
     */
    public void add(long hash, int item) {
        entries.add(hash, item);
    }

    /**
     * Gives {@code each} every pair once, by the first, then by the second. To be called once.
     *
     * @param reach see {@link Keyed#pairs}
     * @param step what {@code skews} calls this step
     */
    public void pairs(Admissible admissible, int reach, String step, Skews skews, Each each) {
        Found found = found(admissible, reach, step, skews);
        for (int part = 0; part < Found.PARTS; part++) {
            for (long pair : found.take(part)) {
                each.accept((int) (pair >>> 32), (int) pair);
            }
        }
    }

    /** The pairs in {@link Found#PARTS} parts, in order. */
    long[][] pairs(Admissible admissible, int reach, String step, Skews skews) {
        Found found = found(admissible, reach, step, skews);
        long[][] pairs = new long[Found.PARTS][];
        Arrays.setAll(pairs, found::take);
        return pairs;
    }

    private Found found(Admissible admissible, int reach, String step, Skews skews) {
        Found found = new Found(shelf, most);
        for (int part = 0; part < Entries.PARTS; part++) {
            long[] sorted = entries.take(part);
            for (int from = 0; from < sorted.length; ) {
                int to = from + 1;
                while (to < sorted.length && entries.sameKey(sorted[to], sorted[from])) {
                    to++;
                }
                pair(sorted, from, to, admissible, reach, found);
                if (to - from > reach + 1) {
                    skews.add(step, to - from);
                }
                from = to;
            }
        }
        return found;
    }

    private void pair(long[] sorted, int from, int to, Admissible admissible, int reach, Found found) {
        for (int i = from; i < to - 1; i++) {
            int left = reach;
            int last = Math.min(to, i + 1 + LOOKED_AT * reach);
            int a = entries.item(sorted[i]);
            for (int j = i + 1; j < last && left > 0; j++) {
                int b = entries.item(sorted[j]);
                if (a != b && admissible.test(a, b)) {
                    found.add(a, b);
                    left--;
                }
            }
        }
    }

    /**
     * Hashes of keys with the items that have them, a number each: of the hash its first bits say in which part it is, and as
     * many more stand before the item as there is room for; of a million items, fifty-two bits of the hash are left.
     */
    private static final class Entries {
        private static final int PART_BITS = 8;
        static final int PARTS = 1 << PART_BITS;

        private final Shelf shelf;
        private final @Nullable Longs[] parts = new Longs[PARTS];
        private final long itemMask;

        Entries(Shelf shelf, int most) {
            this.shelf = shelf;
            itemMask = (1L << (Integer.SIZE - Integer.numberOfLeadingZeros(most))) - 1;
        }

        void add(long hash, int item) {
            int part = (int) (hash >>> (Long.SIZE - PART_BITS));
            Longs in = parts[part];
            if (in == null) {
                in = new Longs(shelf, false);
                parts[part] = in;
            }
            in.add(hash << PART_BITS & ~itemMask | item);
        }

        /** The entries of a part by key, then item; they are not kept. */
        long[] take(int part) {
            Longs in = parts[part];
            parts[part] = null;
            return in == null ? new long[0] : in.takeSorted();
        }

        boolean sameKey(long a, long b) {
            return ((a ^ b) & ~itemMask) == 0;
        }

        int item(long entry) {
            return (int) (entry & itemMask);
        }
    }

    /** Pairs of items, in parts by the first of them, so that none is ever sorted with all others. */
    private static final class Found {
        static final int PARTS = 64;

        private final Longs[] parts = new Longs[PARTS];
        private final int partSize;

        Found(Shelf shelf, int most) {
            Arrays.setAll(parts, i -> new Longs(shelf, true));
            partSize = most / PARTS + 1;
        }

        void add(int a, int b) {
            parts[a / partSize].add((long) a << 32 | b);
        }

        /** The pairs of a part, each once, in order; they are not kept. */
        long[] take(int part) {
            return parts[part].takeSorted();
        }
    }
}
