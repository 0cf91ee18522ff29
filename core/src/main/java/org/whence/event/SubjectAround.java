package org.whence.event;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;

/** Finds the subject where it stands behind or before its verb, as in Arabic. */
final class SubjectAround {

    private final View view;
    private final Draft draft;
    private final Clause clause;

    SubjectAround(Clause clause) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.clause = clause;
    }

    @Nullable
    Phrase find(Predicate<Phrase> fits) {
        int start = view.clauseStart(draft.anchor);
        boolean relative = view.has(draft.anchor - 1, Mark.RELATIVE);
        if (relative) {
            return view.has(draft.from, Mark.RESUMED)
                    ? clause.firstBare(view.clauseStart(draft.anchor - 2), draft.anchor - 1, fits)
                    : clause.antecedent(draft.anchor - 1, fits);
        }
        if (draft.isVerb() && draft.gerund) {
            // "imposed sanctions on a firm in Dubai, accusing it": a participle of circumstance is of the main subject
            Phrase main = clause.firstOf(draft.anchor, fits);
            if (main != null) {
                return main;
            }
        }
        Phrase before = null;
        // "شكر الوزير طوكيو، وطلب": behind another clause a verb with "and" goes on with the subject of the first
        boolean goesOn = draft.isVerb() && view.has(draft.anchor, Mark.COORDINATOR) && hasVerbBefore(draft.anchor);
        int gap = goesOn ? draft.anchor : 0;
        for (int i = draft.anchor - 1; i >= start && gap <= 3; i--) {
            Phrase phrase = view.at[i];
            if (phrase != null) {
                if (phrase.isBare() && clause.isOpen(phrase) && fits.test(phrase) && clause.agrees(phrase)) {
                    before = phrase;
                    break;
                }
                i = phrase.from;
                continue;
            }
            gap += view.isPlainWord(i) && !view.has(i, Mark.FILLER) && !view.timed[i] ? 1 : 0;
            if (view.verb[i]) {
                break;
            }
        }
        if (before != null) {
            return before;
        }
        if (view.has(start, Mark.PRONOUN)) {
            return clause.firstOf(start, fits);
        }
        if (draft.isVerb() && hasNounBefore(start)) {
            return originBefore(start, fits);
        }
        Phrase behind = firstBareBehind(draft.isVerb() ? draft.from + 1 : draft.anchor + 1, fits);
        if (goesOn && behind != null && isObjectOfSecond(behind)) {
            Phrase first = clause.firstOf(draft.anchor, fits);
            return first != null && clause.agrees(first) ? first : behind;
        }
        if (behind == null && goesOn) {
            return clause.firstOf(draft.anchor, fits);
        }
        return behind != null || start == 0 ? behind : clause.firstOf(start, fits);
    }

    /** "ترفض المسودة وتطالب الأمانة بتعديلها": joined without a comma, a verb with one noun behind it has it as its object. */
    private boolean isObjectOfSecond(Phrase behind) {
        int next = behind.to;
        boolean ends = next >= view.size
                || !view.tokens.get(next).isWord()
                || view.signs.before[next] != null
                || view.grammar.lexicon.proclitic(view.tokens.get(next)) != null;
        return ends
                && !view.isComma(draft.anchor - 1)
                && behind.from == draft.to
                && draft.frame.slots(Role.TO).contains(Slot.OBJECT);
    }

    private boolean hasVerbBefore(int token) {
        for (int i = 0; i < token; i++) {
            if (view.verb[i]) {
                return true;
            }
        }
        return false;
    }

    /** "that an Omani technical team visited": whose the team is. */
    private @Nullable Phrase originBefore(int start, Predicate<Phrase> fits) {
        for (int i = draft.anchor - 1; i > start; i--) {
            Phrase phrase = view.at[i];
            if (phrase != null
                    && phrase.type() == EntityType.NATIONALITY
                    && clause.isOpen(phrase)
                    && fits.test(phrase)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether the clause that begins at {@code start} puts a noun that names nobody known before its verb. */
    private boolean hasNounBefore(int start) {
        if (start == 0 || !view.has(start, Mark.BOUNDARY)) {
            return false;
        }
        for (int i = start + 1; i < draft.anchor; i++) {
            boolean noun = view.isPlainWord(i)
                    && !view.timed[i]
                    && !view.has(i, Mark.FILLER)
                    && !view.has(i, Mark.NEGATOR)
                    && !view.has(i, Mark.DETERMINER);
            if (noun && (view.signs.before[i] != null || view.has(i, Mark.OWNED))) {
                return false;
            }
            if (noun) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Phrase firstBareBehind(int from, Predicate<Phrase> fits) {
        int end = draft.rightEnd(Math.max(from, draft.isVerb() ? draft.to : from));
        for (Phrase phrase : view.phrases) {
            if (phrase.from >= from && view.hasNonFinite(draft.to, phrase.from)) {
                return null;
            }
            if (phrase.from >= from && phrase.to <= end && phrase.isBare() && clause.isOpen(phrase)) {
                if (!clause.agrees(phrase)) {
                    return null;
                }
                if (fits.test(phrase)) {
                    return phrase;
                }
                if (clause.isDoer(phrase) && !view.has(phrase.to, Mark.BELONGING)) {
                    Phrase owner = phrase.origin();
                    return owner != null && fits.test(owner) ? owner : null;
                }
            }
        }
        return null;
    }
}
