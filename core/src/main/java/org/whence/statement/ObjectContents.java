package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;
import org.whence.syntax.Token;

/**
 * Where a content begins that is the object of its cue, and whether the cue takes one there: denied the charge. Places are atoms of one unit.
 */
final class ObjectContents {

    /** Behind a preposition an amount stands no farther. In atoms. */
    private static final int FARTHEST_FIGURE = 5;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    ObjectContents(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
    }

    /** Where the object begins, if one does: behind words of time and whoever is told. */
    int start(Hit hit, int k, int limit) {
        Cue cue = hit.cue;
        int object = k;
        while (object < limit && unit.is(object, WordClass.TIME)) {
            object++;
        }
        if (object > k) {
            return object;
        }
        if (facts.marksDefinite()
                && unit.is(k, WordClass.INFINITIVE)
                && unit.isAny(k + 1, WordClass.OBJECT_PRONOUN.bit())
                && cue.has(Frame.OBJECT)) {
            // described to her a stall
            return k + 2;
        }
        if (facts.has(Trait.PARTICIPLES_AS_OBJECTS)
                && unit.is(k, WordClass.ADVERB)
                && unit.is(k + 1, WordClass.PARTICIPLE)
                && cue.has(Frame.OBJECT)) {
            // denies ever having met him
            return k + 1;
        }
        int told = behindTold(k, limit);
        if (told > k && cue.has(Frame.OBJECT)) {
            // confirmed to the agency the existence of talks
            return told;
        }
        if (cue.has(Frame.QUOTE) && read.addressees.isToldQuotation(k, limit) && unit.isQuotationOfName(k)) {
            // подтвердили «Причалу» покупку
            return k + 1;
        }
        if (facts.marksDefinite() && unit.is(k, WordClass.AS) && unit.isQuotation(k + 1)) {
            // dismissed as “pure invention” a report
            return k + 1;
        }
        return k;
    }

    /** Whether the object at {@code object} is what the cue reports. */
    boolean isContent(Hit hit, int object, int limit) {
        Cue cue = hit.cue;
        return cue.has(Frame.OBJECT)
                && opens(object)
                && !hit.draft.passive
                && !isPlainGerund(hit)
                && !isPurpose(hit)
                && (!cue.is(Cue.Mark.OF_DOCUMENT) || isDocument(hit.subject))
                && (!cue.is(Cue.Mark.NEEDS_INFINITIVE) || hasInfinitive(object, limit))
                && (!cue.is(Cue.Mark.NEEDS_FIGURE) || hasFigure(object, limit));
    }

    boolean opens(int k) {
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

    /** Behind a medium that is told with a preposition before what it is told: to the agency the existence; {@code k} if none is. */
    private int behindTold(int k, int limit) {
        if (!facts.has(Trait.TOLD_BEHIND_INFINITIVE_MARK) || !unit.is(k, WordClass.INFINITIVE) || k + 1 >= limit) {
            return k;
        }
        int end = read.addressees.end(k + 1, limit);
        boolean medium = false;
        for (int a = k + 1; a < end; a++) {
            medium |= unit.is(a, WordClass.MEDIUM) || unit.is(a, WordClass.MEDIUM_KIND);
        }
        return medium && end < limit && (unit.is(end, WordClass.DETERMINER) || unit.isQuotation(end)) ? end : k;
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

    private boolean hasInfinitive(int from, int limit) {
        for (int a = from; a < limit && !unit.isStop(a) && !unit.isSemicolon(a); a++) {
            if (unit.is(a, WordClass.INFINITIVE)
                    && !(unit.isWord(a + 1) && unit.at(a + 1).isCapitalised())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount stands behind a preposition in the clause: at 12 million, at about forty. */
    boolean hasFigure(int from, int limit) {
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
}
