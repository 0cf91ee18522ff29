package org.whence.statement;

/**
 * Where the clause of a verb begins, which words open another, and which only help the verb. Places are atoms of one unit.
 */
final class Clauses {

    /** A clause is not followed farther back. In atoms. */
    private static final int FARTHEST = 60;

    static final long HELPERS = WordClass.AUXILIARY.bit()
            | WordClass.PASSIVE.bit()
            | WordClass.CONDITIONAL.bit()
            | WordClass.NEGATION.bit()
            | WordClass.ADVERB.bit();

    private static final long OPENERS =
            WordClass.COMPLEMENTISER.bit() | WordClass.SUBORDINATOR.bit() | WordClass.INTERROGATIVE.bit();

    private static final long ADVERBIALS = WordClass.PREPOSITION.bit()
            | WordClass.SUBORDINATOR.bit()
            | WordClass.ADVERBIAL.bit()
            | WordClass.TIME.bit()
            | WordClass.ADVERB.bit()
            | WordClass.CONNECTIVE.bit()
            | WordClass.RELATIVE.bit()
            | WordClass.BACK.bit()
            | WordClass.AS.bit();

    private final Unit unit;
    private final Row row;
    /** For every atom, whether a cue or attribution phrase covers it. */
    private final boolean[] taken;

    Clauses(Unit unit, boolean[] taken) {
        this.unit = unit;
        this.row = unit.row();
        this.taken = taken;
    }

    /** The first atom of the helping verbs and adverbs before {@code cue}. */
    int helpersFrom(int cue) {
        int a = cue;
        // where the verb comes last, helping verbs come behind it
        long helpers = row.facts().verbsLast() ? WordClass.NEGATION.bit() | WordClass.ADVERB.bit() : HELPERS;
        while (a > 0 && unit.isAny(a - 1, helpers) && !taken[a - 1]) {
            a--;
        }
        return a;
    }

    /** Where the clause that ends before {@code end} begins. */
    int leftLimit(int end) {
        int least = Math.max(0, end - FARTHEST);
        for (int a = end - 1; a >= least; a--) {
            if (unit.isSpeech(a)
                    || unit.isColon(a)
                    || unit.isSemicolon(a)
                    || unit.isDash(a)
                    || unit.isStop(a)
                    || taken[a] && !isVerbOfRelative(a, end)
                    || isOpener(a) && !isAsideRelative(a, end)
                    || unit.is(a, WordClass.COORDINATOR) && joinsClauses(a, end)) {
                return a + 1;
            }
        }
        return least;
    }

    /** Whether a relative clause between commas begins at {@code a}: the mayor, who had been asked, said. */
    private boolean isAsideRelative(int a, int end) {
        return unit.is(a, WordClass.RELATIVE) && a > 1 && unit.isComma(end - 1) && !taken[a - 1];
    }

    /** Whether the word is the verb of a relative clause that ends in a comma: an expert who advises the council, Name, said. */
    private boolean isVerbOfRelative(int a, int end) {
        return row.facts().has(Trait.RELATIVES_WITHOUT_COMMA)
                && unit.is(a - 1, WordClass.RELATIVE)
                && !unit.isComma(a - 2)
                && unit.isComma(end - 1);
    }

    boolean isOpener(int a) {
        boolean contrast = row.facts().has(Trait.CONTRAST_OPENS_CLAUSES) && unit.is(a, WordClass.CONTRAST);
        return contrast || unit.isAny(a, OPENERS) && !unit.is(a, WordClass.LINK);
    }

    /** Whether the coordinator at {@code a} joins two clauses rather than two names. */
    private boolean joinsClauses(int a, int end) {
        if (unit.is(a + 1, WordClass.PRONOUN) || unit.isComma(a - 1) && a + 1 < end && !unit.isComma(end - 1)) {
            return true;
        }
        if (joinsName(a)) {
            return false;
        }
        for (int b = a - 1; b >= Math.max(0, a - FARTHEST); b--) {
            if (unit.isVerb(b) || taken[b] || unit.isSpeech(b)) {
                return true;
            }
            if (unit.isColon(b) || unit.isSemicolon(b) || unit.isComma(b) || isOpener(b)) {
                return false;
            }
        }
        return false;
    }

    private boolean joinsName(int a) {
        int token = unit.token(a);
        for (Row.Placed placed :
                row.mentions(unit.token(Math.max(0, a - 12)), unit.token(Math.min(unit.size(), a + 12)))) {
            if (placed.from() < token && token + 1 < placed.to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at {@code a} opens words that only tell when, where or how, before the subject or behind it. */
    boolean opensAdverbial(int a) {
        return unit.isAny(a, ADVERBIALS) || isParticiple(a) || unit.isAdverbialCase(a);
    }

    boolean isParticiple(int a) {
        return unit.isWord(a)
                && !unit.at(a).isCapitalised()
                && unit.isAny(a, WordClass.PARTICIPLE.bit() | WordClass.VERB.bit());
    }

    /** Whether a word at {@code a} can open no subject: it leads away from the clause, or is a verb. */
    boolean opensNoSubject(int a) {
        return unit.isAny(
                a,
                ADVERBIALS | OPENERS | WordClass.COORDINATOR.bit() | WordClass.VERB.bit() | WordClass.INFINITIVE.bit());
    }
}
