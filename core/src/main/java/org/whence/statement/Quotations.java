package org.whence.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.whence.syntax.Token;

/**
 * Pairs the quotation marks of a report, paragraph by paragraph. Marks that show their direction (“ ” « ») are believed
 * unless the blanks around them say otherwise; straight marks go by the blanks. A mark that nothing closes opens a
 * quotation to the end of its paragraph if the next paragraph goes on with an opening mark, as newspapers print long
 * speeches; else to the end of its sentence's last word if it stands behind a cue's colon or comma, else it is ignored.
 * Where the language sets reporting clauses off by dashes, they end a quotation and open its next part.
 */
final class Quotations {

    /** The cue of a reporting clause between dashes stands among its first words. In tokens. */
    private static final int CLAUSE_REACH = 3;

    /** Deeper nesting is not followed. */
    static final int DEEPEST = 3;

    /** The family of marks, within which one closes another. */
    private enum Family {
        DOUBLE,
        ANGLE,
        SINGLE
    }

    private enum Side {
        OPENS,
        CLOSES,
        EITHER
    }

    private record Open(Family family, int token) {}

    private final List<Token> tokens;
    private final String text;
    private final boolean singles;
    private final @Nullable IntPredicate cues;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(String text, List<Token> tokens, boolean singles, @Nullable IntPredicate cues) {
        this.text = text;
        this.tokens = tokens;
        this.singles = singles;
        this.cues = cues;
    }

    /**
     * The quotations in {@code tokens}, outer before inner, in text order.
     *
     * @param blockEnds for each paragraph the token after its last
     * @param singles whether single marks quote in this language
     * @param cues whether a cue begins at a token, where dashes set off the reporting clause; null where they do not
     */
    static List<Quotation> find(
            String text, List<Token> tokens, List<Integer> blockEnds, boolean singles, @Nullable IntPredicate cues) {
        Quotations quotations = new Quotations(text, tokens, singles, cues);
        int from = 0;
        for (int b = 0; b < blockEnds.size(); b++) {
            int next = blockEnds.get(b);
            boolean goesOn = next < tokens.size() && quotations.opens(next);
            if (!quotations.dashed(from, next)) {
                quotations.block(from, next, goesOn);
            }
            from = next;
        }
        quotations.cutOutClauses();
        quotations.found.sort(Comparator.comparingInt(Quotation::open).thenComparing(q -> -q.end()));
        return quotations.found;
    }

    /** Reads a paragraph of speech that a dash opens: — We came, — he said. — We saw. */
    private boolean dashed(int from, int to) {
        if (cues == null || from + 2 >= to || !isDash(from)) {
            return false;
        }
        int open = from;
        while (open >= 0 && open + 1 < to) {
            int close = clauseDash(open + 1, to);
            int end = close < 0 ? to : close;
            found.add(new Quotation(open, open + 1, end, close < 0 ? end : end + 1, 0, words(open + 1, end)));
            open = close < 0 ? -1 : endDash(close + 1, to);
            if (close >= 0) {
                // — сказал «Причалу» глава совета. —
                block(close + 1, open < 0 ? to : open, false);
            }
        }
        return true;
    }

    /** Cuts the reporting clause between dashes out of a quotation: «We came, — he said. — We saw». */
    private void cutOutClauses() {
        if (cues == null) {
            return;
        }
        for (int n = 0; n < found.size(); n++) {
            Quotation whole = found.get(n);
            int close = whole.depth() == 0 ? clauseDash(whole.from(), whole.to()) : -1;
            int again = close < 0 ? -1 : endDash(close + 1, whole.to());
            if (again > 0 && again + 1 < whole.to()) {
                found.set(
                        n, new Quotation(whole.open(), whole.from(), close, close + 1, 0, words(whole.from(), close)));
                found.add(new Quotation(again, again + 1, whole.to(), whole.end(), 0, words(again + 1, whole.to())));
            }
        }
    }

