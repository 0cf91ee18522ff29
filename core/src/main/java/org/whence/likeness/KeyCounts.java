package org.whence.likeness;

/**
 * How often each of many keys was met, by a hash of 64 bits: sixteen bytes a key, where a map of strings takes two hundred. Two
 * keys in a million times a million have one hash.
 */
final class KeyCounts {
    /** 0 where there is none. */
    private long[] hashes = new long[1 << 10];

    private int[] counts = new int[hashes.length];
    private int size;

    void increment(String key) {
        if (3 * size > 2 * hashes.length) {
            grow();
        }
        long hash = hash(key);
        int at = place(hashes, hash);
        if (hashes[at] == 0) {
            hashes[at] = hash;
            size++;
        }
        counts[at]++;
    }

    int of(String key) {
        return counts[place(hashes, hash(key))];
    }

    private static long hash(String key) {
        long hash = Keyed.hash(key);
        return hash == 0 ? 1 : hash;
    }

    /** Where {@code hash} is, or would be. */
    private static int place(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] grown = new long[2 * hashes.length];
        int[] of = new int[grown.length];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int at = place(grown, hashes[i]);
                grown[at] = hashes[i];
                of[at] = counts[i];
            }
        }
        hashes = grown;
        counts = of;
    }
}
