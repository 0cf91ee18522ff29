package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** Finds who takes part in one event of a sentence, where, and with which things. */
final class Participants {

    /** Tokens between a thing and the adjective of whoever made it. */
    private static final int LONGEST_ORIGIN = 3;

    private final Scene scene;
    private final View view;
    private final List<Statement> around;

    /** @param around the statements that the sentence has a part of */
    Participants(Scene scene, View view, List<Statement> around) {
        this.scene = scene;
        this.view = view;
        this.around = around;
    }

    // ---- participants

    /** The token that tells in whose words the trigger stands: its verb, which in some languages is the last. */
    private int deciding(Draft draft) {
        return view.grammar.order == Grammar.Order.SOV ? draft.to - 1 : draft.from;
    }

    /** Finds whose words the event stands in, who takes part in it, where, and with which things. */
    void fill(Draft draft) {
        draft.statement = scene.statementAt(start(deciding(draft)));
        if (draft.statement != null && (isBesideCue(draft, draft.statement) || isAnswer(draft, draft.statement))) {
            draft.statement = null;
        }
        if (draft.isFirstPerson()) {
            Mention mention = scene.speakerAt(view.tokens.get(draft.from));
            draft.speaker = mention == null ? null : new Phrase(draft.from, draft.from + 1, mention);
        }
        Mention teller = draft.statement == null
                ? null
                : scene.speaker(draft.statement, view.tokens.get(draft.from).span());
        draft.teller = teller == null ? null : new Phrase(draft.from, draft.from + 1, teller);
        if (draft.statement != null && view.quotation[draft.from] < 0 && view.grammar.dropsSubject) {
            Mention sayer =
                    scene.speaker(draft.statement, view.tokens.get(draft.from).span());
            draft.sayer = sayer == null ? null : new Phrase(draft.from, draft.from + 1, sayer);
        }
        Arguments arguments = new Arguments(draft, speakers(draft));
        Frame frame = draft.frame;
        for (Slot slot : frame.slots(Role.WHO)) {
            if (draft.who.isEmpty()) {
                boolean city = slot == Slot.SUBJECT && !frame.is(Frame.Note.ACTORS);
                draft.who.addAll(arguments.find(
                        List.of(slot), city ? one -> one.isActor() || isCityOfState(one) : Phrase::isActor));
            }
        }
        if (draft.who.isEmpty() && draft.passive && draft.type() == EventType.SANCTION) {
            // "were expelled from Poland": whoever they are sent away from has sent them away
            draft.who.addAll(arguments.find(List.of(Slot.FROM), Phrase::isActor));
        }
        draft.nameless = draft.who.isEmpty() && arguments.isDoneByNobodyKnown();
        draft.who.replaceAll(one -> others(draft, one));
        if (draft.who.isEmpty() && frame.is(Frame.Note.FIRST_PERSON)) {
            speaker(draft);
        }
        Predicate<Phrase> fits = takesPlaces(frame) ? Phrase::isActorOrPlace : Phrase::isActor;
        boolean pair = frame.is(Frame.Note.SYMMETRIC)
                && draft.who.stream().map(Phrase::entity).distinct().count() > 1;
        List<Slot> slots = pair ? List.of(Slot.WITH) : frame.slots(Role.TO);
        Predicate<Phrase> other =
                phrase -> fits.test(phrase) && !Draft.isAmong(draft.who, phrase) && !isOwnState(draft, phrase);
        draft.target.addAll(first(arguments, draft.undergone ? List.of(Slot.OBJECT) : slots, other));
        draft.target.removeIf(phrase -> Draft.isAmong(draft.who, phrase));
        if (frame.is(Frame.Note.AMBIVALENT) && draft.target.isEmpty() && isPerson(draft.who)) {
            draft.target.addAll(draft.who);
            draft.who.clear();
            draft.who.addAll(arguments.find(List.of(Slot.BY), Phrase::isActor));
        }
        if (frame.is(Frame.Note.SYMMETRIC)) {
            between(draft, arguments);
            split(draft);
            pair(draft);
        }
        place(draft, arguments);
        int end = Math.max(draft.rightEnd(draft.anchorEnd), draft.to);
        Span clause = new Span(
                start(view.clauseStart(draft.anchor)),
                view.tokens.get(end - 1).span().end());
        draft.dated = scene.timeIn(clause, start(draft.from)) != null;
        things(draft);
    }

