package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.syntax.Token;

/** Finds the words of a sentence that name events, and decides whether each is a verb or a noun there. */
final class Triggers {

    /** Auxiliaries and adverbs that a predicate may have before its verb. */
    private static final int LONGEST_PREDICATE = 9;

    /** Tokens between a verb that carries a noun of action and the noun. */
    private static final int LONGEST_CARRY = 9;

    /** Tokens between the preposition that opens words of circumstance and their noun of action. */
    private static final int LONGEST_CIRCUMSTANCE = 5;

    private final View view;
    private final List<Draft> drafts = new ArrayList<>();

    private Triggers(View view) {
        this.view = view;
    }

    /** The drafts of {@code view}, each with its predicate, in text order; several where a trigger has several frames. */
    static List<Draft> find(View view) {
        Triggers triggers = new Triggers(view);
        triggers.search();
        view.cutBehindVerbs();
        new Governing(view).governPhrases();
        for (Draft draft : triggers.drafts) {
            triggers.predicate(draft);
        }
        return triggers.drafts;
    }

    private void search() {
        List<PhraseTable.Hit<Grammar.Trigger>> hits = new ArrayList<>();
        int at = 0;
        while (at < view.size) {
            if (!view.tokens.get(at).isWord() || isName(at) || view.timed[at]) {
                at++;
                continue;
            }
            hits.clear();
            boolean whole = view.grammar.lexicon.isWhole(view.tokens.get(at));
            view.grammar.triggers.find(view.tokens, at, whole, hits);
            int end = take(at, hits);
            at = Math.max(at + 1, end);
        }
    }

    private boolean isName(int at) {
        Phrase phrase = view.at[at];
        return phrase != null
                && phrase.type() != EntityType.OTHER
                && !(phrase.type() == EntityType.EQUIPMENT && phrase.mention.form() == Mention.Form.NOMINAL)
                && (phrase.mention.form() == Mention.Form.NAME || phrase.to - phrase.from <= 3);
    }

    private int take(int at, List<PhraseTable.Hit<Grammar.Trigger>> hits) {
        int longest = at;
        boolean exact = false;
        for (PhraseTable.Hit<Grammar.Trigger> hit : hits) {
            if (hit.end() > longest) {
                longest = hit.end();
                exact = hit.exact();
            } else if (hit.end() == longest) {
                exact |= hit.exact();
            }
        }
        List<PhraseTable.Hit<Grammar.Trigger>> best = new ArrayList<>();
        boolean verb = false;
        boolean noun = false;
        for (PhraseTable.Hit<Grammar.Trigger> hit : hits) {
            if (hit.end() < longest || exact && !hit.exact()) {
                continue;
            }
            Frame frame = hit.value().frame();
            if (frame.wordClass() == WordClass.GUARD) {
                return longest;
            }
            boolean inside = view.at[at] != null && view.at[at].type() == EntityType.EQUIPMENT && at > view.at[at].from;
            // a word that is a verb only without its last letter is another word: قابلة is not قابل
            boolean cutShort = !hit.exact()
                    && (view.has(at, Mark.NOUN_ENDING)
                            || view.grammar.order == Grammar.Order.VSO
                                    && view.tokens.get(at).suffix().length() < 2);
            if (frame.isVerb()
                    && (inside
                            || cutShort
                            || !hit.bare() && isNounByPrefix(at)
                            || isNounByWord(hit.value().form(), at))) {
                continue;
            }
            best.add(hit);
            verb |= frame.isVerb();
            noun |= !frame.isVerb();
        }
        if (best.isEmpty()) {
            return at;
        }
        boolean onlyBegins = verb
                && best.stream().anyMatch(hit -> hit.value().frame().isVerb() && !hit.prefix())
                && best.stream().allMatch(hit -> hit.value().frame().isVerb() || hit.prefix());
        boolean asNoun = noun && !onlyBegins && (!verb || isNoun(at, longest));
        for (PhraseTable.Hit<Grammar.Trigger> hit : best) {
            if (hit.value().frame().isVerb() != asNoun) {
                drafts.add(new Draft(view, hit.value().frame(), hit.value().form(), at, longest));
            }
        }
        for (int i = at; i < longest; i++) {
            // words in the gap of a verb's phrase are none of it: قام معالي الوزير بزيارة
            boolean gap = !asNoun && i > at && i < longest - 1 && longest - at > 3;
            view.trigger[i] = view.at[i] == null && !gap;
            view.types[i] = best.get(0).value().frame().type();
        }
        if (!asNoun) {
            boolean nonFinite = isNonFinite(best.get(0).value().form(), at);
            view.verb[at] = !nonFinite;
            view.nonFinite[at] = nonFinite;
            view.verb[longest - 1] |= !nonFinite && view.at[longest - 1] == null;
        }
        return longest;
    }

