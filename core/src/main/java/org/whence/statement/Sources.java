package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Form;
import org.whence.statement.StatementFacts.SubjectPlace;

/** Gives each cue its source: a subject, an agent, an owner, or whoever is the subject of the verb it hangs on. */
final class Sources {

    /** Whoever cites a source stands so close before it. In atoms. */
    private static final int LONGEST_CITING = 14;

    /** A longer stretch between commas is no adverbial. In atoms. */
    private static final int LONGEST_ASIDE = 12;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;
    private final Citations citations;

    Sources(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
        this.citations = new Citations(read);
    }

    void source(Hit hit) {
        Draft draft = hit.draft;
        if (hit.form == Form.NOUN) {
            nounSource(hit);
            return;
        }
        boolean byAgent = facts.subjects().get(0) == SubjectPlace.AFTER
                && hit.form == Form.FINITE
                && unit.is(hit.to, WordClass.AGENT);
        if (draft.passive || byAgent) {
            // أبلغ من قبل مسؤولين بأن
            agent(hit);
            return;
        }
        if (hit.cue.is(Cue.Mark.IMPERSONAL)) {
            Range document = facts.ownersBehind() ? locative(hit) : null;
            draft.origin = Draft.Origin.NOBODY;
            if (document != null) {
                hit.sourceFrom = Math.min(document.from(), hit.from);
                draft.source(unit.token(document.from()), unit.token(document.to()));
            }
            return;
        }
        if (isPassedOnByNobody(hit)) {
            Range range = read.subjectBehind.find(hit.to + 1, hit.opens);
            if (range != null) {
                hit.sourceFrom = range.from();
                draft.source(unit.token(range.from()), unit.token(range.to()));
                return;
            }
        }
        if (hit.form == Form.ADNOMINAL && facts.ownersBehind() && unit.isComma(hit.helpers - 1)) {
            Range described = read.relativeClauses.antecedentBefore(hit.helpers);
            if (described != null) {
                draft.source(unit.token(described.from()), unit.token(described.to()));
                referredTo(hit, described);
                return;
            }
        }
        if (hit.form == Form.SHARED) {
            Range controlled = controlled(hit);
            if (controlled != null) {
                draft.source(unit.token(controlled.from()), unit.token(controlled.to()));
            } else {
                share(hit);
            }
            return;
        }
        Range cited = citations.citedBy(hit.subject);
        if (hit.subject != null && cited != null) {
            draft.relays.add(new Draft.RelayHop(unit.token(hit.subject.from()), unit.token(hit.subject.to()), true));
            hit.subject = cited;
        }
        for (SubjectPlace place : facts.subjects()) {
            Range range =
                    switch (place) {
                        case BEFORE -> hit.subject;
                        case AFTER -> read.subjectBehind.find(hit.to, afterLimit(hit));
                        case FIRST -> null;
                    };
            if (range != null && place == SubjectPlace.AFTER && hit.opens >= 0 && hit.opens == hit.to) {
                range = null;
            }
            if (place == SubjectPlace.BEFORE && unit.is(hit.helpers - 1, WordClass.AS)) {
                draft.passive |= draft.agreement == Agreement.MASCULINE
                        && facts.subjects().get(0) == SubjectPlace.AFTER;
                continue;
            }
            if (place == SubjectPlace.AFTER && place == facts.subjects().get(0) && !hit.subjectBehind) {
                continue;
            }
            if (range != null && place == SubjectPlace.BEFORE && read.possibleSpeakers.isMute(range)) {
                hit.mute = true;
                return;
            }
            if (range != null
                    && place == SubjectPlace.AFTER
                    && (read.possibleSpeakers.disagrees(range, draft.agreement)
                            || read.possibleSpeakers.isMute(range))) {
                if (hit.cue.has(Cue.Frame.OBJECT)) {
                    hit.opens = range.from();
                    hit.objectBehindSubject = false;
                }
                continue;
            }
            if (range != null && mayInsert(hit, place) && !read.isNobody(range, hit.cue)) {
                boolean quoted = unit.isQuotation(hit.to) && !unit.isSpeech(hit.to) && range.from() > hit.to;
                Range named = quoted ? new Range(hit.to, range.to()) : range;
                if (place == SubjectPlace.AFTER && citations.passesOn(hit, named)) {
                    return;
                }
                range = behindTakenUp(
                        hit,
                        withoutRelay(
                                place == SubjectPlace.AFTER
                                        ? read.subjectBehind.withOwner(range, afterLimit(hit))
                                        : range));
                if (hit.cue.has(Cue.Frame.OBJECT) && place == SubjectPlace.AFTER) {
                    Range holder = read.subjectBehind.named(range);
                    range = hit.objectBehindSubject || isClosed(holder, range) ? holder : range;
                }
                if (hit.objectBehindSubject && place == SubjectPlace.AFTER) {
                    hit.opens = opensParticiple(range.to()) ? -1 : behindAside(range.to());
                }
                hit.sourceFrom = range.from();
                draft.source(unit.token(range.from()), unit.token(range.to()));
                if (unit.is(hit.helpers - 1, WordClass.RELATIVE)) {
                    referredTo(hit, range);
                }
                return;
            }
        }
        Range body = draft.agreement == Agreement.PLURAL ? locative(hit) : null;
        if (body != null) {
            hit.sourceFrom = Math.min(body.from(), hit.from);
            draft.source(unit.token(body.from()), unit.token(body.to()));
            return;
        }
        if (hit.objectBehindSubject && opensObjectBehind(hit.to)) {
            hit.opens = hit.to;
        }
        share(hit);
    }

