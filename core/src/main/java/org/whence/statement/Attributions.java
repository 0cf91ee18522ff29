package org.whence.statement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.report.Block;

/** Finds the phrases that name a source without a verb: according to X, по словам X. What they attribute to it is said by AttributedContents. */
final class Attributions {

    /** A source before its phrase is not longer. In atoms. */
    private static final int LONGEST_SOURCE = 14;

    /** Words behind a source that describe it. */
    private static final int LONGEST_DESCRIPTION = 8;

    /** A measure with a word before it that looks like a verb: the agreed schedule. In atoms behind what was found. */
    private static final int LONGEST_MEASURE = 2;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;

    Attributions(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
    }

    void findAttributions() {
        for (int a = 0; a < unit.size(); a++) {
            if (!unit.isWord(a)) {
                continue;
            }
            PhraseTable.Found<StatementFacts.Attribution> found =
                    facts.attributions().longestAt(row.tokens(), unit.token(a), read.limitToken(a));
            if (found == null) {
                continue;
            }
            StatementFacts.Attribution attribution = found.values().get(0);
            int to = unit.atomOf(found.end());
            if (isRelay(a) && isPartOfTitle(a) || belongsToNoun(a)) {
                continue;
            }
            if (isRelay(a)) {
                Named before = read.named.isEmpty() ? null : read.named.get(read.named.size() - 1);
                if (before != null && before.to() == a) {
                    Range inner = read.subjectBehind.find(to, unit.size());
                    if (inner != null) {
                        before.draft()
                                .relays
                                .add(new Draft.RelayHop(unit.token(inner.from()), unit.token(inner.to()), false));
                        Arrays.fill(read.taken, a, inner.to(), true);
                        read.named.set(
                                read.named.size() - 1,
                                new Named(
                                        before.from(),
                                        inner.to(),
                                        before.sourceFrom(),
                                        before.sourceTo(),
                                        before.draft()));
                        a = inner.to() - 1;
                        continue;
                    }
                }
                if (!opensReport(a, to) && hasVerbOfSaying(to)) {
                    continue;
                }
            }
            Range range = source(attribution.place(), a, to);
            boolean verb = attribution.place() == StatementFacts.SourcePlace.FOLLOWS
                    && range != null
                    && range.from() == to
                    && unit.is(to, WordClass.VERB);
            if (range == null || verb || unit.is(range.to() - 1, WordClass.TIME) || isNobody(range)) {
                continue;
            }
            range = upToComma(withOrigin(range, to), a, to);
            range = opensSentence(a) ? withoutClause(range) : range;
            range = upToSubject(range, a);
            if (isCriterion(attribution, range)) {
                continue;
            }
            int from = Math.min(a, range.from());
            int end = behindPeopleWho(Math.max(to, range.to()));
            Draft draft = new Draft(null, attribution.act(), unit.token(a), unit.token(to));
            if (attribution.place() == StatementFacts.SourcePlace.NOWHERE) {
                draft.origin = Draft.Origin.NOBODY;
            } else if (range.from() == a && range.to() == to) {
                draft.origin = Draft.Origin.RUNNING;
            } else {
                source(draft, range);
            }
            if (attribution.place() == StatementFacts.SourcePlace.WITHIN
                    && facts.ownersBehind()
                    && unit.is(range.from(), WordClass.FEMININE)) {
                draft.agreement = Agreement.FEMININE;
            }
            if (attribution.place() == StatementFacts.SourcePlace.FOLLOWS) {
                end = behindModifiers(draft, end);
            }
            if (facts.headFirst() && end < unit.size() && end > to && unit.isAddressedMedium(end)) {
                // وفق ما أفاد مصدر أمني لوكالة
                int medium = read.addressees.mediumEnd(end, unit.size());
                draft.relays.add(new Draft.RelayHop(unit.token(end), unit.token(medium), true));
                end = medium;
            }
            draft.hedged = attribution.hedged();
            Arrays.fill(read.taken, from, end, true);
            read.named.add(new Named(from, end, range.from(), range.to(), draft));
            a = end - 1;
        }
    }

