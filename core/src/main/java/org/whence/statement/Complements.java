package org.whence.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity.Agreement;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.statement.StatementFacts.SubjectPlace;
import org.whence.syntax.Token;

/** Finds where the content of a cue begins that stands behind it, and whether its subject stands before or behind. */
final class Complements {

    /** A complement is not looked for farther behind its cue. In atoms. */
    private static final int FARTHEST = 45;

    /** Whose words are passed on is told in no more words. In atoms. */
    private static final int LONGEST_PASSED_ON = 14;

    /** So many words behind a verb of saying are no object but a clause, although no verb of it is known. In atoms. */
    private static final int SHORTEST_CLAUSE = 6;

    /** Behind a preposition an amount stands no farther. In atoms. */
    private static final int FARTHEST_FIGURE = 5;

    /** A reporting clause between commas is not longer. In atoms. */
    private static final int LONGEST_INSERTED = 14;

    /** A quotation of so many words names no medium. */
    private static final int SHORTEST_SPEECH = 4;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    Complements(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
    }

    void complement(Hit hit) {
        Cue cue = hit.cue;
        int k = hit.to;
        if (hit.form == Form.NOUN) {
            return;
        }
        int limit = Math.min(unit.size(), k + FARTHEST);
        place(hit);
        if (isAskedAside(hit) || isNamedSo(hit) || isYetToCome(hit)) {
            hit.draft.passive = true;
            return;
        }
        if (hit.inverted) {
            return;
        }
        if (hit.afterSpeech) {
            if (unit.is(k, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
                hit.opens = k + 1;
            } else if (unit.isColon(k) && cue.has(Frame.QUOTE)) {
                hit.opens = k + 1;
            }
            return;
        }
        int at = directly(hit, k);
        if (at >= 0) {
            hit.opens = at;
            return;
        }
        int across = behindInserted(hit, k);
        if (across >= 0) {
            hit.opens = across;
            return;
        }
        if (isInsertedBefore(hit)) {
            return;
        }
        if (closesAsSource(hit, k, limit)) {
            return;
        }
        // جاء في التقرير أن: the document says it
        boolean inDocument = unit.is(k, WordClass.DOCUMENT) && !cue.has(Frame.OBJECT);
        if (hit.subjectBehind && hit.to - hit.from > 1 && unit.is(hit.to - 1, WordClass.PREPOSITION) && !inDocument) {
            // the cue has its preposition already: no subject stands between it and the content
            hit.subjectBehind = false;
            hit.opens = cue.has(Frame.OBJECT) && opensObject(k) ? k : openerBetween(hit, k, limit);
            return;
        }
        if (hit.subjectBehind && cue.is(Cue.Mark.DENIES)) {
            int refused = refused(k, limit);
            if (refused >= 0) {
                hit.draft.negated = true;
                hit.draft.declined = true;
                read.taken[refused] = true;
                hit.opens = refusedContent(refused + 1, limit);
                return;
            }
        }
        if (hit.subjectBehind && asksInTurn(hit, k)) {
            hit.subjectBehind = false;
            hit.opens = k;
            return;
        }
        if (cue.has(Frame.ABOUT)) {
            hit.opens = talkedOf(k, limit);
            return;
        }
        if (hit.subjectBehind) {
            // the subject comes first, then the content
            hit.opens = openerBetween(hit, k, limit);
            int governed = governed(hit, hit.opens < 0 ? limit : hit.opens);
            if (governed >= 0 && !opensSameClause(hit, governed)) {
                hit.opens = governed;
                return;
            }
            hit.objectBehindSubject =
                    hit.opens < 0 && cue.has(Frame.OBJECT) && (!cue.is(Cue.Mark.NEEDS_FIGURE) || hasFigure(k, limit));
            return;
        }
        int object = k;
        while (object < limit && unit.is(object, WordClass.TIME)) {
            object++;
        }
        if (object == k
                && facts.marksDefinite()
                && unit.is(k, WordClass.INFINITIVE)
                && unit.isAny(k + 1, WordClass.OBJECT_PRONOUN.bit())
                && cue.has(Frame.OBJECT)) {
            // described to her a stall
            object = k + 2;
        }
        if (object == k
                && facts.hasArticleWords()
                && unit.is(k, WordClass.ADVERB)
                && unit.is(k + 1, WordClass.PARTICIPLE)
                && cue.has(Frame.OBJECT)) {
            // denies ever having met him
            object = k + 1;
        }
        int told = object == k ? behindTold(k, limit) : k;
        if (told > k && cue.has(Frame.OBJECT)) {
            // confirmed to the agency the existence of talks
            object = told;
        }
        if (object == k
                && cue.has(Frame.QUOTE)
                && read.addressees.isToldQuotation(k, limit)
                && unit.isQuotationOfName(k)) {
            // подтвердили «Причалу» покупку
            object = k + 1;
        }
        if (object == k && facts.marksDefinite() && unit.is(k, WordClass.AS) && unit.isQuotation(k + 1)) {
            // dismissed as “pure invention” a report
            object = k + 1;
        }
        if (object > k && unit.is(object, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            hit.opens = object + 1;
            return;
        }
        if (cue.is(Cue.Mark.PASSES_ON) && facts.ownersBehind()) {
            // приводит слова офицера: «…»
            for (int a = k; a < Math.min(limit, k + LONGEST_PASSED_ON); a++) {
                if (unit.isColon(a) && unit.isQuotation(a + 1)) {
                    hit.opens = a + 1;
                    return;
                }
            }
        }
        if (cue.has(Frame.FRONTED)) {
            int about = read.addressees.behindTold(k, limit);
            if (unit.isWord(about) && facts.leadsToTopic(unit.at(about)) && !isCorrelative(about + 1)) {
                hit.opens = about;
                return;
            }
        }
        if (cue.has(Frame.OBJECT)
                && opensObject(object)
                && !hit.draft.passive
                && !isPlainGerund(hit)
                && !isPurpose(hit)
                && (!cue.is(Cue.Mark.OF_DOCUMENT) || isDocument(hit.subject))
                && (!cue.is(Cue.Mark.NEEDS_INFINITIVE) || hasInfinitive(object, limit))
                && (!cue.is(Cue.Mark.NEEDS_FIGURE) || hasFigure(object, limit))) {
            hit.opens = object;
            return;
        }
        if (cue.has(Frame.ADDRESSEE) && !unit.is(k, WordClass.PRONOUN)) {
            int opener = openerBetween(hit, k, Math.min(limit, k + 14));
            if (opener >= 0) {
                hit.opens = opener;
                return;
            }
        }
        if (cue.has(Frame.BARE)
                && !cue.has(Frame.ADDRESSEE)
                && (opensClause(k) || !cue.has(Frame.OBJECT) && opensLongClause(hit, k))) {
            hit.opens = k;
            return;
        }
        if (opensPredicateOfRelative(hit, k)) {
            hit.opens = k;
            return;
        }
        int opener = openerBetween(hit, k, limit);
        if (opener >= 0) {
            hit.opens = opener;
            return;
        }
        if (hit.form == Form.SHARED && cue.has(Frame.OBJECT) && unit.is(k, WordClass.FROM) && unit.isWord(k + 1)) {
            // محذرا من توقف
            hit.opens = k;
            return;
        }
        if (cue.has(Frame.ADDRESSEE) && !facts.hasArticleWords() || cue.has(Frame.BARE)) {
            int bare = bareBehindMiddle(k, limit, cue);
            if (bare >= 0) {
                hit.opens = bare;
            }
        }
    }

    /** Whether the rest of a relative clause follows, into which the speaker is set: a ship which the union says carries shells. */
    private boolean opensPredicateOfRelative(Hit hit, int k) {
        return facts.hasArticleWords()
                && hit.cue.act() == Statement.Act.SAY
                && hit.subject != null
                && hit.cue.has(Frame.BARE)
                && (unit.is(hit.subject.from() - 1, WordClass.RELATIVE)
                        || unit.is(hit.subject.from(), WordClass.RELATIVE))
                && unit.isAny(k, WordClass.AUXILIARY.bit() | WordClass.VERB.bit())
                && unit.isWord(k + 1);
    }

    /** Whether a verb of asking goes on with the subject of the verb before, so that its noun is whom it asks: حذرت الكتلة …، ودعت الحكومة إلى. */
    private boolean asksInTurn(Hit hit, int k) {
        if (hit.cue.act() != Statement.Act.ASK
                || !hit.cue.has(Frame.OBJECT)
                || !unit.isJoined(hit.from)
                || hit.draft.agreement == Agreement.UNKNOWN
                || !unit.isWord(k)
                || unit.isAny(k, WordClass.PREPOSITION.bit())) {
            return false;
        }
        int h = read.hits.indexOf(hit) - 1;
        Hit before = h < 0 ? null : read.hits.get(h);
        boolean object = false;
        for (int a = k + 1; a < Math.min(unit.size(), k + 8) && unit.isWord(a); a++) {
            object |= unit.isAny(a, WordClass.PREPOSITION.bit())
                    || facts.carriesObject(unit.at(a)) && !read.possibleSpeakers.isInsideName(a);
        }
        return object
                && before != null
                && before.form == Form.FINITE
                && before.draft.agreement == hit.draft.agreement
                && unit.isComma(hit.helpers - 1);
    }

    /** Whether the word with the preposition only tells where it was said, as a clause opens behind it: أفاد مراسل بالعاصمة أن. */
    private boolean opensSameClause(Hit hit, int governed) {
        if (hit.opens < 0 || hit.cue.act() != Statement.Act.SAY) {
            return false;
        }
        for (int a = governed; a < hit.opens; a++) {
            if (unit.isComma(a)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the preposition that leads to what is talked of; -1 if none stands in the clause. */
    private int talkedOf(int from, int limit) {
        for (int a = from; a < limit - 1; a++) {
            if (unit.isPunctuation(a) || unit.isVerb(a) || unit.isSpeech(a) || read.taken[a]) {
                return -1;
            }
            if (unit.isWord(a) && facts.leadsToTopic(unit.at(a))) {
                return a + 1;
            }
        }
        return -1;
    }

    /** The first word that carries the preposition the cue governs and belongs to no name; -1 if there is none. */
    private int governed(Hit hit, int limit) {
        for (int a = hit.to; hit.cue.has(Frame.WITH) && a < limit; a++) {
            if (read.taken[a] || unit.isVerb(a) || unit.isSpeech(a) || unit.is(a, WordClass.COMPLEMENTISER)) {
                return -1;
            }
            boolean named = !unit.isWord(a) || read.possibleSpeakers.isInsideName(a);
            if (!named
                    && facts.carriesObject(unit.at(a))
                    && !unit.isAny(
                            a,
                            WordClass.TIME.bit()
                                    | WordClass.ADVERB.bit()
                                    | WordClass.DOCUMENT.bit()
                                    | WordClass.ANONYMOUS.bit()
                                    | WordClass.SPEAKER_KIND.bit())) {
                return a;
            }
        }
        return -1;
    }

    /** Whether a participle opens the sentence and tells what the subject of the main clause was asked: Asked whether. */
    private boolean isAskedAside(Hit hit) {
        int opener = hit.helpers - 1;
        boolean opens = hit.helpers == 0 && hit.subject == null;
        boolean inserted = facts.marksDefinite()
                && opener > 0
                && (unit.isComma(opener) || unit.is(opener, WordClass.SUBORDINATOR) && unit.isComma(opener - 1));
        if (!opens && !inserted
                || hit.cue.act() != Statement.Act.ASK
                || facts.dropsSubjects()
                || !unit.is(hit.from, WordClass.PARTICIPLE)) {
            return false;
        }
        for (int a = hit.to; a < Math.min(unit.size(), hit.to + FARTHEST); a++) {
            if (unit.isComma(a) && (opens || closesAside(a))) {
                hit.asideTo = a;
                return true;
            }
        }
        return false;
    }

    /** Whether the verb of the subject before the aside stands behind the comma: the mayor, asked about it, said. */
    private boolean closesAside(int comma) {
        for (Hit other : read.hits) {
            if (other.form == Form.FINITE && other.helpers == comma + 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word only stands for the clause behind its comma: о том, что. */
    private boolean isCorrelative(int k) {
        return unit.isComma(k + 1) && unit.isAny(k + 2, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
    }

    /**
     * Whether the verb is a participle that tells how the noun before it is called, so that nobody speaks: Molinari, dubbed X; an
     * initiative called X.
     */
    private boolean isNamedSo(Hit hit) {
        if (!facts.hasArticleWords()
                || hit.form != Form.FINITE
                || hit.helpers != hit.from
                || !hit.cue.frames().equals(Set.of(Frame.OBJECT))
                || !unit.is(hit.from, WordClass.PARTICIPLE)) {
            return false;
        }
        if (unit.isComma(hit.from - 1) && hit.from > 1) {
            return unit.isQuotation(hit.to) && !unit.isQuotation(hit.from - 2);
        }
        // the clause has its verb already: announced an initiative called X
        for (int a = hit.from - 1; a >= 0 && unit.isWord(a); a--) {
            if (unit.isAny(
                    a,
                    WordClass.COORDINATOR.bit()
                            | WordClass.COMPLEMENTISER.bit()
                            | WordClass.RELATIVE.bit()
                            | WordClass.SUBORDINATOR.bit()
                            | WordClass.INFINITIVE.bit()
                            | WordClass.PRONOUN.bit())) {
                return false;
            }
            if (read.taken[a]) {
                Hit before = hitAt(a);
                return before != null && before.form == Form.FINITE && !before.cue.has(Frame.BARE) && before.opens >= 0;
            }
        }
        return false;
    }

    /** Whether the deed has not been done: have yet to announce. */
    private boolean isYetToCome(Hit hit) {
        int infinitive = unit.is(hit.helpers, WordClass.INFINITIVE) ? hit.helpers : hit.helpers - 1;
        return facts.marksDefinite()
                && hit.form == Form.SHARED
                && unit.is(infinitive, WordClass.INFINITIVE)
                && unit.is(infinitive - 1, WordClass.NOT_YET);
    }

    private @Nullable Hit hitAt(int a) {
        for (Hit hit : read.hits) {
            if (hit.from <= a && a < hit.to) {
                return hit;
            }
        }
        return null;
    }

    /** Whether a participle is set off by nothing, so that it is a noun or describes one: on solid ground attacking them. */
    private boolean isPlainGerund(Hit hit) {
        int before = hit.helpers - 1;
        return hit.form == Form.SHARED
                && unit.is(hit.from, WordClass.PARTICIPLE)
                && before >= 0
                && !unit.isPunctuation(before)
                && !unit.isQuotation(before)
                && !unit.is(before, WordClass.COORDINATOR);
    }

    private boolean hasInfinitive(int from, int limit) {
        for (int a = from; a < limit && !unit.isStop(a) && !unit.isSemicolon(a); a++) {
            if (unit.is(a, WordClass.INFINITIVE)
                    && !(unit.isWord(a + 1) && unit.at(a + 1).isCapitalised())) {
                return true;
            }
        }
        return false;
    }

    /** Behind a medium that is told with a preposition before what it is told: to the agency the existence; {@code k} if none is. */
    private int behindTold(int k, int limit) {
        if (!facts.hasArticleWords() || !unit.is(k, WordClass.INFINITIVE) || k + 1 >= limit) {
            return k;
        }
        int end = read.addressees.end(k + 1, limit);
        boolean medium = false;
        for (int a = k + 1; a < end; a++) {
            medium |= unit.is(a, WordClass.MEDIUM) || unit.is(a, WordClass.MEDIUM_KIND);
        }
        return medium && end < limit && (unit.is(end, WordClass.DETERMINER) || unit.isQuotation(end)) ? end : k;
    }

    /** Behind the complementiser that follows a reporting clause between commas: had admitted, the clerk told Vega Radio, that; -1 if none does. */
    private int behindInserted(Hit hit, int k) {
        if (!facts.hasArticleWords() || !hit.cue.has(Frame.THAT) || hit.form != Form.FINITE || !unit.isComma(k)) {
            return -1;
        }
        boolean reports = false;
        for (int a = k + 1; a < Math.min(unit.size(), k + LONGEST_INSERTED); a++) {
            if (unit.isComma(a)) {
                return reports && unit.is(a + 1, WordClass.COMPLEMENTISER) ? a + 2 : -1;
            }
            Hit other = read.taken[a] ? hitAt(a) : null;
            reports |= other != null && other.form == Form.FINITE && other.cue.act() == Statement.Act.SAY;
        }
        return -1;
    }

    /** Whether the cue stands in such a clause, so that what the complementiser opens belongs to the verb before. */
    private boolean isInsertedBefore(Hit hit) {
        int h = read.hits.indexOf(hit) - 1;
        Hit before = h < 0 ? null : read.hits.get(h);
        return before != null
                && before.opens > hit.to
                && before.to < hit.from
                && facts.hasArticleWords()
                && unit.isComma(before.to)
                && unit.is(before.opens - 1, WordClass.COMPLEMENTISER)
                && unit.isComma(before.opens - 2);
    }

    /** Whether the verb behind “as” closes the sentence with its subject, and so reports what stands before: …، حسبما أفاد مصدر. */
    private boolean closesAsSource(Hit hit, int k, int limit) {
        if (facts.subjects().get(0) != SubjectPlace.AFTER
                || !hit.cue.has(Frame.BEFORE)
                || !unit.is(hit.helpers - 1, WordClass.AS)
                || hit.helpers < SHORTEST_CLAUSE / 2
                || openerBetween(hit, k, limit) >= 0) {
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

    /** Whether an amount stands behind a preposition in the clause: at 12 million, at about forty. */
    private boolean hasFigure(int from, int limit) {
        for (int a = from; a < limit && !unit.isStop(a) && !unit.isComma(a); a++) {
            boolean joined = unit.isWord(a) && facts.carriesObject(unit.at(a));
            for (int b = joined ? a : a + 1;
                    (joined || unit.is(a, WordClass.PREPOSITION)) && b < Math.min(limit, a + FARTHEST_FIGURE);
                    b++) {
                int token = unit.token(b);
                boolean amount = read.row.mentions(token, Math.min(read.row.size(), token + FARTHEST_FIGURE)).stream()
                        .anyMatch(placed -> placed.from() == token
                                && (placed.mention().type() == EntityType.MONEY
                                        || placed.mention().type() == EntityType.QUANTITY));
                if (amount
                        || !unit.isQuotation(b)
                                && !unit.is(b, WordClass.TIME)
                                && unit.at(b).kind() == Token.Kind.NUMBER) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an infinitive has a thing for its object, so that it tells what somebody is to do: to defend the seats. */
    private boolean isPurpose(Hit hit) {
        return facts.marksDefinite()
                && hit.form == Form.SHARED
                && !hit.cue.is(Cue.Mark.DECLINES)
                && hit.cue.act() != Statement.Act.ASK
                && (unit.is(hit.helpers, WordClass.INFINITIVE) || unit.is(hit.helpers - 1, WordClass.INFINITIVE));
    }

    private boolean isDocument(@Nullable Range range) {
        for (int a = range == null ? 0 : range.from(); range != null && a < range.to(); a++) {
            if (unit.is(a, WordClass.DOCUMENT)) {
                return true;
            }
        }
        return false;
    }

    /** The noun that makes a refusal one to speak: رفض الوزير التعليق; -1 if there is none. */
    private int refused(int from, int limit) {
        for (int a = from; a < Math.min(limit, from + 10) && unit.isWord(a); a++) {
            if (unit.is(a, WordClass.REFUSED)) {
                return a;
            }
        }
        return -1;
    }

    /** What somebody refused to speak of: a question behind it, or what stands behind the preposition. */
    private int refusedContent(int from, int limit) {
        for (int a = from; a < Math.min(limit, from + 5); a++) {
            if (unit.is(a, WordClass.INTERROGATIVE)) {
                return a;
            }
        }
        int a = from;
        while (a < limit && unit.is(a, WordClass.PREPOSITION)) {
            a++;
        }
        return a < limit && unit.isWord(a) && !unit.is(a, WordClass.COORDINATOR) ? a : -1;
    }

    /** Looks before the cue: whether its subject stands there, and whether a quotation comes before both. */
    private void place(Hit hit) {
        if (hit.form != Form.FINITE || facts.subjects().get(0) == SubjectPlace.FIRST) {
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
        if (facts.subjects().get(0) == SubjectPlace.AFTER) {
            Range topic = topic(hit);
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
        boolean comma = unit.isComma(hit.helpers - 1) || unit.isDash(hit.helpers - 1);
        boolean bare = isBare(hit) && hit.cue.has(Frame.BEFORE) && !hit.draft.passive;
        if (hit.subject != null
                && comma
                && bare
                && (reaches(hit.subject, hit.helpers - 1) || unit.hasVerb(hit.subject.from(), hit.subject.to()))
                && (isOneStretch(hit.subject)
                        || unit.hasVerb(hit.subject.from(), hit.subject.to())
                        || isSpeakerAlone(hit))
                && unit.isComma(hit.helpers - 1)
                && (directly(hit, hit.to) < 0 || unit.isQuotation(hit.to))
                && (endsInserted(hit) || isSaidInPlace(hit))) {
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
        for (int a = hit.helpers - 1; a >= 0 && hit.helpers - a < FARTHEST / 2; a--) {
            if (unit.is(a, WordClass.TOPIC)) {
                return a + 1 < hit.helpers ? new Range(a + 1, read.withoutMarks(a + 1, hit.helpers)) : null;
            }
            if (read.taken[a] || unit.isVerb(a) || unit.isSemicolon(a)) {
                return null;
            }
        }
        return null;
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
        if (hit.subject == null || before < 0 || unit.isJoined(hit.helpers) || unit.isJoined(hit.from)) {
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
        return facts.subjects().get(0) == SubjectPlace.AFTER
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
        return directly(hit, hit.to) >= 0;
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

    /** Whether the words are an object with its owner's pronoun, since nothing in them can speak: rejected its findings. */
    private boolean isThing(Hit hit, Range range) {
        if (!facts.hasArticleWords() || !hit.cue.has(Frame.OBJECT) || !unit.is(range.from(), WordClass.POSSESSIVE)) {
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

    /** Where the content begins if it begins directly at {@code k}; -1 if it does not. */
    int directly(Hit hit, int k) {
        Cue cue = hit.cue;
        if (k >= unit.size()) {
            return -1;
        }
        if (unit.is(k, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            return k + 1;
        }
        if (opensAside(k)) {
            return -1;
        }
        if (unit.is(k, WordClass.INTERROGATIVE) && cue.has(Frame.THAT)) {
            return k;
        }
        if (unit.isColon(k) && (cue.has(Frame.QUOTE) || cue.has(Frame.THAT))) {
            return k + 1;
        }
        if (unit.isQuotation(k)
                && cue.has(Frame.QUOTE)
                && !((unit.isComma(k + 1) || unit.isQuotationOfName(k))
                        && read.addressees.isToldQuotation(k, unit.size()))
                && !(unit.isQuotationOfName(k) && !unit.isSpeech(k) && unit.backBefore(hit.helpers) >= 0)) {
            return k;
        }
        if (unit.is(k, WordClass.PREPOSITION) && cue.has(Frame.THAT)) {
            if (unit.is(k + 1, WordClass.COMPLEMENTISER)) {
                return k + 2;
            }
            if (unit.is(k + 1, WordClass.INTERROGATIVE)) {
                return k + 1;
            }
        }
        if (unit.isComma(k) && unit.isSpeech(k + 1) && cue.has(Frame.QUOTE)) {
            return k + 1;
        }
        if (unit.isComma(k) && unit.is(k + 1, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            return k + 2;
        }
        if (unit.isComma(k)
                && unit.is(k + 1, WordClass.INTERROGATIVE)
                && cue.has(Frame.THAT)
                && facts.commaBeforeClause()) {
            return k + 1;
        }
        int infinitive = unit.is(k, WordClass.NEGATION) ? k + 1 : k;
        if (unit.is(infinitive, WordClass.INFINITIVE) && cue.has(Frame.INFINITIVE)) {
            return k;
        }
        return -1;
    }

    /** Whether a participle behind a conjunction only tells when it was said: the clerk said when asked about it. */
    private boolean opensAside(int k) {
        return facts.hasArticleWords() && unit.is(k, WordClass.SUBORDINATOR) && unit.is(k + 1, WordClass.PARTICIPLE);
    }

    /** The first opener of a content behind other words: an addressee, a place, a time, a subject that stands behind. */
    private int openerBetween(Hit hit, int from, int limit) {
        Cue cue = hit.cue;
        boolean described = false;
        for (int a = from; a < limit; a++) {
            int past = behindNamed(a);
            if (past > a) {
                a = past - 1;
                continue;
            }
            Hit noun = cue.is(Cue.Mark.PASSES_ON) ? nounAt(a) : null;
            if (noun != null) {
                hit.draft.retracted |= noun.cue.is(Cue.Mark.DENIES);
                hit.draft.hedged |= noun.cue.is(Cue.Mark.HEDGED);
                noun.draft.passive = true;
                return noun.opens;
            }
            if (read.aside[a]) {
                continue;
            }
            if (read.taken[a] && isHitThatReports(a) || unit.isSemicolon(a) || unit.isStop(a) && a > from) {
                return -1;
            }
            boolean governed = unit.is(a - 1, WordClass.PREPOSITION) && !facts.endsWithOwner(unit.at(a - 1));
            if (unit.is(a, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT) && !governed) {
                if (belongsToNoun(hit, a)) {
                    return -1;
                }
                return a + 1;
            }
            boolean describes = facts.hasArticleWords() && unit.isComma(a - 1) && unit.is(a, WordClass.RELATIVE);
            describes |= opensAside(a);
            if (unit.is(a, WordClass.INTERROGATIVE) && cue.has(Frame.THAT) && !describes) {
                // a particle that asks stands behind the first word: , подписан ли
                return unit.isWord(a - 1) && unit.isComma(a - 2) && facts.commaBeforeClause() ? a - 1 : a;
            }
            if (unit.isColon(a) && cue.has(Frame.QUOTE)) {
                return a + 1;
            }
            if (unit.isSpeech(a)
                    && cue.has(Frame.QUOTE)
                    && (unit.isComma(a - 1) || unit.isColon(a - 1) || !cue.has(Frame.OBJECT))) {
                return a;
            }
            if (hit.subjectBehind && isFinalQuotation(a) && cue.has(Frame.QUOTE) && !cue.has(Frame.OBJECT)) {
                return a;
            }
            if (unit.is(a, WordClass.INFINITIVE) && cue.has(Frame.INFINITIVE) && cue.has(Frame.ADDRESSEE)) {
                return a;
            }
            boolean clause = unit.isVerb(a) && !unit.is(a, WordClass.PARTICIPLE)
                    || unit.is(a, WordClass.RELATIVE)
                            && !unit.is(a, WordClass.COMPLEMENTISER)
                            && (unit.isComma(a - 1) || !unit.is(a, WordClass.DETERMINER));
            if (clause && !cue.is(Cue.Mark.PASSES_ON) && !described) {
                // another clause has begun: whatever opens behind belongs to it, unless it is inserted between commas,
                // or describes the speaker: قال فلان الذي شهد … إن
                int close = closingComma(a, limit);
                described = close < 0 && hit.subjectBehind && unit.is(a, WordClass.RELATIVE);
                if (close < 0 && !described) {
                    return -1;
                }
                a = Math.max(a, close);
            }
        }
        return -1;
    }

    /** Whether a quotation of more than a word ends the sentence and names no medium: قال المصدر لوكالة النهر "لم نوقع". */
    private boolean isFinalQuotation(int a) {
        return unit.isQuotation(a)
                && unit.isStop(a + 1)
                && (unit.quotation(a).words() >= SHORTEST_SPEECH
                        || unit.quotation(a).words() > 1
                                && !unit.isAny(a - 1, WordClass.MEDIUM.bit() | WordClass.NAME_BEARER.bit())
                                && !unit.isAddressedMedium(a - 1));
    }

    /** Behind the attribution phrase that begins at {@code a}; {@code a} if none does. */
    private int behindNamed(int a) {
        for (Named one : read.named) {
            if (one.from() == a) {
                return one.to();
            }
        }
        return a;
    }

    /** Whether the complementiser opens what a noun of saying with a source of its own says: answering a report by X that. */
    private boolean belongsToNoun(Hit hit, int complementiser) {
        for (Hit noun : read.hits) {
            if (noun.form == Form.NOUN
                    && noun.opens == complementiser + 1
                    && noun.from > hit.to
                    && unit.is(noun.to, WordClass.AGENT)
                    && unit.is(noun.from - 1, WordClass.INDEFINITE)
                    && facts.hasArticleWords()
                    && !unit.is(noun.from - 2, WordClass.ADVERBIAL)) {
                return !unit.is(noun.from - 2, WordClass.PREPOSITION) || unit.is(noun.from - 2, WordClass.INFINITIVE);
            }
        }
        return false;
    }

    /** The noun of saying that begins at {@code a}; null if none does. */
    private @Nullable Hit nounAt(int a) {
        for (Hit hit : read.hits) {
            if (hit.from == a && hit.form == Form.NOUN && hit.opens >= 0) {
                return hit;
            }
        }
        return null;
    }

    private int closingComma(int a, int limit) {
        int b = a;
        while (b > 0 && !unit.isComma(b) && a - b < 12) {
            b--;
        }
        if (!unit.isComma(b)) {
            return -1;
        }
        for (int c = a; c < limit && c < a + 25; c++) {
            if (unit.isComma(c)) {
                return c;
            }
        }
        return -1;
    }

    private boolean isHitThatReports(int a) {
        for (Hit hit : read.hits) {
            if (hit.from <= a && a < hit.to) {
                return hit.form != Form.NOUN && hit.form != Form.ADNOMINAL;
            }
        }
        return true;
    }

    private boolean opensObject(int k) {
        return unit.isWord(k)
                        && !read.addressees.isTold(k)
                        && !unit.isAddressedMedium(k)
                        && !(facts.ownersBehind() && unit.is(k, WordClass.OWN_MEDIUM))
                        && !unit.isAny(
                                k,
                                WordClass.PREPOSITION.bit()
                                        | WordClass.COORDINATOR.bit()
                                        | WordClass.TIME.bit()
                                        | WordClass.ADVERB.bit()
                                        | WordClass.SUBORDINATOR.bit()
                                        | WordClass.AGENT.bit()
                                        | WordClass.RELATIVE.bit())
                        && !unit.isVerb(k)
                || unit.isQuotation(k);
    }

    /** Whether a clause without a complementiser begins at {@code k}. */
    private boolean opensClause(int k) {
        if (facts.subjects().get(0) == SubjectPlace.FIRST) {
            // the verb has closed its own clause: whatever follows is what it reports
            return unit.isWord(k) && !unit.is(k, WordClass.COORDINATOR) && unit.size() - k > 3;
        }
        if (!unit.isWord(k) && !(unit.isQuotation(k) && !unit.isSpeech(k))) {
            return false;
        }
        if (unit.isAny(
                        k,
                        WordClass.TIME.bit()
                                | WordClass.COORDINATOR.bit()
                                | WordClass.PREPOSITION.bit()
                                | WordClass.ADVERB.bit()
                                | WordClass.SUBORDINATOR.bit()
                                | WordClass.RELATIVE.bit()
                                | WordClass.INFINITIVE.bit())
                && !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.PRONOUN.bit())) {
            return false;
        }
        if (isSubjectPronoun(k) && k + 2 < unit.size() && !unit.isStop(k + 1)) {
            return true;
        }
        int end = Math.min(unit.size(), k + 25);
        for (int a = k; a < end; a++) {
            if (a > k && (unit.isVerb(a) || read.taken[a] || opensPredicate(a))) {
                return true;
            }
            if (unit.isComma(a) && a == k + 1 || unit.isSemicolon(a) || unit.isColon(a)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a quotation goes on with a clause whose subject stands before it: said visitors “will see that”. */
    private boolean opensPredicate(int a) {
        return unit.isQuotation(a)
                && unit.quotation(a).words() > 1
                && unit.isWord(a - 1)
                && !unit.isAny(a - 1, WordClass.PREPOSITION.bit() | WordClass.COORDINATOR.bit())
                && Character.isLowerCase(
                        read.row.token(unit.quotation(a).from()).form().codePointAt(0));
    }

    /** Whether so much follows without a mark that it cannot be an object: says every closure of the grounds costs a week. */
    private boolean opensLongClause(Hit hit, int k) {
        if (hit.subject == null || !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit())) {
            return false;
        }
        int a = k;
        while (unit.isWord(a)) {
            a++;
        }
        return a - k >= SHORTEST_CLAUSE;
    }

    /** Whether the word can only be the subject of a clause: he, they. */
    private boolean isSubjectPronoun(int k) {
        return unit.is(k, WordClass.PRONOUN)
                && !unit.isAny(k, WordClass.DETERMINER.bit() | WordClass.POSSESSIVE.bit() | WordClass.NOBODY.bit());
    }

    private int bareBehindMiddle(int k, int limit, Cue cue) {
        int a = k;
        if (cue.has(Frame.ADDRESSEE)
                && unit.isWord(k)
                && !unit.isAny(k, WordClass.PREPOSITION.bit() | WordClass.TIME.bit())) {
            a = read.addressees.end(k, limit);
        }
        while (a < limit && unit.isAny(a, WordClass.TIME.bit() | WordClass.ADVERB.bit())) {
            a++;
        }
        if (a > k && a < limit && opensClause(a)) {
            return a;
        }
        // in a statement he would
        for (int b = a; b < limit && b < a + 10; b++) {
            if (unit.isPunctuation(b) || unit.isQuotation(b)) {
                return -1;
            }
            if (b > k && unit.is(b, WordClass.PRONOUN) && !unit.is(b, WordClass.DETERMINER) && opensClause(b)) {
                return b;
            }
        }
        return -1;
    }
}
