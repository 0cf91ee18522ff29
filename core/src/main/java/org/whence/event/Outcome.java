package org.whence.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.text.Span;

/** Makes events of drafts: with the states of bodies and officials beside them. */
final class Outcome {

    private final Scene scene;
    private final States states;

    Outcome(Scene scene) {
        this.scene = scene;
        this.states = scene.states;
    }

    /** The drafts as events, in text order; the same telling twice is one. */
    List<Event> events(List<Draft> drafts) {
        List<Event> events = new ArrayList<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            List<String> who = ids(draft.who);
            List<String> to = new ArrayList<>(targets(draft));
            // a body is of the state before whoever is called by an office alone
            for (EntityType type : List.of(EntityType.ORGANISATION, EntityType.STATE, EntityType.PERSON)) {
                addState(draft, ofType(draft.who, type), who, to);
                addState(draft, ofType(draft.target, type), to, who);
            }
            to.removeAll(who);
            Span span = span(draft, draft.spanFrom, draft.spanTo);
            if (!seen.add(List.of(draft.type(), span, who, to))) {
                continue;
            }
            events.add(new Event(
                    "e" + (events.size() + 1),
                    draft.type(),
                    span,
                    span(draft, draft.from, draft.to),
                    who,
                    to,
                    draft.items,
                    draft.amount,
                    draft.time,
                    draft.place == null ? null : draft.place.entity(),
                    draft.stage,
                    draft.status,
                    draft.statement == null ? null : draft.statement.id()));
        }
        return events;
    }

    private static List<Phrase> ofType(List<Phrase> phrases, EntityType type) {
        return phrases.stream().filter(phrase -> phrase.type() == type).toList();
    }

    private static List<String> ids(List<Phrase> phrases) {
        return new ArrayList<>(
                new LinkedHashSet<>(phrases.stream().map(Phrase::entity).toList()));
    }

    /** "the ministry": the state that it is of stands beside it, for the body alone does not tell. */
    private void addState(Draft draft, List<Phrase> phrases, List<String> ids, List<String> others) {
        for (Phrase phrase : phrases) {
            String beside = stateBeside(phrase, draft.view);
            String state = beside == null ? states.stateUnnamed(phrase, draft.statement) : beside;
            // a deputy may accuse a ministry of his own state; a nameless officer is not of the state that he speaks
            // against
            boolean person = phrase.type() == EntityType.PERSON;
            boolean other =
                    state != null && others.stream().anyMatch(id -> (person || isStateItself(id)) && isOf(id, state));
            if (state != null && !other && !ids.contains(state)) {
                ids.add(state);
            }
        }
    }

    /** "a Sudanese customs officer": the state of the adjective of origin that describes the phrase; null if it has none. */
    private @Nullable String stateBeside(Phrase phrase, View view) {
        Entity entity = scene.entity(phrase.entity());
        if (entity == null || entity.country() != null) {
            return null;
        }
        for (Phrase other : view.phrases) {
            String country =
                    other.head == phrase && other.type() == EntityType.NATIONALITY ? states.country(other) : null;
            if (country != null) {
                return states.named(country);
            }
        }
        return null;
    }

    /** Whether a state is named itself, not by somebody who acts for it: a deputy may accuse a ministry of his own state. */
    private boolean isStateItself(String id) {
        Entity entity = scene.entity(id);
        return entity != null && (entity.type() == EntityType.STATE || entity.type() == EntityType.NATIONALITY);
    }

    private boolean isOf(String id, String state) {
        Entity entity = scene.entity(id);
        Entity of = scene.entity(state);
        return id.equals(state)
                || entity != null
                        && of != null
                        && entity.country() != null
                        && entity.country().equals(of.country());
    }

    /** Ids of those acted upon; for a place its state as well, if the report speaks of the state. */
    private List<String> targets(Draft draft) {
        Set<String> ids = new LinkedHashSet<>();
        for (Phrase phrase : draft.target) {
            if (phrase.type() == EntityType.PLACE) {
                ids.add(stateOrPlace(phrase, draft.view));
            } else {
                ids.add(phrase.entity());
            }
        }
        boolean nobody = draft.type() == EventType.ASSAULT
                && draft.target.stream()
                        .allMatch(one -> one.type() == EntityType.PERSON && states.country(one) == null);
        if (nobody && draft.place != null && !draft.target.isEmpty()) {
            // whoever two people killed near Damascus are, the place tells whose soil was hit
            ids.add(stateOrPlace(draft.place, draft.view));
        }
        return List.copyOf(ids);
    }

    /** The state of a place: the one named before it ("Armenia's Syunik province"), or that of which it is known to be. */
    private String stateOrPlace(Phrase place, View view) {
        for (Phrase owner : view.phrases) {
            boolean before = owner.possessor && owner.to == place.from;
            boolean behind = owner.head == place && owner.direct == Slot.OF;
            if (owner.type() == EntityType.STATE && (before || behind)) {
                return owner.entity();
            }
        }
        String state = states.stateOf(place);
        return state == null ? place.entity() : state;
    }

    private static Span span(Draft draft, int from, int to) {
        return new Span(
                draft.view.tokens.get(from).span().start(),
                draft.view.tokens.get(to - 1).span().end());
    }
}
