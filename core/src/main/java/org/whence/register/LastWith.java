package org.whence.register;

/** Of each key, by a hash of 64 bits, who had it last; twelve bytes a key. */
final class LastWith {
    /** 0 where there is none. */
    private long[] hashes = new long[1 << 10];

    private int[] last = new int[hashes.length];
    private int size;

    /** Whoever had the key before {@code entity}, which has it now; -1 if nobody. */
    int put(long hash, int entity) {
        if (3 * size > 2 * hashes.length) {
            grow();
        }
        long key = hash == 0 ? 1 : hash;
        int at = place(hashes, key);
        int before = -1;
        if (hashes[at] == 0) {
            hashes[at] = key;
            size++;
        } else {
            before = last[at];
        }
        last[at] = entity;
        return before;
    }

    private static int place(long[] hashes, long key) {
        int mask = hashes.length - 1;
        int at = (int) key & mask;
        while (hashes[at] != 0 && hashes[at] != key) {
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
                of[at] = last[i];
            }
        }
        hashes = grown;
        last = of;
    }
}
