package org.whence.text;

import java.util.Comparator;

/**
 * A stretch of a text: {@code start} inclusive, {@code end} exclusive, counted in UTF-16 code units, so that {@code
 * text.substring(start, end)} is what it covers. In an analysis it always refers to the report's clean text, never to a
 * folded one.
 *
 * @throws IllegalArgumentException unless {@code 0 <= start <= end}
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> IN_TEXT_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is not 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether {@code other} lies wholly inside; every span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one code unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that contains both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words covered: {@code new Span(0, 2).in("Reuters")} is {@code "Re"}. */
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** This span without white space at either end; empty at {@code start} if there is nothing else. */
    public Span trimmed(CharSequence text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return IN_TEXT_ORDER.compare(this, other);
    }
}
