package org.whence.report;

/**
 * Names a report by the bytes that it was read from: {@code sha256:} and 64 lower-case hexadecimal digits. Reports with the
 * same bytes are the same report.
 *
 * @throws IllegalArgumentException if {@code value} has another form
 */
public record ReportId(String value) implements Comparable<ReportId> {
    public ReportId {
        if (!value.matches("sha256:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("report id \"" + value + "\" is not sha256: and 64 hexadecimal digits");
        }
    }

    @Override
    public int compareTo(ReportId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
