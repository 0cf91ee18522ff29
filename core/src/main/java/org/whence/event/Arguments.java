package org.whence.event;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the participants of one event in its sentence by the slots that its frame names: by place in the clause, by
 * preposition, particle or case. Looks no further than the clause, except where the grammar shares a subject.
 */
final class Arguments {

    private final View view;
    private final Draft draft;
    private final Clause clause;
    private final Enumeration enumeration;
    private final Subjects subjects;
    private final Objects objects;
    private final NounArguments nouns;
    private final MarkedArguments marked;

    /** @param shut phrases that are no participants: the speaker of the statement in which the event stands */
    Arguments(Draft draft, Predicate<Phrase> shut) {
        this.view = draft.view;
        this.draft = draft;
        this.clause = new Clause(draft, shut);
        this.enumeration = new Enumeration(clause);
        this.subjects = new Subjects(clause, enumeration);
        this.objects = new Objects(clause, enumeration);
        this.nouns = new NounArguments(clause, enumeration);
        this.marked = new MarkedArguments(clause, enumeration);
    }

    /** The phrases of the first of {@code slots} that has any. */
    List<Phrase> find(List<Slot> slots, Predicate<Phrase> fits) {
        for (Slot slot : slots) {
            List<Phrase> found = find(slot, fits);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    List<Phrase> find(Slot slot, Predicate<Phrase> fits) {
        return switch (slot) {
            case SUBJECT -> subjectSlot(fits);
            case OBJECT -> objectSlot(fits);
            case POSSESSOR -> nouns.possessor(fits);
            case MODIFIER -> nouns.modifier(fits);
            case OF -> nouns.genitive(fits);
            default -> marked.find(slot, fits);
        };
    }

    private List<Phrase> subjectSlot(Predicate<Phrase> fits) {
        boolean goods = draft.type() == EventType.ARMS_TRANSFER && (draft.to >= view.size || view.at[draft.to] == null);
        if (!draft.isVerb() && (view.has(draft.from, Mark.OWNED) || isOfOwn()) && !goods) {
            Phrase owner = clause.nearestBefore(draft.from, fits);
            return owner == null ? List.of() : enumeration.from(owner, fits);
        }
        if (!draft.isVerb()) {
            return draft.carried && !draft.undergone ? subjects.find(fits) : List.of();
        }
        return draft.passive && draft.frame.wordClass() == WordClass.VERB
                ? marked.find(Slot.BY, fits)
                : subjects.find(fits);
    }

    /** "قرارها شراء": what is decided or meant is of whoever the noun before has a pronoun of. */
    private boolean isOfOwn() {
        int before = draft.from - 1;
        before -= before > 0 && view.signs.before[before] != null ? 1 : 0;
        return clause.order == Grammar.Order.VSO
                && view.isPlainWord(before)
                && !view.verb[before]
                && !view.cut[before]
                && view.has(before, Mark.OWNED);
    }

    private List<Phrase> objectSlot(Predicate<Phrase> fits) {
        if (!draft.isVerb()) {
            return draft.undergone ? subjects.find(fits) : objects.ofNoun(fits);
        }
        Phrase noun = draft.reduced ? view.at[draft.from - 1] : null;
        if (noun != null) {
            return clause.isOpen(noun) && fits.test(noun) ? List.of(noun) : List.of();
        }
        return draft.passive ? subjects.find(fits) : objects.ofVerb(fits);
    }

    /** The nearest phrase of {@code slot} on either side, inside the clause. */
    @Nullable
    Phrase nearest(Slot slot, Predicate<Phrase> fits) {
        return marked.nearest(slot, fits);
    }

    /** Whether a clause of its own tells the deed of a subject that names nobody known. */
    boolean isDoneByNobodyKnown() {
        return subjects.isDoneByNobodyKnown();
    }
}