    /** Up to a noun for a speaker in the form that names, which no phrase governs, so that it is the subject: по данным источников мэр скрылся. */
    private Range upToSubject(Range range, int phrase) {
        for (int a = range.from() + 1; facts.declines() && range.from() > phrase && a < range.to(); a++) {
            boolean names = unit.is(a, WordClass.SPEAKER_KIND) && !unit.at(a).isCapitalised();
            if (names
                    && facts.nominative(unit.at(a)) == null
                    && !facts.endsAsOwner(unit.at(a).form())
                    && !unit.isAny(a - 1, WordClass.ADJECTIVE.bit() | WordClass.PREPOSITION.bit())) {
                return new Range(range.from(), a);
            }
            if (unit.is(a, WordClass.NEGATION)) {
                return new Range(range.from(), a);
            }
        }
        return range;
    }

    /** Whether the phrase belongs to the noun before, in a headline without a verb of saying: واکنش طالبان به گزارش فروش. */
    private boolean isPartOfTitle(int a) {
        return facts.subjects().get(0) == StatementFacts.SubjectPlace.FIRST
                && facts.headFirst()
                && a > 0
                && unit.isWord(a - 1)
                && !unit.isVerb(a - 1)
                && !unit.isAny(
                        a - 1,
                        WordClass.CONNECTIVE.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.COORDINATOR.bit()
                                | WordClass.TIME.bit())
                && row.blocks().get(unit.block()).kind() == Block.Kind.TITLE;
    }

    /** Whether the phrase only says of what kind the noun before it is, where commas set inserted words apart: голосование по утверждению. */
    private boolean belongsToNoun(int a) {
        return facts.commaBeforeClause()
                && facts.ownersBehind()
                && a > 0
                && unit.isWord(a - 1)
                && (!unit.at(a - 1).isCapitalised() || row.opensSentence(unit.token(a - 1)))
                && (row.classesOf(unit.token(a - 1)) & ~WordClass.ADJECTIVE.bit()) == 0
                && !read.taken[a - 1]
                && facts.cues().longestAt(row.tokens(), unit.token(a - 1), unit.token(a)) == null;
    }

    /** Whether the phrase opens a sentence whose subject comes behind a comma: به گزارش X، Y گفت. */
    private boolean opensReport(int a, int to) {
        if (facts.subjects().get(0) != StatementFacts.SubjectPlace.FIRST) {
            return false;
        }
        for (int b = 0; b < a; b++) {
            if (!unit.isAny(b, WordClass.CONNECTIVE.bit() | WordClass.TIME.bit()) && !unit.isPunctuation(b)) {
                return false;
            }
        }
        int comma = to;
        while (comma < unit.size() && comma < to + LONGEST_SOURCE && !unit.isComma(comma)) {
            if (unit.isVerb(comma)) {
                return false;
            }
            comma++;
        }
        return unit.isComma(comma);
    }

    /** Behind the relative clause about a source, if one follows without a comma: according to people who attended, …. */
    private int behindPeopleWho(int from) {
        if (!facts.marksDefinite() || !unit.is(from, WordClass.RELATIVE) || unit.isComma(from - 1)) {
            return from;
        }
        int end = from;
        while (end < unit.size() && unit.isWord(end)) {
            end++;
        }
        return unit.isComma(end) || unit.isStop(end) ? end : from;
    }

