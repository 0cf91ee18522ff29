package org.whence.statement;

import org.whence.statement.Cue.Frame;

/**
 * Where a content begins that is a clause and that no word opens: said the vote was lost. Places are atoms of one unit.
 */
final class BareClauses {

    /** So many words behind a verb of saying are no object but a clause, although no verb of it is known. In atoms. */
    private static final int SHORTEST_CLAUSE = 6;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    BareClauses(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
    }

    /** Whether a clause without a complementiser begins at {@code k}. */
    boolean opens(int k) {
        if (facts.verbsLast()) {
            // the verb has closed its own clause: whatever follows is what it reports
            return unit.isWord(k) && !unit.is(k, WordClass.COORDINATOR) && unit.size() - k > 3;
        }
        if (!unit.isWord(k) && !(unit.isQuotation(k) && !unit.isSpeech(k))) {
            return false;
        }
        if (unit.isAny(
                        k,
                        WordClass.TIME.bit()
                                | WordClass.COORDINATOR.bit()
                                | WordClass.PREPOSITION.bit()
                                | WordClass.ADVERB.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.INFINITIVE.bit())
                && !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.PRONOUN.bit())) {
            return false;
        }
        if (isSubjectPronoun(k) && k + 2 < unit.size() && !unit.isStop(k + 1)) {
            return true;
        }
        int end = Math.min(unit.size(), k + 25);
        for (int a = k; a < end; a++) {
            if (a > k && (unit.isVerb(a) || read.taken[a] || opensPredicate(a))) {
                return true;
            }
            if (unit.isComma(a) && a == k + 1 || unit.isSemicolon(a) || unit.isColon(a)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a quotation goes on with a clause whose subject stands before it: said visitors “will see that”. */
    private boolean opensPredicate(int a) {
        return unit.isQuotation(a)
                && unit.quotation(a).words() > 1
                && unit.isWord(a - 1)
                && !unit.isAny(a - 1, WordClass.PREPOSITION.bit() | WordClass.COORDINATOR.bit())
                && Character.isLowerCase(
                        read.row.token(unit.quotation(a).from()).form().codePointAt(0));
    }

    /** Whether so much follows without a mark that it cannot be an object: says every closure of the grounds costs a week. */
    boolean opensLong(Hit hit, int k) {
        if (hit.subject == null || !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit())) {
            return false;
        }
        int a = k;
        while (unit.isWord(a)) {
            a++;
        }
        return a - k >= SHORTEST_CLAUSE;
    }

    /** Whether the word can only be the subject of a clause: he, they. */
    private boolean isSubjectPronoun(int k) {
        return unit.is(k, WordClass.PRONOUN)
                && !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit() | WordClass.NOBODY.bit());
    }

    int behindMiddle(int k, int limit, Cue cue) {
        int a = k;
        if (cue.has(Frame.ADDRESSEE)
                && unit.isWord(k)
                && !unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            a = read.addressees.end(k, limit);
        }
        while (a < limit && unit.isAny(a, WordClass.TIME.bit() | WordClass.ADVERB.bit())) {
            a++;
        }
        if (a > k && a < limit && opens(a)) {
            return a;
        }
        // in a statement he would
        for (int b = a; b < limit && b < a + 10; b++) {
            if (unit.isPunctuation(b) || unit.isQuotation(b)) {
                return -1;
            }
            if (b > k && unit.is(b, WordClass.PRONOUN) && !unit.is(b, WordClass.DETERMINER) && opens(b)) {
                return b;
            }
        }
        return -1;
    }

    /** Whether the rest of a relative clause follows, into which the speaker is set: a ship which the union says carries shells. */
    boolean goesOnBehindSpeaker(Hit hit, int k) {
        return facts.has(Trait.SPEAKERS_INSIDE_RELATIVES)
                && hit.cue.act() == Statement.Act.SAY
                && hit.subject != null
                && hit.cue.has(Frame.BARE)
                && (unit.is(hit.subject.from() - 1, WordClass.RELATIVE)
                        || unit.is(hit.subject.from(), WordClass.RELATIVE))
                && unit.isAny(k, WordClass.AUXILIARY.bit() | WordClass.VERB.bit())
                && unit.isWord(k + 1);
    }
}