    /** Whether an article or preposition is written together with the word: no verb has one. */
    private boolean isNounByPrefix(int at) {
        return !view.tokens.get(at).proclitics().isEmpty()
                && (view.grammar.lexicon.proclitic(view.tokens.get(at)) != null || view.has(at, Mark.DETERMINER));
    }

    /** "his arm", "of charges": a form that is no verb behind an article or preposition. */
    private boolean isNounByWord(FormKind form, int at) {
        int before = at - 1;
        if (form != FormKind.BASE || before < 0 || view.at[before] != null || view.has(before, Mark.INFINITIVE)) {
            return false;
        }
        boolean article = view.has(before, Mark.DETERMINER) && !view.has(before, Mark.BOUNDARY);
        return article || view.signs.before[before] != null && !view.has(before, Mark.BOUNDARY);
    }

    private boolean isNonFinite(FormKind form, int at) {
        boolean coordinated = view.has(at - 1, Mark.COORDINATOR) || view.isComma(at - 1);
        return form == FormKind.GERUND
                || form == FormKind.FACTIVE
                || form == FormKind.PARTICIPLE
                || form == FormKind.INFINITIVE
                || form == FormKind.BASE
                        && (view.has(at - 1, Mark.INFINITIVE) || coordinated && at > 1 && view.nonFinite[at - 2]);
    }

    /** Whether a word that may be either is a noun: "the visit", "his visit", "US strikes on", against "to visit". */
    private boolean isNoun(int at, int end) {
        if (view.grammar.order == Grammar.Order.SOV) {
            return end < view.size && !view.cut[end] && view.isPlainWord(end)
                    || end < view.size && view.at[end] != null;
        }
        int before = at - 1;
        boolean verbFirst = view.grammar.order == Grammar.Order.VSO;
        if (verbFirst && isNounByPrefix(at)) {
            return true;
        }
        if (before < 0 || verbFirst && (view.cut[at] || view.has(at, Mark.COORDINATOR) || view.at[before] != null)) {
            return !verbFirst;
        }
        if (verbFirst && view.has(before, Mark.FILLER)) {
            return false;
        }
        if (view.at[before] == null) {
            if (view.has(before, Mark.BEFORE_VERB) || view.has(before, Mark.INFINITIVE)) {
                return false;
            }
            if (view.has(before, Mark.BEFORE_NOUN) || view.has(before, Mark.DETERMINER)) {
                return true;
            }
        } else if (view.at[before].type() == EntityType.NATIONALITY
                || view.at[before].type() == EntityType.EQUIPMENT
                || view.grammar.lexicon.ending(view.tokens.get(before), true) == Slot.POSSESSOR) {
            return true;
        }
        if (verbFirst) {
            return view.isPlainWord(before);
        }
        boolean objectBehind = end < view.size
                && (view.has(end, Mark.DETERMINER) && !view.has(end, Mark.RELATIVE) || view.at[end] != null);
        return !objectBehind;
    }

    // ---- predicates

