package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Which words are the subject of the main clause, which a verb without a subject of its own shares. Places are atoms of one unit.
 */
final class MainSubject {

    private final Unit unit;
    private final Row row;
    private final Clauses clauses;
    private final NounPhrases nounPhrases;
    private final PossibleSpeakers possibleSpeakers;
    private final boolean[] taken;

    MainSubject(
            Unit unit, boolean[] taken, Clauses clauses, NounPhrases nounPhrases, PossibleSpeakers possibleSpeakers) {
        this.unit = unit;
        this.row = unit.row();
        this.taken = taken;
        this.clauses = clauses;
        this.nounPhrases = nounPhrases;
        this.possibleSpeakers = possibleSpeakers;
    }

    /** The first subject of the unit: that of its main clause. */
    @Nullable
    Range find(int end) {
        int from = 0;
        int limit = Math.min(end, unit.size());
        while (from < limit) {
            int to = from;
            while (to < limit && !unit.isComma(to)) {
                to++;
            }
            if (unit.isSpeech(from)) {
                from++;
                continue;
            }
            boolean adverbial = clauses.opensAdverbial(from);
            if (!adverbial || unit.is(from, WordClass.PRONOUN)) {
                int a = from;
                while (a < to && !unit.isVerb(a) && !unit.isSpeech(a) && !taken[a] && !unit.isAny(a, Clauses.HELPERS)) {
                    a++;
                }
                for (int b = from; b < a; b++) {
                    if (unit.isAny(b, WordClass.COMPLEMENTISER.bit()) && !unit.is(b, WordClass.DETERMINER)) {
                        from = b + 1;
                    }
                }
                a = nameEnd(from, a);
                int start = behindParticiple(from, a);
                Range range = nounPhrases.trimmed(start, a);
                if (range != null) {
                    return range.to() == to ? new Range(range.from(), apposedName(to, limit)) : range;
                }
            } else if (behindSetting(from, to) != null) {
                return behindSetting(from, to);
            }
            from = to + 1;
        }
        return null;
    }

    /** Behind the last participle, where participles stand before what they describe: hatırlattığımız Büyükelçi. */
    private int behindParticiple(int from, int to) {
        boolean last = row.facts().verbsLast();
        for (int a = to - 2; a >= from && last && !row.facts().headFirst(); a--) {
            if (unit.is(a, WordClass.PARTICIPLE) && unit.at(a + 1).isCapitalised()) {
                return a + 1;
            }
        }
        return from;
    }

    /** The end of a person's name behind a title, before a verb that no data knows: the analyst Name sees; {@code to} if none. */
    private int nameEnd(int from, int to) {
        if (!row.facts().ownersBehind()) {
            return to;
        }
        for (Row.Placed placed : row.mentions(unit.token(from), unit.token(to))) {
            int end = unit.atomOf(placed.to());
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && end < to
                    && unit.isWord(end)
                    && !unit.at(end).isCapitalised()) {
                return end;
            }
        }
        return to;
    }

    /** The subject behind an adverbial without a comma: On Sunday he struck; null if none shows. */
    private @Nullable Range behindSetting(int from, int to) {
        if (row.facts().headFirst() || row.facts().verbsFirst() || row.facts().verbsLast()) {
            return null;
        }
        for (int a = from + 1; a + 1 < to; a++) {
            boolean acts = unit.isVerb(a + 1) || taken[a + 1] || unit.isAny(a + 1, Clauses.HELPERS);
            boolean pronoun = unit.is(a, WordClass.PRONOUN)
                    && !unit.isAny(a, WordClass.DETERMINER.bit() | WordClass.NOBODY.bit());
            if (acts && pronoun) {
                return new Range(a, a + 1);
            }
            Row.Placed mention = acts ? possibleSpeakers.mentionEndingAt(a + 1) : null;
            int first = mention == null ? -1 : unit.atomOf(mention.from());
            if (first > from && !unit.is(first - 1, WordClass.PREPOSITION)) {
                return new Range(first, a + 1);
            }
        }
        return null;
    }

    /** The end of a name between commas behind the title at whose end {@code comma} stands; {@code comma} if none does. */
    private int apposedName(int comma, int limit) {
        if (!unit.isComma(comma)) {
            return comma;
        }
        int end = comma + 1;
        while (end < limit && end - comma <= NounPhrases.LONGEST_APPOSITION && unit.isWord(end) && !unit.isVerb(end)) {
            end++;
        }
        if (!unit.isComma(end)) {
            return comma;
        }
        for (Row.Placed placed : row.mentions(unit.token(comma + 1), unit.token(end))) {
            if (placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME
                    && placed.to() == unit.token(end)) {
                return end;
            }
        }
        int name = comma + 1;
        while (name < end && unit.at(name).isCapitalised()) {
            name++;
        }
        // the maker, Corvan Air, regretted it and said
        return row.facts().hasArticleWords() && name == end && unit.is(0, WordClass.DEFINITE) ? end : comma;
    }

    /**
     * Where verbs come first: without a verb that the data does not know, and up to the speaker's name: دافعت الوزيرة عن …,
     * مؤكدة.
     */
    @Nullable
    Range behindVerb(@Nullable Range range) {
        if (range == null || !row.facts().verbsFirst()) {
            return range;
        }
        // سألته عن الأمر فأجاب: behind a preposition stands no subject
        if (range.to() - range.from() > 1
                && unit.isJoined(range.from())
                && unit.is(range.from() + 1, WordClass.PREPOSITION)) {
            return null;
        }
        int first = unit.token(range.from());
        boolean opens = false;
        for (Row.Placed placed : row.mentions(first, unit.token(range.to()))) {
            boolean speaker = PossibleSpeakers.isSpeaker(placed.mention());
            opens |= placed.from() == first && speaker;
            if (!opens && speaker && placed.from() == first + 1) {
                int end = unit.atomOf(placed.to());
                while (end < range.to() && unit.isWord(end) && !unit.is(end, WordClass.PREPOSITION)) {
                    end++;
                }
                return new Range(range.from() + 1, end);
            }
        }
        boolean named = row.mentions(first, unit.token(range.to())).stream().anyMatch(placed -> placed.from() == first);
        boolean verb = !named
                && unit.isJoined(range.from())
                && !row.token(first).proclitics().contains(row.facts().article())
                && range.to() - range.from() > 1;
        return verb
                ? new Range(range.from() + 1, Math.min(range.to(), nounPhrases.end(range.from() + 1, range.to())))
                : range;
    }
}
