package org.whence.report;

/**
 * Names a report by the bytes that it was read from: {@code sha256:} and 64 lower-case hexadecimal digits. Reports with the
 * same bytes are the same report.
 *
 * @throws IllegalArgumentException if {@code value} has another form
 */
public record ReportId(String value) implements Comparable<ReportId> {
    private static final String START = "sha256:";

    /** Of a SHA-256, in hexadecimal. */
    private static final int DIGITS = 64;

    public ReportId {
        if (!isDigest(value)) {
            throw new IllegalArgumentException("report id \"" + value + "\" is not sha256: and 64 hexadecimal digits");
        }
    }

    /** Without a pattern: a register names reports by the million. */
    private static boolean isDigest(String value) {
        if (value.length() != START.length() + DIGITS || !value.startsWith(START)) {
            return false;
        }
        for (int i = START.length(); i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
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