    private void predicate(Draft draft) {
        draft.gerund = draft.isVerb()
                && (draft.form == FormKind.GERUND
                        || draft.form == FormKind.FACTIVE
                        || draft.form == FormKind.PARTICIPLE);
        if (draft.form == FormKind.CONVERB) {
            for (int i = draft.to; i < view.clauseEnd(draft.to - 1); i++) {
                draft.add(view.signs.marks[i] & Mark.FUTURE.bit());
            }
        }
        for (int i = draft.from; i < draft.to; i++) {
            // "did not accept" names a refusal, which is not denied by its own words
            long negator = draft.type() == EventType.REJECT ? 0 : Mark.NEGATOR.bit();
            draft.add(view.signs.marks[i] & (Mark.COMING.bit() | negator));
        }
        draft.infinitive = draft.isVerb() && !draft.gerund && view.nonFinite[draft.from];
        walkLeft(draft, draft.from - 1);
        if (!view.tokens.get(draft.from).proclitics().isEmpty()) {
            collect(draft, draft.from);
        }
        if (view.grammar.order == Grammar.Order.SOV) {
            collectOwn(draft);
            collectBehind(draft, draft.to);
            governing(draft);
        }
        if (draft.form == FormKind.GERUND && view.grammar.order == Grammar.Order.SVO && draft.has(Mark.PASSIVE)) {
            // "has been arming": a tense, not a clause without a subject
            draft.gerund = false;
        }
        if (!draft.isVerb()) {
            carry(draft);
            if (!draft.carried && view.grammar.order == Grammar.Order.SVO) {
                carryBehind(draft);
            }
            draft.carried |= draft.frame.is(Frame.Note.ADJUNCT);
            occur(draft);
        }
        if (draft.isVerb()) {
            boolean auxiliary = draft.form == FormKind.PAST && draft.has(Mark.PASSIVE);
            boolean reduced =
                    draft.form == FormKind.PAST && draft.to < view.size && view.signs.before[draft.to] == Slot.BY;
            boolean participle = draft.form == FormKind.PAST && !auxiliary && isReduced(draft);
            reduced |= participle;
            draft.reduced = participle;
            if (draft.form != FormKind.GERUND && !draft.infinitive && hasNobody(draft)) {
                draft.add(Mark.NEGATOR.bit());
            }
            draft.passive = draft.form == FormKind.PASSIVE
                    || draft.frame.wordClass() == WordClass.PASSIVE
                    || auxiliary
                    || reduced;
        }
    }

    /** "two leaders arrested last week": a form of the past directly behind a noun and with nothing behind that it could do. */
    private boolean isReduced(Draft draft) {
        boolean needs =
                draft.frame.is(Frame.Note.TARGET) && draft.frame.slots(Role.TO).contains(Slot.OBJECT);
        boolean noun = draft.anchor == draft.from
                && draft.from > 0
                && view.at[draft.from - 1] != null
                && !view.at[draft.from - 1].isBare();
        boolean nothing = draft.to >= view.size
                || view.timed[draft.to]
                || !view.tokens.get(draft.to).isWord()
                || view.at[draft.to] == null && view.signs.before[draft.to] != null;
        return view.grammar.order == Grammar.Order.SVO && needs && noun && nothing;
    }

    /** "sold no weapons", "agreed on nothing": a word behind the verb takes back what it says. */
    private boolean hasNobody(Draft draft) {
        if (view.grammar.order != Grammar.Order.SVO) {
            return false;
        }
        for (int i = draft.from + 1; i < view.size && i <= draft.to + 2; i++) {
            if (view.has(i, Mark.NOBODY)) {
                return true;
            }
            if (view.at[i] != null && i >= draft.to || view.cut[i] || view.verb[i] && i >= draft.to) {
                return false;
            }
        }
        return false;
    }

