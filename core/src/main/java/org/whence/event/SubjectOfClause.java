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
        return first != null ? first : clause.firstBare(0, draft.anchor, fits);
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
