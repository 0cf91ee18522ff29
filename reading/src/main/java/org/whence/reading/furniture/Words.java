package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.List;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * The words of a line, folded, with every number as {@code #}; marks and signs are left out, except {@code ©}. Phrases in
 * the facts are read in the same way, so the two can be compared. No record: every line of every page is made into one, and
 * copying its lists would be most of the work.
 */
final class Words {

    /** Words after this many are not looked at: no piece of furniture is that long. */
    static final int MOST = 400;

    /** Longest word that is folded; longer ones are cut. In UTF-16 code units. */
    private static final int LONGEST = 100;

    static final String NUMBER = "#";

    private final List<String> folded;
    private final List<Span> spans;

    private Words(List<String> folded, List<Span> spans) {
        this.folded = folded;
        this.spans = spans;
    }

    /** The words in order. */
    List<String> folded() {
        return folded;
    }

    /** Where each word stands in the line. */
    List<Span> spans() {
        return spans;
    }

    static Words of(String line) {
        int expected = Math.min(MOST, 4 + line.length() / 5);
        List<String> folded = new ArrayList<>(expected);
        List<Span> spans = new ArrayList<>(expected);
        int i = 0;
        while (i < line.length() && folded.size() < MOST) {
            char c = line.charAt(i);
            int from = i;
            if (Character.isDigit(c)) {
                while (i < line.length() && isNumberPart(line, i)) {
                    i++;
                }
                folded.add(NUMBER);
                spans.add(new Span(from, i));
            } else if (Character.isLetter(c) || Character.isSurrogate(c) && Character.isLetter(line.codePointAt(i))) {
                while (i < line.length() && isWordPart(line, i)) {
                    i++;
                }
                folded.add(Folding.fold(line.substring(from, Math.min(i, from + LONGEST))));
                spans.add(new Span(from, i));
            } else {
                i++;
                if (c == '\u00a9') {
                    folded.add("\u00a9");
                    spans.add(new Span(from, i));
                }
            }
        }
        return new Words(folded, spans);
    }

    /** The words of a phrase of the facts, where {@code #} stands for a number. */
    static Words ofPhrase(String phrase) {
        return of(phrase.replace('#', '0'));
    }

    private static boolean isNumberPart(String line, int i) {
        char c = line.charAt(i);
        return Character.isDigit(c)
                || (c == '.' || c == ',' || c == ':' || c == '\u066b' || c == '\u066c')
                        && i + 1 < line.length()
                        && Character.isDigit(line.charAt(i + 1));
    }

    private static boolean isWordPart(String line, int i) {
        char c = line.charAt(i);
        if (c >= 'a' && c <= 'z') {
            return true;
        }
        if (c == ' ') {
            return false;
        }
        if (Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT) {
            return true;
        }
        // inside a word only: it's, al-Hashd, Twitter'da
        return (c == '\'' || c == '\u2019' || c == '-')
                && i + 1 < line.length()
                && Character.isLetter(line.charAt(i + 1));
    }

    int size() {
        return folded.size();
    }

    boolean isEmpty() {
        return folded.isEmpty();
    }

    /** Words {@code from} to {@code to}, joined by blanks. */
    String joined(int from, int to) {
        return String.join(" ", folded.subList(from, to));
    }

    String joined() {
        return String.join(" ", folded);
    }
}
