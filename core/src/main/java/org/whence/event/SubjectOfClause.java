package org.whence.event;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;

/** Finds the subject where the verb stands last, as in Turkish and Persian. */
final class SubjectOfClause {

    private final View view;
    private final Draft draft;
    private final Clause clause;

    SubjectOfClause(Clause clause) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.clause = clause;
    }

    @Nullable
    Phrase find(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        if (draft.form == FormKind.PARTICIPLE) {
            Phrase head = clause.behind(4);
            return head != null && clause.isOpen(head) && fits.test(head) ? head : null;
        }
        if (!draft.isVerb() && !draft.carried) {
            return null;
        }
        boolean nominal = draft.gerund || draft.isVerb() && clause.isObjectOfVerb();
        Phrase first = nominal ? genitiveBefore(start, fits) : draft.carried ? genitiveInside(fits) : null;
        if (first == null && draft.passive && clause.isObjectOfVerb() && clause.hasGenitive()) {
            return null;
        }
        if (first == null) {
            first = clause.firstBare(start, draft.anchor, fits);
        }
        if (first == null) {
            first = genitiveBefore(start, fits);
        }
        if (first != null) {
            return first;
        }
        int noun = nounOfRelative(start);
        if (noun >= 0) {
            Phrase antecedent = view.at[noun];
            return antecedent != null && clause.isOpen(antecedent) && fits.test(antecedent) ? antecedent : null;
        }
        return clause.firstBare(0, draft.anchor, phrase -> !isOfCondition(phrase, start) && fits.test(phrase));
    }

    /** "شرکتی را که … فروخته‌اند": the noun before the relative word that opens the clause; -1 if it opens what is said. */
    private int nounOfRelative(int start) {
        if (start == 0 || !view.has(start, Mark.RELATIVE)) {
            return -1;
        }
        int noun = view.signs.after[start - 1] == Slot.OBJECT ? start - 2 : start - 1;
        boolean verb = noun < 0
                || view.verb[noun]
                || view.cue[noun]
                || view.trigger[noun]
                || view.has(noun, Mark.FINITE)
                || view.has(noun, Mark.LIGHT);
        return verb || view.at[noun] == null && !(view.isPlainWord(noun) && noun == start - 2) ? -1 : noun;
    }

    /** Whether the phrase stands in another clause, which only says under what condition: "if Russia attacks, it will". */
    private boolean isOfCondition(Phrase phrase, int start) {
        int clauseOfIt = view.clauseStart(phrase.from);
        return clauseOfIt != start && view.has(clauseOfIt, Mark.CONDITION);
    }

    /** "çatışmaları Kırgız askerlerin başlattığını": whoever stands between the noun and the verb that carries it. */
    private @Nullable Phrase genitiveInside(Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from >= draft.to && phrase.to < draft.anchorEnd;
            if (inside && phrase.possessor && phrase.head == null && clause.isOpen(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    private @Nullable Phrase genitiveBefore(int start, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= start
                    && phrase.to <= draft.from
                    && phrase.possessor
                    && (phrase.head == null || phrase.head.type() != EntityType.PLACE)
                    && clause.isOpen(phrase)
                    && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }
}