    /** Whether the subject ends with {@code holder}: it is definite, and what follows in {@code range} names or describes nobody. */
    private boolean isClosed(Range holder, Range range) {
        return holder.to() < range.to()
                && facts.hasArticle(unit.at(holder.to() - 1))
                && !facts.isOrdinal(unit.at(holder.to()))
                && read.row.mentions(unit.token(holder.to()), unit.token(range.to())).stream()
                        .noneMatch(placed -> placed.mention().type() == EntityType.PERSON);
    }

    /** Whether the verb is a passive that names only whose words are passed on: نُقل عن الوزير قوله. */
    private boolean isPassedOnByNobody(Hit hit) {
        return hit.form == Form.FINITE
                && hit.cue.is(Cue.Mark.PASSES_ON)
                && hit.cue.agreement() == Agreement.MASCULINE
                && hit.opens > hit.to
                && unit.is(hit.to, WordClass.FROM)
                && facts.subjects().get(0) == SubjectPlace.AFTER
                && hit.subject == null;
    }

    /** Whether words that end so need no article, so that they are no part of what one before them opens: a senior Livonian official. */
    private boolean standsAlone(int last) {
        return unit.at(last).isCapitalised() || unit.is(last, WordClass.PLURAL);
    }

    /** The subject behind a noun that takes up what was said before: …, a charge the ministry denies. */
    private Range behindTakenUp(Hit hit, Range range) {
        int subject = range.from() + 2;
        boolean takesUp = facts.hasArticleWords()
                && hit.opens < 0
                && unit.isComma(range.from() - 1)
                && unit.is(range.from(), WordClass.INDEFINITE)
                && range.to() - subject > 0
                && range.to() == hit.helpers
                && !unit.at(range.from() + 1).isCapitalised()
                && (unit.is(subject, WordClass.DETERMINER)
                        || unit.at(subject).isCapitalised() && standsAlone(range.to() - 1));
        if (!takesUp) {
            return range;
        }
        hit.takesUp = range.from();
        return new Range(subject, range.to());
    }

