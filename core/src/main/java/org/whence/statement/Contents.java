package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.Cue.Mark;
import org.whence.statement.StatementFacts.SubjectPlace;

/** Gives each cue its content: behind it, before it, or on both sides. */
final class Contents {

    /** More clauses joined to one cue are not split off. */
    private static final int MOST_CLAUSES = 6;

    /** The noun of an object is not looked for farther. In atoms. */
    private static final int LONGEST_OBJECT_HEAD = 5;

    /** So many words before a cue may be a clause although no verb of it is known. In atoms. */
    private static final int SHORTEST_CLAUSE = 4;

    /** The comma behind a reporting clause that opens a sentence is not looked for farther. In atoms. */
    private static final int FARTHEST = 45;

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;
    private final ContentEnds ends;
    private final Relays relays;

    Contents(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
        this.ends = new ContentEnds(read);
        this.relays = new Relays(read);
    }

    void content(Hit hit) {
        Draft draft = hit.draft;
        if (hit.mute || draft.passive || draft.origin == Draft.Origin.RUNNING && !facts.dropsSubjects()) {
            return;
        }
        if (hit.fronted != null) {
            read.setContent(draft, hit.fronted.from(), hit.fronted.to());
            relays.relays(draft, hit.to, unit.size());
            return;
        }
        if (hit.takesUp > 0) {
            takeUp(hit);
            return;
        }
        Hit asked = hit.cue.is(Mark.DECLINES) && hit.opens < 0 ? askedBefore(hit) : null;
        if (asked != null) {
            read.setContent(draft, asked.to, asked.asideTo);
        } else if (hit.opens >= 0) {
            behind(hit);
        } else if (!fronted(hit) && !pointsBack(hit) && (hit.cue.has(Frame.BEFORE) || hit.cue.has(Frame.QUOTE))) {
            around(hit);
        }
    }

    /** Gives the cue the words that open the sentence with its preposition: О закрытии порта вчера сообщила газета. */
    private boolean fronted(Hit hit) {
        if (!read.isFronted(hit) || hit.draft.sourceFrom >= 0 && hit.sourceFrom < hit.from) {
            return false;
        }
        int start = unit.is(0, WordClass.CONNECTIVE) ? 1 : 0;
        int end = hit.helpers;
        while (end > start + 1
                && (unit.isPunctuation(end - 1)
                        || unit.isAny(
                                end - 1, WordClass.TIME.bit() | WordClass.ADVERB.bit() | WordClass.CONNECTIVE.bit()))) {
            end--;
        }
        read.setContent(hit.draft, start, end);
        relays.addressee(hit);
        relays.relays(hit.draft, hit.to, unit.size());
        return true;
    }

    /** Gives the cue the clause or sentence before, if words before it point there: …. Об этом сообщил X; …, о чём сообщил X. */
    boolean pointsBack(Hit hit) {
        int back = unit.backBefore(hit.helpers);
        if (back < 0) {
            return false;
        }
        int from = unit.token(back);
        if (back > 1 && (unit.isComma(back - 1) || unit.isSemicolon(back - 1))) {
            int start = read.clauseFrom(back - 1);
            read.claim(start, back - 1);
            read.setContent(hit.draft, start, back - 1);
        } else if (back == 0 && from > 0) {
            int start = row.sentenceBefore(from);
            hit.draft.content(start, row.withoutStop(start, from));
            hit.draft.pointsBack = true;
        } else {
            return false;
        }
        relays.addressee(hit);
        relays.relays(hit.draft, back, hit.from);
        relays.relays(hit.draft, hit.to, unit.size());
        return true;
    }

    /** Gives the cue what somebody said directly before, or the clause before: …, a charge the ministry denies. */
    private void takeUp(Hit hit) {
        Draft before = null;
        for (Hit other : read.hits) {
            boolean ends = other.draft.hasContent() && unit.atomOf(other.draft.contentTo) >= hit.takesUp - 2;
            before = other.from < hit.takesUp && ends ? other.draft : before;
        }
        // whoever denies it passes nothing on
        hit.draft.scopeFrom = hit.draft.cueFrom;
        hit.draft.scopeTo = hit.draft.cueFrom;
        if (before != null) {
            hit.draft.content(before.contentFrom, before.contentTo);
        } else {
            read.setContent(hit.draft, read.clauseFrom(hit.takesUp - 1), hit.takesUp - 1);
        }
    }