    /**
     * Behind what a sentence says of the source it opens with, before the comma and between commas: according to a diplomat
     * from abroad, quoted by Vega Radio, …. Whoever quotes passes the words on.
     */
    private int behindModifiers(Draft draft, int from) {
        if (!facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)) {
            return from;
        }
        int described = from;
        if (unit.is(from, WordClass.PREPOSITION)) {
            int a = from;
            while (a < from + LONGEST_DESCRIPTION && unit.isWord(a) && !unit.isVerb(a)) {
                a++;
            }
            described = unit.isComma(a) ? a : from;
        }
        int aside = unit.isComma(described) ? described + 1 : described;
        PhraseTable.Found<StatementFacts.Relay> relay = unit.isWord(aside)
                ? facts.relays().longestAt(row.tokens(), unit.token(aside), read.limitToken(aside))
                : null;
        if (relay == null
                || !relay.values().get(0).outer()
                || !relay.values().get(0).mediumOnly()
                || !unit.is(unit.atomOf(relay.end()) - 1, WordClass.AGENT)) {
            return described;
        }
        Range medium = read.subjectBehind.find(unit.atomOf(relay.end()), unit.size());
        if (medium == null || !unit.isComma(medium.to()) && !unit.isStop(medium.to())) {
            return described;
        }
        draft.relays.add(new Draft.RelayHop(unit.token(medium.from()), unit.token(medium.to()), true));
        return medium.to();
    }

    /** Whether the phrase at {@code a} also names whose words a subject passes on: نقلا عن. */
    boolean isRelay(int a) {
        PhraseTable.Found<StatementFacts.Relay> relay =
                facts.relays().longestAt(row.tokens(), unit.token(a), read.limitToken(a));
        return relay != null
                && !relay.values().get(0).outer()
                && !relay.values().get(0).precedes();
    }

    /** Whether a verb of saying stands in the unit: then the phrase belongs to its subject. */
    private boolean hasVerbOfSaying(int phrase) {
        for (int a = 0; a < unit.size(); a++) {
            if (!unit.isWord(a)) {
                continue;
            }
            PhraseTable.Found<Cue> found = facts.cues().longestAt(row.tokens(), unit.token(a), read.limitToken(a));
            if (found != null
                    && (a < phrase || facts.subjects().get(0) == StatementFacts.SubjectPlace.FIRST)
                    && found.values().stream()
                            .anyMatch(cue -> cue.form() == Cue.Form.FINITE && cue.has(Cue.Frame.THAT))) {
                return true;
            }
        }
        return false;
    }

    /** Behind the verb of a clause that takes the place of the source: بحسب ما ذكرت الصحيفة; {@code to} if none does. */
    private int behindClauseVerb(int to) {
        boolean what = unit.is(to, WordClass.WHAT) || unit.is(to, WordClass.AS) && unit.is(to - 1, WordClass.AS);
        if (!what || !unit.isWord(to + 1)) {
            return to;
        }
        int behind = to + 2;
        while (unit.is(behind, WordClass.PREPOSITION) && !unit.is(behind, WordClass.FROM) && behind < to + 4) {
            behind++;
        }
        return behind;
    }

    /** Without what the comma divides from a medium that opens the sentence: the subject of the sentence. */
    private Range upToComma(Range range, int phrase, int to) {
        if (!isRelay(phrase) || !opensReport(phrase, to)) {
            return range;
        }
        int comma = range.from();
        while (comma < range.to() && !unit.isComma(comma)) {
            comma++;
        }
        return comma > range.from() ? new Range(range.from(), comma) : range;
    }

    private boolean opensSentence(int phrase) {
        int a = phrase;
        while (a > 0 && (unit.isAny(a - 1, WordClass.CONNECTIVE.bit() | WordClass.TIME.bit()) || unit.isComma(a - 1))) {
            a--;
        }
        return a == 0;
    }

    /** Up to its comma, where verbs come first: what follows is a clause whose verb no data knows: وفقا للنيابة، تطلب الهجوم. */
    private Range withoutClause(Range range) {
        if (facts.subjects().get(0) != StatementFacts.SubjectPlace.AFTER) {
            return range;
        }
        for (int a = range.from() + 1; a < range.to(); a++) {
            int comma = unit.token(a);
            boolean named = row.mentions(comma, unit.token(range.to())).stream()
                    .anyMatch(placed -> placed.from() == comma + 1 && PossibleSpeakers.isSpeaker(placed.mention()));
            if (unit.isComma(a) && !named) {
                return new Range(range.from(), a);
            }
        }
        return range;
    }

    /** Whether the words are no source but a measure: وفق أعلى المعايير, according to plan, yerel saate göre. */
    private boolean isCriterion(StatementFacts.Attribution attribution, Range range) {
        return switch (attribution.place()) {
            case FOLLOWS -> read.possibleSpeakers.isMeasure(range) || isMeasureAlone(range);
            case PRECEDES -> unit.is(range.to() - 1, WordClass.MEASURE);
            default -> false;
        };
    }

    /** Whether a measure stands there and nothing that says whose it is: by plan, but not by the plan of the ministry. */
    private boolean isMeasureAlone(Range range) {
        if (facts.headFirst()) {
            int a = range.from() + 1;
            while (a < range.to() && facts.hasArticle(unit.at(a))) {
                a++;
            }
            return unit.is(range.from(), WordClass.MEASURE) && a == range.to();
        }
        int limit = Math.min(unit.size(), range.to() + LONGEST_MEASURE);
        int end = range.from();
        while (end < limit
                && unit.isWord(end)
                && !unit.isAny(end, WordClass.PREPOSITION.bit() | WordClass.COORDINATOR.bit())
                && !unit.is(end, WordClass.MEASURE)) {
            end++;
        }
        return unit.is(end, WordClass.MEASURE)
                && (end + 1 == range.to() || !unit.isWord(end + 1) || unit.is(end + 1, WordClass.COORDINATOR));
    }

    /** A medium with the words behind it that say whose words it passes on: بحسب ما نقلت الصحيفة عن الوزير. */
    private Range withOrigin(Range range, int to) {
        boolean clause = unit.is(to, WordClass.WHAT) || unit.is(to, WordClass.AS) || unit.is(to - 1, WordClass.AS);
        if (!clause || !unit.is(range.to(), WordClass.FROM)) {
            return range;
        }
        Range origin = read.subjectBehind.find(range.to() + 1, unit.size());
        return origin == null ? range : new Range(range.from(), origin.to());
    }

    private @Nullable Range source(StatementFacts.SourcePlace place, int from, int to) {
        return switch (place) {
            case FOLLOWS -> {
                int at = behindClauseVerb(to);
                // وفقا لوكالة: the preposition belongs to the phrase
                Range range = facts.headFirst() && at == to && unit.isAddressedMedium(at)
                        ? new Range(at, read.addressees.mediumEnd(at, unit.size()))
                        : read.subjectBehind.find(at, unit.size());
                yield range == null ? null : read.subjectBehind.withOwner(range, unit.size());
            }
            case PRECEDES -> preceding(from);
            case WITHIN -> within(from, to);
            case NOWHERE -> new Range(from, to);
        };
    }

    /** The source, or whoever it rests on: Vadi Ajansı'nın askerî kaynaklara dayandırdığı haberine göre. */
    private void source(Draft draft, Range range) {
        for (int f = range.from() + 1;
                f < range.to() - 1 && facts.subjects().get(0) == StatementFacts.SubjectPlace.AFTER;
                f++) {
            if (unit.is(f, WordClass.FROM) && unit.token(range.from()) > draft.cueTo) {
                Range speaker = read.subjectBehind.find(f + 1, range.to());
                if (speaker != null) {
                    draft.source(unit.token(speaker.from()), unit.token(speaker.to()));
                    draft.relays.add(new Draft.RelayHop(unit.token(range.from()), unit.token(f), true));
                    return;
                }
            }
        }
        for (int r = range.from() + 1; r < range.to(); r++) {
            PhraseTable.Found<StatementFacts.Relay> relay =
                    facts.relays().longestAt(row.tokens(), unit.token(r), unit.token(range.to()));
            if (relay == null
                    || !relay.values().get(0).precedes()
                    || relay.values().get(0).outer()) {
                continue;
            }
            int split = range.from();
            while (split < r && !facts.isOblique(unit.at(split)) && !unit.is(split, WordClass.OBLIQUE)) {
                split++;
            }
            split++;
            if (split < r) {
                draft.source(unit.token(split), unit.token(r));
                draft.relays.add(new Draft.RelayHop(unit.token(range.from()), unit.token(split), true));
                return;
            }
        }
        int owner = owner(range);
        if (owner > range.from()) {
            draft.source(unit.token(range.from()), unit.token(owner));
            relaysIn(draft, owner, range.to());
            for (int told = owner; told < range.to() - 1 && draft.relays.isEmpty(); told++) {
                if (unit.isWord(told) && unit.at(told).isCapitalised() && facts.isDative(unit.at(told))) {
                    // Bakanın Vadi Times'a söylediğine göre
                    draft.relays.add(new Draft.RelayHop(unit.token(owner), unit.token(told + 1), true));
                }
            }
            return;
        }
        draft.source(unit.token(range.from()), unit.token(range.to()));
    }

    /**
     * Behind the owner of the document that stands as the source, if words tell what he did with it: Brask'ın siteye verdiği demece
     * göre; -1 if there is none.
     */
    private int owner(Range range) {
        if (facts.headFirst() || facts.subjects().get(0) != StatementFacts.SubjectPlace.FIRST) {
            return -1;
        }
        boolean act = false;
        for (int a = range.to() - 1; a > range.from(); a--) {
            act |= unit.is(a, WordClass.NOMINAL) && a < range.to() - 1
                    || a == range.to() - 1
                            && unit.is(a, WordClass.DOCUMENT)
                            && unit.isWord(a - 1)
                            && !unit.at(a - 1).isCapitalised();
            boolean owns = unit.isWord(a - 1)
                    && (facts.isGenitive(unit.at(a - 1))
                            || unit.is(a, WordClass.PARTICIPLE) && isFrom(a - 1)
                            || unit.is(a - 1, WordClass.GENITIVE)
                                    && !unit.at(a - 1).isCapitalised());
            act |= unit.is(a, WordClass.PARTICIPLE) && isFrom(a - 1);
            if (act && owns) {
                return a;
            }
        }
        return -1;
    }

    /** Whether the word, which the data can name, has the ending of whom something comes from: bir yetkiliden edinilen bilgi. */
    private boolean isFrom(int a) {
        return unit.isWord(a)
                && (facts.isAblative(unit.at(a))
                        || facts.nominative(unit.at(a)) != null && unit.is(a, WordClass.OBLIQUE));
    }

    private void relaysIn(Draft draft, int from, int to) {
        for (int a = from; a < to; a++) {
            PhraseTable.Found<StatementFacts.Relay> relay =
                    unit.isWord(a) ? facts.relays().longestAt(row.tokens(), unit.token(a), unit.token(to)) : null;
            if (relay != null && relay.values().get(0).precedes() && a > from) {
                draft.relays.add(new Draft.RelayHop(
                        unit.token(from), unit.token(a), relay.values().get(0).outer()));
                return;
            }
        }
    }

    private boolean isNobody(Range range) {
        return range.to() - range.from() == 1 && unit.is(range.from(), WordClass.NOBODY);
    }

    private @Nullable Range within(int from, int to) {
        for (int a = from; a < to; a++) {
            if (unit.isAny(a, WordClass.POSSESSIVE.bit() | WordClass.PRONOUN.bit())) {
                return new Range(a, a + 1);
            }
        }
        // the pronoun is an ending of the last word
        return facts.subjects().get(0) == StatementFacts.SubjectPlace.AFTER ? new Range(from, to) : null;
    }

    /** The words before the phrase, back to where their stretch begins. */
    private @Nullable Range preceding(int end) {
        int from = end;
        while (from > 0
                && end - from < LONGEST_SOURCE
                && !read.taken[from - 1]
                && (unit.isWord(from - 1) || unit.isQuotation(from - 1) && !unit.isSpeech(from - 1))
                && !unit.isAny(from - 1, WordClass.CONNECTIVE.bit())) {
            from--;
        }
        while (from < end
                && unit.isAny(from, WordClass.TIME.bit() | WordClass.COORDINATOR.bit() | WordClass.ADVERB.bit())) {
            from++;
        }
        return from < end ? new Range(from, end) : null;
    }
}
