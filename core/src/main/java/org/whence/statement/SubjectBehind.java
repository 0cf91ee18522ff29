package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/**
 * Which words behind a verb are its subject, and where it ends if an object may follow. Places are atoms of one unit.
 */
final class SubjectBehind {

    private final Unit unit;
    private final Row row;
    private final NounPhrases nounPhrases;
    private final ObjectStarts objectStarts;
    private final Addressees addressees;
    private final TitledNames titles;
    private final boolean[] taken;

    SubjectBehind(
            Unit unit, boolean[] taken, NounPhrases nounPhrases, ObjectStarts objectStarts, Addressees addressees) {
        this.unit = unit;
        this.row = unit.row();
        this.titles = new TitledNames(row);
        this.taken = taken;
        this.nounPhrases = nounPhrases;
        this.objectStarts = objectStarts;
        this.addressees = addressees;
    }

    /**
     * The subject that begins at {@code from}, directly behind the verb, and ends before {@code limit}; null if something
     * else stands there.
     */
    @Nullable
    Range find(int from, int limit) {
        from = behindDescription(behindAsides(from, limit), limit);
        if (from >= limit || !(unit.isWord(from) || unit.isQuotation(from) && !unit.isSpeech(from))) {
            return null;
        }
        boolean shown = row.facts().headFirst()
                && unit.is(from, WordClass.DEFINITE)
                && unit.isWord(from + 1)
                && !unit.isVerb(from + 1)
                && !unit.is(from + 1, WordClass.OBJECT_MARK);
        boolean pointed = shown
                || unit.is(from, WordClass.DETERMINER)
                        && unit.isAny(
                                from + 1,
                                WordClass.DOCUMENT.bit()
                                        | WordClass.MEDIUM_KIND.bit()
                                        | WordClass.SPEAKER_KIND.bit()
                                        | WordClass.SOURCE_KIND.bit());
        if (!pointed
                && unit.isAny(
                        from,
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.ADVERB.bit()
                                | WordClass.INFINITIVE.bit()
                                | WordClass.NOBODY.bit())) {
            return null;
        }
        if (objectStarts.isBehindVerb(from)) {
            return null;
        }
        if (unit.is(from, WordClass.PRONOUN) && !pointed) {
            return new Range(from, from + 1);
        }
        int end = nounPhrases.end(from, limit);
        return nounPhrases.trimmed(from, end);
    }

    /** Behind an adjective and the words that depend on it, to the noun it describes: знакомый с ходом переговоров дипломат; {@code from} if none stands there. */
    private int behindDescription(int from, int limit) {
        if (!row.facts().ownersBehind()
                || !unit.is(from + 1, WordClass.PREPOSITION)
                || !unit.isAny(from, WordClass.ADJECTIVE.bit() | WordClass.PARTICIPLE.bit())) {
            return from;
        }
        int noun = behindPlace(from + 1, limit);
        while (noun > from + 2 && unit.is(noun - 1, WordClass.ADJECTIVE)) {
            noun--;
        }
        return noun > from + 1 ? noun : from;
    }

    /** Behind adverbs, and behind whoever is told before the subject comes: сообщил агентству «Долина» глава совета. */
    private int behindAsides(int from, int limit) {
        int a = from;
        while (a < limit) {
            if (unit.is(a, WordClass.ADVERB) && !unit.is(a, WordClass.DETERMINER)) {
                a++;
            } else if (unit.is(a, WordClass.OBLIQUE) && isAddressedBehind(a)) {
                a++;
            } else if (unit.isAddressedMedium(a) && addressees.mediumEnd(a, limit) < limit) {
                a = addressees.mediumEnd(a, limit);
            } else if (addressees.toldNameEnd(a, limit) > a) {
                a = addressees.toldNameEnd(a, limit);
            } else if (addressees.isToldQuotation(a, limit) || addressees.isTold(a) && a + 1 < limit) {
                a++;
            } else if (isOwnedPreposition(a) && a + 1 < limit && unit.isWord(a + 1)) {
                a++;
            } else if (behindPlace(a, limit) > a) {
                a = behindPlace(a, limit);
            } else if (row.facts().subjectsStandFree() && isSetting(a)) {
                a++;
            } else if (row.facts().subjectsStandFree() && relayEnd(a, limit) > a) {
                a = addressees.mediumEnd(relayEnd(a, limit), limit);
            } else {
                break;
            }
        }
        return a;
    }

    /** The title or name that follows where or when it was said: сообщил на открытии выставки глава совета; or {@code a}. */
    private int behindPlace(int a, int limit) {
        if (!row.facts().ownersBehind() || !unit.is(a, WordClass.PREPOSITION)) {
            return a;
        }
        for (int b = a + 1; b < Math.min(limit, a + 8) && goesOn(b); b++) {
            boolean title = unit.is(b, WordClass.SPEAKER_KIND)
                    && row.facts().nominative(unit.at(b)) == null
                    && !unit.is(b - 1, WordClass.PREPOSITION);
            if (title) {
                return b;
            }
        }
        return a;
    }

