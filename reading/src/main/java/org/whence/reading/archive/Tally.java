package org.whence.reading.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/** Counts what an archive costs, and says when it is too much. */
final class Tally {

    private static final int BUFFER = 16_384;

    /** Kinds of passed-over content that are named. */
    private static final int MOST_KINDS = 8;

    private final String archive;
    private final Bounds bounds;
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private long total;
    private int entries;
    private int faults;

    Tally(String archive, Bounds bounds) {
        this.archive = archive;
        this.bounds = bounds;
    }

    /** Counts one entry; an issue if it is one too many. */
    @Nullable
    Issue entry() {
        entries++;
        return entries <= bounds.entries()
                ? null
                : new Issue(
                        "too-many",
                        archive,
                        "has more than " + bounds.entries() + " entries; the first were read",
                        "split it");
    }

    /** Whether so many places were damaged that the archive is given up. */
    boolean fault() {
        return ++faults > bounds.faults();
    }

    Issue givenUp() {
        return new Issue(
                "damaged-archive",
                archive,
                "is damaged in more than " + bounds.faults() + " places and was given up",
                "fetch or pack it again");
    }

    /** One of the entries that are not worth an issue each. */
    void passOver(String kind) {
        if (passedOver.containsKey(kind) || passedOver.size() < 1_000) {
            passedOver.merge(kind, 1, Integer::sum);
        } else {
            passedOver.merge("other", 1, Integer::sum);
        }
    }

    /** What was passed over so, in one issue; null if nothing was. */
    @Nullable
    Issue passedOver() {
        if (passedOver.isEmpty()) {
            return null;
        }
        int all = passedOver.values().stream().mapToInt(n -> n).sum();
        StringBuilder kinds = new StringBuilder();
        passedOver.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_KINDS)
                .forEach(kind -> kinds.append(kinds.length() == 0 ? "" : ", ")
                        .append(kind.getValue())
                        .append(' ')
                        .append(kind.getKey()));
        return new Issue(
                "archive-rest",
                archive,
                all + (all == 1 ? " record" : " records") + " held no page and no text: " + kinds,
                "nothing need be done");
    }

    /**
     * What one entry holds.
     *
     * @param bytes all of them, or the first if {@code issue} says why not all
     * @param size number of bytes that were read
     * @param over whether the archive is to be given up
     */
    record Content(byte[] bytes, long size, @Nullable Issue issue, boolean over) {}

    /** Tells how many packed bytes were read so far. */
    @FunctionalInterface
    interface Packed {
        long count() throws IOException;
    }

    /**
     * Reads one entry to its end.
     *
     * @param name for issues
     * @param packed for the ratio; its difference over this entry counts
     */
    Content read(InputStream stream, String name, Packed packed) throws IOException {
        long before = packed.count();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Issue issue = null;
        boolean over = false;
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            size += n;
            total += n;
            out.write(buffer, 0, (int) Math.max(0, Math.min(n, (long) bounds.entryBytes() - out.size())));
            if (total > bounds.totalBytes()) {
                over = true;
                issue = new Issue(
                        "too-large",
                        archive,
                        "holds more than " + bounds.totalBytes() + " bytes; what came before was read",
                        "split it");
                break;
            }
            if (size > bounds.free() && size / bounds.ratio() > packed.count() - before + BUFFER) {
                over = true;
                issue = new Issue(
                        "archive-bomb",
                        name,
                        "unpacks to more than " + bounds.ratio() + " times its size; the archive was given up",
                        "do not trust it");
                break;
            }
        }
        if (issue == null && size > bounds.entryBytes()) {
            issue = new Issue(
                    "too-large",
                    name,
                    "has " + size + " bytes, the limit is " + bounds.entryBytes(),
                    "split it into single reports");
        }
        return new Content(out.toByteArray(), size, issue, over);
    }
}
