package org.whence.statement;

import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;

/**
 * Which word or mark opens the content of a cue, directly behind it or behind other words: that, a colon, a question word.
 * Places are atoms of one unit.
 */
final class ContentOpeners {

    /** A reporting clause between commas is not longer. In atoms. */
    private static final int LONGEST_INSERTED = 14;

    /** A quotation of so many words names no medium. */
    private static final int SHORTEST_SPEECH = 4;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    ContentOpeners(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
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
        return facts.has(Trait.PARTICIPLES_BEHIND_CONJUNCTIONS)
                && unit.is(k, WordClass.SUBORDINATOR)
                && unit.is(k + 1, WordClass.PARTICIPLE);
    }

    /** The first opener of a content behind other words: an addressee, a place, a time, a subject that stands behind. */
    int between(Hit hit, int from, int limit) {
        Cue cue = hit.cue;
        boolean described = false;
        for (int a = from; a < limit; a++) {
            int past = behindNamed(a);
            if (past > a) {
                a = past - 1;
                continue;
            }
            Hit noun = cue.is(Cue.Mark.PASSES_ON) ? read.hitAt(a) : null;
            if (noun != null && noun.form == Form.NOUN && noun.from == a && noun.opens >= 0) {
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
            boolean describes =
                    facts.has(Trait.RELATIVES_WITHOUT_COMMA) && unit.isComma(a - 1) && unit.is(a, WordClass.RELATIVE);
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
        Hit hit = read.hitAt(a);
        return hit == null || hit.form != Form.NOUN && hit.form != Form.ADNOMINAL;
    }

    /** Behind the complementiser that follows a reporting clause between commas: had admitted, the clerk told Vega Radio, that; -1 if none does. */
    int behindInserted(Hit hit, int k) {
        if (!facts.has(Trait.COMMENT_CLAUSES)
                || !hit.cue.has(Frame.THAT)
                || hit.form != Form.FINITE
                || !unit.isComma(k)) {
            return -1;
        }
        boolean reports = false;
        for (int a = k + 1; a < Math.min(unit.size(), k + LONGEST_INSERTED); a++) {
            if (unit.isComma(a)) {
                return reports && unit.is(a + 1, WordClass.COMPLEMENTISER) ? a + 2 : -1;
            }
            Hit other = read.taken[a] ? read.hitAt(a) : null;
            reports |= other != null && other.form == Form.FINITE && other.cue.act() == Statement.Act.SAY;
        }
        return -1;
    }

    /** Whether the cue stands in such a clause, so that what the complementiser opens belongs to the verb before. */
    boolean isInsertedBefore(Hit hit) {
        int h = read.hits.indexOf(hit) - 1;
        Hit before = h < 0 ? null : read.hits.get(h);
        return before != null
                && before.opens > hit.to
                && before.to < hit.from
                && facts.has(Trait.COMMENT_CLAUSES)
                && unit.isComma(before.to)
                && unit.is(before.opens - 1, WordClass.COMPLEMENTISER)
                && unit.isComma(before.opens - 2);
    }

    /** Behind the preposition that leads to what is talked of; -1 if none stands in the clause. */
    int talkedOf(int from, int limit) {
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
}
