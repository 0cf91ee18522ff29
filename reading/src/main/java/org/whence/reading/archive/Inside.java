package org.whence.reading.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.whence.reading.Folders;
import org.whence.report.Issue;

/** What zip and tar share: which of their files count, and the archives inside them. For one thread. */
final class Inside {

    private static final Set<String> PACKED = Set.of("zip", "tar", "tgz", "gz", "warc");

    private final String archive;
    private final Bounds bounds;
    private final int depth;
    private @Nullable Walk inner;

    Inside(String archive, Bounds bounds, int depth) {
        this.archive = archive;
        this.bounds = bounds;
        this.depth = depth;
    }

    String name(String entry) {
        return archive + "!/" + Entry.clean(entry);
    }

    /** Whether the file called {@code entry} is hidden, or belongs to the machine that packed it. */
    static boolean isHidden(String entry) {
        return entry.startsWith("__MACOSX/")
                || entry.startsWith(".") && !entry.startsWith("..") && !entry.startsWith("./")
                || entry.contains("/.") && !entry.contains("/..") && !entry.contains("/./");
    }

    /** Why the file called {@code entry} is not worth unpacking; null if it is. */
    @Nullable
    Issue unwanted(String entry) {
        int dot = entry.lastIndexOf('.');
        boolean packed = dot >= 0 && PACKED.contains(entry.substring(dot + 1).toLowerCase(Locale.ROOT));
        return packed || Folders.mayHoldReport(entry)
                ? null
                : new Issue(
                        "not-a-report",
                        name(entry),
                        "is no text and no HTML page by its name",
                        "unpack it and give it by itself if it is");
    }

    /** The entry that {@code bytes} are; if they are an archive, its first. */
    @Nullable
    Entry held(String entry, byte[] bytes) throws IOException {
        Kind kind = Kind.of(entry, bytes.length > Kind.HEAD ? Arrays.copyOf(bytes, Kind.HEAD) : bytes);
        if (kind == Kind.NONE) {
            return new Entry.Held(name(entry), bytes, null);
        }
        if (depth >= bounds.nesting()) {
            return new Entry.PassedOver(new Issue(
                    "too-deep",
                    name(entry),
                    "is an archive inside " + depth + (depth == 1 ? " other" : " others"),
                    "unpack it and give it by itself"));
        }
        inner = Archive.walk(kind, name(entry), () -> new SeekableInMemoryByteChannel(bytes), bounds, depth + 1);
        return next();
    }

    /** The next entry of the archive inside; null if there is none. */
    @Nullable
    Entry next() throws IOException {
        if (inner == null) {
            return null;
        }
        Entry entry = inner.next();
        if (entry == null) {
            inner.close();
            inner = null;
        }
        return entry;
    }

    void close() throws IOException {
        if (inner != null) {
            inner.close();
        }
    }
}
