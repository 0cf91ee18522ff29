package org.whence.event;

import java.util.List;
import java.util.function.Predicate;
import org.whence.entity.EntityType;

/** Finds the participants that hang on a noun of action: genitives before and behind it, adjectives of origin. */
final class NounArguments {

    /** Tokens between a verb that carries a noun of action and the noun. */
    private static final int LONGEST_CARRY = 10;

    private final View view;
    private final Draft draft;
    private final Grammar.Order order;
    private final Clause clause;
    private final Enumeration enumeration;

    NounArguments(Clause clause, Enumeration enumeration) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.order = clause.order;
        this.clause = clause;
        this.enumeration = enumeration;
    }

    List<Phrase> possessor(Predicate<Phrase> fits) {
        int reach = order == Grammar.Order.SOV ? LONGEST_CARRY : 4;
        for (int i = view.phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = view.phrases.get(i);
            if (phrase.to > draft.from || !phrase.possessor) {
                continue;
            }
            boolean near = draft.from - phrase.to <= reach && !view.hasCut(phrase.to, draft.from);
            boolean direct = order == Grammar.Order.SOV || noMarkerBetween(phrase.to, draft.from);
            return near && direct && clause.isOpen(phrase) && fits.test(phrase)
                    ? enumeration.from(phrase, fits)
                    : List.of();
        }
        return List.of();
    }

    private boolean noMarkerBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (view.signs.before[i] != null || view.at[i] != null || view.has(i, Mark.COORDINATOR)) {
                return false;
            }
        }
        return true;
    }

    List<Phrase> modifier(Predicate<Phrase> fits) {
        Phrase beside = view.grammar.adjectiveBehind ? clause.behind(3) : clause.before(3);
        Phrase origin = beside == null ? null : beside.origin();
        if (origin != null && fits.test(origin)) {
            return List.of(origin);
        }
        boolean adjective = beside != null
                && (beside.type() == EntityType.NATIONALITY || !view.grammar.adjectiveBehind)
                && !beside.possessor
                && clause.isOpen(beside)
                && fits.test(beside);
        return adjective && beside != null ? List.of(beside) : List.of();
    }

    /** The genitive of a noun: behind it with its marker, or without one where the language writes it so. */
    List<Phrase> genitive(Predicate<Phrase> fits) {
        int end = draft.rightEnd(draft.to);
        for (Phrase phrase : view.phrases) {
            if (phrase.from < draft.to || phrase.to > end) {
                continue;
            }
            boolean ofAnother = phrase.governor >= draft.to
                    && view.trigger[phrase.governor]
                    && view.grammar.lexicon.proclitic(view.tokens.get(phrase.governor)) != null;
            boolean marked = phrase.direct == Slot.OF
                    && phrase.governor >= draft.from - 1
                    && phrase.governor <= draft.to + 2
                    && !ofAnother;
            boolean pair = draft.frame.is(Frame.Note.SYMMETRIC) && phrase == clause.behindAll(5);
            boolean bare = view.grammar.bareGenitiveBehind
                    && (phrase.direct.isBare() || phrase.direct == Slot.OF)
                    && (pair || phrase == clause.behind(3))
                    && (phrase.type() != EntityType.NATIONALITY || !view.grammar.adjectiveBehind);
            if ((marked || bare) && clause.isOpen(phrase) && fits.test(phrase)) {
                return enumeration.from(phrase, fits);
            }
        }
        return List.of();
    }
}
