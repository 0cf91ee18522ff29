package org.whence.event;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/** Finds the subject where it stands before its verb, as in English and Russian, or behind it in inversion. */
final class SubjectBefore {

    /** Tokens before a trigger in which its subject is looked for. */
    private static final int LONGEST_LEFT = 60;

    private final View view;
    private final Draft draft;
    private final Clause clause;

    SubjectBefore(Clause clause) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.clause = clause;
    }

    @Nullable
    Phrase find(Predicate<Phrase> fits) {
        int i = draft.anchor - 1;
        while (view.has(i, Mark.FILLER) && view.at[Math.max(i, 0)] == null) {
            i--;
        }
        if (view.has(i, Mark.RELATIVE)) {
            return clause.antecedent(i, fits);
        }
        if (view.has(i, Mark.PRONOUN) && view.at[i] == null) {
            return meant(i, fits);
        }
        if (draft.gerund && draft.anchor == draft.from && view.isComma(i)) {
            Phrase before = clause.antecedent(i, fits);
            if (before != null) {
                return before;
            }
        }
        boolean shared = view.has(i, Mark.COORDINATOR);
        if (shared) {
            Phrase first = clause.firstBare(view.clauseStart(i), i, fits);
            // "Oman rejected the accusation and recalled": whoever is said to say the one does the other
            first = first == null && clause.isFinite() ? speakerOf(view.clauseStart(i), i, fits) : first;
            if (first != null) {
                return first;
            }
        }
        Phrase found = scanLeft(i, fits);
        if (found == null && view.grammar.invertedSubject && clause.isFinite()) {
            found = behindObject(fits);
        }
        if (found == null && view.grammar.locativeSubject) {
            found = locative(i, fits);
        }
        if (found == null && draft.to - draft.from > 1 && !draft.gerund && !draft.infinitive) {
            found = inverted(fits);
        }
        return found != null ? found : owner(i, fits);
    }

    /** "The army said it had intercepted": the body or state that speaks, or of which the words before speak. */
    private @Nullable Phrase meant(int pronoun, Predicate<Phrase> fits) {
        if (draft.teller != null && isThing(draft.teller) && fits.test(draft.teller)) {
            return draft.teller;
        }
        Phrase found = null;
        for (Phrase phrase : view.phrases) {
            boolean before = phrase.to <= pronoun && isThing(phrase) && phrase.isBare() && fits.test(phrase);
            found = before ? phrase : found;
        }
        if (found == null && view.before != null) {
            Phrase before = new Phrase(draft.from, draft.from + 1, view.before.mention());
            found = isThing(before) && fits.test(before) ? before : null;
        }
        return found;
    }

    private static boolean isThing(Phrase phrase) {
        return phrase.type() == EntityType.ORGANISATION || phrase.type() == EntityType.STATE;
    }

    /** "Огонь открыли военные": where the trigger holds its object, a name directly behind it acts. */
    private @Nullable Phrase inverted(Predicate<Phrase> fits) {
        Phrase behind = draft.to < view.size ? view.at[draft.to] : null;
        return behind != null && clause.isNominative(behind) && clause.isOpen(behind) && fits.test(behind)
                ? behind
                : null;
    }

    /** "Меморандум накануне подписали в Анкаре А и Б": where a word that names nobody leads, the subject stands behind the verb. */
    private @Nullable Phrase behindObject(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        Phrase object = clause.objectAhead();
        if (object == null && draft.frame.slots(Role.TO).contains(Slot.OBJECT)) {
            // what leads may as well be the subject
            return null;
        }
        boolean leads = object != null;
        for (int i = start; i < draft.anchor; i++) {
            boolean noun = view.isPlainWord(i) && !view.timed[i] && !view.has(i, Mark.FILLER);
            if (object != null && i < object.to) {
                continue;
            }
            if (view.at[i] != null || view.signs.before[i] != null && !noun) {
                return null;
            }
            leads |= noun
                    && view.signs.before[i] == null
                    && !view.has(i, Mark.BOUNDARY)
                    && !view.has(i, Mark.COORDINATOR);
        }
        if (!leads) {
            return null;
        }
        int end = draft.rightEnd(draft.to);
        for (Phrase phrase : view.phrases) {
            boolean named = phrase.mention.form() != Mention.Form.PRONOUN && clause.isNominative(phrase);
            if (phrase.from >= draft.to && phrase.to <= end && named && clause.isOpen(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** "В министерстве отвергли": a body in which something is done does it, where nobody else is named. */
    private @Nullable Phrase locative(int end, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.to > end + 1) {
                return null;
            }
            boolean seat = phrase.type() == EntityType.ORGANISATION || phrase.type() == EntityType.PLACE;
            boolean body = seat && phrase.direct == Slot.IN && phrase.from <= 2;
            if (body && clause.isOpen(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** "denied that one of its patrols opened fire": the patrol is that of the main clause's subject. */
    private @Nullable Phrase owner(int end, Predicate<Phrase> fits) {
        int start = view.clauseStart(end + 1);
        for (int i = start; i <= end && start > 0; i++) {
            if (view.has(i, Mark.OWN)) {
                return clause.firstOf(start, fits);
            }
        }
        return null;
    }

    private @Nullable Phrase speakerOf(int from, int to, Predicate<Phrase> fits) {
        Phrase first = clause.firstOf(to, fits);
        return first != null && first.from >= from && clause.isNominative(first) ? first : null;
    }

    private @Nullable Phrase scanLeft(int start, Predicate<Phrase> fits) {
        int i = start;
        Phrase controller = null;
        for (int steps = 0; i >= 0 && steps < LONGEST_LEFT; steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                if (clause.isDoer(phrase) && phrase.isBare() && clause.isOpen(phrase)) {
                    Phrase owner = phrase.origin();
                    return owner != null && fits.test(owner) ? owner : controller;
                }
                if (clause.isOpen(phrase) && fits.test(phrase) && phrase.head == null && phrase.slot != Slot.OBJECT) {
                    if (phrase.isBare() && !phrase.possessor || phrase.isBare() && phrase.proxy) {
                        return controller != null ? controller : renamed(phrase, fits);
                    }
                    if (draft.infinitive && phrase.slot == Slot.TO && controller == null || isPromiser(phrase)) {
                        return phrase;
                    }
                    if (phrase.isBare() && phrase.possessor && controller == null) {
                        controller = phrase;
                    }
                }
                i = phrase.from - 1;
                continue;
            }
            if (view.isComma(i)) {
                int aside = asideStart(i);
                i = aside >= 0 ? aside - 1 : i - 1;
                continue;
            }
            if (view.cut[i]) {
                Phrase shared = crossCut(i, fits);
                return shared != null ? shared : controller;
            }
            i--;
        }
        return controller;
    }

    /** "the promise of X to supply": whose the word is that governs the infinitive. */
    private boolean isPromiser(Phrase phrase) {
        int noun = phrase.governor;
        return draft.infinitive
                && phrase.direct == Slot.OF
                && noun >= 0
                && view.trigger[noun]
                && !view.verb[noun]
                && draft.anchor - phrase.to <= 2;
    }

    /** "Russia, an ally of the government, began": what stands between the commas only describes the name before it. */
    private Phrase renamed(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        int i = phrase.from - 1;
        while (i > 0 && view.has(i, Mark.DETERMINER)) {
            i--;
        }
        if (at == 0 || !view.isComma(i) || phrase.mention.form() != Mention.Form.NOMINAL) {
            return phrase;
        }
        Phrase name = view.phrases.get(at - 1);
        boolean described = name.to == i && name.isBare() && name.mention.form() == Mention.Form.NAME;
        boolean setOff = view.hasComma(phrase.to, draft.anchor);
        return described && setOff && clause.isOpen(name) && fits.test(name) ? name : phrase;
    }

    /** Where a clause that is set off by two commas begins, if the one before the comma {@code end} is such; else -1. */
    private int asideStart(int end) {
        for (int i = end - 1; i > 0 && end - i < LONGEST_LEFT; i--) {
            if (view.isComma(i) && view.at[i] == null) {
                boolean clause = view.cut[i + 1]
                        || view.has(i + 1, Mark.RELATIVE)
                        || view.has(i + 1, Mark.PARTICIPLE)
                        || view.trigger[i + 1];
                return clause ? i : -1;
            }
        }
        return -1;
    }

    /** At the beginning of a clause without a subject: the noun before a relative word, or the subject of the main clause. */
    private @Nullable Phrase crossCut(int cut, Predicate<Phrase> fits) {
        if (view.has(cut, Mark.RELATIVE)) {
            return clause.antecedent(cut, fits);
        }
        boolean open = draft.gerund
                || draft.infinitive
                || view.has(draft.anchor - 1, Mark.COORDINATOR)
                || cut == draft.anchor - 1 && view.has(cut, Mark.WHERE);
        if (!open && view.has(cut, Mark.CONTRAST) && clause.isFinite() && !hasNoun(cut + 1)) {
            return clause.firstBare(view.clauseStart(cut - 1), cut, fits);
        }
        return open && cut > 0 ? clause.firstBare(0, cut, fits) : null;
    }

    /** Whether a word that may be a subject stands between the beginning of the clause and its predicate. */
    private boolean hasNoun(int from) {
        for (int i = from; i < draft.anchor; i++) {
            boolean marked = view.at[i] != null && !view.at[i].isBare();
            boolean adverb = view.timed[i] || view.has(i, Mark.FILLER) || view.has(i, Mark.NEGATOR);
            if (!marked && !adverb && (view.at[i] != null || view.signs.before[i] == null)) {
                return true;
            }
        }
        return false;
    }
}