    /** The dash behind a mark that opens a reporting clause; -1 if there is none. */
    private int clauseDash(int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (isDash(i) && isMark(i - 1, ",.!?…»“”")) {
                for (int c = i + 1; c < Math.min(to, i + 1 + CLAUSE_REACH); c++) {
                    if (cues != null && cues.test(c)) {
                        return i;
                    }
                    if (!tokens.get(c).isWord()) {
                        break;
                    }
                }
            }
        }
        return -1;
    }

    /** The dash that ends a reporting clause; -1 if there is none. */
    private int endDash(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (isDash(i) && isMark(i - 1, ",.;:")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDash(int i) {
        return !tokens.get(i).isWord() && isMark(i, "—–―-");
    }

    private boolean isMark(int i, String marks) {
        return marks.indexOf(tokens.get(i).form().charAt(0)) >= 0;
    }

    private void block(int from, int to, boolean goesOn) {
        List<Open> open = new ArrayList<>();
        int lastClosed = from;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.QUOTE) {
                continue;
            }
            Family family = family(token);
            if (family == Family.SINGLE && !singles) {
                continue;
            }
            int partner = partner(open, family);
            switch (side(i, from, to)) {
                case OPENS -> {
                    // a straight mark that opens while one is open: the earlier one was never closed
                    if (partner >= 0 && family != Family.ANGLE && isStraight(token)) {
                        open.subList(partner, open.size()).clear();
                    }
                    if (open.size() < DEEPEST) {
                        open.add(new Open(family, i));
                    }
                }
                case CLOSES -> {
                    if (partner >= 0) {
                        close(open, partner, i);
                        lastClosed = i;
                    }
                }
                case EITHER -> {
                    if (partner >= 0) {
                        close(open, partner, i);
                        lastClosed = i;
                    } else if (open.size() < DEEPEST) {
                        open.add(new Open(family, i));
                    }
                }
            }
        }
        unclosed(open, from, to, goesOn, lastClosed);
    }

    private void close(List<Open> open, int partner, int at) {
        Open one = open.get(partner);
        if (at > one.token() + 1) {
            found.add(new Quotation(one.token(), one.token() + 1, at, at + 1, partner, words(one.token() + 1, at)));
        }
        open.subList(partner, open.size()).clear();
    }

    private void unclosed(List<Open> open, int from, int to, boolean goesOn, int lastClosed) {
        if (open.isEmpty()) {
            return;
        }
        Open outer = open.get(0);
        int first = outer.token();
        if (first + 1 >= to) {
            return;
        }
        // «… «…»: one mark closes both
        if (open.size() == 1
                && outer.family() == Family.ANGLE
                && lastClosed > first
                && lastClosed == to - 1 - trailing(to)) {
            found.add(new Quotation(first, first + 1, lastClosed, lastClosed + 1, 0, words(first + 1, lastClosed)));
            return;
        }
        boolean introduced =
                first == from || ":,،".indexOf(tokens.get(first - 1).form().charAt(0)) >= 0;
        if (outer.family() != Family.SINGLE && (goesOn || introduced)) {
            found.add(new Quotation(first, first + 1, to, to, 0, words(first + 1, to)));
        }
    }

    private int trailing(int to) {
        return to > 0 && tokens.get(to - 1).kind() == Token.Kind.PUNCTUATION ? 1 : 0;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            Token.Kind kind = tokens.get(i).kind();
            if (kind == Token.Kind.WORD || kind == Token.Kind.NUMBER) {
                words++;
            }
        }
        return words;
    }

    private static int partner(List<Open> open, Family family) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).family() == family) {
                return i;
            }
        }
        return -1;
    }

    private static Family family(Token token) {
        return switch (token.form().charAt(0)) {
            case '«', '»', '‹', '›', '「', '」', '『', '』' -> Family.ANGLE;
            case '\'', '‘', '’', '‚', '‛', '`', '´' -> token.form().length() > 1 ? Family.DOUBLE : Family.SINGLE;
            default -> Family.DOUBLE;
        };
    }

    private static boolean isStraight(Token token) {
        return "\"'＂".indexOf(token.form().charAt(0)) >= 0;
    }

    private boolean opens(int i) {
        return tokens.get(i).kind() == Token.Kind.QUOTE && side(i, i, tokens.size()) != Side.CLOSES;
    }

    /** Which way the mark at {@code i} turns, from its glyph and the blanks around it. */
    private Side side(int i, int from, int to) {
        Token token = tokens.get(i);
        boolean gapBefore = i == from || isGap(token.span().start() - 1);
        boolean gapAfter = i + 1 == to || isGap(token.span().end()) || isClosingPunctuation(i + 1);
        boolean opening = gapBefore && !gapAfter;
        boolean closing = gapAfter && !gapBefore;
        return switch (token.form().charAt(0)) {
            case '«', '‹', '「', '『', '„', '‚' -> Side.OPENS;
            case '»', '›', '」', '』' -> Side.CLOSES;
            case '“', '‘', '‟', '‛', '`' -> closing && i > from ? Side.CLOSES : Side.OPENS;
            case '”', '’', '´' -> opening ? Side.OPENS : Side.CLOSES;
            default -> opening ? Side.OPENS : closing ? Side.CLOSES : Side.EITHER;
        };
    }

    private boolean isGap(int offset) {
        if (offset < 0 || offset >= text.length()) {
            return true;
        }
        char c = text.charAt(offset);
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '('
                || c == '['
                || c == '—'
                || c == '–'
                || c == ':';
    }

    private boolean isClosingPunctuation(int i) {
        return i < tokens.size() && ".,;:!?)]،؛؟…".indexOf(tokens.get(i).form().charAt(0)) >= 0;
    }
}
