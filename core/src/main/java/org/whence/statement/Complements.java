package org.whence.statement;

import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;

/**
 * Where the content of a cue begins that stands behind it: asks one after another whatever may open it there. Places are atoms of one unit.
 */
final class Complements {

    /** A complement is not looked for farther behind its cue. In atoms. */
    private static final int FARTHEST = 45;

    /** Whose words are passed on is told in no more words. In atoms. */
    private static final int LONGEST_PASSED_ON = 14;

    /** Whoever is told, and the opener behind, stand no farther. In atoms. */
    private static final int FARTHEST_TOLD = 14;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;
    private final ContentOpeners openers;
    private final WordOrder wordOrder;
    private final SilentCues silentCues;
    private final BareClauses bareClauses;
    private final ObjectContents objects;
    private final VerbFirstContents verbFirst;

    Complements(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
        this.openers = new ContentOpeners(read);
        this.wordOrder = new WordOrder(read, openers);
        this.silentCues = new SilentCues(read);
        this.bareClauses = new BareClauses(read);
        this.objects = new ObjectContents(read);
        this.verbFirst = new VerbFirstContents(read, openers, objects);
    }

    void complement(Hit hit) {
        if (hit.form == Form.NOUN) {
            return;
        }
        wordOrder.place(hit);
        if (silentCues.saysNothing(hit)) {
            hit.draft.passive = true;
            return;
        }
        if (hit.inverted) {
            return;
        }
        int k = hit.to;
        if (hit.afterSpeech) {
            boolean opens = unit.is(k, WordClass.COMPLEMENTISER) && hit.cue.has(Frame.THAT)
                    || unit.isColon(k) && hit.cue.has(Frame.QUOTE);
            hit.opens = opens ? k + 1 : -1;
            return;
        }
        int at = openers.directly(hit, k);
        hit.opens = at >= 0 ? at : openers.behindInserted(hit, k);
        int limit = Math.min(unit.size(), k + FARTHEST);
        if (hit.opens >= 0 || openers.isInsertedBefore(hit) || wordOrder.closesAsSource(hit, k, limit)) {
            return;
        }
        if (hit.subjectBehind) {
            verbFirst.open(hit, k, limit);
        } else {
            hit.opens = hit.cue.has(Frame.ABOUT) ? openers.talkedOf(k, limit) : behindVerb(hit, k, limit);
        }
    }

    /** Where the content begins behind a verb whose subject stands before it; -1 if none does. */
    private int behindVerb(Hit hit, int k, int limit) {
        Cue cue = hit.cue;
        int object = objects.start(hit, k, limit);
        if (object > k && unit.is(object, WordClass.COMPLEMENTISER) && cue.has(Frame.THAT)) {
            return object + 1;
        }
        int passedOn = cue.is(Cue.Mark.PASSES_ON) && facts.ownersBehind() ? passedOn(k, limit) : -1;
        if (passedOn >= 0) {
            return passedOn;
        }
        int topic = cue.has(Frame.FRONTED) ? read.addressees.behindTold(k, limit) : -1;
        if (unit.isWord(topic) && facts.leadsToTopic(unit.at(topic)) && !isCorrelative(topic + 1)) {
            return topic;
        }
        if (objects.isContent(hit, object, limit)) {
            return object;
        }
        if (cue.has(Frame.ADDRESSEE) && !unit.is(k, WordClass.PRONOUN)) {
            int opener = openers.between(hit, k, Math.min(limit, k + FARTHEST_TOLD));
            if (opener >= 0) {
                return opener;
            }
        }
        boolean bare = cue.has(Frame.BARE)
                && !cue.has(Frame.ADDRESSEE)
                && (bareClauses.opens(k) || !cue.has(Frame.OBJECT) && bareClauses.opensLong(hit, k));
        if (bare || bareClauses.goesOnBehindSpeaker(hit, k)) {
            return k;
        }
        int opener = openers.between(hit, k, limit);
        if (opener >= 0) {
            return opener;
        }
        if (hit.form == Form.SHARED && cue.has(Frame.OBJECT) && unit.is(k, WordClass.FROM) && unit.isWord(k + 1)) {
            // محذرا من توقف
            return k;
        }
        return cue.has(Frame.ADDRESSEE) && !facts.has(Trait.BARE_CLAUSES_BY_VERB) || cue.has(Frame.BARE)
                ? bareClauses.behindMiddle(k, limit, cue)
                : -1;
    }

    /** The quotation of whoever is cited: приводит слова офицера: «…»; -1 if none follows. */
    private int passedOn(int k, int limit) {
        for (int a = k; a < Math.min(limit, k + LONGEST_PASSED_ON); a++) {
            if (unit.isColon(a) && unit.isQuotation(a + 1)) {
                return a + 1;
            }
        }
        return -1;
    }

    /** Whether the word only stands for the clause behind its comma: о том, что. */
    private boolean isCorrelative(int k) {
        return unit.isComma(k + 1) && unit.isAny(k + 2, WordClass.COMPLEMENTISER.bit() | WordClass.INTERROGATIVE.bit());
    }
}
