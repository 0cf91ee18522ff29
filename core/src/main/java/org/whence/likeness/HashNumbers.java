package org.whence.likeness;

/** A number for each of many keys, by a hash of 64 bits: twelve bytes a place, where a map of objects takes a hundred. */
public final class HashNumbers {
    private final int none;
    /** 0 where there is none. */
    private long[] hashes = new long[1 << 10];

    private int[] numbers = new int[hashes.length];
    private int size;
    /** The number of hash 0, which marks an empty place. */
    private int ofZero;

    /** @param none the number of a key that was not met */
    public HashNumbers(int none) {
        this.none = none;
        this.ofZero = none;
    }

    public int get(long hash) {
        if (hash == 0) {
            return ofZero;
        }
        int at = place(hashes, hash);
        return hashes[at] == 0 ? none : numbers[at];
    }

    /** Gives {@code hash} that number. Returns the one that it had. */
    public int put(long hash, int number) {
        if (hash == 0) {
            int before = ofZero;
            ofZero = number;
            return before;
        }
        int at = place(hashes, hash);
        boolean known = hashes[at] != 0;
        int before = known ? numbers[at] : none;
        hashes[at] = hash;
        numbers[at] = number;
        size += known ? 0 : 1;
        if (3 * size > 2 * hashes.length) {
            grow();
        }
        return before;
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
                of[at] = numbers[i];
            }
        }
        hashes = grown;
        numbers = of;
    }
}
