package org.whence.pattern;

/**
 * A run of tokens of a line: {@code start} inclusive, {@code end} exclusive, counted in tokens.
 *
 * @throws IllegalArgumentException unless {@code 0 <= start <= end}
 */
public record TokenRange(int start, int end) {
    public TokenRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("token range [" + start + ", " + end + ") is not 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether the two share at least one token. */
    public boolean overlaps(TokenRange other) {
        return start < other.end && other.start < end;
    }
}
