package org.whence.lineage;

import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * A piece of evidence between two reports.
 *
 * @param weight 0 to 1: how likely one alone would make a common origin
 * @param a passage of the report whose id sorts first
 * @param ofFirst the part of the first report's text that it covers, 0 to 1
 * @param ofSecond the part of the second report's text that it covers, 0 to 1
 */
record Finding(String reason, double weight, Place a, Place b, double ofFirst, double ofSecond) {
    /** Words of a report, which are fetched when they are shown. */
    record Place(ReportId report, Span span) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byReport = report.compareTo(other.report);
            return byReport != 0 ? byReport : span.compareTo(other.span);
        }
    }

    /** Two reports, the one whose id sorts first before the other. */
    record Pair(ReportId first, ReportId second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    /** With the report whose id sorts first on the first side. */
    static Finding of(String reason, double weight, Place a, Place b, double ofA, double ofB) {
        return a.report().compareTo(b.report()) <= 0
                ? new Finding(reason, weight, a, b, ofA, ofB)
                : new Finding(reason, weight, b, a, ofB, ofA);
    }

    Pair pair() {
        return new Pair(a.report(), b.report());
    }
}
