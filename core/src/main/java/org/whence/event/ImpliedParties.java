package org.whence.event;

import org.whence.entity.Mention;
import org.whence.statement.Statement;

/** Adds parties that an event's own clause leaves out: whoever makes the thing, denies the deal or speaks for one side of it. */
final class ImpliedParties {

    private final Scene scene;
    private final View view;

    ImpliedParties(Scene scene, View view) {
        this.scene = scene;
        this.view = view;
    }

    /** "The ministry denied that boats were bought from Iran": whoever denies a transfer is the party that nobody names. */
    void addDenier(Draft draft) {
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
        String country = scene.states.country(phrase);
        if (country != null && !country.equals(scene.states.country(party))) {
            (draft.who.isEmpty() ? draft.who : draft.target).add(phrase);
        }
    }

    /** "Syria will get Bayraktars": whoever makes the thing, if the report names him, supplies it where nobody else is said to. */
    void maker(Draft draft) {
        if (draft.type() != EventType.ARMS_TRANSFER || !draft.who.isEmpty() || draft.target.isEmpty()) {
            return;
        }
        Mention maker =
                scene.states.maker(draft.items, view.tokens.get(draft.from).span());
        if (maker == null) {
            return;
        }
        Phrase phrase = new Phrase(draft.from, draft.from + 1, maker);
        String country = scene.states.country(phrase);
        boolean other = draft.target.stream()
                .noneMatch(party -> country == null || country.equals(scene.states.country(party)));
        if (other) {
            draft.who.add(phrase);
        }
    }

    /** "Talks with Britain are going on", says Bahrain's ministry: whoever speaks for a state is the side that nobody names. */
    void otherSide(Draft draft) {
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
        String country = scene.states.country(phrase);
        String known = scene.states.country(other);
        if (country != null && known != null && !country.equals(known) && other.direct == Slot.WITH) {
            (draft.who.isEmpty() ? draft.who : draft.target).add(phrase);
        }
    }

    /** "The battery bought from China", says an official of Serbia: his state has bought it, where nobody else is said to. */
    void buyer(Draft draft) {
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
        String country = scene.states.country(phrase);
        if (country != null && !country.equals(scene.states.country(draft.who.get(0)))) {
            draft.target.add(phrase);
        }
    }
}
