package org.whence.reading.fuzz;

/** Plain text, and whatever a file without a name for its kind may hold. */
public final class FuzzPlain {

    private FuzzPlain() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Sound.read("note.txt", bytes);
    }
}
