package org.whence.statement;

import org.whence.entity.Entity.Agreement;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;

/**
 * Where the content of a cue begins whose subject stands behind it, in languages whose verb comes first. Places are atoms of one unit.
 */
final class VerbFirstContents {

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;
    private final ContentOpeners openers;
    private final ObjectContents objects;

    VerbFirstContents(ReadUnit read, ContentOpeners openers, ObjectContents objects) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
        this.openers = openers;
        this.objects = objects;
    }

    /** Sets where the content of {@code hit} begins, at {@code k} or behind, and whether its subject is there at all. */
    void open(Hit hit, int k, int limit) {
        Cue cue = hit.cue;
        // جاء في التقرير أن: the document says it
        boolean inDocument = unit.is(k, WordClass.DOCUMENT) && !cue.has(Frame.OBJECT);
        if (hit.to - hit.from > 1 && unit.is(hit.to - 1, WordClass.PREPOSITION) && !inDocument) {
            // the cue has its preposition already: no subject stands between it and the content
            hit.subjectBehind = false;
            hit.opens = cue.has(Frame.OBJECT) && objects.opens(k) ? k : openers.between(hit, k, limit);
            return;
        }
        int refused = cue.is(Cue.Mark.DENIES) ? refused(k, limit) : -1;
        if (refused >= 0) {
            hit.draft.negated = true;
            hit.draft.declined = true;
            read.taken[refused] = true;
            hit.opens = refusedContent(refused + 1, limit);
            return;
        }
        if (asksInTurn(hit, k)) {
            hit.subjectBehind = false;
            hit.opens = k;
            return;
        }
        if (cue.has(Frame.ABOUT)) {
            hit.opens = openers.talkedOf(k, limit);
            return;
        }
        // the subject comes first, then the content
        hit.opens = openers.between(hit, k, limit);
        int governed = governed(hit, hit.opens < 0 ? limit : hit.opens);
        if (governed >= 0 && !opensSameClause(hit, governed)) {
            hit.opens = governed;
            return;
        }
        hit.objectBehindSubject = hit.opens < 0
                && cue.has(Frame.OBJECT)
                && (!cue.is(Cue.Mark.NEEDS_FIGURE) || objects.hasFigure(k, limit));
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
                                    | WordClass.LINK.bit()
                                    | WordClass.SPEAKER_KIND.bit())) {
                return a;
            }
        }
        return -1;
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
}
