package org.whence.report;

import org.whence.text.Span;

/**
 * Words of a report, as evidence.
 *
 * @param text what {@code span} covers in the clean text of {@code report}
 */
public record Passage(ReportId report, Span span, String text) implements Comparable<Passage> {

    /** By report, then by place. */
    @Override
    public int compareTo(Passage other) {
        int byReport = report.compareTo(other.report);
        return byReport != 0 ? byReport : span.compareTo(other.span);
    }
}
