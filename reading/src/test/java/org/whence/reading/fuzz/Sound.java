package org.whence.reading.fuzz;

import org.whence.reading.ReadResult;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Block;
import org.whence.report.Issue;
import org.whence.report.Report;

/** What holds for whatever is read, however mad the input. */
final class Sound {

    static final Reader READER = Reader.standard();

    /** So many inputs to one that is read twice, for a second reading must give the same. */
    private static final int TWICE = 16;

    private Sound() {}

    /** Reads {@code bytes} and checks the result. */
    static void read(String name, byte[] bytes) {
        ReadResult result = READER.read(Source.of(name, bytes));
        result.accepted().ifPresent(Sound::check);
        result.rejected().ifPresent(Sound::check);
        if (bytes.length % TWICE == 0) {
            that(result.equals(READER.read(Source.of(name, bytes))), "a second reading gave another result");
        }
    }

    static void check(Report report) {
        that(!report.text().isBlank(), "a report without text was accepted");
        for (Block block : report.blocks()) {
            String words = report.at(block.span());
            that(!words.isBlank(), "a blank block");
            that(words.indexOf("\n\n") < 0, "a blank line inside a block");
        }
        if (report.outlet() != null && report.outlet().span() != null) {
            report.at(report.outlet().span());
        }
        if (report.dateline() != null) {
            that(!report.at(report.dateline().span()).isBlank(), "a dateline of blanks");
        }
        if (report.published() != null && report.published().span() != null) {
            report.at(report.published().span());
        }
        report.issues().forEach(Sound::check);
    }

    static void check(Issue issue) {
        that(issue.line().length() < 2_000, "an issue of " + issue.line().length() + " characters");
        that(issue.line().indexOf('\n') < 0, "an issue of several lines");
    }

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
