package org.whence.event;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Mention;

/** Finds whom or what a verb or noun of action acts upon, where no preposition marks it. */
final class Objects {

    private final View view;
    private final Draft draft;
    private final Grammar.Order order;
    private final Clause clause;
    private final Enumeration enumeration;
    private final SubjectAround around;
    private final SubjectOfClause last;

    Objects(Clause clause, Enumeration enumeration) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.order = clause.order;
        this.clause = clause;
        this.enumeration = enumeration;
        this.around = new SubjectAround(clause);
        this.last = new SubjectOfClause(clause);
    }

    // ---- objects

    List<Phrase> ofVerb(Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from > draft.from && phrase.to <= draft.to && !isAdjective(phrase);
            if (inside && fits.test(phrase) && clause.isOpen(phrase)) {
                return enumeration.from(phrase, fits);
            }
        }
        Phrase ahead = order == Grammar.Order.SVO ? clause.objectAhead() : null;
        if (ahead != null && clause.isOpen(ahead) && fits.test(ahead)) {
            return enumeration.from(ahead, fits);
        }
        Phrase found = order == Grammar.Order.SOV ? objectBefore(fits) : objectBehind(fits);
        return found == null ? List.of() : enumeration.from(found, fits);
    }

    /** "paid an official visit": a word for people that only describes the noun of the trigger. */
    private boolean isAdjective(Phrase phrase) {
        return phrase.mention.form() == Mention.Form.NOMINAL
                && phrase.to - phrase.from == 1
                && phrase.to < draft.to
                && !view.grammar.adjectiveBehind
                && view.isPlainWord(phrase.to)
                && view.signs.before[phrase.to] == null;
    }

    private @Nullable Phrase objectBehind(Predicate<Phrase> fits) {
        Phrase subject = order == Grammar.Order.VSO ? around.find(Phrase::isActorOrPlace) : null;
        Phrase holder = subject == null ? null : enumeration.nameBehind(subject, view.phrases.indexOf(subject));
        int from = holder == null || holder.from < draft.to ? draft.from + 1 : holder.to;
        int end = draft.rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            if (phrase.from < from || phrase.to > end || !clause.isOpen(phrase)) {
                continue;
            }
            if (view.hasNonFinite(draft.to, phrase.from)) {
                return null;
            }
            if (subject != null && (phrase == subject || View.isSame(subject, phrase))) {
                continue;
            }
            boolean markedByTrigger = phrase.from == draft.to && view.signs.before[draft.to - 1] != null;
            if (markedByTrigger && phrase.head == null && fits.test(phrase)) {
                return phrase;
            }
            if (phrase.slot.isBare() && phrase.head == null && fits.test(phrase) && isReached(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether no preposition or infinitive parts the verb from a phrase that stands for a larger one. */
    private boolean isReached(Phrase phrase) {
        for (int i = draft.to; i < phrase.from; i++) {
            boolean marker = view.signs.before[i] != null && view.signs.before[i] != Slot.OF;
            if (view.at[i] == null && (phrase.proxy && marker || view.has(i, Mark.INFINITIVE))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Phrase objectBefore(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        Phrase bare = null;
        for (int i = view.phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = view.phrases.get(i);
            if (phrase.from < start || phrase.to > draft.from || !clause.isOpen(phrase) || !fits.test(phrase)) {
                continue;
            }
            if (phrase.slot == Slot.OBJECT) {
                return phrase;
            }
            if (bare == null && phrase.isBare() && !phrase.possessor || phrase.weak == Slot.OBJECT && phrase.isBare()) {
                bare = phrase;
            }
        }
        Phrase subject = last.find(Phrase::isActorOrPlace);
        return bare != subject ? bare : null;
    }

    // ---- nouns

    /** "поставка Россией ракет Турции": a bare phrase behind the noun that is not its genitive. */
    List<Phrase> ofNoun(Predicate<Phrase> fits) {
        int end = draft.rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            boolean behind = phrase.from > draft.to && phrase.to <= end;
            if (behind && phrase.isBare() && phrase.direct.isBare() && clause.isOpen(phrase) && fits.test(phrase)) {
                return enumeration.from(phrase, fits);
            }
        }
        return List.of();
    }
}
