package org.whence.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** The events of one sentence: participants for every trigger, then what belongs together is put together. */
final class SentenceEvents {

    /** Tokens between a thing and the adjective of whoever made it. */
    private static final int LONGEST_ORIGIN = 3;

    private final Scene scene;
    private final View view;
    private final List<Statement> around;

    SentenceEvents(Scene scene, View view) {
        this.scene = scene;
        this.view = view;
        this.around = scene.statementsAround(view.sentence.span());
    }

    List<Draft> find() {
        markCues();
        List<Draft> all = Triggers.find(view);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Draft> kept = new ArrayList<>();
        Draft last = null;
        for (Draft draft : all) {
            if (last != null && last.from == draft.from) {
                continue;
            }
            fill(draft);
            draft.unproved = !isComplete(draft);
            kept.add(draft);
            last = !draft.unproved && draft.isTold() ? draft : last;
        }
        Joining joining = new Joining(scene, view, kept);
        joining.complement();
        joining.impliedTransfers();
        kept.removeIf(draft -> draft.unproved || draft.dropped);
        joining.merge();
        joining.blame();
        joining.dropKept();
        joining.shareParties();
        joining.visitsMeet();
        joining.drop();
        kept.forEach(this::warning);
        kept.forEach(draft -> draft.ofNobody = !draft.isTold() || isPrivate(draft));
        kept.removeIf(draft -> draft.dropped || draft.ofNobody && !draft.isToldOfNobody());
        Telling telling = new Telling(scene, view);
        kept.forEach(this::maker);
        kept.forEach(telling::finish);
        kept.removeIf(SentenceEvents::isHarmless);
        kept.forEach(this::buyer);
        kept.forEach(this::otherSide);
        kept.forEach(this::addDenier);
        return kept;
    }

    /** A cue of saying is a verb: no participant is looked for beyond it. */
    private void markCues() {
        for (Statement statement : around) {
            if (statement.cue() == null) {
                continue;
            }
            for (int i = 0; i < view.size; i++) {
                if (statement.cue().contains(view.tokens.get(i).span().start())) {
                    view.verb[i] = true;
                    view.cue[i] = true;
                }
            }
        }
    }

    /** An analyst who warns threatens nobody. */
    private void warning(Draft draft) {
        boolean warns = draft.frame.is(Frame.Note.WARNING) && draft.target.isEmpty();
        draft.dropped |= warns && draft.who.stream().noneMatch(who -> scene.actsForState(who.entity()));
    }

    // ---- participants

    /** The token that tells in whose words the trigger stands: its verb, which in some languages is the last. */
    private int deciding(Draft draft) {
        return view.grammar.order == Grammar.Order.SOV ? draft.to - 1 : draft.from;
    }