    /** The participle before that tells what the speaker was asked; null if there is none. */
    private @Nullable Hit askedBefore(Hit hit) {
        for (Hit other : read.hits) {
            if (other.asideTo > other.to && other.from < hit.from) {
                return other;
            }
        }
        return null;
    }

    /** The content behind the cue, from where it opens. */
    void behind(Hit hit) {
        int from = hit.opens;
        for (Named one : read.named) {
            if (one.from() == from || unit.isComma(from) && one.from() == from + 1) {
                from = one.to();
                hit.opens = from;
            }
        }
        if (unit.isComma(from)) {
            from++;
        }
        from = behindSetting(hit, from);
        if (unit.is(from, WordClass.INTERROGATIVE) && unit.isColon(from + 1) && unit.isSpeech(from + 2)) {
            from += 2;
        }
        int end = ends.contentEnd(from, hit);
        if ((end <= from || unit.isStop(from))
                && unit.is(from - 1, WordClass.POINTER)
                && hit.cue.act() == Statement.Act.DENY) {
            // denied that.
            read.setContent(hit.draft, from - 1, from);
            return;
        }
        if (end <= from || makesThingKnown(hit, from) || unit.is(from, WordClass.ANONYMITY)) {
            return;
        }
        from = behindImpersonal(hit, from, end);
        if (unit.isSpeech(from) && isQuotationAlone(from, end)) {
            end = from + 1;
        }
        if (facts.subjects().get(0) == SubjectPlace.FIRST && hit.cue.has(Frame.OBJECT)) {
            int bare = read.withoutMarks(from, end);
            end = unit.isVerb(bare - 1) && bare - 1 > from ? bare - 1 : end;
        }
        read.claim(from, end);
        read.setContent(hit.draft, from, end);
        relays.addressee(hit);
        relays.origin(hit);
        relays.relays(hit.draft, hit.to, hit.opens);
        int left = Math.max(0, read.clauses.leftLimit(hit.from));
        int named = read.endOfSource(hit);
        relays.relays(
                hit.draft,
                facts.has(Trait.PARTICIPLES_BEHIND_NOUNS) && named >= 0 ? Math.min(left, named) : left,
                hit.from);
        if (unit.isComma(end) && relays.closesReport(end + 1)) {
            relays.relays(hit.draft, end + 1, unit.size());
        }
        if (ends.opensAfterthought(end)) {
            relays.relays(hit.draft, end + 2, unit.size());
        }
        resume(hit, end);
        secondClauses(hit, end);
        behindSemicolon(hit, end);
    }

    /** Behind the words of time between a verb and its object: أعلن الجيش أمس عن سقوط. */
    private int behindSetting(Hit hit, int from) {
        if (facts.subjects().get(0) != SubjectPlace.AFTER
                || !hit.cue.has(Frame.OBJECT)
                || unit.is(from - 1, WordClass.COMPLEMENTISER)
                || unit.isColon(from - 1)) {
            return from;
        }
        int a = from;
        while (a + 2 < unit.size()
                && (unit.isComma(a) || unit.is(a, WordClass.TIME) && !unit.isAny(a, WordClass.PREPOSITION.bit()))) {
            a++;
        }
        return unit.isWord(a) || unit.isQuotation(a) ? a : from;
    }

    /** Whether the object is a thing made known, which says nothing itself: announced the results of. */
    boolean makesThingKnown(Hit hit, int from) {
        if (hit.cue.act() != Statement.Act.SAY
                || unit.isAny(from - 1, WordClass.COMPLEMENTISER.bit())
                || unit.isColon(from - 1)
                || !unit.isWord(from)
                || !hit.cue.has(Frame.OBJECT)) {
            return false;
        }
        for (int a = from; a < Math.min(unit.size(), from + LONGEST_OBJECT_HEAD) && unit.isWord(a); a++) {
            if (unit.is(a, WordClass.CONTENTLESS) || hit.cue.is(Mark.PASSES_ON) && unit.is(a, WordClass.DOCUMENT)) {
                return true;
            }
            if (facts.headFirst() && !unit.isAny(a, WordClass.PREPOSITION.bit() | WordClass.DETERMINER.bit())
                    || unit.isAny(a, WordClass.PREPOSITION.bit() | WordClass.LINK.bit()) && !facts.headFirst()) {
                return false;
            }
        }
        return false;
    }

