package org.whence.statement;

import java.util.Set;
import org.whence.statement.Cue.Form;
import org.whence.statement.Cue.Frame;

/**
 * Whether a word that could report says nothing where it stands: it asks aside, names a thing, or tells what has not been done yet.
 * Places are atoms of one unit.
 */
final class SilentCues {

    /** The comma that closes what is asked aside stands no farther. In atoms. */
    private static final int LONGEST_ASIDE = 45;

    private final ReadUnit read;
    private final Unit unit;
    private final StatementFacts facts;

    SilentCues(ReadUnit read) {
        this.read = read;
        this.unit = read.unit;
        this.facts = read.facts;
    }

    boolean saysNothing(Hit hit) {
        return isAskedAside(hit) || isNamedSo(hit) || isYetToCome(hit) || isObliged(hit);
    }

    /** Whether somebody is only told to speak: the minister must explain himself. */
    private boolean isObliged(Hit hit) {
        for (int a = hit.helpers; a < hit.from; a++) {
            if (unit.is(a, WordClass.OBLIGES)) {
                return !unit.isComma(hit.helpers - 1) && hit.subject != null;
            }
        }
        return false;
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
        for (int a = hit.to; a < Math.min(unit.size(), hit.to + LONGEST_ASIDE); a++) {
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

    /**
     * Whether the verb is a participle that tells how the noun before it is called, so that nobody speaks: Molinari, dubbed X; an
     * initiative called X.
     */
    private boolean isNamedSo(Hit hit) {
        if (!facts.has(Trait.PARTICIPLES_BEHIND_NOUNS)
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
                Hit before = read.hitAt(a);
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
}
