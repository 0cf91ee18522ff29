package org.whence.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.Cue.Frame;

/** Finds who passes the words on: told X, in a statement to X, citing X. */
final class Relays {

    private final ReadUnit read;
    private final Unit unit;
    private final Row row;
    private final StatementFacts facts;

    Relays(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.row = read.row;
        this.facts = read.facts;
    }

    /** Whoever was told is the medium that passes the words on, if it is one. */
    void addressee(Hit hit) {
        int k = hit.to;
        if (!hit.cue.has(Frame.ADDRESSEE) || !unit.isWord(k) || hit.opens == k) {
            return;
        }
        int end = read.addressees.end(k, Math.min(unit.size(), k + 12));
        // уверял газету «Вега»
        end += facts.ownersBehind() && end == k + 1 && unit.isQuotationOfName(end) && !unit.isSpeech(end) ? 1 : 0;
        Range range = new Range(k, end);
        if (isMedium(range) && !unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            hit.draft.relays.add(new Draft.RelayHop(unit.token(k), unit.token(end), true));
        }
    }

    /** Whose words the subject passes on: نقلت الصحيفة عن ضابط أن. */
    void origin(Hit hit) {
        if (!hit.cue.is(Cue.Mark.PASSES_ON)) {
            return;
        }
        Range first = null;
        for (int a = hit.to; a < hit.opens; a++) {
            if (!unit.is(a, WordClass.FROM)) {
                continue;
            }
            Range range = read.subjectBehind.find(a + 1, hit.opens);
            if (range != null && speaks(range)) {
                first = range;
                break;
            }
            first = first == null ? range : first;
        }
        if (first == null && facts.ownersBehind() && hit.opens > hit.to + 1 && unit.isColon(hit.opens - 1)) {
            // приводит слова офицера: «…»
            first = read.subjectBehind.find(hit.to, hit.opens - 1);
        }
        if (first != null && unit.token(first.from()) != hit.draft.sourceFrom) {
            hit.draft.relays.add(new Draft.RelayHop(unit.token(first.from()), unit.token(first.to()), false));
        }
    }

