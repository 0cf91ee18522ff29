package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Where a noun phrase ends, with what stands in apposition to it, and which of its outer words belong to the clause instead.
 * Places are atoms of one unit.
 */
final class NounPhrases {

    /** A longer stretch between commas is no apposition. In atoms. */
    static final int LONGEST_APPOSITION = 7;

    private final Unit unit;
    private final Row row;
    private final ObjectStarts objectStarts;
    private final TitledNames titles;
    private final boolean[] taken;

    NounPhrases(Unit unit, boolean[] taken, ObjectStarts objectStarts) {
        this.unit = unit;
        this.row = unit.row();
        this.taken = taken;
        this.objectStarts = objectStarts;
        this.titles = new TitledNames(row);
    }

    /** Where the noun phrase that begins at {@code from} ends, apposition included. */
    int end(int from, int limit) {
        int hard = from;
        int named = -1;
        while (hard < limit && !isOver(hard, from)) {
            hard++;
        }
        // a name behind a preposition: the head of the committee in parliament, Name
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(hard))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                int end = unit.atomOf(placed.to());
                if (isClosed(end, limit) || !hasComma(from, unit.atomOf(placed.from()))) {
                    named = Math.max(named, end);
                }
                break;
            }
        }
        int soft = from;
        while (soft < hard
                && !unit.isComma(soft)
                && (!unit.is(soft, WordClass.PREPOSITION) || unit.is(soft, WordClass.LINK))
                && !(unit.is(soft, WordClass.TIME) && !unit.is(soft, WordClass.MEDIUM_KIND))
                && !(soft > from && unit.isAddressedMedium(soft))
                && !(soft > from && row.facts().ownersBehind() && opensOther(soft))) {
            soft++;
        }
        while (soft > from + 1
                && unit.is(soft, WordClass.ADDRESSEE)
                && unit.is(soft - 1, WordClass.ADJECTIVE)
                && !unit.at(soft - 1).isCapitalised()) {
            soft--;
        }
        if (unit.is(soft, WordClass.PREPOSITION)
                && row.facts().ownersBehind()
                && unit.isAny(
                        soft - 1,
                        WordClass.SOURCE_KIND.bit() | WordClass.ANONYMOUS.bit() | WordClass.INDEFINITE.bit())) {
            // источник в правительстве, один из собеседников
            soft++;
            while (soft < hard
                    && unit.isWord(soft)
                    && !unit.isAny(
                            soft, WordClass.PREPOSITION.bit() | WordClass.TIME.bit() | WordClass.PRONOUN.bit())) {
                soft++;
            }
        }
        if (unit.is(soft, WordClass.PREPOSITION) && row.facts().ownersBehind() && soft > from) {
            soft = behindPlaceAndName(soft, hard);
        }
        int end = named > from && named < soft && !row.facts().headFirst() ? named : Math.max(soft, named);
        end = Math.max(end, apposition(soft, limit));
        TitledNames.Name titled = titles.behind(unit.token(from), unit.token(hard));
        if (titled.from() < titled.to()) {
            end = Math.max(end, unit.atomOf(titled.to()));
        }
        Row.Placed covering = coveringMention(from, hard);
        if (covering != null) {
            end = Math.max(end, beforeTold(from, unit.atomOf(covering.to())));
        }
        return Math.max(end, from + 1);
    }

    private boolean isOver(int a, int from) {
        return unit.isColon(a)
                || unit.isSemicolon(a)
                || unit.isDash(a)
                || unit.isSpeech(a)
                || unit.isStop(a)
                || taken[a]
                || objectStarts.isBehindSubject(a, from)
                || a > from && unit.isComma(a - 1) && row.facts().headFirst() && unit.is(a, WordClass.CONNECTIVE)
                || a > from
                        && (unit.isVerb(a) && !(a == from + 1 && isIndefinite(from) && unit.isWord(a + 1))
                                || unit.isAny(
                                        a,
                                        WordClass.COMPLEMENTISER.bit()
                                                | WordClass.SUBORDINATOR.bit()
                                                | WordClass.INTERROGATIVE.bit()
                                                | WordClass.ADVERBIAL.bit()
                                                | WordClass.RELATIVE.bit()));
    }

    private boolean isIndefinite(int a) {
        return row.facts().marksDefinite() && unit.is(a, WordClass.INDEFINITE);
    }

    /** Whether a name that ends before {@code end} can stand in apposition there: no verb follows of which it is the subject. */
    private boolean isClosed(int end, int limit) {
        if (row.facts().has(Trait.QUOTED_PREDICATES) && unit.isQuotation(end)) {
            // from his lawyer, Name “has never been there”
            int first = unit.quotation(end).from();
            return !row.is(first, WordClass.AUXILIARY) && !row.is(first, WordClass.VERB);
        }
        return end >= limit || !unit.isWord(end) || unit.is(end, WordClass.COMPLEMENTISER);
    }

    private boolean hasComma(int from, int to) {
        for (int a = from; a < to; a++) {
            if (unit.isComma(a)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject of its own begins: согласно записям они созванивались. */
    private boolean opensOther(int a) {
        return unit.is(a, WordClass.PRONOUN) && !unit.is(a, WordClass.DETERMINER)
                || unit.is(a, WordClass.POSSESSIVE) && unit.isWord(a + 1);
    }

    /**
     * The end of a name in capitals behind a title and its place: посол республики в Зембии Пётр Ветлин; {@code preposition} if none
     * ends there.
     */
    private int behindPlaceAndName(int preposition, int limit) {
        int end = preposition + 1;
        while (end < limit && unit.isWord(end) && unit.at(end).isCapitalised() && !unit.is(end, WordClass.MEDIUM)) {
            end++;
        }
        boolean whole = end >= limit || unit.isPunctuation(end) || unit.isQuotation(end);
        return whole && end - preposition - 1 == 3 ? end : preposition;
    }

    /** Where a medium that is told begins inside a mention, which ends before it: مصدر أمني لوكالة; {@code end} if none does. */
    private int beforeTold(int from, int end) {
        for (int a = from + 1; a < end && row.facts().headFirst(); a++) {
            if (unit.isAddressedMedium(a)) {
                return a;
            }
        }
        return end;
    }

    private Row.@Nullable Placed coveringMention(int from, int limit) {
        Row.Placed best = null;
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(limit))) {
            if (placed.from() > unit.token(from) + 1) {
                break;
            }
            if (PossibleSpeakers.isSpeaker(placed.mention()) && (best == null || placed.to() > best.to())) {
                best = placed;
            }
        }
        return best;
    }

    /** The end of a short apposition behind the comma at {@code comma}: the minister, Name, that; {@code comma} if none. */
    private int apposition(int comma, int limit) {
        if (!unit.isComma(comma) || !row.facts().headFirst() || unit.is(comma + 1, WordClass.ANONYMITY)) {
            return comma;
        }
        int end = comma + 1;
        while (end < limit
                && end - comma <= LONGEST_APPOSITION
                && unit.isWord(end)
                && !unit.isVerb(end)
                && !taken[end]
                && !(unit.isAbstract(end) && row.facts().verbsFirst())
                && !unit.isAny(
                        end,
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.AS.bit())) {
            end++;
        }
        boolean closed = end < limit
                        && (unit.isComma(end)
                                || unit.isColon(end)
                                || unit.isAny(end, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit()))
                || end == limit;
        return closed && end > comma + 1 ? end : comma;
    }

    /** Without connectives, coordinators and adverbs at the start; null if nothing is left. */
    @Nullable
    Range trimmed(int from, int to) {
        int a = from;
        while (a < to
                && (unit.isPunctuation(a)
                        || unit.isAny(
                                a,
                                WordClass.CONNECTIVE.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.AS.bit())
                        || unit.is(a, WordClass.AUXILIARY) && row.facts().headFirst())) {
            a++;
        }
        int b = to;
        while (b > a
                && (unit.isPunctuation(b - 1)
                        || b - a > 1
                                && unit.is(b - 1, WordClass.CONNECTIVE)
                                && (!unit.is(b - 1, WordClass.COORDINATOR)
                                        || row.facts().has(Trait.COORDINATORS_OPEN))
                        || unit.isAny(b - 1, WordClass.ADVERB.bit() | WordClass.TIME.bit())
                                && !unit.is(b - 1, WordClass.DETERMINER)
                                && !isNounAlone(a, b)
                                && !endsTitle(b))) {
            b--;
        }
        if (b - a > 1 && unit.is(a, WordClass.RELATIVE)) {
            a++;
        }
        if (b - a > 1
                && unit.is(a, WordClass.PRONOUN)
                && !unit.is(a, WordClass.DETERMINER)
                && unit.isWord(a + 1)
                && !unit.isAny(a + 1, WordClass.COORDINATOR.bit() | WordClass.RELATIVE.bit())) {
            return unit.is(a, WordClass.NOBODY) ? null : new Range(a, a + 1);
        }
        return a < b ? new Range(a, b) : null;
    }

    /** Whether the last word, though one of time, ends the name of a medium: Valley Today. */
    private boolean endsTitle(int to) {
        return unit.is(to - 1, WordClass.MEDIUM_NAME)
                && unit.at(to - 1).isCapitalised()
                && unit.isWord(to - 2)
                && unit.at(to - 2).isCapitalised();
    }

    /** Whether nothing but a determiner stands before the last word, so that it is a noun, whatever its ending: the daily, the ally. */
    private boolean isNounAlone(int from, int to) {
        return row.facts().marksDefinite()
                        && unit.isAny(
                                to - 1,
                                WordClass.MEDIUM_KIND.bit() | WordClass.BODY_KIND.bit() | WordClass.SPEAKER_KIND.bit())
                || row.facts().marksDefinite()
                        && to - from == 2
                        && unit.is(from, WordClass.DEFINITE)
                        && unit.is(to - 1, WordClass.ADVERB)
                        && !unit.is(to - 1, WordClass.TIME);
    }
}
