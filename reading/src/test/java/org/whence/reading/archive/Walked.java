package org.whence.reading.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.whence.report.Issue;

/** All that one archive holds. */
record Walked(List<Entry.Held> held, List<Issue> issues) {

    static Walked of(String name, byte[] bytes) {
        return of(name, bytes, Bounds.STANDARD);
    }

    static Walked of(String name, byte[] bytes, Bounds bounds) {
        Walked walked = new Walked(new ArrayList<>(), new ArrayList<>());
        try (Archive archive = Archive.open(name, bytes, bounds).orElseThrow()) {
            while (archive.hasNext()) {
                archive.next().fold(walked.held::add, walked.issues::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walked;
    }

    List<String> names() {
        return held.stream().map(Entry.Held::name).toList();
    }

    List<String> codes() {
        return issues.stream().map(Issue::code).toList();
    }

    List<String> lines() {
        return issues.stream().map(Issue::line).toList();
    }
}
