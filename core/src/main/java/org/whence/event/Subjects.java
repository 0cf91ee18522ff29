package org.whence.event;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;

/** Finds who does what a verb says: where the language puts its subject, or whoever it leaves out. */
final class Subjects {

    private final View view;
    private final Draft draft;
    private final Grammar.Order order;
    private final Clause clause;
    private final Enumeration enumeration;
    private final SubjectBefore before;
    private final SubjectAround around;
    private final SubjectOfClause last;

    Subjects(Clause clause, Enumeration enumeration) {
        this.view = clause.view;
        this.draft = clause.draft;
        this.order = clause.order;
        this.clause = clause;
        this.enumeration = enumeration;
        this.before = new SubjectBefore(clause);
        this.around = new SubjectAround(clause);
        this.last = new SubjectOfClause(clause);
    }

    List<Phrase> find(Predicate<Phrase> fits) {
        if (draft.isFirstPerson()) {
            return draft.speaker != null && fits.test(draft.speaker) ? List.of(draft.speaker) : List.of();
        }
        Phrase found =
                switch (order) {
                    case SVO -> before.find(fits);
                    case VSO -> around.find(fits);
                    case SOV -> last.find(fits);
                };
        if (found == null && draft.sayer != null && clause.isFinite() && !hasOvertSubject()) {
            return fits.test(draft.sayer) ? List.of(draft.sayer) : List.of();
        }
        if (found == null
                && view.carriedOver != null
                && clause.isFinite()
                && draft.statement == null
                && !hasOvertSubject()) {
            Phrase dropped = new Phrase(draft.from, draft.from + 1, view.carriedOver.mention());
            return fits.test(dropped) && clause.agrees(dropped, view.carriedOver.head()) ? List.of(dropped) : List.of();
        }
        if (found == null && draft.frame.is(Frame.Note.ADJUNCT) && order == Grammar.Order.SVO) {
            found = behindComma(fits);
        }
        return found == null ? List.of() : enumeration.from(predicated(lastOf(found), fits), fits);
    }

    /** "Irak Su Bakanlığı Sözcüsü Ali Kaya": where the head of a phrase is its last part, whoever it ends in acts. */
    private Phrase lastOf(Phrase first) {
        Phrase last = first;
        int at = view.phrases.indexOf(first);
        boolean headLast = order == Grammar.Order.SOV && !view.grammar.adjectiveBehind;
        for (int i = at + 1; headLast && at >= 0 && i < view.phrases.size() && i <= at + 4; i++) {
            Phrase next = view.phrases.get(i);
            if (next.from - view.phrases.get(i - 1).to > 2
                    || !next.isBare()
                    || !view.isOneOffice(view.phrases.get(i - 1).to, next.from)) {
                break;
            }
            if (next.type() == EntityType.PERSON && next.mention.form() == Mention.Form.NAME && clause.isOpen(next)) {
                last = next;
            }
        }
        return last;
    }

    /** "Portugal was the first European country to receive": the state of which a nameless one is said. */
    private Phrase predicated(Phrase phrase, Predicate<Phrase> fits) {
        int at = view.phrases.indexOf(phrase);
        boolean nameless = phrase.type() == EntityType.STATE && phrase.mention.form() == Mention.Form.NOMINAL;
        if (at <= 0 || !nameless || view.hasComma(view.phrases.get(at - 1).to, phrase.from)) {
            return phrase;
        }
        Phrase named = view.phrases.get(at - 1);
        boolean same = named.type() == EntityType.STATE
                && named.mention.form() == Mention.Form.NAME
                && named.isBare()
                && named.from >= view.clauseStart(phrase.from);
        return same && clause.isOpen(named) && fits.test(named) ? named : phrase;
    }

    /** Whether a clause of its own tells the deed of a subject that names nobody known. */
    boolean isDoneByNobodyKnown() {
        boolean subject = draft.frame.slots(Role.WHO).contains(Slot.SUBJECT);
        return subject && clause.isFinite() && !draft.isFirstPerson() && hasOvertSubject();
    }

    /** Whether words that name nobody known stand where the subject does. */
    private boolean hasOvertSubject() {
        if (order == Grammar.Order.VSO) {
            int next = draft.to;
            boolean marked = next < view.size
                    && (view.signs.before[next] != null
                            || view.at[next] != null && (!view.at[next].isBare() || !clause.agrees(view.at[next]))
                            || view.has(next, Mark.BOUNDARY)
                            || view.has(next, Mark.INFINITIVE)
                            || view.grammar.lexicon.proclitic(view.tokens.get(next)) != null);
            return next < view.size && view.tokens.get(next).isWord() && !marked;
        }
        if (clause.isObjectOfVerb()) {
            // the subject of a verb that is made the object of another has the genitive
            return clause.hasGenitive();
        }
        int i = view.clauseStart(draft.anchor);
        while (i < draft.from
                && (view.timed[i] || view.cue[i] || view.has(i, Mark.FILLER) || view.has(i, Mark.COORDINATOR))) {
            i++;
        }
        Phrase first = i < draft.from ? view.at[i] : null;
        boolean bare = first != null ? first.direct.isBare() : i < draft.from && !isMarkedWord(i);
        return bare;
    }

    private boolean isMarkedWord(int token) {
        return view.signs.before[token] != null
                || view.has(token, Mark.DETERMINER)
                || view.grammar.lexicon.ending(view.tokens.get(token), false) != null;
    }

    /** "During his visit to Doha, Minister Rahmani said": the subject of the clause that words of circumstance open. */
    private @Nullable Phrase behindComma(Predicate<Phrase> fits) {
        int comma = draft.to;
        while (comma < view.size && !view.isComma(comma)) {
            comma++;
        }
        boolean opens = draft.from <= 1;
        for (Phrase phrase : view.phrases) {
            if (opens && phrase.from > comma && clause.isNominative(phrase)) {
                return fits.test(phrase) ? phrase : null;
            }
        }
        return null;
    }
}
