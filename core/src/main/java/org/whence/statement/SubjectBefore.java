package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;

/**
 * Which words before a verb are its subject: behind adverbials that open the clause, before what is inserted between it and the verb.
 * Places are atoms of one unit.
 */
final class SubjectBefore {

    private final Unit unit;
    private final Row row;
    private final Clauses clauses;
    private final NounPhrases nounPhrases;
    private final RelativeClauses relativeClauses;
    private final boolean[] taken;

    SubjectBefore(
            Unit unit, boolean[] taken, Clauses clauses, NounPhrases nounPhrases, RelativeClauses relativeClauses) {
        this.unit = unit;
        this.row = unit.row();
        this.taken = taken;
        this.clauses = clauses;
        this.nounPhrases = nounPhrases;
        this.relativeClauses = relativeClauses;
    }

    /** The subject that ends before {@code end}; null if none stands there. */
    @Nullable
    Range find(int end) {
        int i = skipInserted(end);
        if (i <= 0 || unit.backBefore(end) >= 0) {
            return null;
        }
        if (unit.is(i - 1, WordClass.RELATIVE)) {
            // интервью, в котором утверждала: a pronoun that a preposition governs is no subject
            boolean governed = row.facts().ownersBehind() && unit.is(i - 2, WordClass.PREPOSITION);
            return governed ? null : relativeClauses.antecedent(i - 1);
        }
        if (unit.is(i - 1, WordClass.PRONOUN) && !unit.is(i - 1, WordClass.NOBODY)) {
            return new Range(i - 1, i);
        }
        int relative = relativeClauses.relativeBefore(i);
        if (relative > 0) {
            return find(relative);
        }
        int left = clauses.leftLimit(i);
        if (left >= i) {
            return null;
        }
        if (!unit.isComma(i - 1)) {
            int segment = segmentFrom(i, left);
            Range range = behindObject(withoutSetting(behindTime(nounPhrases.trimmed(segment, i))));
            boolean aside = segment > left && isAside(segment);
            if (aside) {
                return firstNounPhrase(left, segment - 1);
            }
            if (range != null
                    && segment > left
                    && row.facts().marksDefinite()
                    && unit.is(range.from(), WordClass.AUXILIARY)) {
                // a driver who asked that only his name, X, be used said
                return firstNounPhrase(clauses.leftLimit(segment - 1), segment - 1);
            }
            if (range != null && row.facts().ownersBehind() && unit.is(range.from(), WordClass.LINK)) {
                // По итогам встречи Name заявил
                Range opened = fromSpeaker(range);
                return opened == null ? range : opened;
            }
            return range == null || !isAdverbial(range) ? range : behindAdverbial(range);
        }
        return firstNounPhrase(left, i - 1);
    }

    private int segmentFrom(int end, int left) {
        int a = end;
        while (a > left && !unit.isComma(a - 1) && !unit.isBracket(a - 1)) {
            a--;
        }
        return a;
    }

    /** The first stretch between commas that is no adverbial, with what stands in apposition to it. */
    private @Nullable Range firstNounPhrase(int left, int end) {
        int from = left;
        int chosen = -1;
        int last = -1;
        boolean open = true;
        while (from < end) {
            int to = from;
            while (to < end && !unit.isComma(to)) {
                to++;
            }
            while (from < to - 1 && unit.is(from, WordClass.CONNECTIVE) && !unit.is(from, WordClass.PREPOSITION)) {
                from++;
            }
            // مصدر في الوزارة، رفض الكشف عن اسمه، قد أبلغ
            boolean adverbial = clauses.opensAdverbial(from) || chosen >= 0 && unit.is(from, WordClass.ANONYMITY);
            if (to > from && !adverbial && !unit.isSpeech(from)) {
                if (chosen < 0) {
                    chosen = from;
                    last = to;
                } else if (unit.hasVerb(chosen, from) && !unit.hasVerb(from, to)) {
                    // what stood before was a clause of its own: …, the minister, Name, said
                    chosen = from;
                    last = to;
                    open = true;
                } else if (open) {
                    last = to;
                }
            }
            open &= chosen < 0 || !adverbial || to == from;
            from = to + 1;
        }
        return chosen < 0 ? null : nounPhrases.trimmed(chosen, last);
    }