    private void fill(Draft draft) {
        draft.statement = scene.statementAt(start(deciding(draft)));
        if (draft.isFirstPerson()) {
            Mention mention = scene.speakerAt(view.tokens.get(draft.from));
            draft.speaker = mention == null ? null : new Phrase(draft.from, draft.from + 1, mention);
        }
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
        draft.nameless = draft.who.isEmpty() && arguments.isDoneByNobodyKnown();
        draft.who.replaceAll(one -> others(draft, one));
        if (draft.who.isEmpty() && frame.is(Frame.Note.FIRST_PERSON)) {
            speaker(draft);
        }
        Predicate<Phrase> fits = takesPlaces(frame) ? Phrase::isActorOrPlace : Phrase::isActor;
        boolean pair = frame.is(Frame.Note.SYMMETRIC)
                && draft.who.stream().map(Phrase::entity).distinct().count() > 1;
        List<Slot> slots = pair ? List.of(Slot.WITH) : frame.slots(Role.TO);
        Predicate<Phrase> other = phrase -> fits.test(phrase) && !Draft.isAmong(draft.who, phrase);
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
            pair(draft, arguments);
        }
        place(draft, arguments);
        int end = Math.max(arguments.rightEnd(draft.anchorEnd), draft.to);
        Span clause = new Span(
                start(view.clauseStart(draft.anchor)),
                view.tokens.get(end - 1).span().end());
        draft.dated = scene.timeIn(clause, start(draft.from)) != null;
        things(draft, arguments);
    }

    /** "The ministry denied that boats were bought from Iran": whoever denies a transfer is the party that nobody names. */
    private void addDenier(Draft draft) {
        boolean open = draft.who.isEmpty() != draft.target.isEmpty();
        Statement statement = draft.statement;
        boolean deal = draft.type() == EventType.ARMS_TRANSFER
                || draft.type() == EventType.AGREE
                || draft.type() == EventType.CONSULT;
        if (!deal || draft.status != Status.DENIED || !open || statement == null) {
            return;
        }
        Mention denier = statement.polarity() == Statement.Polarity.DENIED
                ? scene.speaker(statement, view.tokens.get(draft.from).span())
                : null;
        if (denier == null) {
            return;
        }
        Phrase phrase = new Phrase(draft.from, draft.from + 1, denier);
        Phrase party = draft.who.isEmpty() ? draft.target.get(0) : draft.who.get(0);
        String country = scene.country(phrase);
        if (country != null && !country.equals(scene.country(party))) {
            (draft.who.isEmpty() ? draft.who : draft.target).add(phrase);
        }
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
        String own = speaker == null ? null : scene.country(new Phrase(one.from, one.to, speaker));
        if (own == null || !own.equals(scene.country(one))) {
            return one;
        }
        for (String id : scene.pairBefore(view.tokens.get(one.from).span().start())) {
            Phrase state = new Phrase(
                    one.from, one.to, new Mention(one.mention.span(), EntityType.STATE, Mention.Form.PRONOUN, id));
            if (!own.equals(scene.country(state))) {
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
        return phrase.type() == EntityType.PLACE && scene.country(phrase) != null;
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
    private void pair(Draft draft, Arguments arguments) {
        if (!draft.target.isEmpty() && !draft.who.isEmpty()) {
            return;
        }
        int start = view.clauseStart(draft.anchor);
        int end = arguments.rightEnd(draft.anchorEnd);
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
        String country = scene.country(one);
        return country != null && (country.equals(scene.country(first)) || country.equals(scene.country(second)));
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

    private void things(Draft draft, Arguments arguments) {
        boolean comes = draft.type() == EventType.ARMS_TRANSFER && draft.comes();
        boolean behindOnly = draft.isVerb() && !draft.passive && !comes && view.grammar.order != Grammar.Order.SOV;
        int from = behindOnly ? draft.from : view.clauseStart(draft.anchor);
        int end = arguments.rightEnd(draft.anchorEnd);
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
        Phrase origin = Arguments.origin(thing);
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

    /** "Syria will get Bayraktars": whoever makes the thing, if the report names him, supplies it where nobody else is said to. */
    private void maker(Draft draft) {
        if (draft.type() != EventType.ARMS_TRANSFER || !draft.who.isEmpty() || draft.target.isEmpty()) {
            return;
        }
        Mention maker = scene.maker(draft.items, view.tokens.get(draft.from).span());
        if (maker == null) {
            return;
        }
        Phrase phrase = new Phrase(draft.from, draft.from + 1, maker);
        String country = scene.country(phrase);
        boolean other =
                draft.target.stream().noneMatch(party -> country == null || country.equals(scene.country(party)));
        if (other) {
            draft.who.add(phrase);
        }
    }

    /** "Afghan soil threatens nobody": no threat is told. */
    private static boolean isHarmless(Draft draft) {
        return draft.type() == EventType.THREATEN && draft.status == Status.DENIED && draft.target.isEmpty();
    }

    /** "Talks with Britain are going on", says Bahrain's ministry: whoever speaks for a state is the side that nobody names. */
    private void otherSide(Draft draft) {
        boolean mutual = draft.type() == EventType.CONSULT || draft.type() == EventType.AGREE;
        boolean open = draft.who.isEmpty() != draft.target.isEmpty() && !draft.isVerb();
        Statement statement = draft.statement;
        Mention speaker = mutual && open && statement != null
                ? scene.speaker(statement, view.tokens.get(draft.from).span())
                : null;
        if (speaker == null) {
            return;
        }
        Phrase phrase = new Phrase(draft.from, draft.from + 1, speaker);
        Phrase other = draft.who.isEmpty() ? draft.target.get(0) : draft.who.get(0);
        String country = scene.country(phrase);
        String known = scene.country(other);
        if (country != null && known != null && !country.equals(known) && other.direct == Slot.WITH) {
            (draft.who.isEmpty() ? draft.who : draft.target).add(phrase);
        }
    }

    /** "The battery bought from China", says an official of Serbia: his state has bought it, where nobody else is said to. */
    private void buyer(Draft draft) {
        boolean bought = draft.type() == EventType.ARMS_TRANSFER
                && draft.isVerb()
                && draft.frame.slots(Role.TO).contains(Slot.SUBJECT)
                && !draft.who.isEmpty()
                && draft.target.isEmpty();
        Statement statement = draft.statement;
        Mention speaker = bought && statement != null
                ? scene.speaker(statement, view.tokens.get(draft.from).span())
                : null;
        if (speaker == null) {
            return;
        }
        Phrase phrase = new Phrase(draft.from, draft.from + 1, speaker);
        String country = scene.country(phrase);
        if (country != null && !country.equals(scene.country(draft.who.get(0)))) {
            draft.target.add(phrase);
        }
    }

    /** Whether only people of whom nothing public is known take part: a woman who met a driver is no event. */
    private boolean isPrivate(Draft draft) {
        boolean nobody = draft.who.isEmpty() && draft.target.isEmpty();
        boolean force =
                switch (draft.type()) {
                    case ASSAULT, PROTEST, MOBILIZE, COERCE -> true;
                    case ARMS_TRANSFER -> !draft.items.isEmpty() || draft.isFirstPerson();
                    default -> false;
                };
        return !nobody
                && !force
                && draft.who.stream().noneMatch(scene::isPublic)
                && draft.target.stream().noneMatch(scene::isPublic);
    }

    // ---- conditions

    private boolean isComplete(Draft draft) {
        Frame frame = draft.frame;
        if (!frame.needs().isEmpty() && !hasAny(frame.needs(), draft)) {
            return frame.needs().contains(Mark.VIOLENCE) && isBetweenStates(draft);
        }
        if (frame.is(Frame.Note.ARMS) && draft.items.isEmpty() && !draft.hasArms()) {
            return frame.is(Frame.Note.THEME) && scene.speaksOfEquipment() || isOfArmsByTheme(draft);
        }
        return true;
    }

    /** "if Russia attacks Ukraine": what one state does to another by force is no figure of speech. */
    private boolean isBetweenStates(Draft draft) {
        Phrase who = draft.who.isEmpty() ? null : draft.who.get(0);
        Phrase target = draft.target.isEmpty() ? null : draft.target.get(0);
        String one = who == null || who.type() != EntityType.STATE ? null : scene.country(who);
        String other = target == null || target.type() == EntityType.PERSON ? null : scene.country(target);
        return one != null && other != null && !one.equals(other);
    }

    /** "has shipped two engines to Doha" in a report about arms: what a state hands over there are arms, unless it is aid. */
    private boolean isOfArmsByTheme(Draft draft) {
        if (!scene.isAboutArms() || !draft.isVerb()) {
            return false;
        }
        for (int i = view.clauseStart(draft.anchor); i < view.clauseEnd(draft.to - 1); i++) {
            if (view.has(i, Mark.AID) || view.has(i, Mark.RELIEF) || view.has(i, Mark.MARKET)) {
                return false;
            }
        }
        boolean doer = !draft.who.isEmpty() && scene.country(draft.who.get(0)) != null;
        boolean other = !draft.target.isEmpty() && scene.country(draft.target.get(0)) != null;
        boolean theme = draft.frame.is(Frame.Note.THEME) && (doer || other);
        return theme || isBetweenStates(draft) || isFromStateToPlace(draft);
    }

    private boolean isFromStateToPlace(Draft draft) {
        return !draft.who.isEmpty()
                && !draft.target.isEmpty()
                && draft.who.get(0).type() == EntityType.STATE
                && draft.target.get(0).type() == EntityType.PLACE
                && draft.target.get(0).direct == Slot.TO;
    }

    private boolean hasAny(Set<Mark> needs, Draft draft) {
        for (int i = 0; i < view.size; i++) {
            if (i == draft.from) {
                continue;
            }
            for (Mark need : needs) {
                if (view.has(i, need)) {
                    return true;
                }
            }
        }
        return needs.contains(Mark.ARMS) && !draft.items.isEmpty();
    }

    private int start(int token) {
        return view.tokens.get(token).span().start();
    }
}
