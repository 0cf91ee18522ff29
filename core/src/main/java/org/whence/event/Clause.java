package org.whence.event;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.syntax.Token;

/** The clause of one trigger: which of its phrases may take part in the event, and what its predicate is like. */
final class Clause {

    final View view;
    final Draft draft;
    final Grammar.Order order;
    private final Predicate<Phrase> shut;

    /** @param shut phrases that are no participants: the speaker of the statement in which the event stands */
    Clause(Draft draft, Predicate<Phrase> shut) {
        this.view = draft.view;
        this.draft = draft;
        this.order = view.grammar.order;
        this.shut = shut;
    }

    boolean isOpen(Phrase phrase) {
        return !draft.isAt(phrase) && !shut.test(phrase);
    }

    // ---- subjects

    /** The last phrase before {@code token} that fits: whose a noun with a pronoun is. */
    @Nullable
    Phrase nearestBefore(int token, Predicate<Phrase> fits) {
        Phrase best = null;
        for (Phrase phrase : view.phrases) {
            if (phrase.to > token) {
                break;
            }
            best = !draft.isAt(phrase) && fits.test(phrase) ? phrase : best;
        }
        return best;
    }

    /** Whether the ending of the verb makes it the object of another: tutuklandığını. */
    boolean isObjectOfVerb() {
        return view.grammar.lexicon.ending(view.tokens.get(draft.to - 1), false) == Slot.OBJECT;
    }

    boolean hasGenitive() {
        for (int i = view.clauseStart(draft.anchor); i < draft.from; i++) {
            Phrase phrase = view.at[i];
            boolean word = phrase == null && view.tokens.get(i).isWord();
            if (phrase != null && phrase.possessor
                    || word && view.grammar.lexicon.ending(view.tokens.get(i), false) == Slot.POSSESSOR) {
                return true;
            }
        }
        return false;
    }

    boolean isFinite() {
        boolean clause =
                !draft.gerund || order == Grammar.Order.VSO || order == Grammar.Order.SOV && draft.statement != null;
        return draft.isVerb() && clause && !draft.infinitive && !draft.passive;
    }

    /** "Вьетнамскую столицу посетит глава": the object that leads the clause, shown by its ending; null if none does. */
    @Nullable
    Phrase objectAhead() {
        for (Phrase phrase : view.phrases) {
            boolean before = phrase.from >= view.clauseStart(draft.anchor) && phrase.to <= draft.anchor;
            if (before && view.grammar.invertedSubject && phrase.direct == Slot.OBJECT && phrase.markedBehind) {
                return phrase;
            }
        }
        return null;
    }

    /** "the forces, backed by Russia, that attacked": the noun before the relative word. */
    @Nullable
    Phrase antecedent(int relative, Predicate<Phrase> fits) {
        int i = relative - 1;
        for (int steps = 0; i >= 0 && steps < 4; i--, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null && phrase.from > 0 && view.cue[phrase.from - 1]) {
                // "told reporters that": what follows is what is said, not who the reporters are
                return null;
            }
            if (phrase == null && view.isPlainWord(i) && i > 0 && view.isComma(i - 1)) {
                return null;
            }
            if (phrase != null) {
                Phrase outer = phrase.head != null && !phrase.possessor ? phrase.head : phrase;
                return isOpen(outer) && fits.test(outer) ? outer : isOpen(phrase) && fits.test(phrase) ? phrase : null;
            }
        }
        return null;
    }

    @Nullable
    Phrase firstBare(int from, int to, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= from && phrase.to <= to && isNominative(phrase) && isOpen(phrase)) {
                if (fits.test(phrase)) {
                    return phrase;
                }
                Phrase owner = isDoer(phrase) ? phrase.origin() : null;
                if (owner != null && fits.test(owner)) {
                    return owner;
                }
            }
        }
        return null;
    }

    /** Whether a thing acts for whoever it is of: "Israeli warplanes struck". */
    boolean isDoer(Phrase phrase) {
        return phrase.type() == EntityType.EQUIPMENT
                && !draft.passive
                && draft.type() != EventType.ARMS_TRANSFER
                && !draft.frame.is(Frame.Note.VISIT);
    }

    /** Whether the phrase may be a subject: without a marker, and not marked as an object. */
    boolean isNominative(Phrase phrase) {
        boolean object = phrase.slot == Slot.OBJECT || order == Grammar.Order.SOV && phrase.possessor;
        return phrase.isBare() && !object;
    }

    /** The subject of the clause before token {@code to}, whoever speaks there included. */
    @Nullable
    Phrase firstOf(int to, Predicate<Phrase> fits) {
        for (Phrase phrase : view.phrases) {
            if (phrase.to <= to && phrase.isBare() && !draft.isAt(phrase) && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether the phrase may be the subject of the verb by gender. */
    boolean agrees(Phrase phrase) {
        return agrees(phrase, view.tokens.get(phrase.from));
    }

    boolean agrees(Phrase phrase, Token head) {
        Token verb = view.tokens.get(draft.isVerb() ? draft.from : draft.anchor);
        return !draft.isVerb() && !draft.carried || view.grammar.agreement.agree(verb, phrase, head);
    }

    @Nullable
    Phrase before(int reach) {
        for (int i = draft.from - 1, steps = 0; i >= 0 && steps < reach; i--, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                return phrase;
            }
            if (!view.isPlainWord(i)
                    || view.signs.before[i] != null
                    || view.cut[i + 1]
                    || view.verb[i]
                    || view.has(i, Mark.COORDINATOR)
                    || view.has(i, Mark.DETERMINER)) {
                return null;
            }
        }
        return null;
    }

    @Nullable
    Phrase behind(int reach) {
        for (int i = draft.to, steps = 0; i < view.size && steps < reach; i++, steps++) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                return phrase;
            }
            if (!view.isPlainWord(i)
                    || view.signs.before[i] != null
                    || view.grammar.lexicon.proclitic(view.tokens.get(i)) != null
                    || view.cut[i]
                    || view.verb[i]
                    || view.has(i, Mark.COORDINATOR)) {
                return null;
            }
        }
        return null;
    }

    /** Like {@link #behind}, over words that a coordinator joins: "the search and rescue exercise of Iran and Kazakhstan". */
    @Nullable
    Phrase behindAll(int reach) {
        for (int i = draft.to; i < view.size && i < draft.to + reach; i++) {
            if (view.at[i] != null) {
                return view.at[i];
            }
            if (!view.isPlainWord(i) || view.signs.before[i] != null || view.cut[i] || view.verb[i]) {
                return null;
            }
        }
        return null;
    }
}
