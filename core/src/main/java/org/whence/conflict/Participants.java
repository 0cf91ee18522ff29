package org.whence.conflict;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.entity.Entity;
import org.whence.event.Event;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;

/** Who takes part in an event, in a form that events of other reports can be compared by. */
final class Participants {
    private Participants() {}

    /** Identities of all who act or are acted upon and of the items, and the states that they act for. */
    static Set<String> of(Profile profile, Event event, Profiles all) {
        Set<String> keys = new LinkedHashSet<>();
        for (List<String> some : List.of(event.who(), event.to(), event.items())) {
            some.forEach(id -> keys.addAll(of(profile, id, all)));
        }
        return keys;
    }

    /** The identity of an entity and the state that it acts for. */
    static Set<String> of(Profile profile, String entity, Profiles all) {
        Set<String> keys = new LinkedHashSet<>();
        all.identities().of(profile.id(), entity).ifPresent(identity -> {
            keys.add(identity.id());
            if (identity.country() != null) {
                keys.add("state " + identity.country());
            }
        });
        profile.analysis()
                .entities()
                .entity(entity)
                .map(Entity::country)
                .ifPresent(country -> keys.add("state " + country));
        return keys;
    }

    /** The states for which the participants act. */
    static Set<String> states(Profile profile, Event event, Profiles all) {
        Set<String> states = new LinkedHashSet<>();
        for (String key : of(profile, event, all)) {
            if (key.startsWith("state ")) {
                states.add(key);
            }
        }
        return states;
    }
}