    /** Over auxiliaries, adverbs and "to" to where the predicate begins: "was reportedly planning to visit". */
    private void walkLeft(Draft draft, int start) {
        int i = start;
        int steps = 0;
        while (i >= 0 && steps < LONGEST_PREDICATE && view.at[i] == null && isPredicate(i)) {
            // "a plan was signed", against "a plan to sign": a noun with an article that governs no verb
            boolean noun = draft.isVerb() && view.has(i, Mark.FUTURE) && view.has(i - 1, Mark.DETERMINER);
            if (noun && !view.has(i - 1, Mark.BOUNDARY) && !view.has(i + 1, Mark.INFINITIVE)) {
                break;
            }
            if (draft.isVerb() && view.has(i, Mark.INFINITIVE) && i == draft.from - 1) {
                draft.infinitive = true;
            }
            collect(draft, i);
            i--;
            steps++;
        }
        draft.anchor = i + 1;
        draft.infinitive |= draft.isVerb() && view.has(i, Mark.INFINITIVE) && view.at[i] == null;
    }

    private boolean isPredicate(int i) {
        long wanted = Mark.FILLER.bit()
                | Mark.PASSIVE.bit()
                | Mark.FUTURE.bit()
                | Mark.NEGATOR.bit()
                | Mark.DENIAL.bit()
                | Mark.HEDGE.bit()
                | Mark.INFINITIVE.bit()
                | Mark.IMPLICATIVE.bit();
        boolean governed = view.has(i, Mark.INFINITIVE)
                && (view.has(i - 1, Mark.FUTURE) || view.has(i - 1, Mark.IMPLICATIVE) || view.has(i - 1, Mark.NEGATOR));
        return (view.signs.marks[i] & wanted) != 0 && (governed || !view.has(i, Mark.BOUNDARY) || view.isAdverb(i));
    }

    /** "قرار است … دیدار کند": the words that govern a verb of no tense stand anywhere before it in its clause. */
    private void governing(Draft draft) {
        if (!draft.infinitive) {
            return;
        }
        for (int i = view.clauseStart(draft.from); i < draft.from; i++) {
            draft.add(view.signs.marks[i] & Mark.FUTURE.bit());
        }
    }

    /** The marks of the trigger's last word; a word of refusing or denying takes nothing back of its own. */
    private void collectOwn(Draft draft) {
        long own = view.signs.marks[draft.to - 1];
        if (draft.type() == EventType.REQUEST && draft.form != FormKind.FUTURE) {
            // to want something of somebody is what is told
            own &= ~Mark.FUTURE.bit();
        }
        draft.add(draft.type() == EventType.REJECT ? own & ~(Mark.DENIAL.bit() | Mark.NEGATOR.bit()) : own);
    }

    private void collect(Draft draft, int i) {
        draft.add(view.signs.marks[i]);
    }

    /** "carried out airstrikes", "أجرى الوزير محادثات", "görüşme gerçekleştirdi": the verb that makes a deed of the noun. */
    private void carry(Draft draft) {
        boolean behind = view.grammar.order == Grammar.Order.SOV;
        int step = behind ? 1 : -1;
        int i = behind ? draft.to : draft.from - 1;
        boolean object = true;
        for (int steps = 0; i >= 0 && i < view.size && steps < LONGEST_CARRY; i += step, steps++) {
            if (view.at[i] != null) {
                object = false;
                continue;
            }
            boolean marker = view.signs.before[i] != null && view.signs.before[i] != Slot.OF;
            if (view.grammar.order == Grammar.Order.SVO && object && marker && !view.has(i, Mark.LIGHT)) {
                return;
            }
            boolean light = view.has(i, Mark.LIGHT);
            boolean undergo = view.has(i, Mark.UNDERGO);
            if (light || undergo) {
                draft.carried = true;
                draft.undergone = undergo;
                draft.anchor = Math.min(draft.from, i);
                draft.anchorEnd = Math.max(draft.to, i + 1);
                collect(draft, i);
                draft.forget(Mark.FUTURE);
                if (behind) {
                    collectBehind(draft, i + 1);
                } else {
                    walkLeft(draft, i - 1);
                }
                draft.infinitive = view.has(i - 1, Mark.INFINITIVE);
                return;
            }
            Token token = view.tokens.get(i);
            boolean passable = token.isWord() || token.kind() == Token.Kind.NUMBER || view.isComma(i);
            if (!passable || view.verb[i] || behind && view.cut[i] || !behind && i + 1 < view.size && view.cut[i + 1]) {
                return;
            }
        }
    }

