package org.whence.statement;

import org.whence.entity.Entity.Agreement;

/** Gives a source that a phrase names without a verb what is attributed to it: the clause before, behind or around the phrase. */
final class AttributedContents {

    /** Words that belong to a source that opens the sentence are not more. In atoms. */
    private static final int LONGEST_SOURCE = 14;

    /** A reporting clause alone is not longer. In atoms. */
    private static final int SHORTEST_CLAUSE = 3;

    /** What a relative clause describes, with its pronoun: a plan which, according to X, …. In atoms. */
    private static final int LONGEST_ANTECEDENT = 3;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final ContentEnds ends;
    private final Attributions attributions;

    AttributedContents(ReadUnit read, Attributions attributions) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
        this.ends = new ContentEnds(read);
        this.attributions = attributions;
    }

    /** Behind the relative clause about the source, whose cues report nothing: a diplomat, who asked not to be named, …. */
    private int behindRelative(int from, Draft draft) {
        PhraseTable.Found<StatementFacts.Relay> cites =
                facts.relays().longestAt(row.tokens(), unit.token(from), read.limitToken(from));
        if (cites != null) {
            Range origin = read.subjectBehind.find(unit.atomOf(cites.end()), unit.size());
            if (origin != null) {
                draft.relays.add(new Draft.RelayHop(
                        unit.token(origin.from()),
                        unit.token(origin.to()),
                        cites.values().get(0).outer()));
            }
        }
        int a = from;
        while (a < unit.size() && !unit.isComma(a)) {
            a++;
        }
        if (a >= unit.size()) {
            return from;
        }
        for (Hit hit : read.hits) {
            if (hit.from >= from && hit.to <= a) {
                hit.draft.passive = true;
            }
        }
        return a + 1;
    }

    /** Whether words between commas tell through whom a written source became known: the memo, seen by the Post, …. */
    private boolean isSeenAside(int from) {
        PhraseTable.Found<StatementFacts.Relay> seen = unit.isWord(from)
                ? facts.relays().longestAt(row.tokens(), unit.token(from), read.limitToken(from))
                : null;
        return seen != null && facts.marksDefinite() && unit.is(from, WordClass.PARTICIPLE)
                || seen != null && facts.marksDefinite() && unit.is(from + 1, WordClass.AGENT);
    }

    /** Behind what describes the source between commas: по данным источника, близкого к совету, …. */
    private int behindDescription(int from) {
        for (int a = from + 1; a < Math.min(unit.size(), from + 8) && !unit.isVerb(a); a++) {
            if (unit.isComma(a)) {
                return a + 1;
            }
        }
        return from;
    }

    /** Whether a cue before the phrase has its content behind it. */
    private boolean opensBehind(int from, int to, int past) {
        for (Hit hit : read.hits) {
            if (hit.from >= from && hit.to <= to && hit.opens >= past) {
                return true;
            }
        }
        return false;
    }

    /**
     * What stands before the phrase and opens the clause that goes on behind it: a colon, a coordinator or a relative before its
     * comma; -1 if nothing does. …, и, по словам X, …; …: по его подсчётам, ….
     */
    private int openerBefore(int phrase) {
        if (unit.isColon(phrase - 1)) {
            return phrase - 1;
        }
        boolean opens = unit.isComma(phrase - 1)
                && unit.isAny(
                        phrase - 2,
                        WordClass.COORDINATOR.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.COMPLEMENTISER.bit());
        return opens && facts.commaBeforeClause() ? phrase - 2 : -1;
    }

    /** A pronoun behind a colon stands for the subject of the clause before: the clerk doubts it: by his count, …. */
    private void ownSubject(Named one, int colon) {
        if (one.sourceFrom() < one.from() || one.sourceTo() > one.to()) {
            return;
        }
        Range main = read.mainSubject.find(colon);
        if (main != null
                && (read.possibleSpeakers.mentionEndingAt(main.to()) != null
                        || unit.is(main.from(), WordClass.SPEAKER_KIND))) {
            one.draft().source(unit.token(main.from()), unit.token(main.to()));
        }
    }

    /** A pronoun inside what somebody has begun to say in the same sentence stands for him: X упрекнула их: …, по её мнению, …. */
    private void speakerBefore(Named one) {
        if (!facts.ownersBehind() || one.sourceFrom() < one.from() || one.sourceTo() > one.to()) {
            return;
        }
        for (Hit hit : read.hits) {
            boolean agrees = one.draft().agreement != Agreement.FEMININE
                    || hit.cue.agreement() == Agreement.FEMININE
                    || hit.cue.agreement() == Agreement.UNKNOWN;
            boolean pronoun = unit.isAny(one.sourceFrom(), WordClass.POSSESSIVE.bit() | WordClass.PRONOUN.bit());
            if (pronoun
                    && agrees
                    && hit.to <= one.from()
                    && hit.form == Cue.Form.FINITE
                    && hit.draft.origin == Draft.Origin.WORDS
                    && hit.draft.sourceTo <= unit.token(one.from())) {
                one.draft().origin = Draft.Origin.SHARED;
                one.draft().sharedWith = hit.draft;
                return;
            }
        }
    }

    void attribute(Named one) {
        int from;
        int to;
        int a = one.from();
        while (a > 0
                && (unit.isAny(a - 1, WordClass.CONNECTIVE.bit() | WordClass.COORDINATOR.bit())
                        || unit.isPunctuation(a - 1))) {
            a--;
        }
        int opener = openerBefore(one.from());
        if (opener >= 0 && a > 0) {
            int stop = ends.contentEnd(one.to() + 1, null);
            read.claim(one.to(), stop);
            read.setContent(one.draft(), one.to(), stop);
            if (unit.isColon(opener)) {
                ownSubject(one, opener);
            }
            return;
        }
        speakerBefore(one);
        if (one.draft().origin == Draft.Origin.NOBODY
                && facts.ownersBehind()
                && !unit.isComma(one.from() - 1)
                && !unit.isComma(one.to())) {
            // hearsay colours the whole clause: Он якобы купил дом
            int whole = read.clauseFrom(one.from());
            int stop = ends.contentEnd(one.to(), null);
            read.setContent(one.draft(), whole, stop);
            return;
        }
        if (a == 0) {
            from = one.to();
            if (one.sourceFrom() >= one.from() && !unit.isComma(from) && !unit.isColon(from)) {
                // words that belong to the source stand up to the comma: according to the head of the board in town, …
                int b = from;
                while (b < unit.size()
                        && b < from + LONGEST_SOURCE
                        && unit.isWord(b)
                        && !unit.isVerb(b)
                        && !unit.isAny(b, WordClass.PRONOUN.bit() | WordClass.DETERMINER.bit())) {
                    b++;
                }
                from = unit.isComma(b) && unit.is(one.to(), WordClass.PREPOSITION) ? b : from;
            }
            for (int near = from;
                    near < Math.min(unit.size(), from + 3) && !unit.isVerb(near) && facts.headFirst();
                    near++) {
                if (unit.isComma(near)) {
                    from = near;
                }
            }
            if (unit.isComma(from) || unit.isColon(from)) {
                from++;
            }
            if (facts.ownersBehind() && unit.is(from, WordClass.ADJECTIVE) && unit.isComma(from - 1)) {
                from = behindDescription(from);
            }
            boolean relative = unit.is(from, WordClass.RELATIVE)
                    || facts.commaBeforeClause()
                            && unit.is(from, WordClass.PREPOSITION)
                            && unit.is(from + 1, WordClass.RELATIVE)
                    || isSeenAside(from);
            if (relative && unit.isComma(from - 1)) {
                from = behindRelative(from, one.draft());
            }
            while (unit.is(from, WordClass.CONNECTIVE) && from + 2 < unit.size()) {
                from++;
            }
            to = ends.contentEnd(from, null);
        } else {
            to = read.withoutMarks(0, one.from());
            from = read.clauseFrom(to);
            if (unit.isSpeech(to - 1) && to - 1 == from) {
                read.claim(from, to);
            }
            boolean inserted = opensBehind(from, to, one.from() - 1)
                    || to - from <= LONGEST_ANTECEDENT && unit.is(to - 1, WordClass.RELATIVE);
            if (inserted
                    || !unit.hasVerb(from, to)
                            && !read.containsHit(from, to)
                            && one.to() < unit.size()
                            && unit.isComma(one.to())
                            && !unit.isSpeech(to - 1)) {
                int behind = unit.isComma(one.to()) ? one.to() + 1 : one.to();
                int stop = ends.contentEnd(behind, null);
                read.setContent(one.draft(), behind, stop);
                one.draft().scopeFrom = unit.token(from);
                one.draft().scopeTo = unit.token(stop);
                one.draft().silent = opensBehind(from, to, one.from() - 1);
                read.claim(behind, stop);
                return;
            }
        }
        if (unit.is(from, WordClass.VERB) && unit.is(from + 1, WordClass.NOBODY) && facts.headFirst()) {
            // جاء ذلك في مؤتمر: points back, and says nothing
            return;
        }
        read.claim(from, to);
        read.setContent(one.draft(), from, to);
        one.draft().silent |= a > 0 && reportsItself(from, to);
        if (a > 0 && restsOn(one, from, to)) {
            one.draft().nearer = true;
            one.draft().silent = true;
        }
        // she said, according to a transcript: whoever wrote it only passes on what she said
        one.draft().silent |= facts.marksDefinite() && to - from <= SHORTEST_CLAUSE && read.containsHit(from, to);
        one.draft().silent |= a == 0 && passesOnAll(one, from, to);
    }

    /** Whether the words are a reporting clause of their own, from its subject on: the officer said that …, according to a transcript. */
    private boolean reportsItself(int from, int to) {
        for (Hit hit : read.hits) {
            boolean said = hit.form == Cue.Form.FINITE
                    && hit.opens < 0
                    && (hit.afterSpeech || hit.inverted)
                    && hit.from >= from
                    && hit.from <= from + 2
                    && hit.to <= to;
            if (said && facts.marksDefinite()) {
                return true;
            }
            if (hit.form == Cue.Form.FINITE
                    && hit.opens > hit.to - 1
                    && hit.opens < to
                    && hit.draft.origin == Draft.Origin.WORDS
                    && hit.draft.sourceFrom >= unit.token(from)
                    && hit.from < to
                    && !unit.hasVerb(from, hit.helpers)
                    && (facts.marksDefinite() || facts.subjects().get(0) == StatementFacts.SubjectPlace.AFTER)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a medium reports the clause before, so that the source behind it is whom it rests on. */
    private boolean restsOn(Named one, int from, int to) {
        if (!facts.headFirst() || isMedium(one.sourceFrom(), one.sourceTo())) {
            return false;
        }
        for (Hit hit : read.hits) {
            if (hit.form == Cue.Form.FINITE
                    && hit.opens >= 0
                    && hit.from >= from
                    && hit.to <= to
                    && hit.draft.origin == Draft.Origin.WORDS) {
                return isMedium(unit.atomOf(hit.draft.sourceFrom), unit.atomOf(hit.draft.sourceTo));
            }
        }
        return false;
    }

    private boolean isMedium(int from, int to) {
        for (int a = from; a < to; a++) {
            if (unit.is(a, WordClass.MEDIUM) || unit.is(a, WordClass.MEDIUM_KIND)) {
                return true;
            }
        }
        return row.mentions(unit.token(from), unit.token(to)).stream()
                .anyMatch(placed -> PossibleSpeakers.isSpeaker(placed.mention()) && row.isMedium(placed));
    }

    /** Whether a medium that opens the sentence only passes on what a speaker says behind it: به گزارش X، Y گفت که. */
    private boolean passesOnAll(Named one, int from, int to) {
        if (facts.subjects().get(0) != StatementFacts.SubjectPlace.FIRST || !attributions.isRelay(one.from())) {
            return false;
        }
        for (Hit hit : read.hits) {
            if (hit.form == Cue.Form.FINITE
                    && hit.from >= from
                    && hit.to <= to
                    && hit.draft.hasContent()
                    && hit.draft.origin == Draft.Origin.WORDS) {
                return true;
            }
        }
        return false;
    }
}