    /** Whether the stretch only says when: Ministers, on Tuesday accused. */
    private boolean isAside(int from) {
        return unit.isAny(from, WordClass.TIME.bit() | WordClass.ADVERBIAL.bit())
                || unit.is(from, WordClass.PREPOSITION) && unit.is(from + 1, WordClass.TIME);
    }

    private boolean isAdverbial(Range range) {
        return unit.isAny(range.from(), WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit() | WordClass.BACK.bit())
                        && !unit.is(range.from(), WordClass.LINK)
                || clauses.isParticiple(range.from())
                || unit.isAdverbialCase(range.from());
    }

    /**
     * The subject behind an object that stands before it, as the ending of its first word shows: Всю историю мэр назвал; null if the
     * object stands alone before the verb.
     */
    private @Nullable Range behindObject(@Nullable Range range) {
        if (range == null || !row.facts().ownersBehind() || !unit.is(range.from(), WordClass.OBLIQUE)) {
            return range;
        }
        Range opened = fromSpeaker(range);
        return opened == null || opened.from() == range.from() ? null : opened;
    }

    /** The end of the range from the noun on that names whoever speaks, or the name of a person that ends it; null if neither shows. */
    private @Nullable Range fromSpeaker(Range range) {
        for (int a = range.from() + 1; a < range.to(); a++) {
            boolean kind = unit.isAny(
                    a, WordClass.SPEAKER_KIND.bit() | WordClass.SOURCE_KIND.bit() | WordClass.ANONYMOUS.bit());
            if (kind && row.facts().nominative(unit.at(a)) == null && !unit.is(a - 1, WordClass.PREPOSITION)) {
                int from = a;
                while (from > range.from() + 1 && unit.is(from - 1, WordClass.ADJECTIVE) && !isGoverned(from - 1)) {
                    from--;
                }
                return new Range(from, range.to());
            }
        }
        Row.Placed last = null;
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (last == null
                    && placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.to() == unit.token(range.to())
                    && !isGoverned(unit.atomOf(placed.from()))) {
                last = placed;
            }
        }
        return last == null ? null : new Range(unit.atomOf(last.from()), range.to());
    }

    private boolean isGoverned(int a) {
        return unit.is(a - 1, WordClass.PREPOSITION);
    }

    /** The speaker behind an adverbial without a comma: In Moscow officials said. */
    private @Nullable Range behindAdverbial(Range range) {
        Range opened = row.facts().ownersBehind() ? fromSpeaker(range) : null;
        if (opened != null) {
            return opened;
        }
        Row.Placed last = null;
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (PossibleSpeakers.isSpeaker(placed.mention())
                    && placed.to() == unit.token(range.to())
                    && !(row.facts().ownersBehind()
                            && unit.is(range.from(), WordClass.LOCATIVE)
                            && !unit.at(unit.atomOf(placed.from())).isCapitalised()
                            && unit.atomOf(placed.from()) <= range.from() + 2)
                    && !unit.is(unit.atomOf(placed.from()) - 1, WordClass.PREPOSITION)) {
                last = placed;
                break;
            }
        }
        if (last == null && row.facts().hasArticleWords()) {
            // In its report the organisation said
            for (int a = range.to() - 2; a > range.from() + 1 && unit.isWord(a); a--) {
                boolean owned = unit.isAny(a - 1, WordClass.PREPOSITION.bit() | WordClass.COORDINATOR.bit())
                        || unit.is(a - 1, WordClass.DETERMINER);
                if (unit.is(a, WordClass.DEFINITE)) {
                    return owned ? null : new Range(a, range.to());
                }
                if (unit.is(a, WordClass.PREPOSITION)) {
                    return null;
                }
            }
        }
        return last == null ? null : new Range(unit.atomOf(last.from()), range.to());
    }

    /** Without the words of time that open it, where nothing sets them apart: В субботу издание сообщило. */
    private @Nullable Range behindTime(@Nullable Range range) {
        if (range == null || !row.facts().ownersBehind()) {
            return range;
        }
        int from = range.from();
        while (from < range.to()
                && (unit.isAny(from, WordClass.TIME.bit() | WordClass.ADVERBIAL.bit())
                        || unit.at(from).kind() == Token.Kind.NUMBER && unit.is(from + 1, WordClass.TIME))) {
            from++;
        }
        if (from == range.from() || from == range.to()) {
            return range;
        }
        // После ареста Name заявил: the noun belongs to what tells when
        Range opened = unit.is(from - 1, WordClass.ADVERBIAL) ? fromSpeaker(new Range(from - 1, range.to())) : null;
        return opened == null ? new Range(from, range.to()) : opened;
    }

    /**
     * Without what tells where or when behind the speaker's name or several speakers, in languages in which it may stand between
     * them and the verb: министр Name ещё в июле говорил.
     */
    private @Nullable Range withoutSetting(@Nullable Range range) {
        if (range == null || !row.facts().ownersBehind()) {
            return range;
        }
        int named = -1;
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.to() - placed.from() > 1) {
                named = unit.atomOf(placed.to());
            }
        }
        for (int a = range.from() + 1; a < range.to(); a++) {
            boolean setting =
                    a == named && unit.isWord(a) && !unit.at(a).isCapitalised() && !unit.is(a, WordClass.COORDINATOR)
                            || unit.is(a, WordClass.PREPOSITION) && isSettingOfDocument(a, range.to())
                            || unit.is(a, WordClass.ADVERBIAL) && !unit.is(a, WordClass.ADDRESSEE);
            if (setting) {
                return nounPhrases.trimmed(range.from(), a);
            }
        }
        return range;
    }

    /** Whether a preposition leads to a written source that ends the range: в совместном заявлении. */
    private boolean isSettingOfDocument(int preposition, int to) {
        return to - preposition <= 4 && unit.is(to - 1, WordClass.DOCUMENT);
    }

    /** Steps over a connective between commas before the cue: Ministers, however, said. */
    private int skipInserted(int end) {
        int relative = relativeClauses.insertedRelative(end);
        if (relative >= 0) {
            return relative;
        }
        int clause = insertedClause(end);
        if (clause >= 0) {
            return clause;
        }
        if (unit.isBracket(end - 1)) {
            for (int a = end - 2; a >= Math.max(0, end - 30); a--) {
                if (unit.isBracket(a)) {
                    return a > 0 && unit.isComma(a - 1) ? a - 1 : a;
                }
            }
        }
        if (unit.isDash(end - 1)) {
            for (int a = end - 2; a >= Math.max(0, end - 30); a--) {
                if (unit.isDash(a)) {
                    return a;
                }
            }
        }
        if (!unit.isComma(end - 1)) {
            return end;
        }
        for (int a = end - 2; a >= Math.max(0, end - 5); a--) {
            if (unit.isComma(a)) {
                return a + 1 < end - 1 ? a : end;
            }
            if (!unit.isAny(a, WordClass.CONNECTIVE.bit() | WordClass.ADVERB.bit() | WordClass.TIME.bit())) {
                return end;
            }
        }
        return end;
    }

    /** The comma before a short reporting clause between commas: Officials, he added, had; -1 if there is none. */
    private int insertedClause(int end) {
        if (!unit.isComma(end - 1)) {
            return -1;
        }
        boolean cue = false;
        for (int a = end - 2; a > Math.max(0, end - 9); a--) {
            if (unit.isComma(a)) {
                return cue && !unit.isQuotation(a - 1) ? a : -1;
            }
            cue |= taken[a];
        }
        return -1;
    }
}
