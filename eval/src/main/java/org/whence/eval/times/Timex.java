package org.whence.eval.times;

/**
 * A time as TimeML marks it.
 *
 * @param start inclusive, in UTF-16 code units
 * @param end exclusive
 * @param value as in TIMEX3: {@code 1998-W07}, {@code PRESENT_REF}; empty if there is none
 */
public record Timex(int start, int end, String value) {

    public Timex {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a time from " + start + " to " + end);
        }
    }

    boolean overlaps(Timex other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Timex other) {
        return start == other.start && end == other.end;
    }
}