    /**
     * The subject without the phrase that tells on whom it rests, or through whom it came: «Вестник» со ссылкой на инженера
     * сообщил, villagers reached by Vega Radio said.
     */
    private Range withoutRelay(Range range) {
        for (int a = range.from() + 1; a < range.to(); a++) {
            PhraseTable.Found<StatementFacts.Relay> relay = unit.isWord(a)
                    ? facts.relays().longestAt(read.row.tokens(), unit.token(a), unit.token(range.to()))
                    : null;
            boolean through = relay != null
                    && facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)
                    && relay.values().get(0).outer()
                    && relay.values().get(0).mediumOnly()
                    && unit.is(unit.atomOf(relay.end()) - 1, WordClass.AGENT);
            if (relay != null && !relay.values().get(0).precedes() && (facts.ownersBehind() || through)) {
                return new Range(range.from(), a);
            }
        }
        return range;
    }

    /** Whoever refers to the antecedent of a relative passes on what it says: X ссылается на Y, который сообщил. */
    private void referredTo(Hit hit, Range antecedent) {
        for (Hit other : read.hits) {
            if (other.cue.is(Cue.Mark.PASSES_ON)
                    && other.to <= antecedent.from()
                    && antecedent.from() - other.to < 3
                    && other.subject != null) {
                hit.draft.relays.add(
                        new Draft.RelayHop(unit.token(other.subject.from()), unit.token(other.subject.to()), true));
                other.draft.passive = true;
            }
        }
        Range agent = citingAgent(antecedent);
        if (agent != null) {
            hit.draft.relays.add(new Draft.RelayHop(unit.token(agent.from()), unit.token(agent.to()), true));
        }
    }

    /** Who made something known and cites the antecedent for it: was reported by the daily X, quoting Y, which said; null if nobody did. */
    private @Nullable Range citingAgent(Range antecedent) {
        if (!facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)) {
            return null;
        }
        boolean cites = false;
        for (int a = antecedent.from() - 1; a > 0 && antecedent.from() - a < LONGEST_CITING; a--) {
            PhraseTable.Found<StatementFacts.Relay> relay = unit.isWord(a)
                    ? facts.relays().longestAt(read.row.tokens(), unit.token(a), unit.token(antecedent.from()))
                    : null;
            cites |= relay != null
                    && !relay.values().get(0).outer()
                    && relay.end() == unit.token(antecedent.from())
                    && unit.isComma(a - 1);
            if (cites && unit.is(a, WordClass.AGENT) && unit.is(a + 1, WordClass.DETERMINER)) {
                return read.subjectBehind.find(a + 1, antecedent.from());
            }
        }
        return null;
    }

    /** Whoever another made speak: it prompted unions to call for; null if the infinitive has the subject of the clause. */
    private @Nullable Range controlled(Hit hit) {
        int infinitive = hit.helpers - (unit.is(hit.helpers, WordClass.INFINITIVE) ? 0 : 1);
        if (!unit.is(infinitive, WordClass.INFINITIVE) || infinitive < 2) {
            return null;
        }
        for (int verb = infinitive - 2; verb > Math.max(0, infinitive - 9) && unit.isWord(verb); verb--) {
            if (unit.is(verb, WordClass.CAUSES) || read.taken[verb] && isAsking(verb)) {
                return new Range(verb + 1, infinitive);
            }
        }
        return null;
    }

    private boolean isAsking(int a) {
        Hit other = read.hitAt(a);
        return other != null && other.cue.act() == Statement.Act.ASK;
    }

    /** A plural verb without a subject has its source in a place: в министерстве сообщили. */
    private @Nullable Range locative(Hit hit) {
        if (unit.is(hit.to, WordClass.LOCATIVE)) {
            return read.subjectBehind.head(read.subjectBehind.find(hit.to + 1, unit.size()));
        }
        int from = read.clauses.leftLimit(hit.helpers);
        for (int a = from; a < hit.helpers && a < from + 3; a++) {
            if (unit.is(a, WordClass.LOCATIVE)
                    && (!unit.isAny(a, WordClass.ADVERBIAL.bit() | WordClass.TIME.bit())
                            || hit.cue.is(Cue.Mark.IMPERSONAL) && unit.is(a + 1, WordClass.DOCUMENT))
                    && !unit.is(a + 1, WordClass.TIME)) {
                if (hit.cue.is(Cue.Mark.IMPERSONAL)
                        && unit.is(a + 1, WordClass.DOCUMENT)
                        && unit.is(a + 1, WordClass.ADVERBIAL)) {
                    // в докладе утверждается
                    return new Range(a + 1, a + 2);
                }
                Range place = unit.isQuotation(a + 1) && !unit.isSpeech(a + 1)
                        ? new Range(a + 1, a + 2)
                        : read.subjectBehind.head(read.subjectBehind.find(a + 1, hit.helpers));
                return place == null ? null : nameOf(place);
            }
        }
        return null;
    }

    /** A place called by a name ends with it: в Приштине покупку назвали. */
    private Range nameOf(Range place) {
        int end = place.from();
        while (end < place.to() && unit.isWord(end) && unit.at(end).isCapitalised()) {
            end++;
        }
        return end > place.from() ? new Range(place.from(), end) : place;
    }

    /** Behind the comma at {@code k}, and behind an adverbial that it opens and another closes: نفى الوزير، في بيان، وجود. */
    private int behindAside(int k) {
        if (!unit.isComma(k)) {
            return k;
        }
        if (facts.subjects().get(0) == SubjectPlace.AFTER
                && unit.isAny(k + 1, WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit() | WordClass.TIME.bit())) {
            for (int a = k + 1; a < Math.min(unit.size(), k + LONGEST_ASIDE); a++) {
                if (unit.isComma(a)) {
                    return a + 1;
                }
                if (unit.isVerb(a) || read.taken[a] || unit.isSpeech(a)) {
                    break;
                }
            }
        }
        return k + 1;
    }

    /** Whether a participle of saying that shares the subject stands at {@code k}, so that the words are its own: صرح فلان قائلا. */
    private boolean opensParticiple(int k) {
        for (Hit other : read.hits) {
            if (other.form == Form.SHARED && other.helpers == (unit.isComma(k) ? k + 1 : k)) {
                return true;
            }
        }
        return false;
    }

    private boolean opensObjectBehind(int k) {
        return unit.isWord(k) && !read.taken[k] && !unit.isAny(k, WordClass.TIME.bit() | WordClass.ADVERB.bit());
    }

    /** An inverted subject only where the language has it first, or nothing stands before the verb. */
    private boolean mayInsert(Hit hit, SubjectPlace place) {
        return place == facts.subjects().get(0)
                || place != SubjectPlace.AFTER
                || hit.inverted
                || hit.opens < 0 && (hit.helpers == 0 || unit.backBefore(hit.helpers) >= 0 || read.isFronted(hit));
    }

    private int afterLimit(Hit hit) {
        int limit = hit.opens >= 0 ? hit.opens : unit.size();
        for (int a = hit.to + 1; hit.cue.is(Cue.Mark.PASSES_ON) && a < limit; a++) {
            // whose words are passed on: نقل البيان عن القائد
            limit = unit.is(a, WordClass.FROM) && (hit.opens >= 0 || facts.dropsSubjects())
                    ? Math.min(a, limit)
                    : limit;
        }
        for (Hit other : read.hits) {
            if (other.from > hit.from && other.from < limit && other.form != Form.NOUN) {
                limit = other.from;
                break;
            }
        }
        return limit;
    }

    /** The subject of the verb that comes before. */
    private void share(Hit hit) {
        Draft draft = hit.draft;
        if (unit.is(hit.helpers - 1, WordClass.AS) && quoted(hit)) {
            return;
        }
        if (hit.form == Form.FINITE && facts.dropsSubjects() && hit.helpers == 0) {
            return;
        }
        for (int h = read.hits.indexOf(hit) - 1; h >= 0; h--) {
            Hit other = read.hits.get(h);
            if (other.form == Form.FINITE
                    && !isSilentInside(other)
                    && (other.draft.origin != Draft.Origin.RUNNING || other.sourceFrom >= 0 || facts.dropsSubjects())
                    && agree(other.draft.agreement, draft.agreement)) {
                draft.origin = Draft.Origin.SHARED;
                draft.sharedWith = other.draft;
                return;
            }
        }
        Range main = read.mainSubject.behindVerb(read.mainSubject.find(hit.helpers));
        if (main != null && hit.form == Form.SHARED && !agree(read.possibleSpeakers.agreement(main), draft.agreement)) {
            draft.origin = Draft.Origin.MISSING;
            return;
        }
        if (main != null && !read.isNobody(main, hit.cue)) {
            draft.source(unit.token(main.from()), unit.token(main.to()));
            return;
        }
        // Asked about it, saying …: the subject of the verb that follows
        for (int h = read.hits.indexOf(hit) + 1; h < read.hits.size(); h++) {
            Hit other = read.hits.get(h);
            if (other.form == Form.FINITE) {
                draft.origin = Draft.Origin.SHARED;
                draft.sharedWith = other.draft;
                return;
            }
        }
    }

    /**
     * Whether a verb that reports nothing stands in what another reports, so that a participle behind goes with that other: قالت
     * النقيبة إن النقابة تتابع الملف، محذرة من.
     */
    private boolean isSilentInside(Hit hit) {
        return facts.dropsSubjects()
                && hit.opens < 0
                && !hit.inverted
                && read.hits.stream().anyMatch(outer -> outer.opens >= 0 && outer.opens <= hit.helpers && outer != hit);
    }

    /** X quoted Y as saying: Y speaks, X passes it on. */
    private boolean quoted(Hit hit) {
        int h = read.hits.indexOf(hit) - 1;
        Hit before = h >= 0 ? read.hits.get(h) : null;
        if (before == null) {
            return false;
        }
        boolean passive = hasPassive(before);
        // was reported as saying
        boolean reported = passive && before.to == hit.helpers - 1 && before.cue.act() == Statement.Act.SAY;
        if (!before.cue.is(Cue.Mark.PASSES_ON) && !reported) {
            return false;
        }
        Range speaker =
                passive ? read.subjectBefore.find(before.helpers) : read.subjectBehind.find(before.to, hit.helpers - 1);
        if (speaker == null) {
            return false;
        }
        hit.draft.source(unit.token(speaker.from()), unit.token(speaker.to()));
        if (passive) {
            hit.sourceFrom = speaker.from();
            before.draft.passive = true;
            // was quoted by X as saying; was quoted as saying by X
            int agent = agentAt(before.to, hit.helpers - 1);
            passedOnBy(hit, agent >= 0 ? agent : unit.is(hit.to, WordClass.AGENT) ? hit.to : -1);
            return true;
        }
        hit.sourceFrom = before.sourceFrom;
        if (before.draft.sourceFrom >= 0) {
            hit.draft.relays.add(new Draft.RelayHop(before.draft.sourceFrom, before.draft.sourceTo, true));
        }
        before.draft.passive = true;
        return true;
    }

    private boolean hasPassive(Hit hit) {
        for (int a = hit.helpers; a < hit.from; a++) {
            if (unit.is(a, WordClass.PASSIVE)) {
                return true;
            }
        }
        return false;
    }

    private int agentAt(int from, int to) {
        for (int a = from; a < to; a++) {
            if (unit.is(a, WordClass.AGENT) || unit.is(a, WordClass.PREPOSITION)) {
                return a;
            }
        }
        return -1;
    }

    private void passedOnBy(Hit hit, int agent) {
        Range by =
                agent < 0 ? null : read.subjectBehind.find(agent + 1, agent < hit.from ? hit.helpers - 1 : unit.size());
        if (by != null) {
            hit.draft.relays.add(new Draft.RelayHop(unit.token(by.from()), unit.token(by.to()), true));
            if (agent >= hit.to && hit.opens < 0) {
                hit.behind = by.to();
            }
        }
    }

    private static boolean agree(Agreement subject, Agreement verb) {
        return subject == Agreement.UNKNOWN
                || verb == Agreement.UNKNOWN
                || subject == verb
                || verb == Agreement.PLURAL
                || subject == Agreement.PLURAL;
    }

    private void agent(Hit hit) {
        int limit = Math.min(unit.size(), hit.to + 20);
        for (int a = hit.to; a < limit; a++) {
            if (unit.is(a, WordClass.AGENT)) {
                while (unit.is(a + 1, WordClass.AGENT)) {
                    a++;
                }
                Range range = read.subjectBehind.find(a + 1, limit);
                if (range != null) {
                    hit.draft.source(unit.token(range.from()), unit.token(range.to()));
                    hit.draft.passive = false;
                    if (hit.opens == a || hit.opens < 0) {
                        hit.opens = -1;
                    }
                }
                return;
            }
            if (unit.isComma(a) || unit.isVerb(a)) {
                return;
            }
        }
    }

    private void nounSource(Hit hit) {
        int a = hit.from - 1;
        // his claim; the minister's claim
        while (a >= 0 && hit.from - a < 5 && unit.isWord(a) && !unit.isVerb(a) && !unit.is(a, WordClass.PREPOSITION)) {
            if (unit.is(a, WordClass.POSSESSIVE)) {
                hit.draft.source(unit.token(a), unit.token(a + 1));
                return;
            }
            if (unit.isPossessive(a)) {
                int from = a;
                while (from > 0
                        && unit.isWord(from - 1)
                        && !unit.isVerb(from - 1)
                        && !read.taken[from - 1]
                        && !unit.isAny(
                                from - 1,
                                WordClass.PREPOSITION.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.COMPLEMENTISER.bit())) {
                    from--;
                }
                hit.draft.source(unit.token(from), unit.token(a + 1));
                return;
            }
            a--;
        }
        // a claim by the minister that; the claim of the minister that
        for (int b = hit.to; b < Math.min(unit.size(), hit.to + 3); b++) {
            if (unit.isAny(b, WordClass.AGENT.bit() | WordClass.LINK.bit()) && hit.opens > b + 1) {
                Range range = read.subjectBehind.find(b + 1, hit.opens - 1);
                if (range != null) {
                    hit.draft.source(unit.token(range.from()), unit.token(range.to()));
                    return;
                }
            }
        }
        hit.opens = -1;
    }
}
