package org.whence.likeness;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.whence.analysis.Shelf;

/** A growing list of numbers. Once it is long, what it has goes to a shelf, part by part, and only the last part is held. */
final class Longs {
    /** So many are held at most. */
    private static final int MOST = 1 << 12;

    private final Shelf shelf;
    /** Whether each number counts once, so that repetitions may be dropped when there are many. */
    private final boolean once;

    private long[] values = new long[8];
    private int size;
    private long[] places = new long[0];
    private int parts;
    private int aside;

    Longs(Shelf shelf, boolean once) {
        this.shelf = shelf;
        this.once = once;
    }

    void add(long value) {
        if (size == values.length) {
            room();
        }
        values[size++] = value;
    }

    private void room() {
        if (size < MOST) {
            values = Arrays.copyOf(values, 2 * size);
            return;
        }
        if (once) {
            size = sortOnce(values, size);
        }
        // what is nearly full of different numbers would be sorted again for every few more
        if (size > MOST / 2) {
            putAside();
        }
    }

    private void putAside() {
        ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
        bytes.asLongBuffer().put(values, 0, size);
        if (parts == places.length) {
            places = Arrays.copyOf(places, Math.max(8, 2 * parts));
        }
        places[parts++] = shelf.put(bytes.array());
        aside += size;
        size = 0;
    }

    /** All, the least first, each once if it counts once; the list is empty afterwards. */
    long[] takeSorted() {
        long[] all = new long[aside + size];
        int at = 0;
        for (int i = 0; i < parts; i++) {
            byte[] part = shelf.get(places[i]);
            ByteBuffer.wrap(part).asLongBuffer().get(all, at, part.length / Long.BYTES);
            at += part.length / Long.BYTES;
        }
        System.arraycopy(values, 0, all, at, size);
        values = new long[8];
        places = new long[0];
        size = 0;
        parts = 0;
        aside = 0;
        if (once) {
            return Arrays.copyOf(all, sortOnce(all, all.length));
        }
        Arrays.sort(all);
        return all;
    }

    /** Sorts the first {@code size} of {@code values}, each once. Returns how many are left. */
    static int sortOnce(long[] values, int size) {
        Arrays.sort(values, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return kept;
    }
}
