package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.statement.Cue.Form;

/** Tells apart who cites and who is cited where both stand behind the verb: цитирует портал офицера. Places are atoms of one unit. */
final class Citations {

    /** A phrase that names through whom words came, with the article behind. In atoms. */
    private static final int LONGEST_PHRASE = 5;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    Citations(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
    }

    /** Who stands before the participle with which a medium passes words on, directly before it: two sources quoted by the daily Vega said; null if nobody does. */
    @Nullable
    Range citedBy(@Nullable Range medium) {
        if (medium == null || !facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)) {
            return null;
        }
        for (int a = medium.from() - 1; a > Math.max(0, medium.from() - LONGEST_PHRASE); a--) {
            PhraseTable.Found<StatementFacts.Relay> found = unit.is(a, WordClass.PARTICIPLE)
                    ? facts.relays().longestAt(read.row.tokens(), unit.token(a), unit.token(medium.from()))
                    : null;
            if (found != null && isBeforeName(unit.atomOf(found.end()), medium.from())) {
                StatementFacts.Relay relay = found.values().get(0);
                Range speaker = relay.outer() && relay.mediumOnly() ? read.subjectBefore.find(a) : null;
                return speaker != null && speaker.to() == a && read.possibleSpeakers.opensWithSpeaker(speaker)
                        ? speaker
                        : null;
            }
        }
        return null;
    }

    /** Whether nothing but an article and a noun for a medium stands between: the daily Vega. */
    private boolean isBeforeName(int from, int name) {
        for (int a = from; a < name; a++) {
            if (!unit.isAny(a, WordClass.DEFINITE.bit() | WordClass.MEDIUM_KIND.bit() | WordClass.MEDIUM.bit())) {
                return false;
            }
        }
        return from <= name;
    }

    /** Behind a quotation, X quotes Y: цитирует портал офицера, цитирует его агентство. The medium is the one of them that is one. */
    boolean passesOn(Hit hit, Range range) {
        if (!facts.ownersBehind()) {
            return false;
        }
        int from = range.from();
        int to = read.nounPhrases.end(from, unit.size());
        to += unit.is(to, WordClass.POSSESSIVE) && isNounOfSaying(to + 1) ? 2 : 0;
        boolean letters = unit.isWord(from)
                && unit.at(from).isCapitalised()
                && read.row.isIndeclinable(unit.token(from))
                && from + 1 < to
                && unit.isWord(from + 1)
                && !unit.at(from + 1).isCapitalised();
        Range medium = letters ? new Range(from, from + 1) : null;
        for (int a = from; a < to && medium == null; a++) {
            if (unit.is(a, WordClass.MEDIUM) || unit.is(a, WordClass.MEDIUM_KIND)) {
                int end = a + 1;
                while (end < to && (unit.isQuotation(end) || unit.at(end).isCapitalised())) {
                    end++;
                }
                int start = a;
                while (start > from && (unit.is(start - 1, WordClass.ADJECTIVE) || isSourceOf(start - 1))) {
                    start--;
                }
                medium = new Range(start, end);
            }
        }
        for (int a = from + 1; a < to && medium == null; a++) {
            medium = unit.isQuotation(a) && !unit.isSpeech(a) ? new Range(a, a + 1) : null;
        }
        if (medium == null || !hit.cue.is(Cue.Mark.PASSES_ON) && !isNounOfSaying(medium.to())) {
            return false;
        }
        int first = medium.to();
        while ((unit.is(first, WordClass.DOCUMENT) || isNounOfSaying(first)) && first < to) {
            first++;
        }
        Range speaker = medium.from() > from ? new Range(from, medium.from()) : new Range(first, to);
        if (speaker.isEmpty()) {
            return false;
        }
        if (unit.is(speaker.from(), WordClass.POSSESSIVE)) {
            // приводит издание его слова
            speaker = new Range(speaker.from(), speaker.from() + 1);
        }
        hit.sourceFrom = from;
        hit.behind = to;
        hit.draft.source(unit.token(speaker.from()), unit.token(speaker.to()));
        hit.draft.relays.add(new Draft.RelayHop(unit.token(medium.from()), unit.token(medium.to()), true));
        return true;
    }

    /** Whether a noun for a speaker stands at {@code a} in the form that names, so that the medium behind it is whose source he is. */
    private boolean isSourceOf(int a) {
        return unit.isAny(a, WordClass.SOURCE_KIND.bit() | WordClass.SPEAKER_KIND.bit())
                && facts.nominative(unit.at(a)) == null;
    }

    private boolean isNounOfSaying(int a) {
        PhraseTable.Found<Cue> found =
                unit.isWord(a) ? facts.cues().longestAt(read.row.tokens(), unit.token(a), unit.token(a + 1)) : null;
        return found != null && found.values().stream().anyMatch(cue -> cue.form() == Form.NOUN);
    }
}
