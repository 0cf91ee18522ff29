package org.whence.register;

import java.util.Arrays;

/** A growing list of numbers. */
final class Numbers {
    private long[] all = new long[256];
    private int size;

    void add(long number) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size + (size >> 1));
        }
        all[size++] = number;
    }

    long get(int index) {
        return all[index];
    }

    int size() {
        return size;
    }
}
