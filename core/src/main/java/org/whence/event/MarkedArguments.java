package org.whence.event;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/** Finds participants by their preposition, particle or case. */
final class MarkedArguments {

    private final View view;
    private final Draft draft;
    private final Grammar.Order order;
    private final Clause clause;
    private final Enumeration enumeration;

    MarkedArguments(Clause clause, Enumeration enumeration) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.order = clause.order;
        this.clause = clause;
        this.enumeration = enumeration;
    }

    // ---- marked phrases

    List<Phrase> find(Slot slot, Predicate<Phrase> fits) {
        boolean leftToo = order == Grammar.Order.SOV;
        int from = leftToo ? view.clauseStart(draft.anchor) : draft.from;
        int end = draft.rightEnd(draft.anchorEnd);
        Phrase best = null;
        for (Phrase phrase : view.phrases) {
            boolean inside = phrase.from >= from && phrase.to <= end;
            boolean has = phrase.direct == slot || phrase.slot == slot || isWeakly(phrase, slot);
            boolean ofAnother = phrase.head != null && phrase.direct == Slot.OF || isOfOtherNoun(phrase);
            if (!inside || !has || !clause.isOpen(phrase) || !fits.test(phrase) || ofAnother) {
                continue;
            }
            if (best == null || leftToo && phrase.to <= draft.from) {
                best = phrase;
            }
        }
        if (best == null) {
            return List.of();
        }
        List<Phrase> all = enumeration.from(nameOf(best, fits), fits);
        return slot == Slot.BETWEEN && all.size() == 1 ? pair(best, fits) : all;
    }

    /** "با آرام ساهاکیان، نخست‌وزیر، دیدار کرد": the office between commas is that of the name before it. */
    private Phrase nameOf(Phrase office, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(office);
        boolean set = order == Grammar.Order.SOV
                && at > 0
                && office.type() == EntityType.PERSON
                && office.mention.form() == Mention.Form.NOMINAL
                && view.isComma(office.from - 1);
        if (!set) {
            return office;
        }
        Phrase name = view.phrases.get(at - 1);
        boolean named = name.to == office.from - 1
                && name.type() == EntityType.PERSON
                && name.mention.form() == Mention.Form.NAME
                && name.direct == office.direct;
        return named && clause.isOpen(name) && fits.test(name) ? name : office;
    }

    /** Whether another noun of action stands directly before the phrase's marker: "the consent after the visit to Russia". */
    private boolean isOfOtherNoun(Phrase phrase) {
        int governor = phrase.governor;
        boolean marked = governor >= draft.to && governor < phrase.from - 1 && view.at[governor] == null;
        return marked
                && view.trigger[governor]
                && !view.verb[governor]
                && view.types[governor] != draft.frame.type()
                && !(draft.carried && governor < draft.anchorEnd);
    }

    /** Whether an ending that has other uses marks the phrase here: an instrumental beside a passive. */
    private boolean isWeakly(Phrase phrase, Slot slot) {
        return phrase.weak == slot
                && phrase.direct.isBare()
                && phrase.head == null
                && (draft.passive || !draft.isVerb());
    }

    /** "Rusya ile Irak arasında": what stands between is two, so the phrase just before belongs to it. */
    private List<Phrase> pair(Phrase second, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(second);
        if (at == 0) {
            return List.of(second);
        }
        Phrase first = view.phrases.get(at - 1);
        boolean near = second.from - first.to <= 3 && clause.isOpen(first) && fits.test(first);
        return near ? List.of(first, second) : List.of(second);
    }

    /** The nearest phrase of {@code slot} on either side, inside the clause. */
    @Nullable
    Phrase nearest(Slot slot, Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        int end = draft.rightEnd(draft.anchorEnd);
        Phrase best = null;
        int least = Integer.MAX_VALUE;
        for (Phrase phrase : view.phrases) {
            boolean has = (phrase.direct == slot || phrase.slot == slot) && !phrase.proxy;
            if (phrase.from < start || phrase.to > end || !has || !fits.test(phrase) || draft.isAt(phrase)) {
                continue;
            }
            int distance = phrase.from >= draft.to ? phrase.from - draft.to : draft.from - phrase.to + 2;
            if (distance < least) {
                least = distance;
                best = phrase;
            }
        }
        return best;
    }
}