    /** Whether the words behind a preposition may go on at {@code b}: with a word that is no verb, or a name in quotation marks. */
    private boolean goesOn(int b) {
        return unit.isWord(b) && !unit.isVerb(b) && !taken[b] || unit.isQuotationOfName(b) && !unit.isSpeech(b);
    }

    /** Whether nothing but such words stands between {@code a} and a medium that is told: тому же агентству. */
    private boolean isAddressedBehind(int a) {
        int b = a;
        while (b < unit.size() && unit.is(b, WordClass.OBLIQUE)) {
            b++;
        }
        return unit.isAddressedMedium(b);
    }

    /** A preposition with a pronoun, which comes before the subject where verbs come first: وعلقت عليها الوزيرة (Ryding 2005, chapter 4). */
    private boolean isOwnedPreposition(int a) {
        return row.facts().verbsFirst()
                && unit.is(a, WordClass.PREPOSITION)
                && unit.isWord(a)
                && row.facts().endsWithOwner(unit.at(a))
                && !unit.isVerb(a + 1)
                && !taken[a + 1];
    }

    /** A word of time, or a preposition before one. */
    private boolean isSetting(int a) {
        return unit.is(a, WordClass.TIME) || unit.is(a, WordClass.PREPOSITION) && unit.is(a + 1, WordClass.TIME);
    }

    /** Behind the words that lead to a medium spoken to: в интервью; {@code a} if none stand there. */
    private int relayEnd(int a, int limit) {
        PhraseTable.Found<StatementFacts.Relay> found =
                row.facts().relays().longestAt(row.tokens(), unit.token(a), unit.token(limit));
        if (found == null || !found.values().get(0).mediumOnly()) {
            return a;
        }
        int end = unit.atomOf(found.end());
        return end < limit && unit.isWord(end) ? end : a;
    }

    /** A document with the words that say whose it is: a statement from the ministry, بيان صادر عن القيادة. */
    Range withOwner(Range range, int limit) {
        if (range.to() >= limit) {
            return range;
        }
        boolean document = false;
        for (int a = range.from(); a < range.to(); a++) {
            document |= unit.is(a, WordClass.DOCUMENT);
        }
        int owner = range.to();
        while (document
                && owner < range.to() + 3
                && unit.isAny(
                        owner, WordClass.PREPOSITION.bit() | WordClass.AGENT.bit() | WordClass.PARTICIPLE.bit())) {
            owner++;
        }
        Range behind = owner > range.to() ? find(owner, limit) : null;
        return behind == null ? range : new Range(range.from(), behind.to());
    }

    /** The range up to the end of the mention that opens it; the whole range if none does. */
    @Nullable
    Range head(@Nullable Range range) {
        if (range == null) {
            return null;
        }
        int end = range.from();
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            if (placed.from() == unit.token(range.from()) && PossibleSpeakers.isSpeaker(placed.mention())) {
                end = Math.max(end, unit.atomOf(placed.to()));
            }
        }
        return end > range.from() ? new Range(range.from(), end) : range;
    }

    /** The range up to the end of the speaker's name, if one stands in it: what follows may be the object. */
    Range named(Range range) {
        for (Row.Placed placed : row.mentions(unit.token(range.from()), unit.token(range.to()))) {
            boolean person = placed.mention().type() == EntityType.PERSON
                    && placed.mention().form() == Mention.Form.NAME;
            if (PossibleSpeakers.isSpeaker(placed.mention())
                    && (person || placed.from() <= unit.token(range.from()) + 1)) {
                int end = unit.atomOf(placed.to());
                if (!person
                        && placed.mention().type() == EntityType.PERSON
                        && row.facts().headFirst()) {
                    end = Math.max(end, holderEnd(placed, range));
                    TitledNames.Name name = titles.before(placed.from(), unit.token(range.to()));
                    end = name.from() < name.to() ? unit.atomOf(name.to()) : end;
                }
                end = joinedEnd(end, range.to());
                boolean apposed = unit.isComma(end) || end < range.to() && unit.isComma(end + 1);
                return apposed ? range : new Range(range.from(), Math.max(range.from() + 1, end));
            }
        }
        return range;
    }

    /** The end of the last of several speakers joined by a proclitic, of whom the first ends at {@code end}: فرنسا وبريطانيا. */
    private int joinedEnd(int end, int limit) {
        int last = end;
        boolean found = true;
        while (found && last < limit && unit.isJoined(last)) {
            found = false;
            for (Row.Placed placed : row.mentions(unit.token(last), unit.token(limit))) {
                if (placed.from() == unit.token(last) && PossibleSpeakers.isSpeaker(placed.mention())) {
                    last = unit.atomOf(placed.to());
                    found = true;
                    break;
                }
            }
        }
        return last;
    }

    /** Where the name of whoever holds the office ends, if it follows in the range: the spokesman of the staff, Colonel N. */
    private int holderEnd(Row.Placed office, Range range) {
        for (Row.Placed placed : row.mentions(office.to(), unit.token(range.to()))) {
            if (placed.mention().type() == EntityType.PERSON && placed.mention().form() == Mention.Form.NAME) {
                return unit.atomOf(placed.to());
            }
        }
        return range.from();
    }
}
