package org.whence.app;

import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.reading.Reader;
import org.whence.report.Issue;

/**
 * What came of one input before it reached the store: an analysis with its bytes, or an issue.
 *
 * @param analysis null if there is none, and then {@code issue} says why
 * @param origin that of the input
 */
public record Worked(
        String name,
        @Nullable Analysis analysis,
        byte[] bytes,
        @Nullable Issue issue,
        Origin origin) {

    private static final byte[] NONE = {};

    /** Reads and analyses {@code input}. A fault of ours in one report is an issue of that report, and the rest goes on. */
    public static Worked on(Input input, Input.Given given, Reader reader, Analyzer analyzer) {
        try {
            return input.content()
                    .fetch(
                            bytes -> input.read(reader, bytes, given)
                                    .fold(
                                            report -> new Worked(
                                                    input.name(),
                                                    analyzer.analyze(report),
                                                    bytes,
                                                    null,
                                                    input.origin()),
                                            issue -> new Worked(input.name(), null, NONE, issue, input.origin())),
                            issue -> new Worked(input.name(), null, NONE, issue, input.origin()));
        } catch (RuntimeException | StackOverflowError fault) {
            return new Worked(
                    input.name(),
                    null,
                    NONE,
                    new Issue(
                            "fault",
                            input.name(),
                            "the program failed on it (" + fault + ")",
                            "please report it, with the file"),
                    input.origin());
        }
    }
}
