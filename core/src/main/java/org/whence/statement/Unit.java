package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import org.whence.report.Dateline;
import org.whence.syntax.Token;

/**
 * The stretch in which reporting clauses are read: a sentence, or several that one quotation ties together. It is a row of
 * atoms: a token outside quotation marks, or a whole quotation. Places are atom numbers unless they are called tokens.
 */
final class Unit {

    /** Longer units are read only so far; no sentence of a newspaper is longer. In atoms. */
    static final int LONGEST = 400;

    /** A clause that only says who spoke is not longer before its cue. In tokens. */
    private static final int LONGEST_TAG = 14;

    /** The dash behind a dateline is not looked for farther. In tokens. */
    private static final int LONGEST_DATELINE = 25;

    /** A word that points back stands so close before its cue. In atoms. */
    private static final int BACK_REACH = 10;

    private final Row row;
    private final int block;
    private final int[] firstToken;
    private final int[] quotation;
    private final int size;

    private Unit(Row row, int block, int fromToken, int toToken) {
        this.row = row;
        this.block = block;
        int[] first = new int[Math.min(toToken - fromToken, LONGEST) + 1];
        int[] quoted = new int[first.length];
        int n = 0;
        int i = fromToken;
        while (i < toToken && n < LONGEST) {
            first[n] = i;
            int q = row.quotationAt(i);
            quoted[n] = q;
            i = q < 0 ? i + 1 : Math.max(i + 1, Math.min(row.quotations().get(q).end(), toToken));
            n++;
        }
        first[n] = i;
        this.firstToken = first;
        this.quotation = quoted;
        this.size = n;
    }

    /** The units of a report in text order; none reaches over a paragraph's end. */
    static List<Unit> of(Row row) {
        List<Unit> units = new ArrayList<>();
        int from = 0;
        for (int b = 0; b < row.blockEnds().size(); b++) {
            int end = row.blockEnds().get(b);
            from = behindDateline(row, from, end);
            for (int i = from + 1; i <= end; i++) {
                if (i == end
                        || row.opensSentence(i) && !isInsideQuotation(row, i) && !reportsQuotationBefore(row, i, end)) {
                    units.add(new Unit(row, b, from, i));
                    from = i;
                }
            }
        }
        return units;
    }

    /** Behind the place that opens a report and the dash that follows it. */
    private static int behindDateline(Row row, int from, int end) {
        Dateline dateline = row.report().dateline();
        if (dateline == null
                || from >= end
                || dateline.span().start() < row.token(from).span().start()
                || dateline.span().start() >= row.token(end - 1).span().end()) {
            return from;
        }
        int past = from;
        for (int i = from; i < end && i < from + LONGEST_DATELINE; i++) {
            if (row.token(i).span().end() <= dateline.span().end()) {
                past = i + 1;
            } else if ("–—―-:".indexOf(row.token(i).form().charAt(0)) >= 0) {
                return i + 1;
            }
        }
        return Math.min(past, end - 1);
    }

    private static boolean isInsideQuotation(Row row, int token) {
        int q = row.quotationAt(token);
        return q >= 0 && q == row.quotationAt(token - 1);
    }

    /**
     * Whether the sentence at {@code token} only says who spoke the quotation before it: “Will they come?” the minister asked.
     */
    private static boolean reportsQuotationBefore(Row row, int token, int end) {
        int q = row.quotationAt(token - 1);
        if (q < 0 || !row.quotations().get(q).isClosed()) {
            return false;
        }
        Quotation quotation = row.quotations().get(q);
        int inner = quotation.to() - 1;
        boolean asks = inner >= quotation.from()
                && "!?؟…".indexOf(row.token(inner).form().charAt(0)) >= 0;
        int reach = Math.min(end, token + LONGEST_TAG);
        for (int i = token; i < reach; i++) {
            if (row.token(i).kind() == Token.Kind.QUOTE
                    || ":;".indexOf(row.token(i).form().charAt(0)) >= 0) {
                return false;
            }
            PhraseTable.Found<Cue> found = row.facts().cues().longestAt(row.tokens(), i, end);
            if (found == null) {
                continue;
            }
            Cue cue = found.values().get(0);
            if (cue.form() != Cue.Form.FINITE || !cue.has(Cue.Frame.QUOTE) || row.is(i, WordClass.AUXILIARY)) {
                continue;
            }
            return !opensContent(row, found.end(), end) && (asks || endsSoon(row, found.end(), end));
        }
        return false;
    }

    private static boolean opensContent(Row row, int from, int end) {
        for (int i = from; i < end && i < from + LONGEST_TAG; i++) {
            if (row.opensSentence(i)) {
                return false;
            }
            if (row.is(i, WordClass.COMPLEMENTISER)
                    || row.is(i, WordClass.INTERROGATIVE)
                    || row.token(i).kind() == Token.Kind.QUOTE
                    || ":".equals(row.token(i).form())) {
                return true;
            }
        }
        return from < end
                && (row.is(from, WordClass.PRONOUN) || row.is(from, WordClass.DETERMINER) && !row.opensSentence(from));
    }

    private static boolean endsSoon(Row row, int from, int end) {
        for (int i = from; i < end && i < from + 4; i++) {
            if (i + 1 == end || row.opensSentence(i + 1)) {
                return true;
            }
        }
        return from >= end || row.opensSentence(from);
    }

    int size() {
        return size;
    }

    /** Number of the paragraph. */
    int block() {
        return block;
    }

    Row row() {
        return row;
    }

    /** First token of atom {@code a}; for {@code size()} the token behind the unit. */
    int token(int a) {
        return firstToken[a];
    }

