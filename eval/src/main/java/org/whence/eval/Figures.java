package org.whence.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one comparison.
 *
 * @param stories how well the reports were put together into stories; null if that was not measured
 * @param notes reports for which far more was given than the gold has
 * @param inGold how many of the {@code given} statements the gold has
 * @param rows the lines, in the order in which they first came up
 * @param misses what was not found, in that order
 */
record Figures(
        @Nullable Grouping stories, List<String> notes, int inGold, int given, List<Row> rows, List<Miss> misses) {

    /** How many of {@code total} cases were right. */
    record Row(String name, int hits, int total) {
        double ratio() {
            return hits / (double) Math.max(total, 1);
        }
    }

    /** @param what the case, and what was given instead */
    record Miss(String row, String what) {}

    /** B-cubed precision and recall (Bagga and Baldwin 1998). */
    record Grouping(double precision, double recall) {
        double f() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    /** The sum over all rows. */
    Row all() {
        return new Row(
                "ALL",
                rows.stream().mapToInt(Row::hits).sum(),
                rows.stream().mapToInt(Row::total).sum());
    }

    /** The share of statements given that are in the gold. */
    Row precision() {
        return new Row("statement precision", inGold, given);
    }

    /** What is printed, line by line. */
    List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>();
        if (stories != null) {
            lines.add("stories B3 P " + Shown.ratio(stories.precision()) + " R " + Shown.ratio(stories.recall()) + " F "
                    + Shown.ratio(stories.f()));
        }
        lines.addAll(notes);
        Row precision = precision();
        lines.add(precision.name() + " " + precision.hits() + "/" + precision.total() + " "
                + Shown.ratio(precision.ratio()));
        if (withMisses) {
            misses.forEach(m -> lines.add("miss " + m.row() + " | " + m.what()));
        }
        rows.forEach(r -> lines.add(line(r)));
        lines.add(line(all()));
        return lines;
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT, "%-34s %d/%d %s", row.name(), row.hits(), row.total(), Shown.ratio(row.ratio()));
    }
}