    /** "Соглашение стороны подписали в мае": the noun leads, the verb that carries it stands behind its subject. */
    private void carryBehind(Draft draft) {
        if (isCircumstance(draft)) {
            return;
        }
        int start = view.clauseStart(draft.from);
        for (int i = start; i < draft.from; i++) {
            if (view.at[i] != null || view.verb[i]) {
                return;
            }
        }
        for (int i = draft.to; i < view.size && i < draft.to + LONGEST_CARRY && !view.cut[i] && !view.isComma(i); i++) {
            boolean light = view.at[i] == null && view.has(i, Mark.LIGHT);
            if (light && i > draft.to && view.at[i - 1] != null) {
                draft.carried = true;
                draft.anchor = i;
                draft.anchorEnd = i + 1;
                collect(draft, i);
                return;
            }
            if (view.verb[i]) {
                return;
            }
        }
    }

    /** "talks are continuing", "соглашение было подписано": a verb that says that the noun of action comes to pass. */
    private void occur(Draft draft) {
        // "an agreement signed in July": a participle behind its noun is of it, whatever governs the noun
        boolean participle = !view.grammar.invertedSubject && view.has(draft.to, Mark.OCCUR);
        if (!participle && isCircumstance(draft)) {
            return;
        }
        // "the talks were in their final stage": a copula is enough, for talks are nothing but what goes on
        draft.happens =
                draft.frame.is(Frame.Note.TALKS) && view.has(draft.to, Mark.PASSIVE) && view.at[draft.to] == null;
        int reach = view.grammar.order == Grammar.Order.SOV ? 2 * LONGEST_CARRY : LONGEST_CARRY + 3;
        int from = view.grammar.order == Grammar.Order.VSO ? Math.max(0, draft.from - LONGEST_CARRY / 2) : draft.to;
        for (int i = from; i < view.size && i < draft.to + reach; i++) {
            if (i >= draft.to && view.cut[i] && !view.has(i, Mark.OCCUR)) {
                return;
            }
            if (view.has(i, Mark.OCCUR) && view.at[i] == null && (i < draft.from || i >= draft.to)) {
                draft.happens = true;
                if (view.has(i - 1, Mark.INFINITIVE)) {
                    draft.add(Mark.FUTURE.bit());
                }
                draft.anchorEnd = Math.max(draft.anchorEnd, i + 1);
                for (int j = i; j >= 0 && j > i - 4 && (j == i || isPredicate(j)); j--) {
                    collect(draft, j);
                }
                return;
            }
        }
    }

    /**
     * "At the close of the visit a plan was signed", "по завершении встречи", "در پایان این دیدار": a noun behind a preposition
     * tells when or where, and is the subject of no verb in the clause.
     */
    private boolean isCircumstance(Draft draft) {
        for (int i = draft.from - 1; i >= 0 && draft.from - i <= LONGEST_CIRCUMSTANCE; i--) {
            Slot slot = view.signs.before[i];
            if (slot != null && slot != Slot.OF && view.at[i] == null) {
                return !view.has(i, Mark.BOUNDARY);
            }
            boolean inside = slot == Slot.OF || view.isPlainWord(i);
            if (!inside || view.cut[i] || view.verb[i] || view.trigger[i] || view.has(i, Mark.COORDINATOR)) {
                return false;
            }
        }
        return false;
    }

    private void collectBehind(Draft draft, int from) {
        for (int i = from; i < view.size && i < from + 2 && isPredicate(i); i++) {
            collect(draft, i);
            draft.anchorEnd = i + 1;
        }
    }
}