    /** Behind a frame in which nobody speaks, so that the claim is what it holds: (said that) it was concluded that. */
    private int behindImpersonal(Hit hit, int from, int end) {
        for (Hit other : read.hits) {
            if (other != hit
                    && other.from > from
                    && other.opens > other.to
                    && other.opens < end
                    && other.draft.passive
                    && unit.is(other.helpers - 1, WordClass.NOBODY)
                    && unit.is(other.opens - 1, WordClass.COMPLEMENTISER)
                    && !unit.hasVerb(from, other.helpers - 1)) {
                return other.opens;
            }
        }
        return from;
    }

    /** What goes on behind an Arabic semicolon, without a cue of its own, is more of the same: …؛ …. */
    private void behindSemicolon(Hit hit, int at) {
        if (!unit.isSemicolon(at)
                || !unit.at(at).form().equals("؛")
                || at + SHORTEST_CLAUSE >= unit.size()
                || read.containsHit(at, unit.size())
                || read.named.stream().anyMatch(one -> one.from() > at)) {
            return;
        }
        int end = unit.size();
        int bare = read.withoutMarks(at + 1, end);
        read.claim(at + 1, end);
        hit.draft.more.add(new int[] {unit.token(at + 1), unit.token(bare)});
    }

    private void secondClauses(Hit hit, int from) {
        int at = from;
        for (int n = 0; n < MOST_CLAUSES; n++) {
            if (unit.isComma(at)) {
                at++;
            }
            if (at >= unit.size() || !ends.opensSecondClause(at, hit)) {
                return;
            }
            int start =
                    unit.is(at, WordClass.INTERROGATIVE) ? at : unit.is(at, WordClass.COMPLEMENTISER) ? at + 1 : at + 2;
            int end = ends.contentEnd(start, hit);
            int bare = read.withoutMarks(start, end);
            if (bare <= start) {
                return;
            }
            read.claim(start, end);
            hit.draft.more.add(new int[] {unit.token(start), unit.token(bare)});
            hit.draft.scopeTo = Math.max(hit.draft.scopeTo, unit.token(bare));
            at = end;
        }
    }

    /** Whether behind the quotation at {@code a} nothing follows that could be part of the same content. */
    private boolean isQuotationAlone(int a, int end) {
        return a + 1 >= end || unit.isPunctuation(a + 1) || unit.isQuotation(a + 1) || read.endsWithMark(a);
    }

    /** A quotation that goes on behind the reporting clause is more of the same. */
    private void resume(Hit hit, int from) {
        for (int a = from; a < unit.size(); a++) {
            if (unit.isSpeech(a) && !read.claimed[a]) {
                boolean own = a + 1 < unit.size() && unit.isComma(a + 1) && cueFollows(a + 1, hit);
                if (!own && !otherHitBetween(from, a)) {
                    read.claim(a, a + 1);
                    hit.draft.more.add(read.inner(a));
                }
                return;
            }
            if (unit.isWord(a) && a > from + 25) {
                return;
            }
        }
    }

