package org.whence.analysis;

import java.util.Arrays;

/** Writes values as few bytes, one after the other, for a {@link Shelf}; {@link Packed} reads them in the same order. */
public final class Packing {
    private byte[] bytes;
    private int size;

    public Packing() {
        this.bytes = new byte[256];
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** Any number; small ones, at least 0, take one byte. */
    public Packing add(int value) {
        room(5);
        int left = value;
        while ((left & ~0x7f) != 0) {
            bytes[size++] = (byte) (left & 0x7f | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    /** To the last bit. */
    public Packing add(double value) {
        room(Long.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (bits >>> shift);
        }
        return this;
    }

    /** Every character as it is, also half of a pair. */
    public Packing add(String value) {
        add(value.length());
        for (int i = 0; i < value.length(); i++) {
            add(value.charAt(i));
        }
        return this;
    }

    /** Bytes that were written so far. */
    public int size() {
        return size;
    }

    /** All that was written. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
