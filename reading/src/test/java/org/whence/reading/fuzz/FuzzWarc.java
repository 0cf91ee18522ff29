package org.whence.reading.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.whence.reading.archive.Archive;
import org.whence.reading.archive.Bounds;
import org.whence.reading.archive.Entry;

/** Web archives; inputs that begin otherwise are tried as zip and tar. */
public final class FuzzWarc {

    private static final Bounds BOUNDS = new Bounds(1_000, 1_000_000, 20_000_000, 200, 1_000_000, 3, 50);

    /** An archive of 20,000 bytes has fewer entries. */
    private static final int MOST = 3_000;

    private FuzzWarc() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Optional<Archive> opened = Archive.open("x.warc.gz", bytes, BOUNDS);
        if (opened.isEmpty()) {
            return;
        }
        try (Archive archive = opened.get()) {
            int entries = 0;
            while (archive.hasNext()) {
                Sound.that(++entries < MOST, "an archive without end");
                archive.next().fold(FuzzWarc::check, issue -> {
                    Sound.check(issue);
                    return null;
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Void check(Entry.Held held) {
        Sound.that(held.bytes().length <= BOUNDS.entryBytes(), "an entry over its bound");
        Sound.that(held.name().indexOf('\n') < 0, "a name of several lines");
        return null;
    }
}