    /** Whether the words are people, a document or a medium rather than a reason: citing two engineers, but citing a dispute. */
    private boolean isOfPeople(@Nullable Range range) {
        if (range == null || isStateAlone(range)) {
            return false;
        }
        if (unit.is(range.to() - 1, WordClass.BODY_KIND)) {
            return true;
        }
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.isAny(
                            a,
                            WordClass.ANONYMOUS.bit()
                                    | WordClass.DOCUMENT.bit()
                                    | WordClass.SPEAKER_KIND.bit()
                                    | WordClass.SOURCE_KIND.bit()
                                    | WordClass.MEDIUM.bit())
                    || unit.isWord(a) && unit.at(a).isCapitalised()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words name a state or a place and nothing else, so that they are talked of: referring to Norland as. */
    private boolean isStateAlone(Range range) {
        return row.mentions(unit.token(range.from()), unit.token(range.to())).stream()
                .anyMatch(placed -> placed.from() == unit.token(range.from())
                        && placed.to() == unit.token(range.to())
                        && (placed.mention().type() == EntityType.STATE
                                || placed.mention().type() == EntityType.PLACE));
    }

    private boolean speaks(@Nullable Range range) {
        if (range == null) {
            return false;
        }
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.is(a, WordClass.ANONYMOUS)) {
                return true;
            }
        }
        return row.mentions(unit.token(range.from()), unit.token(range.to())).stream()
                .anyMatch(placed -> placed.mention().type() == EntityType.PERSON
                        || placed.mention().type() == EntityType.ORGANISATION);
    }

    /** What stands between commas behind a subject before its verb: the envoy, quoted by the Nordvik agency, said. */
    void between(Hit hit) {
        int end = read.endOfSource(hit);
        if (facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)
                && hit.subject != null
                && end > hit.sourceFrom
                && end < hit.helpers) {
            relays(hit.draft, end, hit.helpers);
        }
    }

    void relays(Draft draft, int from, int to) {
        for (int a = Math.max(0, from); a < Math.min(to, unit.size()); a++) {
            if (unit.isQuotation(a)
                    && draft.cueTo == unit.token(a)
                    && read.addressees.isToldQuotation(a, unit.size())) {
                draft.relays.add(new Draft.RelayHop(unit.token(a), unit.token(a + 1), true));
            }
            if (!unit.isWord(a) || opensReport(a)) {
                continue;
            }
            PhraseTable.Found<StatementFacts.Relay> found =
                    facts.relays().longestAt(row.tokens(), unit.token(a), unit.token(Math.min(to, unit.size())));
            if (found == null) {
                int agent = agentBehindTime(a, Math.min(to, unit.size()));
                if (agent > a) {
                    Range by = behind(agent + 1);
                    if (by != null && isMedium(by)) {
                        draft.relays.add(new Draft.RelayHop(unit.token(by.from()), unit.token(by.to()), true));
                        a = Math.max(agent, by.to() - 1);
                        continue;
                    }
                }
                int told = a == unit.atomOf(draft.cueTo)
                        ? read.addressees.toldNameEnd(a, Math.min(to + 1, unit.size()))
                        : a;
                if (told > a) {
                    draft.relays.add(new Draft.RelayHop(unit.token(a), unit.token(told), true));
                    a = told - 1;
                    continue;
                }
                int toldTo = a == unit.atomOf(draft.cueTo) ? toldEnd(a) : a;
                if (toldTo > a) {
                    draft.relays.add(new Draft.RelayHop(unit.token(a + 1), unit.token(toldTo), true));
                    a = toldTo - 1;
                    continue;
                }
                if (unit.isAddressedMedium(a) && unit.isAny(a, WordClass.MEDIUM.bit() | WordClass.MEDIUM_KIND.bit())) {
                    int end = mediumEnd(a, Math.min(to, unit.size()));
                    draft.relays.add(new Draft.RelayHop(unit.token(a), unit.token(end), true));
                    a = end - 1;
                }
                continue;
            }
            StatementFacts.Relay relay = found.values().get(0);
            int start = unit.atomOf(found.end());
            Range range = relay.precedes() ? before(a, from) : behind(start);
            boolean cited = relay.outer() || !facts.has(Trait.CITED_REASONS) || speaks(range) || isOfPeople(range);
            boolean own = range != null
                    && relay.mediumOnly()
                    && unit.is(a, WordClass.PREPOSITION)
                    && start == a + 1
                    && unit.is(range.from(), WordClass.POSSESSIVE);
            if (own || range != null && relay.precedes() && relay.outer() && isKindAlone(range)) {
                // on its website: the speaker's own
                continue;
            }
            if (range != null && isKnownKind(range, relay)) {
                range = new Range(range.to() - 1, range.to());
            }
            if (range != null
                    && cited
                    && (!relay.mediumOnly() || isMedium(range) || isNamedOnly(range) || isKnownKind(range, relay))) {
                draft.relays.add(new Draft.RelayHop(unit.token(range.from()), unit.token(range.to()), relay.outer()));
                a = Math.max(start, range.to()) - 1;
            }
        }
    }

    /** Behind the medium that a preposition directly behind the cue leads to: confirmed to the Vega agency that; {@code a} if none does. */
    private int toldEnd(int a) {
        if (!facts.has(Trait.TOLD_BEHIND_INFINITIVE_MARK)
                || !unit.is(a, WordClass.INFINITIVE)
                || !unit.isWord(a + 1)
                || unit.isVerb(a + 1)) {
            return a;
        }
        int end = read.addressees.end(a + 1, Math.min(unit.size(), a + 12));
        return isMedium(new Range(a + 1, end)) ? end : a;
    }

    /** The preposition that words of time divide from the participle with which it passes words on: published on Sunday by; {@code a} if none. */
    private int agentBehindTime(int a, int limit) {
        if (!facts.has(Trait.PARTICIPLES_BEHIND_NOUNS) || !unit.is(a, WordClass.PARTICIPLE)) {
            return a;
        }
        int agent = a + 1;
        while (agent < limit
                && (unit.is(agent, WordClass.TIME)
                        || unit.is(agent, WordClass.ADVERB)
                        || unit.is(agent, WordClass.PREPOSITION) && unit.is(agent + 1, WordClass.TIME))) {
            agent++;
        }
        if (agent == a + 1
                || agent >= limit
                || !unit.isAny(agent, WordClass.AGENT.bit() | WordClass.PREPOSITION.bit())) {
            return a;
        }
        PhraseTable.Found<StatementFacts.Relay> found =
                facts.relays().longestAt(List.of(unit.at(a), unit.at(agent)), 0, 2);
        return found != null && found.end() == 2 && found.values().get(0).outer() ? agent : a;
    }

    /** Whether a phrase at {@code a} tells, behind all that is said, through whom it came: said that …, citing two officers. */
    boolean closesReport(int a) {
        if (!unit.isWord(a) || facts.subjects().get(0) == StatementFacts.SubjectPlace.FIRST) {
            return false;
        }
        PhraseTable.Found<StatementFacts.Relay> found =
                facts.relays().longestAt(row.tokens(), unit.token(a), unit.token(unit.size()));
        if (found == null || found.values().get(0).precedes()) {
            return false;
        }
        StatementFacts.Relay relay = found.values().get(0);
        Range range = behind(unit.atomOf(found.end()));
        return range != null
                && (relay.outer() ? relay.mediumOnly() && isMedium(range) : speaks(range) || isOfPeople(range));
    }

    /** Whether a phrase that opens the sentence has taken the words: it passes on all that follows. */
    private boolean opensReport(int a) {
        return facts.subjects().get(0) == StatementFacts.SubjectPlace.FIRST
                && facts.headFirst()
                && read.named.stream()
                        .anyMatch(one -> one.from() <= a
                                && a < one.to()
                                && (one.from() == 0 || unit.is(one.from() - 1, WordClass.CONNECTIVE)));
    }

    private @Nullable Range behind(int start) {
        if (unit.isBracket(start) && unit.isWord(start + 1)) {
            // لـ(المدار)
            int close = start + 2;
            while (close < start + 5 && unit.isWord(close)) {
                close++;
            }
            return unit.isBracket(close) ? new Range(start + 1, close) : null;
        }
        if (isNamedOnly(new Range(start, start + 1))) {
            return new Range(start, start + 1);
        }
        return unit.isAddressedMedium(start)
                ? new Range(start, mediumEnd(start, Math.min(unit.size(), start + 20)))
                : read.subjectBehind.find(start, Math.min(unit.size(), start + 20));
    }

    /** The name that ends before the phrase at {@code end}: Vadi Ajansı'na yaptığı açıklamada. */
    private @Nullable Range before(int end, int least) {
        Row.Placed mention = read.possibleSpeakers.mentionEndingAt(end);
        if (mention != null && mention.from() >= unit.token(Math.max(0, least))) {
            int from = unit.atomOf(mention.from());
            return new Range(from > least && unit.is(from - 1, WordClass.INDEFINITE) ? from - 1 : from, end);
        }
        int a = end;
        while (a > least
                && end - a < 5
                && unit.isWord(a - 1)
                && (a == end || unit.at(a - 1).isCapitalised() || unit.is(a - 1, WordClass.MEDIUM))
                && !unit.isAny(a - 1, WordClass.TIME.bit() | WordClass.ADVERB.bit())
                && !(a < end && row.facts().isOblique(unit.at(a - 1)))) {
            a--;
        }
        return a < end ? new Range(a, end) : null;
    }

    private int mediumEnd(int a, int limit) {
        for (Row.Placed placed : row.mentions(unit.token(a), unit.token(limit))) {
            boolean speaker = facts.ownersBehind() && placed.from() > unit.token(a) && opensSpeaker(a + 1);
            if (placed.from() <= unit.token(a) + 1 && !speaker) {
                return Math.max(a + 1, unit.atomOf(placed.to()));
            }
        }
        int end = a + 1;
        while (end < limit
                && end < a + 3
                && !read.taken[end]
                && !unit.isQuotation(end - 1)
                && !(facts.ownersBehind() && opensSpeaker(end))
                && (unit.isWord(end) || unit.isQuotation(end) && !unit.isSpeech(end))
                && !unit.isAny(
                        end,
                        WordClass.PREPOSITION.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.TIME.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.ADVERBIAL.bit())) {
            end++;
        }
        return end;
    }

    /** Whether the speaker begins whom the medium is told by: рассказала агентству главный редактор. */
    private boolean opensSpeaker(int a) {
        int noun = unit.is(a, WordClass.ADJECTIVE) ? a + 1 : a;
        return unit.is(a, WordClass.INDEFINITE)
                || unit.is(noun, WordClass.SPEAKER_KIND) && facts.nominative(unit.at(noun)) == null
                || row
                        .mentions(unit.token(Math.min(a, unit.size())), unit.token(Math.min(noun + 1, unit.size())))
                        .stream()
                        .anyMatch(placed -> placed.from() == unit.token(a)
                                && placed.mention().type() == EntityType.PERSON
                                && placed.mention().form() == Mention.Form.NOMINAL);
    }

    /** Whether a name in quotation marks stands alone: в эфире «Вестника». */
    private boolean isNamedOnly(Range range) {
        return facts.ownersBehind()
                && range.to() - range.from() == 1
                && unit.isQuotation(range.from())
                && !unit.isSpeech(range.from());
    }

    /** Whether a noun with the article opens the words, so that a second one with it describes it: الدول العربية. */
    private boolean isDescribed(Range range) {
        return facts.headFirst() && unit.isWord(range.from()) && facts.hasArticle(unit.at(range.from()));
    }

    /** Whether the words are but a noun for some medium: bir televizyon programında. */
    private boolean isKindAlone(Range range) {
        return !facts.headFirst()
                && range.to() - range.from() == 1
                && unit.isWord(range.from())
                && !unit.at(range.from()).isCapitalised()
                && unit.is(range.from() - 1, WordClass.INDEFINITE);
    }

    /** Whether the words are but a noun for a medium named before, to which somebody spoke: Dergiye konuşan Name. */
    private boolean isKnownKind(Range range, StatementFacts.Relay relay) {
        int last = range.to() - 1;
        return relay.precedes()
                && relay.outer()
                && range.to() - range.from() <= 2
                && unit.is(last, WordClass.MEDIUM_KIND)
                && !unit.is(range.from() - 1, WordClass.INDEFINITE);
    }

    private boolean isMedium(Range range) {
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.is(a, WordClass.MEDIUM)
                            && (a == range.from() || facts.article().isEmpty() || !isDescribed(range))
                    || a > range.from()
                            && unit.is(a, WordClass.MEDIUM_NAME)
                            && unit.at(a).isCapitalised()) {
                return true;
            }
        }
        if (unit.is(range.from(), WordClass.MEDIUM_KIND) && unit.isAddressedMedium(range.from())) {
            // للتلفزيون الرسمي
            return true;
        }
        if (range.to() - range.from() <= 2 && row.isWordOfOutlet(unit.token(range.to() - 1))) {
            return true;
        }
        if (range.to() - range.from() == 1 && row.isUnknownInitials(unit.token(range.from()))) {
            return true;
        }
        return row.mentions(unit.token(range.from()), unit.token(range.to())).stream()
                .anyMatch(placed -> placed.mention().type() == EntityType.ORGANISATION && row.isMedium(placed));
    }
}
