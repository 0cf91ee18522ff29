package org.whence.statement;

import java.util.Locale;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/** What the words of a source are, whatever they stand for: names, stems, cores. Places are tokens. */
final class Phrases {

    /** A noun that points back has no more words. */
    static final int LONGEST_BACK_POINTER = 2;

    /** A title has no more words. */
    static final int LONGEST_TITLE = 8;

    /** A longer stretch is no name. In words. */
    static final int LONGEST_NAME = 6;

    /** Forms of one word share so many letters, or all but the last three. */
    private static final int SHORTEST_STEM = 4;

    private static final int LONGEST_ENDING = 3;

    private final Row row;

    Phrases(Row row) {
        this.row = row;
    }

    boolean isOneOf(Token word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row.token(i).isWord() && isSameStem(word.norm(), row.token(i).norm())) {
                return true;
            }
        }
        return false;
    }

    boolean isAll(int from, int to, WordClass wordClass) {
        for (int i = from; i < to; i++) {
            if (!row.is(i, wordClass)) {
                return false;
            }
        }
        return to > from;
    }

    boolean holds(int from, int to, WordClass wordClass) {
        for (int i = from; i < to; i++) {
            if (row.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    String withoutArticle(Token token) {
        String article = Folding.fold(row.facts().article());
        String norm = token.norm();
        return !article.isEmpty() && norm.startsWith(article) && norm.length() > article.length() + 1
                ? norm.substring(article.length())
                : norm;
    }

    /** How many letters both begin with. */
    static int common(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return common;
    }

    static boolean isSameStem(String a, String b) {
        int common = common(a, b);
        int longest = Math.max(a.length(), b.length());
        return common == longest || common >= SHORTEST_STEM && longest - common <= LONGEST_ENDING;
    }

    /** Where the run of capitalised words ends that begins at {@code from}; {@code from} where the script has no capitals. */
    int nameEnd(int from, int to) {
        int end = from;
        while (end < to
                && end - from < LONGEST_NAME
                && row.token(end).isWord()
                && row.token(end).isCapitalised()) {
            end++;
        }
        return end;
    }

    /** Whether the mark at {@code at} closes a name in quotation marks: обозреватель «Вестника». */
    boolean closesName(int at, int start) {
        for (Quotation q : row.quotations()) {
            if (q.open() > start && q.isClosed() && q.end() == at + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether two nouns are forms of one kind of body: bakanlıktan, bakanlığı. */
    static boolean sharesKind(String a, String b) {
        int common = common(a, b);
        return common >= SHORTEST_STEM + 2 && Math.max(a.length(), b.length()) - common <= LONGEST_ENDING + 3;
    }

    static boolean longer(Row.Placed a, Row.Placed b) {
        return a.to() - a.from() > b.to() - b.from();
    }

    int core(int start, int to) {
        for (int i = start; i < to; i++) {
            boolean ends = !row.token(i).isWord() && row.token(i).kind() != Token.Kind.NUMBER
                    || row.is(i, WordClass.RELATIVE)
                    || row.is(i, WordClass.PREPOSITION)
                    || row.is(i, WordClass.LINK);
            if ((ends || row.is(i, WordClass.MEDIUM) && row.facts().isAddressed(row.token(i))) && i > start) {
                return i;
            }
        }
        return to;
    }

    boolean isVerb(int i) {
        return row.is(i, WordClass.VERB) || row.is(i, WordClass.AUXILIARY) || row.opensSentence(i);
    }

    /** Whether the word is part of the name behind it: РИА «Север». */
    static boolean isInitials(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    boolean isNaming(int i) {
        return row.token(i).isWord() || row.token(i).kind() == Token.Kind.NUMBER;
    }
}
