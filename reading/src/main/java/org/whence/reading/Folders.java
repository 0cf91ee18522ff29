package org.whence.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * Walks files and folders for reports: in the order of their names, whatever the order in which they were given, each file
 * once, folder by folder as the caller asks for more, so that nothing but names is held. Hidden files are passed over in
 * silence, everything else that is no text and no HTML page with an issue; a folder reached twice through links is entered
 * once. A file that is given by itself counts whatever its name.
 */
public final class Folders implements Iterable<Found> {

    /** Folders are entered so deep. */
    public static final int DEEPEST = 64;

    /** Names of files that may hold a report, besides names without a dot; each may end in {@code .gz} as well. */
    private static final Set<String> ENDINGS =
            Set.of("txt", "text", "md", "html", "htm", "xhtml", "shtml", "asp", "aspx", "php", "jsp");

    /** Names of files that hold many: archives and feeds. */
    private static final Set<String> COLLECTIONS = Set.of("warc", "zip", "tar", "tgz", "rss", "atom", "rdf", "xml");

    private static final Comparator<Path> BY_NAME = Comparator.comparing(Path::toString);

    private final List<Path> given;

    private Folders(List<Path> given) {
        this.given = given;
    }

    /** A walk through {@code paths}, files or folders. */
    public static Folders of(List<Path> paths) {
        return new Folders(paths.stream().distinct().sorted(BY_NAME).toList());
    }

    /** A new walk from the start. The iterator is for one thread. */
    @Override
    public Iterator<Found> iterator() {
        return new Walk(given);
    }

    private record Step(Path path, int depth) {}

    private static final class Walk implements Iterator<Found> {
        private final Deque<Step> ahead = new ArrayDeque<>();
        private final Set<Path> entered = new HashSet<>();
        private @Nullable Found next;

        Walk(List<Path> given) {
            given.forEach(path -> ahead.addLast(new Step(path, 0)));
        }

        @Override
        public boolean hasNext() {
            while (next == null && !ahead.isEmpty()) {
                next = take(ahead.removeFirst());
            }
            return next != null;
        }

        @Override
        public Found next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("the walk is over");
            }
            Found found = next;
            next = null;
            return found;
        }

        /** What stands at {@code step}; null if it is a folder, which is entered, or to be passed over in silence. */
        private @Nullable Found take(Step step) {
            Path path = step.path;
            String name = path.toString();
            if (Files.isDirectory(path)) {
                return enter(step);
            }
            if (!Files.exists(path)) {
                return step.depth == 0
                        ? passed("missing-file", name, "there is no such file or folder", "check the path")
                        : passed("unreadable", name, "is a link that leads nowhere", "mend or remove the link");
            }
            if (!Files.isRegularFile(path)) {
                return passed("not-a-report", name, "is no ordinary file", "leave it out");
            }
            if (!Files.isReadable(path)) {
                return passed("unreadable", name, "may not be read", "give yourself the right to read it");
            }
            if (step.depth > 0 && !mayHoldReport(path)) {
                return passed(
                        "not-a-report", name, "is no text and no HTML page by its name", "give it by itself if it is");
            }
            try {
                return entered.add(path.toRealPath()) ? new Found.File(path) : null;
            } catch (IOException e) {
                return passed("unreadable", name, "cannot be found on the disk: " + e.getMessage(), "check the path");
            }
        }

        private @Nullable Found enter(Step step) {
            String name = step.path.toString();
            if (step.depth >= DEEPEST) {
                return passed("too-deep", name, "lies more than " + DEEPEST + " folders deep", "add it by itself");
            }
            List<Path> inside = new ArrayList<>();
            try {
                if (!entered.add(step.path.toRealPath())) {
                    return null;
                }
                try (DirectoryStream<Path> stream = Files.newDirectoryStream(step.path)) {
                    for (Path path : stream) {
                        Path file = path.getFileName();
                        if (file != null && !file.toString().startsWith(".")) {
                            inside.add(path);
                        }
                    }
                }
            } catch (AccessDeniedException e) {
                return passed(
                        "unreadable", name, "is a folder that may not be read", "give yourself the right to read it");
            } catch (IOException | DirectoryIteratorException e) {
                return passed(
                        "unreadable", name, "is a folder that cannot be read: " + e.getMessage(), "check the disk");
            }
            inside.sort(BY_NAME.reversed());
            inside.forEach(path -> ahead.addFirst(new Step(path, step.depth + 1)));
            return null;
        }

        private static Found passed(String code, String where, String what, String mend) {
            return new Found.PassedOver(new Issue(code, where, what, mend));
        }
    }

    private static boolean mayHoldReport(Path path) {
        Path file = path.getFileName();
        return file != null && (mayHoldReport(file.toString()) || isOf(file.toString(), COLLECTIONS));
    }

    /** Whether a file called so, with or without folders before it, may hold a report. */
    public static boolean mayHoldReport(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.indexOf('.') < 0 || isOf(name, ENDINGS);
    }

    private static boolean isOf(String file, Set<String> endings) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 || endings.contains(name.substring(dot + 1));
    }
}
