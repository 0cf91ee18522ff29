package org.whence.analysis;

/** Reads what {@link Packing} wrote, in the same order. */
public final class Packed {
    private final byte[] bytes;
    private int at;

    public Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether not all was read yet. */
    public boolean hasMore() {
        return at < bytes.length;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public double real() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[at++] & 0xffL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    public String text() {
        char[] text = new char[number()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) number();
        }
        return new String(text);
    }
}
