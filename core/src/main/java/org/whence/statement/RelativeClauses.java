package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;

/**
 * Which noun a relative clause describes, so that the noun is the subject of the verb in it or behind it. Places are atoms of one unit.
 */
final class RelativeClauses {

    /** A relative clause is not longer. In atoms. */
    private static final int LONGEST = 30;

    /** Behind them a relative pronoun has no noun to describe. */
    private static final long NO_ANTECEDENT = WordClass.PREPOSITION.bit()
            | WordClass.COORDINATOR.bit()
            | WordClass.COMPLEMENTISER.bit()
            | WordClass.AUXILIARY.bit()
            | WordClass.ADVERB.bit()
            | WordClass.INFINITIVE.bit();

    private final Unit unit;
    private final Row row;
    private final Clauses clauses;
    private final NounPhrases nounPhrases;
    private final PossibleSpeakers possibleSpeakers;
    private final boolean[] taken;

    RelativeClauses(
            Unit unit, boolean[] taken, Clauses clauses, NounPhrases nounPhrases, PossibleSpeakers possibleSpeakers) {
        this.unit = unit;
        this.row = unit.row();
        this.taken = taken;
        this.clauses = clauses;
        this.nounPhrases = nounPhrases;
        this.possibleSpeakers = possibleSpeakers;
    }

    /**
     * The pronoun of a relative clause that no comma sets apart and that ends before {@code end}, so that its noun is the subject: an
     * officer who declined to be named told; -1 if there is none.
     */
    int relativeBefore(int end) {
        if (!row.facts().has(Trait.RELATIVES_WITHOUT_COMMA)) {
            return -1;
        }
        for (int a = end - 1; a > Math.max(1, end - LONGEST) && unit.isWord(a); a--) {
            if (unit.is(a, WordClass.RELATIVE)) {
                boolean noun = unit.isWord(a - 1)
                        && !taken[a - 1]
                        && !unit.isAny(a - 1, NO_ANTECEDENT)
                        && !(unit.isVerb(a - 1) && !unit.at(a - 1).isCapitalised());
                int verb = a + 1;
                while (verb < end && unit.isAny(verb, Clauses.HELPERS) && !unit.isVerb(verb)) {
                    verb++;
                }
                boolean acts = verb < end && (taken[verb] || unit.isVerb(verb) || verb > a + 1);
                return noun && acts && verb + 1 < end ? a : -1;
            }
            if (clauses.isOpener(a) || taken[a] && !unit.is(a - 1, WordClass.RELATIVE) && !isHelped(a)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether only helping verbs stand between a relative pronoun and the verb: who has repeatedly criticised. */
    private boolean isHelped(int verb) {
        int a = verb - 1;
        while (a > 0 && (unit.isAny(a, Clauses.HELPERS) || taken[a])) {
            a--;
        }
        return unit.is(a, WordClass.RELATIVE);
    }

    /** The comma before a relative clause that ends before {@code end}: the official, who spoke because …, told; -1 if none does. */
    int insertedRelative(int end) {
        if (!unit.isComma(end - 1) || !row.facts().marksDefinite()) {
            return -1;
        }
        for (int a = end - 2; a > Math.max(0, end - LONGEST); a--) {
            if (unit.isSpeech(a) || unit.isSemicolon(a) || unit.isColon(a)) {
                return -1;
            }
            boolean clause = unit.is(a, WordClass.RELATIVE)
                    || (unit.is(a, WordClass.PARTICIPLE)
                                    || unit.is(a, WordClass.SUBORDINATOR) && unit.is(a + 1, WordClass.PARTICIPLE))
                            && !unit.at(a).isCapitalised()
                            && !unit.hasVerb(clauses.leftLimit(a - 1), a - 1);
            if (clause && unit.isComma(a - 1)) {
                return a - 1;
            }
            if (unit.is(a, WordClass.RELATIVE) && unit.is(a - 1, WordClass.PREPOSITION)) {
                // the note, a copy of which has been seen by the agency, describes
                int comma = a - 2;
                while (comma > a - 5 && comma > 0 && unit.isWord(comma)) {
                    comma--;
                }
                if (unit.isComma(comma)) {
                    return comma;
                }
            }
        }
        return -1;
    }

    /** The noun phrase to which the relative pronoun at {@code relative} refers. */
    @Nullable
    Range antecedent(int relative) {
        int end = unit.isComma(relative - 1) ? relative - 1 : relative;
        if (end <= 0) {
            return null;
        }
        Row.Placed mention = possibleSpeakers.mentionEndingAt(end);
        if (mention != null) {
            int from = unit.atomOf(mention.from());
            int owner = whoIsThere(from);
            return new Range(owner >= 0 ? owner : from, end);
        }
        int a = end;
        int least = Math.max(0, end - 12);
        while (a > least
                && (unit.isWord(a - 1) || unit.isQuotation(a - 1) && !unit.isSpeech(a - 1))
                && !unit.isVerb(a - 1)
                && !taken[a - 1]
                && !unit.isAny(a - 1, WordClass.COORDINATOR.bit() | WordClass.PRONOUN.bit())
                && (!unit.is(a - 1, WordClass.PREPOSITION) || unit.is(a - 1, WordClass.LINK))) {
            a--;
        }
        int owner = whoIsThere(a);
        return nounPhrases.trimmed(owner >= 0 ? owner : a, end);
    }

    /** Where the noun for several sources stands that are told by the place at {@code place}: sources at the base, which; -1 if none does. */
    private int whoIsThere(int place) {
        if (!row.facts().has(Trait.PLACES_BEHIND_NOUNS)) {
            return -1;
        }
        int a = place - 1;
        while (a > 0 && unit.is(a, WordClass.DETERMINER)) {
            a--;
        }
        return a > 0
                        && unit.is(a, WordClass.PREPOSITION)
                        && unit.isAny(a - 1, WordClass.ANONYMOUS.bit() | WordClass.SOURCE_KIND.bit())
                ? a - 1
                : -1;
    }

    /** The speaker before the comma behind whom a participle stands: эксперт Name, отметивший; null if none stands there. */
    @Nullable
    Range antecedentBefore(int participle) {
        Row.Placed mention = possibleSpeakers.mentionEndingAt(participle - 1);
        if (mention != null && mention.mention().type() == EntityType.PERSON) {
            return new Range(unit.atomOf(mention.from()), participle - 1);
        }
        // неназванный сотрудник министерства, отрицавший
        for (int a = participle - 2;
                a > Math.max(0, participle - NounPhrases.LONGEST_APPOSITION) && unit.isWord(a);
                a--) {
            if (unit.isAny(a, WordClass.PREPOSITION.bit() | WordClass.VERB.bit()) || taken[a]) {
                return null;
            }
            if (unit.isAny(a, WordClass.SPEAKER_KIND.bit() | WordClass.ANONYMOUS.bit() | WordClass.SOURCE_KIND.bit())
                    || row.facts().nominative(unit.at(a)) != null
                    || row.mentions(unit.token(a), unit.token(a + 1)).stream()
                            .anyMatch(placed -> placed.mention().type() == EntityType.PERSON)) {
                int from = a;
                while (from > 0 && unit.is(from - 1, WordClass.ADJECTIVE) && !taken[from - 1]) {
                    from--;
                }
                return new Range(from, participle - 1);
            }
        }
        return null;
    }
}
