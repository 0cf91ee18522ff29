package org.whence.reading;

import java.nio.file.Path;
import java.util.function.Function;
import org.whence.report.Issue;

/** What a walk through files and folders comes upon. */
public sealed interface Found {

    /** A file that may hold a report. */
    record File(Path path) implements Found {
        @Override
        public <R> R fold(Function<Path, R> file, Function<Issue, R> passedOver) {
            return file.apply(path);
        }
    }

    /** Something that was passed over, and why. */
    record PassedOver(Issue issue) implements Found {
        @Override
        public <R> R fold(Function<Path, R> file, Function<Issue, R> passedOver) {
            return passedOver.apply(issue);
        }
    }

    <R> R fold(Function<Path, R> file, Function<Issue, R> passedOver);
}