    /** "voiced his country's support": the country is not another party. */
    private boolean isOwnState(Draft draft, Phrase phrase) {
        boolean nameless = phrase.type() == EntityType.STATE && phrase.mention.form() == Mention.Form.NOMINAL;
        String country = nameless && !draft.who.isEmpty() ? scene.states.country(phrase) : null;
        return country != null && country.equals(scene.states.country(draft.who.get(0)));
    }

    /** "asked Ethiopia to wait, but Addis Ababa refused": what answers a wish or a denial behind it is no part of it. */
    private boolean isAnswer(Draft draft, Statement statement) {
        int clause = view.clauseStart(draft.anchor);
        boolean finite = draft.isVerb() && !draft.gerund && !draft.infinitive && !draft.passive;
        boolean open =
                statement.modality() == Statement.Modality.WISH || statement.polarity() == Statement.Polarity.DENIED;
        return finite
                && open
                && view.quotation[draft.from] < 0
                && view.has(clause, Mark.CONTRAST)
                && statement.content().start() < start(clause);
    }

    /**
     * "ترفض الجزائر النص وتطالب بآخر": a verb joined by "and" to the verb of saying, with no word between that opens a clause,
     * goes on with the clause of the speaker and is nothing that he says.
     */
    private boolean isBesideCue(Draft draft, Statement statement) {
        Span cue = statement.cue();
        if (cue == null) {
            return false;
        }
        boolean joined = view.grammar.order == Grammar.Order.VSO
                && draft.isVerb()
                && draft.form != FormKind.GERUND
                && view.has(draft.from, Mark.COORDINATOR)
                && view.quotation[draft.from] < 0;
        boolean seen = false;
        for (int i = 0; joined && i < draft.from; i++) {
            seen |= view.cue[i] && cue.contains(view.tokens.get(i).span().start());
            if (seen && view.cut[i]) {
                return false;
            }
        }
        return joined && seen;
    }

    /** "They shelled the school", says an officer of one of two states: they are not his own. */
    private Phrase others(Draft draft, Phrase one) {
        boolean they = one.mention.form() == Mention.Form.PRONOUN
                && one.type() == EntityType.ORGANISATION
                && view.quotation[draft.from] >= 0
                && !view.has(one.from, Mark.FIRST_PERSON);
        Mention speaker = they && draft.statement != null
                ? scene.speaker(draft.statement, view.tokens.get(draft.from).span())
                : null;
        String own = speaker == null ? null : scene.states.country(new Phrase(one.from, one.to, speaker));
        if (own == null || !own.equals(scene.states.country(one))) {
            return one;
        }
        for (String id :
                scene.states.pairBefore(view.tokens.get(one.from).span().start())) {
            Phrase state = new Phrase(
                    one.from, one.to, new Mention(one.mention.span(), EntityType.STATE, Mention.Form.PRONOUN, id));
            if (!own.equals(scene.states.country(state))) {
                return state;
            }
        }
        return one;
    }

    private void speaker(Draft draft) {
        Span words = view.tokens.get(draft.from).span();
        Mention mention = draft.statement == null ? null : scene.speaker(draft.statement, words);
        if (mention != null) {
            draft.who.add(new Phrase(draft.from, draft.from + 1, mention));
        }
    }

    private static List<Phrase> first(Arguments arguments, List<Slot> slots, Predicate<Phrase> fits) {
        return arguments.find(slots, fits);
    }

    private boolean isCityOfState(Phrase phrase) {
        return phrase.type() == EntityType.PLACE && scene.states.country(phrase) != null;
    }

