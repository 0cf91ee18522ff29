package org.whence.reading.plain;

import java.util.ArrayList;
import java.util.List;
import org.whence.reading.furniture.Furniture;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Splits a text into lines, and joins them again where they were broken at a fixed width. */
final class Lines {

    /** Lines of texts broken at a fixed width are no longer than this. In UTF-16 code units. */
    private static final int WIDEST = 120;

    /** Fewer neighbouring lines are no evidence of a fixed width. */
    private static final int FEWEST = 4;

    private Lines() {}

    /** The lines of {@code source} that are not empty, in order. */
    static List<Line> of(String source) {
        List<Span> spans = new ArrayList<>();
        List<Boolean> afterBlank = new ArrayList<>();
        boolean blank = true;
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            if (i < source.length() && !isBreak(source.charAt(i))) {
                continue;
            }
            Span span = new Span(from, i).trimmed(source);
            if (isEmpty(source, span)) {
                blank = true;
            } else {
                spans.add(span);
                afterBlank.add(blank);
                blank = false;
            }
            if (i + 1 < source.length() && source.charAt(i) == '\r' && source.charAt(i + 1) == '\n') {
                i++;
            }
            from = i + 1;
        }
        int longest = spans.stream().mapToInt(Span::length).max().orElse(0);
        boolean wrapped = isWrapped(source, spans, afterBlank);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int last = i;
            if (wrapped) {
                // a line far shorter than the others ends its paragraph
                while (last + 1 < spans.size()
                        && !afterBlank.get(last + 1)
                        && spans.get(last).length() >= 0.6 * longest) {
                    last++;
                }
            }
            lines.add(joined(source, spans.subList(i, last + 1), afterBlank.get(i)));
            i = last;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    /** Whether nothing visible stands there: marks of direction alone are nothing. */
    private static boolean isEmpty(String source, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.getType(source.charAt(i)) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the lines were broken at a fixed width: most lines that another one follows at once are nearly as long as the
     * longest, none is very long, and most do not end a sentence.
     */
    private static boolean isWrapped(String source, List<Span> spans, List<Boolean> afterBlank) {
        int longest = spans.stream().mapToInt(Span::length).max().orElse(0);
        if (longest > WIDEST || longest < 40) {
            return false;
        }
        int followed = 0;
        int nearly = 0;
        int open = 0;
        for (int i = 0; i + 1 < spans.size(); i++) {
            if (!afterBlank.get(i + 1)) {
                followed++;
                nearly += spans.get(i).length() >= 0.7 * longest ? 1 : 0;
                open += Furniture.endsSentence(spans.get(i).in(source)) ? 0 : 1;
            }
        }
        return followed >= FEWEST && nearly >= 0.75 * followed && open >= 0.6 * followed;
    }

    private static Line joined(String source, List<Span> spans, boolean afterBlank) {
        StringBuilder text = new StringBuilder();
        Alignment.Builder alignment = new Alignment.Builder();
        int at = spans.get(0).start();
        for (Span span : spans) {
            if (!text.isEmpty()) {
                text.append(' ');
                alignment.replace(1, new Span(at, span.start()));
            }
            text.append(source, span.start(), span.end());
            alignment.copy(span);
            at = span.end();
        }
        return new Line(text.toString(), alignment.build(), afterBlank);
    }
}
