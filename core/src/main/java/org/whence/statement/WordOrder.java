package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.StatementFacts.SubjectPlace;

/**
 * Whether the subject of a cue stands before it or behind, and whether what is reported comes before both. Places are atoms of one unit.
 */
final class WordOrder {

    /** A subject set before its verb by a word for that is not looked for farther. In atoms. */
    private static final int FARTHEST_TOPIC = 22;

    /** Before words that name a source there stands at least so much of a clause. In atoms. */
    private static final int SHORTEST_REPORT = 3;

    /** A name that no data knows, behind an office: first name and family's. In words. */
    private static final int LONGEST_NAME = 2;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;
    private final ContentOpeners openers;

    WordOrder(ReadUnit read, ContentOpeners openers) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
        this.openers = openers;
    }

    /** Looks before the cue: whether its subject stands there, and whether a quotation comes before both. */
    void place(Hit hit) {
        if (hit.form != Form.FINITE || facts.verbsLast()) {
            return;
        }
        int first = hit.helpers;
        if (facts.subjects().contains(SubjectPlace.BEFORE) && !hit.draft.passive) {
            hit.subject = read.subjectBefore.find(hit.helpers);
            if (hit.subject != null
                    && (read.isNobody(hit.subject, hit.cue) || isTold(hit.subject) || read.isFronted(hit))) {
                hit.subject = null;
            }
        }
        if (facts.verbsFirst()) {
            Range described = described(hit);
            Range topic = described == null ? topic(hit) : described;
            if (topic != null) {
                hit.subject = topic;
                return;
            }
            hit.subjectBehind = opensVerbClause(hit);
            if (hit.subjectBehind) {
                hit.subject = null;
                // before its subject a verb is singular: whatever follows a dual or plural is its object
                hit.subjectBehind = hit.draft.agreement != Agreement.PLURAL;
            }
            return;
        }
        if (isObjectBefore(hit)) {
            hit.fronted = hit.subject;
            hit.subject = null;
            hit.inverted = true;
            return;
        }
        boolean comma = unit.isComma(hit.helpers - 1) || unit.isDash(hit.helpers - 1);
        boolean bare = isBare(hit) && hit.cue.has(Frame.BEFORE) && !hit.draft.passive;
        int described = bare && comma ? behindRelative(hit) : -1;
        if (hit.subject != null
                && comma
                && bare
                && (reaches(hit.subject, hit.helpers - 1) || unit.hasVerb(hit.subject.from(), hit.subject.to()))
                && (isOneStretch(hit.subject)
                        || unit.hasVerb(hit.subject.from(), hit.subject.to())
                        || isSpeakerAlone(hit))
                && unit.isComma(hit.helpers - 1)
                && (openers.directly(hit, hit.to) < 0 || unit.isQuotation(hit.to))
                && (described > 0 || endsInserted(hit) || isSaidInPlace(hit))) {
            hit.behind = Math.max(hit.behind, described);
            hit.subject = null;
            hit.inverted = facts.subjects().contains(SubjectPlace.AFTER);
        }
        if (hit.subject == null
                && bare
                && (unit.isSpeech(hit.helpers - 1) || comma || unit.is(hit.helpers - 1, WordClass.AS))
                && facts.subjects().contains(SubjectPlace.AFTER)
                && facts.subjects().get(0) == SubjectPlace.BEFORE
                && read.subjectBehind.find(hit.to, unit.size()) != null) {
            hit.inverted = true;
        }
        if (hit.subject != null) {
            first = Math.min(first, hit.subject.from());
        }
        while (first > 0
                && (unit.isComma(first - 1)
                        || unit.isDash(first - 1)
                        || unit.isAny(
                                first - 1, WordClass.AS.bit() | WordClass.ADVERB.bit() | WordClass.CONNECTIVE.bit()))) {
            first--;
        }
        hit.afterSpeech = unit.isSpeech(first - 1);
    }

    /**
     * Whether what stands before a verb with an object is that object, in a language whose words move freely: nobody who can speak, while
     * a speaker behind the verb ends the clause: Отставки мэра потребовали жители.
     */
    private boolean isObjectBefore(Hit hit) {
        Range object = hit.subject;
        if (object == null
                || !facts.commaBeforeClause()
                || !facts.ownersBehind()
                || !hit.cue.has(Frame.OBJECT)
                || hit.cue.frames().size() == 1
                || hit.draft.passive
                || object.to() != hit.helpers
                || openers.directly(hit, hit.to) >= 0
                || read.possibleSpeakers.opensWithSpeaker(object)) {
            return false;
        }
        Range subject = read.subjectBehind.find(hit.to, unit.size());
        return subject != null
                && subject.from() == hit.to
                && (unit.isStop(subject.to()) || unit.isComma(subject.to()))
                && read.possibleSpeakers.opensWithSpeaker(subject)
                && facts.nominative(unit.at(subject.from())) == null
                && !unit.is(subject.from(), WordClass.OBLIQUE);
    }

    /** Whether the verb behind “as” closes the sentence with its subject, and so reports what stands before: …، حسبما أفاد مصدر. */
    boolean closesAsSource(Hit hit, int k, int limit) {
        if (!facts.verbsFirst()
                || !hit.cue.has(Frame.BEFORE)
                || !unit.is(hit.helpers - 1, WordClass.AS)
                || hit.helpers < SHORTEST_REPORT
                || openers.between(hit, k, limit) >= 0) {
            return false;
        }
        Range range = read.subjectBehind.find(k, unit.size());
        return range != null
                && (unit.isStop(range.to())
                        || unit.isComma(range.to())
                        || unit.isAny(
                                range.to(),
                                WordClass.TIME.bit() | WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit())
                        || unit.isAddressedMedium(range.to()));
    }

    /** Whether behind the cue nothing but a speaker's name ends the sentence: …, предупредил Браск. */
    private boolean isSpeakerAlone(Hit hit) {
        Range range = facts.commaBeforeClause() ? read.subjectBehind.find(hit.to, unit.size()) : null;
        Row.Placed mention = range == null ? null : read.possibleSpeakers.mentionEndingAt(range.to());
        return range != null
                && mention != null
                && unit.isStop(range.to())
                && mention.mention().type() == EntityType.PERSON
                && mention.from() == unit.token(range.from());
    }

    /** Whether nothing but words of time stands between the range and {@code to}: it ends the year, said the mayor. */
    private boolean reaches(Range range, int to) {
        for (int a = range.to(); a < to; a++) {
            if (!unit.isAny(a, WordClass.TIME.bit() | WordClass.ADVERB.bit() | WordClass.PREPOSITION.bit())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words are no subject but whoever is told: в ведомстве изданию сообщили. */
    private boolean isTold(Range range) {
        return facts.ownersBehind()
                && range.to() - range.from() == 1
                && unit.is(range.from(), WordClass.ADDRESSEE)
                && !unit.at(range.from()).isCapitalised();
    }

    /** The subject that a word sets before its verb, which is joined behind it: أما الوزير فأكد; null if none is. */
    private @Nullable Range topic(Hit hit) {
        if (!unit.isJoined(hit.helpers) && !unit.isJoined(hit.from)) {
            return null;
        }
        for (int a = hit.helpers - 1; a >= 0 && hit.helpers - a < FARTHEST_TOPIC; a--) {
            if (unit.is(a, WordClass.TOPIC)) {
                return a + 1 < hit.helpers ? new Range(a + 1, read.withoutMarks(a + 1, hit.helpers)) : null;
            }
            if (read.taken[a] || unit.isVerb(a) || unit.isSemicolon(a)) {
                return null;
            }
        }
        return null;
    }

    /**
     * Whoever speaks in a clause that describes a document without a pronoun before it, as behind an indefinite noun, and points back
     * at it behind its verb: تصريحات لوزير الدفاع قال فيها إن (Badawi, Carter and Gully 2004, section 5.15); null if none does.
     */
    private @Nullable Range described(Hit hit) {
        int back = hit.to - hit.from > 1 ? hit.to - 1 : hit.to;
        boolean pointsBack = unit.isWord(back)
                && unit.is(back, WordClass.PREPOSITION)
                && facts.endsWithOwner(unit.at(back))
                && openers.directly(hit, back + 1) >= 0;
        Row.Placed speaker = pointsBack && !unit.isJoined(hit.from) ? speakerEndingAt(hit.helpers) : null;
        return speaker == null ? null : new Range(unit.atomOf(speaker.from()), hit.helpers);
    }

    /** The longest mention of whoever may speak that ends at atom {@code end}, or a person's before whose name it does; null if none does. */
    private Row.@Nullable Placed speakerEndingAt(int end) {
        Row.Placed best = null;
        for (Row.Placed placed : read.row.mentions(unit.token(Math.max(0, end - FARTHEST_TOPIC)), unit.token(end))) {
            boolean named = placed.mention().type() == EntityType.PERSON
                    && unit.token(end) - placed.to() == LONGEST_NAME
                    && unit.isWord(end - 1)
                    && unit.isWord(end - 2)
                    && !unit.isAny(end - 2, WordClass.PREPOSITION.bit() | WordClass.TIME.bit());
            if ((placed.to() == unit.token(end) || named)
                    && PossibleSpeakers.isSpeaker(placed.mention())
                    && (best == null || Phrases.longer(placed, best))) {
                best = placed;
            }
        }
        return best;
    }

    /** Whether a plural verb without a subject has a place behind it: …, подчеркнули в ведомстве. */
    private boolean isSaidInPlace(Hit hit) {
        return hit.draft.agreement == Agreement.PLURAL && unit.is(hit.to, WordClass.LOCATIVE);
    }

    /** Whether no helping verb stands before the cue: at most, where words move freely, an adverb: — коротко объяснила она. */
    private boolean isBare(Hit hit) {
        for (int a = hit.helpers; a < hit.from; a++) {
            if (!facts.ownersBehind() || !unit.is(a, WordClass.ADVERB)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the verb opens its clause, so that its subject stands behind it or is dropped. */
    private boolean opensVerbClause(Hit hit) {
        int before = hit.helpers - 1;
        // وعندما سألته القناة، أجاب: what stands before is a clause of its own
        boolean behindClause = hit.subject != null
                && unit.isComma(before)
                && unit.is(hit.subject.from() - 1, WordClass.SUBORDINATOR)
                && !unit.is(hit.subject.from() - 1, WordClass.AUXILIARY)
                && unit.isWord(hit.subject.from());
        if (behindClause
                || hit.subject == null
                || before < 0
                || unit.isJoined(hit.helpers)
                || unit.isJoined(hit.from)) {
            return true;
        }
        if (unit.is(before, WordClass.RELATIVE)) {
            return refersToObject(before, hit.draft.agreement);
        }
        if (hit.helpers < hit.from && unit.isComma(before) || opensWithSpeaker(hit)) {
            return false;
        }
        if (unit.isPunctuation(before)
                || unit.isSpeech(before)
                || unit.isAny(
                        before,
                        WordClass.TIME.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.AS.bit()
                                | WordClass.COMPLEMENTISER.bit()
                                | WordClass.INTERROGATIVE.bit()
                                | WordClass.CONTRAST.bit()
                                | WordClass.SUBORDINATOR.bit())) {
            return !unit.isComma(before) || !directlyOpens(hit);
        }
        return unit.isAny(
                        hit.subject.from(),
                        WordClass.PREPOSITION.bit()
                                | WordClass.ADVERBIAL.bit()
                                | WordClass.TIME.bit()
                                | WordClass.CONNECTIVE.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.AS.bit())
                && !directlyOpens(hit);
    }

    /** Whether the relative pronoun cannot be the subject of the verb, since their genders differ: الوفاة التي أكد الناطق. */
    private boolean refersToObject(int relative, Agreement verb) {
        return facts.verbsFirst()
                && (verb == Agreement.FEMININE && unit.is(relative, WordClass.MASCULINE)
                        || verb == Agreement.MASCULINE && unit.is(relative, WordClass.FEMININE));
    }

    /** Whether the clause before the verb is a speaker and what stands in apposition to it, without a verb. */
    private boolean opensWithSpeaker(Hit hit) {
        Range subject = hit.subject;
        if (subject == null
                || !unit.isComma(hit.helpers - 1)
                || unit.isAny(subject.from(), WordClass.PREPOSITION.bit() | WordClass.ADVERBIAL.bit())
                || unit.hasVerb(subject.from(), hit.helpers)) {
            return false;
        }
        for (Row.Placed placed : read.row.mentions(unit.token(subject.from()), unit.token(subject.to()))) {
            if (placed.from() <= unit.token(subject.from()) + 1 && PossibleSpeakers.isSpeaker(placed.mention())) {
                return true;
            }
        }
        return false;
    }

    private boolean directlyOpens(Hit hit) {
        return openers.directly(hit, hit.to) >= 0;
    }

    private boolean isOneStretch(Range range) {
        for (int a = range.from(); a < range.to(); a++) {
            if (unit.isComma(a) || unit.isBracket(a)) {
                return false;
            }
        }
        return !unit.is(range.from(), WordClass.PRONOUN);
    }

    /** Whether what follows the cue reads as its subject and then comes to a mark: , said the minister, */
    private boolean endsInserted(Hit hit) {
        Range range = read.subjectBehind.find(hit.to, unit.size());
        int behind = range == null ? 0 : range.to();
        while (unit.is(behind, WordClass.ADVERB)) {
            behind++;
        }
        return range != null && read.closes(range.to()) && !unit.isVerb(behind) && !isThing(hit, range);
    }

    /**
     * Behind the clause that describes the speaker behind the verb and ends the sentence, where no comma sets it apart: said a source
     * who asked not to be named; -1 if there is none.
     */
    private int behindRelative(Hit hit) {
        Range speaker = facts.has(Trait.RELATIVES_WITHOUT_COMMA) ? read.subjectBehind.find(hit.to, unit.size()) : null;
        if (speaker == null
                || !unit.is(speaker.to(), WordClass.RELATIVE)
                || !read.possibleSpeakers.opensWithSpeaker(speaker)) {
            return -1;
        }
        int end = speaker.to() + 1;
        while (unit.isWord(end)) {
            end++;
        }
        return read.closes(end) ? end : -1;
    }

    /** Whether the words are an object with its owner's pronoun, since nothing in them can speak: rejected its findings. */
    private boolean isThing(Hit hit, Range range) {
        if (!facts.has(Trait.POSSESSIVES_AS_ARTICLES)
                || !hit.cue.has(Frame.OBJECT)
                || !unit.is(range.from(), WordClass.POSSESSIVE)) {
            return false;
        }
        for (int a = range.from() + 1; a < range.to(); a++) {
            if (unit.isAny(
                            a,
                            WordClass.SPEAKER_KIND.bit()
                                    | WordClass.ANONYMOUS.bit()
                                    | WordClass.SOURCE_KIND.bit()
                                    | WordClass.BODY_KIND.bit())
                    || unit.isWord(a) && unit.at(a).isCapitalised()) {
                return false;
            }
        }
        return read.row.mentions(unit.token(range.from()), unit.token(range.to())).stream()
                .noneMatch(placed -> PossibleSpeakers.isSpeaker(placed.mention()));
    }
}
