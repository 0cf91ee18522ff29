package org.whence.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.whence.report.Issue;

/**
 * What was sent to the web app, a folder for each sending, named by its time. The bytes of every report are in the store as
 * well, so the oldest sendings go when all together grow too large.
 */
public final class Inbox {

    private Inbox() {}

    /**
     * Removes the oldest sendings of {@code inbox} until what is left takes no more than {@code most} bytes; the newest one
     * stays whatever it takes.
     *
     * @return what a person should know of it: nothing, or one issue that says how many went
     * @throws UncheckedIOException if a folder cannot be read or removed
     */
    public static List<Issue> bound(Path inbox, long most) {
        if (!Files.isDirectory(inbox, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(inbox)) {
            List<Path> sendings = inside.sorted(
                            Comparator.comparing((Path p) -> p.getFileName().toString())
                                    .reversed())
                    .toList();
            long kept = 0;
            int removed = 0;
            for (int i = 0; i < sendings.size(); i++) {
                kept += bytes(sendings.get(i));
                if (i > 0 && kept > most) {
                    remove(sendings.get(i));
                    removed++;
                }
            }
            return removed == 0
                    ? List.of()
                    : List.of(new Issue(
                            "inbox-full",
                            inbox.toString(),
                            "takes more than " + (most >> 20) + " MB; its " + removed
                                    + (removed == 1 ? " oldest sending was" : " oldest sendings were")
                                    + " removed from it, while the reports stay in the store",
                            "nothing; to keep sendings for longer, copy that folder elsewhere"));
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox " + inbox + " cannot be read", e);
        }
    }

    private static long bytes(Path sending) throws IOException {
        try (Stream<Path> all = Files.walk(sending)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(p -> p.toFile().length())
                    .sum();
        }
    }

    private static void remove(Path sending) throws IOException {
        try (Stream<Path> all = Files.walk(sending)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
