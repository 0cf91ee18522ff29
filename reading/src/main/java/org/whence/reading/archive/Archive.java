package org.whence.reading.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * One archive, opened: its entries in their order, those of archives inside it where they stand. Holds one entry at a time
 * and, of a web archive, where its records lie. For one thread; close it.
 */
public final class Archive implements Iterator<Entry>, Closeable {

    private final String name;
    private final Walk walk;
    private @Nullable Entry next;
    private boolean over;

    private Archive(String name, Walk walk) {
        this.name = name;
        this.walk = walk;
    }

    /** The archive at {@code path}, under {@code path} as its name; empty if the file is none or cannot be read. */
    public static Optional<Archive> open(Path path, Bounds bounds) {
        try {
            Kind kind = Kind.of(path.toString(), head(path));
            return kind == Kind.NONE
                    ? Optional.empty()
                    : Optional.of(new Archive(
                            path.toString(),
                            walk(
                                    kind,
                                    path.toString(),
                                    () -> FileChannel.open(path, StandardOpenOption.READ),
                                    bounds,
                                    1)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The archive that {@code bytes} are; empty if they are none. */
    public static Optional<Archive> open(String name, byte[] bytes, Bounds bounds) {
        Kind kind = Kind.of(name, bytes.length > Kind.HEAD ? java.util.Arrays.copyOf(bytes, Kind.HEAD) : bytes);
        return kind == Kind.NONE
                ? Optional.empty()
                : Optional.of(
                        new Archive(name, walk(kind, name, () -> new SeekableInMemoryByteChannel(bytes), bounds, 1)));
    }

    static Walk walk(Kind kind, String name, Opening opening, Bounds bounds, int depth) {
        return switch (kind) {
            case WARC -> new WarcWalk(name, opening, bounds);
            case ZIP -> new ZipWalk(name, opening, bounds, depth);
            case TAR -> new TarWalk(name, opening, false, bounds, depth);
            case TAR_GZIP -> new TarWalk(name, opening, true, bounds, depth);
            case NONE -> throw new IllegalArgumentException(name + " is no archive");
        };
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return stream.readNBytes(Kind.HEAD);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !over) {
            try {
                next = walk.next();
                over = next == null;
            } catch (IOException e) {
                over = true;
                next = new Entry.PassedOver(new Issue(
                        "unreadable",
                        name,
                        "cannot be read to its end: " + Entry.clean(String.valueOf(e.getMessage())),
                        "check the disk; what came before was read"));
            }
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the archive is over");
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    @Override
    public void close() throws IOException {
        over = true;
        walk.close();
    }
}