    private static boolean takesPlaces(Frame frame) {
        if (frame.is(Frame.Note.ACTORS)) {
            return false;
        }
        return frame.is(Frame.Note.VISIT)
                || switch (frame.type() == null ? EventType.AGREE : frame.type()) {
                    case ASSAULT, AID, SANCTION, MOBILIZE, COERCE, CONCEDE, THREATEN, PROTEST, ARMS_TRANSFER -> true;
                    default -> false;
                };
    }

    private static boolean isPerson(List<Phrase> phrases) {
        return !phrases.isEmpty() && phrases.get(0).type() == EntityType.PERSON;
    }

    /** "was signed between A and B", whatever the slots of the frame: two stand between. */
    private static void between(Draft draft, Arguments arguments) {
        boolean body = draft.who.size() == 1
                && draft.who.get(0).type() == EntityType.ORGANISATION
                && draft.who.get(0).mention.form() == Mention.Form.NOMINAL;
        if (!draft.who.isEmpty() && !draft.target.isEmpty() && !body) {
            return;
        }
        List<Phrase> both = arguments.find(List.of(Slot.BETWEEN), Phrase::isActor);
        if (both.size() > 1) {
            draft.who.clear();
            draft.target.clear();
            draft.who.addAll(both);
        }
    }

    /** "the navies of both countries will hold a drill": where one side is open, the two of whom the clause speaks are the sides. */
    private void pair(Draft draft) {
        if (!draft.target.isEmpty() && !draft.who.isEmpty()) {
            return;
        }
        int start = view.clauseStart(draft.anchor);
        int end = draft.rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            Phrase twin = phrase.twin;
            if (twin == null || phrase.from < start || phrase.to > end || !view.has(phrase.from, Mark.PAIR)) {
                continue;
            }
            List<Phrase> known = new ArrayList<>(draft.who);
            known.addAll(draft.target);
            boolean own = known.isEmpty()
                    || known.stream().allMatch(one -> isOneOf(one, phrase, twin))
                    || known.stream().allMatch(one -> one.type() != EntityType.STATE && one.to <= phrase.from);
            if (own) {
                draft.who.clear();
                draft.target.clear();
                draft.who.add(phrase);
                draft.target.add(twin);
            }
            return;
        }
    }

    private boolean isOneOf(Phrase one, Phrase first, Phrase second) {
        String country = scene.states.country(one);
        return country != null
                && (country.equals(scene.states.country(first)) || country.equals(scene.states.country(second)));
    }

    /** "A and B met": both act; the first is who, the others to. */
    private static void split(Draft draft) {
        if (draft.target.isEmpty() && draft.who.size() > 1) {
            draft.target.addAll(draft.who.subList(1, draft.who.size()));
            draft.who.subList(1, draft.who.size()).clear();
        } else if (draft.who.isEmpty() && draft.target.size() > 1) {
            draft.who.add(draft.target.remove(0));
        }
    }

    /** The speaker of the statement in which the event stands says it and does not do it, unless the grammar shares it. */
    private Predicate<Phrase> speakers(Draft draft) {
        int at = start(deciding(draft));
        List<Span> shut = new ArrayList<>();
        for (Statement statement : around) {
            Span source = statement.source();
            boolean inside = statement.content().contains(at);
            boolean opens =
                    view.tokens.get(Math.max(draft.anchor - 2, 0)).span().start()
                            <= statement.content().start();
            boolean nonFinite = draft.infinitive || draft.gerund || !draft.isVerb() && draft.carried;
            boolean shares = nonFinite && opens || draft.frame.is(Frame.Note.ADJUNCT);
            if (source != null && inside && !shares && !statement.content().contains(source)) {
                shut.add(source);
            }
        }
        boolean finite = draft.isVerb() && !draft.infinitive && !draft.gerund;
        // "the forces 'reserve the right'": words that begin with the verb leave its subject outside
        boolean cut = view.quotation[draft.from] == draft.anchor;
        int quoted = finite && !cut ? view.quotation[draft.from] : -1;
        return phrase -> shut.stream().anyMatch(span -> span.overlaps(phrase.mention.span()))
                || quoted >= 0 && view.quotation[phrase.from] != quoted;
    }

    private void place(Draft draft, Arguments arguments) {
        for (Slot slot : draft.frame.slots(Role.PLACE)) {
            List<Phrase> found = arguments.find(List.of(slot), this::isPlace);
            if (!found.isEmpty()) {
                draft.place = found.get(0);
                break;
            }
        }
        if (draft.place == null) {
            draft.place = arguments.nearest(Slot.IN, this::isPlace);
        }
        boolean hit = draft.type() == EventType.ASSAULT
                || draft.type() == EventType.THREATEN
                || draft.frame.is(Frame.Note.VISIT);
        if (draft.target.isEmpty() && hit && draft.place != null && !Draft.isAmong(draft.who, draft.place)) {
            draft.target.add(draft.place);
        }
    }

    private boolean isPlace(Phrase phrase) {
        return phrase.type() == EntityType.PLACE || phrase.type() == EntityType.STATE;
    }

    /** "the drones that Ankara delivered": where the thing begins that a clause about it hands over; the clause if there is none. */
    private int antecedent(Draft draft) {
        int open = view.clauseStart(draft.anchor);
        boolean about = draft.type() == EventType.ARMS_TRANSFER && view.has(open, Mark.RELATIVE) && open > 0;
        int last = about && view.isComma(open - 1) ? open - 2 : open - 1;
        Phrase thing = about && last >= 0 ? view.at[last] : null;
        return thing != null && thing.type() == EntityType.EQUIPMENT ? thing.from : draft.from;
    }

    private void things(Draft draft) {
        boolean comes = draft.type() == EventType.ARMS_TRANSFER && draft.comes();
        boolean behindOnly = draft.isVerb() && !draft.passive && !comes && view.grammar.order != Grammar.Order.SOV;
        int from = behindOnly ? draft.from : view.clauseStart(draft.anchor);
        from = Math.min(from, antecedent(draft));
        int end = draft.rightEnd(draft.anchorEnd);
        for (Phrase phrase : view.phrases) {
            if (phrase.from < from || phrase.to > end) {
                continue;
            }
            if (phrase.type() == EntityType.EQUIPMENT) {
                origin(draft, phrase);
            }
            if (phrase.type() == EntityType.EQUIPMENT && !draft.items.contains(phrase.entity())) {
                draft.items.add(phrase.entity());
            } else if (phrase.type() == EntityType.QUANTITY && draft.amount == null) {
                draft.amount = scene.report.at(phrase.mention.span());
            }
            for (Mention inner : phrase.inner) {
                if (inner.type() == EntityType.EQUIPMENT && !draft.items.contains(inner.entity())) {
                    draft.items.add(inner.entity());
                }
            }
        }
    }

    /** "buys Russian missiles": whoever the thing is named after supplies it, if nobody else does. */
    private void origin(Draft draft, Phrase thing) {
        if (draft.type() != EventType.ARMS_TRANSFER || !draft.who.isEmpty()) {
            return;
        }
        Phrase origin = thing.origin();
        int step = view.grammar.adjectiveBehind ? 1 : -1;
        int i = step > 0 ? thing.to : thing.from - 1;
        for (int steps = 0; origin == null && steps < LONGEST_ORIGIN && i >= 0 && i < view.size; i += step, steps++) {
            Phrase adjective = view.at[i];
            if (adjective != null && adjective.type() == EntityType.NATIONALITY) {
                origin = adjective;
            } else if (adjective == null && !view.isPlainWord(i) && !view.isQuoteMark(i)
                    || view.verb[i]
                    || view.cut[i]) {
                break;
            }
        }
        if (origin != null && !Draft.isAmong(draft.target, origin)) {
            draft.who.add(origin);
        }
    }

    private int start(int token) {
        return view.tokens.get(token).span().start();
    }
}