    /** The atom that holds {@code token}; {@code size()} if it stands behind the unit. */
    int atomOf(int token) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstToken[middle + 1] <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isQuotation(int a) {
        return a >= 0 && a < size && quotation[a] >= 0;
    }

    Quotation quotation(int a) {
        return row.quotations().get(quotation[a]);
    }

    /** Whether atom {@code a} is a word of {@code wordClass}; false outside the unit and for quotations. */
    boolean is(int a, WordClass wordClass) {
        return a >= 0 && a < size && quotation[a] < 0 && row.is(firstToken[a], wordClass);
    }

    boolean isAny(int a, long bits) {
        return a >= 0 && a < size && quotation[a] < 0 && (row.classesOf(firstToken[a]) & bits) != 0;
    }

    /** The token of atom {@code a}, the opening mark of a quotation. */
    Token at(int a) {
        return row.token(firstToken[a]);
    }

    private boolean isMark(int a, String marks) {
        if (a < 0 || a >= size || quotation[a] >= 0) {
            return false;
        }
        Token token = at(a);
        return !token.isWord()
                && token.kind() != Token.Kind.NUMBER
                && marks.indexOf(token.form().charAt(0)) >= 0;
    }

    boolean isComma(int a) {
        return isMark(a, ",،、");
    }

    boolean isColon(int a) {
        return isMark(a, ":：");
    }

    boolean isDash(int a) {
        return isMark(a, "–—―-ـ") && !at(a).isWord()
                || isWord(a) && at(a).form().equals("ـ");
    }

    boolean isBracket(int a) {
        return isMark(a, "()[]{}");
    }

    boolean isSemicolon(int a) {
        return isMark(a, ";؛");
    }

    /** Whether {@code a} ends the sentence: its last mark, or the end of the unit. */
    boolean isStop(int a) {
        return a >= size || isMark(a, ".!?…؟۔。");
    }

    boolean isPunctuation(int a) {
        return a >= 0
                && a < size
                && quotation[a] < 0
                && at(a).kind() != Token.Kind.WORD
                && at(a).kind() != Token.Kind.NUMBER;
    }

    boolean isWord(int a) {
        return a >= 0 && a < size && quotation[a] < 0 && (at(a).isWord() || at(a).kind() == Token.Kind.NUMBER);
    }

    /**
     * Whether the quotation at {@code a} is words spoken rather than a name or a term in quotation marks: long, or set off by
     * a colon or comma, or ending in a mark of its own.
     */
    boolean isSpeech(int a) {
        if (!isQuotation(a)) {
            return false;
        }
        Quotation q = quotation(a);
        if (q.words() >= 5 || !q.isClosed()) {
            return true;
        }
        if (q.words() == 0) {
            return false;
        }
        char last = row.token(q.to() - 1).form().charAt(0);
        boolean setOff = (a == 0 || isPunctuation(a - 1)) && (isComma(a + 1) || isDash(a + 1));
        boolean dashed = a == 0 && isComma(a + 1) && isDash(a + 2);
        return ".,!?…،؟".indexOf(last) >= 0 || isColon(a - 1) || q.words() >= 2 && setOff || dashed;
    }

    /** Whether the quotation at {@code a} begins with a capital, as a name does. */
    boolean isQuotationOfName(int a) {
        return isQuotation(a) && row.token(quotation(a).from()).isCapitalised();
    }

    /** Where the words begin that point back at what is said, before the cue at {@code cue}: Об этом вчера; -1 if none do. */
    int backBefore(int cue) {
        int back = cue - 1;
        while (back >= 0
                && back > cue - BACK_REACH
                && !is(back, WordClass.BACK)
                && (isWord(back) || isQuotation(back) && !isSpeech(back))) {
            back--;
        }
        if (!is(back, WordClass.BACK)) {
            return -1;
        }
        while (is(back - 1, WordClass.BACK)) {
            back--;
        }
        return back;
    }

    /** Whether atom {@code a} is a word joined to what stands before by a proclitic: وأضاف. */
    boolean isJoined(int a) {
        return isWord(a) && row.facts().isJoined(at(a));
    }

    /** Whether atom {@code a} names the medium spoken to in one word with its preposition: لوكالة. */
    boolean isAddressedMedium(int a) {
        return is(a, WordClass.ADDRESSEE)
                || isAny(a, WordClass.MEDIUM.bit() | WordClass.MEDIUM_KIND.bit())
                        && row.facts().isAddressed(at(a));
    }

    /** Whether atom {@code a} is a noun without an article for an act or a quality, as no speaker is called: وجود. */
    boolean isAbstract(int a) {
        return is(a, WordClass.ABSTRACT) && at(a).proclitics().isEmpty();
    }

    /** Whether the ending of atom {@code a}, written out, makes it an adverb and no subject: بدلاً. */
    boolean isAdverbialCase(int a) {
        return isWord(a) && (at(a).form().endsWith("\u064B") || at(a).form().endsWith("\u064B\u0627"));
    }

    /** Whether atom {@code a} is the owner of what follows: ministry's. */
    boolean isPossessive(int a) {
        return isWord(a)
                && at(a).norm().indexOf('\'') > 0
                && row.facts().possessiveSuffixes().contains(at(a).suffix())
                && !isAny(a, WordClass.PRONOUN.bit() | WordClass.AUXILIARY.bit());
    }

    /** Whether some atom from {@code from} to before {@code to} shows a clause. */
    boolean hasVerb(int from, int to) {
        for (int a = from; a < to; a++) {
            if (isVerb(a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether atom {@code a} is a finite verb or auxiliary as far as the data knows; a capitalised word never is one. */
    boolean isVerb(int a) {
        return isAny(a, WordClass.VERB.bit() | WordClass.AUXILIARY.bit() | WordClass.PASSIVE.bit())
                && !at(a).isCapitalised();
    }
}
