package org.whence.reading;

import java.util.Optional;
import java.util.function.Function;
import org.whence.report.Issue;
import org.whence.report.Report;

/** What became of a source: a report, or the reason why there is none. */
public sealed interface ReadResult {

    /** The source holds a report; its issues are in it. */
    record Accepted(Report report) implements ReadResult {
        @Override
        public <R> R fold(Function<Report, R> accepted, Function<Issue, R> rejected) {
            return accepted.apply(report);
        }
    }

    /**
     * The source holds none, with one of the codes {@code missing-file}, {@code unreadable}, {@code empty-file}, {@code
     * too-large}, {@code binary-file}, {@code damaged-file}, {@code not-a-report}.
     */
    record Rejected(Issue issue) implements ReadResult {
        @Override
        public <R> R fold(Function<Report, R> accepted, Function<Issue, R> rejected) {
            return rejected.apply(issue);
        }
    }

    <R> R fold(Function<Report, R> accepted, Function<Issue, R> rejected);

    /** The report, if there is one. */
    default Optional<Report> accepted() {
        return fold(Optional::of, issue -> Optional.empty());
    }

    /** Why there is none. */
    default Optional<Issue> rejected() {
        return fold(report -> Optional.empty(), Optional::of);
    }
}