    private boolean cueFollows(int a, Hit but) {
        for (Hit hit : read.hits) {
            if (hit != but && hit.from > a && hit.from < a + 12 && hit.opens < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean otherHitBetween(int from, int to) {
        for (Hit hit : read.hits) {
            if (hit.from >= from && hit.from < to && hit.form != Form.NOUN) {
                return true;
            }
        }
        return false;
    }

    /** The content stands before the cue, and possibly goes on behind it. */
    private void around(Hit hit) {
        int first = hit.helpers;
        int sourceTo = read.endOfSource(hit);
        if (hit.sourceFrom >= 0 && hit.sourceFrom < hit.from) {
            first = Math.min(first, hit.sourceFrom);
        }
        int last = Math.max(hit.behind, behindAddressee(hit, Math.max(hit.to, sourceTo < hit.to ? 0 : sourceTo)));
        while (first > 0
                && unit.isAny(first - 1, WordClass.AS.bit() | WordClass.CONNECTIVE.bit() | WordClass.ADVERB.bit())) {
            first--;
        }
        int before = first;
        int mark = before;
        while (mark > 0 && (unit.isComma(mark - 1) || unit.isDash(mark - 1))) {
            mark--;
        }
        boolean speech = unit.isSpeech(mark - 1);
        if (!speech && unit.isComma(before - 1) && unit.isComma(last) && opensClauseBehind(before - 2)) {
            // …, and, he said, …
            int stop = ends.contentEnd(last + 1, hit);
            read.claim(last + 1, stop);
            read.setContent(hit.draft, last + 1, stop);
            return;
        }
        boolean opens = unit.is(first, WordClass.AS);
        for (int a = 0; opens && a < first; a++) {
            // Между тем, как утверждает …,
            opens = unit.is(a, WordClass.CONNECTIVE) || unit.isComma(a) && facts.commaBeforeClause();
        }
        if (opens) {
            opened(hit, last);
            return;
        }
        boolean quotedSo = hit.form == Form.SHARED && hit.sourceFrom >= 0 && unit.is(hit.helpers - 1, WordClass.AS);
        if (!speech && (hit.form == Form.SHARED && !quotedSo || !read.closes(last))) {
            quoteBehind(hit, last);
            return;
        }
        boolean set = before > 0 && (unit.isComma(before - 1) || unit.isDash(before - 1) || unit.isSpeech(before - 1));
        if (!set) {
            quoteBehind(hit, last);
            return;
        }
        int end = before;
        while (end > 0 && unit.isPunctuation(end - 1) && !unit.isBracket(end - 1)) {
            end--;
        }
        boolean joined = facts.marksDefinite()
                && unit.is(hit.helpers - 1, WordClass.COORDINATOR)
                && !unit.isSpeech(end - 1)
                && (hit.sourceFrom < 0 || hit.draft.origin != Draft.Origin.WORDS);
        if (end == 0 || joined || isAttribution(end)) {
            return;
        }
        int past = behindRelay(last);
        int afterFrom = unit.isComma(past) || unit.isDash(past) ? past + 1 : -1;
        if (unit.isSpeech(end - 1) && hit.cue.has(Frame.QUOTE)) {
            int from = quotationContentFrom(end - 1);
            read.claim(from, end);
            read.setContent(hit.draft, from, end);
            relays.between(hit);
            relays.addressee(hit);
            relays.relays(hit.draft, hit.to, unit.size());
            resume(hit, last);
            return;
        }
        if (!hit.cue.has(Frame.BEFORE) || hit.cue.is(Mark.WEAK)) {
            return;
        }
        int from = behindFronting(read.clauseFrom(end), end);
        boolean clauseBefore = unit.hasVerb(from, end) || read.containsVerb(from, end);
        boolean clauseBehind = end - from < SHORTEST_CLAUSE || unit.hasVerb(afterFrom, unit.size());
        if (!clauseBefore && afterFrom > 0 && afterFrom < unit.size() && clauseBehind) {
            // the subject stands before the reporting clause, its verb behind: No unit, he said, would leave
            int stop = ends.contentEnd(afterFrom, hit);
            read.claim(afterFrom, stop);
            read.setContent(hit.draft, from, stop);
            relays.relays(hit.draft, hit.to, afterFrom);
            return;
        }
        if (!clauseBefore && end - from < 2) {
            return;
        }
        read.claim(from, end);
        read.setContent(hit.draft, from, end);
        hit.draft.silent = isReport(hit, from, end);
        relays.between(hit);
        relays.addressee(hit);
        relays.relays(hit.draft, hit.to, unit.size());
        if (afterFrom > 0 && afterFrom < unit.size() && goesOnBehind(afterFrom)) {
            int stop = ends.contentEnd(afterFrom, hit);
            hit.draft.scopeTo = unit.token(stop);
            read.claim(afterFrom, stop);
            hit.draft.more.add(new int[] {unit.token(afterFrom), unit.token(read.withoutMarks(afterFrom, stop))});
        }
    }

    /** Behind the phrase and the name that tell on whom a medium rests, before the comma: пишет газета со ссылкой на X,; {@code last} if none follow. */
    private int behindRelay(int last) {
        PhraseTable.Found<StatementFacts.Relay> relay = unit.isWord(last)
                ? facts.relays().longestAt(row.tokens(), unit.token(last), read.limitToken(last))
                : null;
        Range range = relay == null ? null : read.subjectBehind.find(unit.atomOf(relay.end()), unit.size());
        return range != null && unit.isComma(range.to()) ? range.to() : last;
    }

    /** Whether the words are a reporting clause of their own, which the cue only passes on: The mayor said that …, the agency reported. */
    private boolean isReport(Hit self, int from, int end) {
        for (Hit hit : read.hits) {
            if ((facts.has(Trait.COMMENT_CLAUSES) || isOfSubject(self))
                    && hit != self
                    && hit.form == Form.FINITE
                    && (hit.cue.act() == Statement.Act.SAY && hit.cue.has(Frame.THAT) || isOfSubject(self))
                    && hit.opens >= hit.to
                    && hit.from >= from
                    && hit.to <= end
                    && hit.draft.origin == Draft.Origin.WORDS
                    && hit.draft.sourceFrom >= unit.token(from)
                    && unit.atomOf(hit.draft.contentTo) >= end - 1
                    && !unit.hasVerb(from, hit.helpers)) {
                return true;
            }
        }
        return false;
    }

    /** Whether whoever reports belongs to somebody named before, and so tells what he said: X urged them to stay, her office said. */
    private boolean isOfSubject(Hit hit) {
        return hit.sourceFrom >= 0
                && unit.is(hit.sourceFrom, WordClass.POSSESSIVE)
                && unit.isAny(read.endOfSource(hit) - 1, WordClass.SPEAKER_KIND.bit() | WordClass.BODY_KIND.bit());
    }

    /** Whether nothing but an attribution phrase stands before {@code end}: По данным газеты, завод настаивает. */
    private boolean isAttribution(int end) {
        for (Named one : read.named) {
            int from = one.from();
            while (from > 0 && (unit.is(from - 1, WordClass.CONNECTIVE) || unit.isPunctuation(from - 1))) {
                from--;
            }
            if (from == 0 && one.to() >= end) {
                return true;
            }
        }
        return false;
    }

    /** Behind whoever is told, if nothing of the reporting clause follows: …, he told Reuters. */
    private int behindAddressee(Hit hit, int last) {
        if (!hit.cue.has(Frame.ADDRESSEE)
                || last != hit.to
                || !unit.isWord(last)
                || unit.isAny(last, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            return last;
        }
        int end = read.addressees.end(last, unit.size());
        return read.closes(end) ? end : last;
    }

    /** As the ministry said, …: the content stands behind the comma. */
    private void opened(Hit hit, int last) {
        int comma = last;
        while (comma < unit.size() && comma < last + FARTHEST && !unit.isComma(comma)) {
            comma++;
        }
        if (facts.ownersBehind()
                && (unit.isAny(comma + 1, WordClass.RELATIVE.bit() | WordClass.PARTICIPLE.bit())
                        || unit.is(comma + 1, WordClass.PREPOSITION) && unit.is(comma + 2, WordClass.RELATIVE))) {
            // как следует из письма, с которым ознакомилась газета, …
            comma++;
            while (comma < unit.size() && comma < last + FARTHEST && !unit.isComma(comma)) {
                comma++;
            }
        }
        if (!unit.isComma(comma) || comma + 2 >= unit.size()) {
            return;
        }
        int end = ends.contentEnd(comma + 1, hit);
        read.claim(comma + 1, end);
        read.setContent(hit.draft, comma + 1, end);
        relays.relays(hit.draft, hit.to, comma);
    }

    /** Behind the words that front a clause: О том, что …, пишет газета. */
    private int behindFronting(int from, int end) {
        boolean fronted = facts.commaBeforeClause()
                && from + 4 < end
                && unit.is(from, WordClass.PREPOSITION)
                && unit.isComma(from + 2)
                && unit.is(from + 3, WordClass.COMPLEMENTISER);
        return fronted ? from + 4 : from;
    }

    private boolean opensClauseBehind(int a) {
        return a > 0
                && unit.isAny(
                        a,
                        WordClass.COORDINATOR.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.COMPLEMENTISER.bit());
    }

    private boolean goesOnBehind(int a) {
        return unit.isAny(a, WordClass.COORDINATOR.bit() | WordClass.COMPLEMENTISER.bit() | WordClass.PRONOUN.bit())
                && unit.hasVerb(a, Math.min(unit.size(), a + 15));
    }

    /** A quotation before the cue takes with it the words that lead into it: Ministers were “ready to go”, she said. */
    private int quotationContentFrom(int quotation) {
        if (quotation == 0 || !unit.isWord(quotation - 1)) {
            return quotation;
        }
        return read.clauseFrom(quotation);
    }

    private void quoteBehind(Hit hit, int last) {
        if (!hit.cue.has(Frame.QUOTE)) {
            return;
        }
        for (int a = last; a < Math.min(unit.size(), last + 25); a++) {
            if (unit.isSpeech(a) && (unit.isComma(a - 1) || unit.isColon(a - 1))) {
                read.claim(a, a + 1);
                read.setContent(hit.draft, a, a + 1);
                relays.relays(hit.draft, hit.to, a);
                return;
            }
            if (read.taken[a] && a >= hit.to) {
                return;
            }
        }
    }
}
