package org.whence.statement;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long content into what is said one after the other: sentences, and clauses that a semicolon or a comma with a
 * coordinator sets apart. What a reader would check as one claim stays whole. Places are tokens.
 */
final class Parts {

    /** A content of so many words or fewer stays whole. */
    static final int LONGEST_WHOLE = 32;

    /** With two clauses of one subject, a content of so many words or fewer stays whole. */
    private static final int LONGEST_ADDITION = 60;

    /** A part has at least so many words. */
    static final int SHORTEST_PART = 6;

    /** More parts are not cut. */
    private static final int MOST_PARTS = 12;

    /** A verb that shows the next clause is not looked for farther. In tokens. */
    private static final int VERB_REACH = 12;

    private final Row row;

    Parts(Row row) {
        this.row = row;
    }

    /** The parts of the content from {@code from} to before {@code to}, in order: at least one. */
    List<int[]> of(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int start = from;
        if (words(from, to) > LONGEST_WHOLE) {
            for (int i = from + SHORTEST_PART; i < to && parts.size() < MOST_PARTS; i++) {
                if (opensPart(i, from, to) && words(start, i) >= SHORTEST_PART && words(i, to) >= SHORTEST_PART) {
                    parts.add(new int[] {start, withoutMark(start, i)});
                    start = i;
                }
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }

    private boolean opensPart(int i, int from, int to) {
        if (isInside(i, from, to)) {
            return false;
        }
        if (row.opensSentence(i) && row.token(i).isWord()) {
            return true;
        }
        String before = row.token(i - 1).form();
        if (";؛".contains(before)) {
            return true;
        }
        return ",،".contains(before) && opensClause(i, to) && !goesOn(i, from, to);
    }

    /** Whether a coordinator stands at {@code i} and a clause with a verb of its own behind it. */
    private boolean opensClause(int i, int to) {
        int next = i;
        boolean joined = row.facts().isJoined(row.token(i));
        if (row.is(i, WordClass.COORDINATOR)) {
            next++;
        } else if (!joined || !isAny(i, CLAUSE_OPENERS)) {
            return false;
        }
        while (next < to && next > i && isAny(next, WordClass.CONNECTIVE.bit() | WordClass.ADVERB.bit())) {
            next++;
        }
        if (next >= to || next > i && isAny(next, NO_SUBJECT) && !isAny(next, SUBJECT)) {
            return false;
        }
        if (joined && next == i) {
            return next + 1 < to && !isAny(next + 1, WordClass.PREPOSITION.bit());
        }
        if (row.is(next, WordClass.PRONOUN) && !isAny(next, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit())) {
            return true;
        }
        for (int v = next; v < to && v < next + VERB_REACH; v++) {
            if (v > next && ",،;؛".contains(row.token(v).form())) {
                return false;
            }
            if (isAny(v, VERBS) || isAny(v, WordClass.NOBODY.bit()) && !isAny(v, WordClass.DETERMINER.bit())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause at {@code i} only adds to the first, whose pronoun is its subject too: we want …, and we have …. */
    private boolean goesOn(int i, int from, int to) {
        int next = i + 1;
        return words(from, to) <= LONGEST_ADDITION
                && row.facts().isAdditive(row.token(i))
                && next < to
                && row.is(next, WordClass.PRONOUN)
                && row.is(from, WordClass.PRONOUN)
                && row.token(next).norm().equals(row.token(from).norm());
    }

    private static final long CLAUSE_OPENERS =
            WordClass.CONNECTIVE.bit() | WordClass.PRONOUN.bit() | WordClass.AUXILIARY.bit() | WordClass.NEGATION.bit();
    private static final long NO_SUBJECT = WordClass.PREPOSITION.bit()
            | WordClass.INFINITIVE.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.PARTICIPLE.bit()
            | WordClass.VERB.bit()
            | WordClass.AUXILIARY.bit();
    private static final long SUBJECT = WordClass.PRONOUN.bit() | WordClass.DETERMINER.bit();
    private static final long VERBS = WordClass.VERB.bit() | WordClass.AUXILIARY.bit() | WordClass.PASSIVE.bit();

    private boolean isAny(int i, long bits) {
        return (row.classesOf(i) & bits) != 0;
    }

    /** Whether {@code i} stands inside quotation marks or brackets that begin and end inside the content. */
    private boolean isInside(int i, int from, int to) {
        for (Quotation q : row.quotations()) {
            if (q.open() >= from
                    && q.end() <= to
                    && q.open() < i
                    && i < q.end()
                    && !(q.from() == from && q.to() == to)) {
                return true;
            }
        }
        int depth = 0;
        for (int b = from; b < i; b++) {
            String form = row.token(b).form();
            depth += "([".contains(form) ? 1 : ")]".contains(form) ? -1 : 0;
        }
        return depth > 0;
    }

    private int withoutMark(int start, int end) {
        int to = end;
        while (to > start + 1 && ",،;؛—–".contains(row.token(to - 1).form())) {
            to--;
        }
        return to;
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            words += row.token(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
