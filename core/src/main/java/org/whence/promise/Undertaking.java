package org.whence.promise;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Passage;
import org.whence.text.Span;

/**
 * A promise, or a passage of a later day that may bear on one. It holds nothing of the analysis, for there are more of
 * them than memory has room for.
 *
 * @param statement its id; of promises only
 * @param who identity of whoever promises; of promises only
 * @param due of promises only
 */
record Undertaking(
        Profile profile,
        Span span,
        boolean promises,
        @Nullable Act event,
        Set<String> actors,
        @Nullable String statement,
        @Nullable String who,
        @Nullable String due)
        implements Comparable<Undertaking> {
    /** What an event says of itself in the comparison. */
    record Act(
            String id,
            EventType type,
            Status status,
            @Nullable Stage stage) {
        static @Nullable Act of(@Nullable Event event) {
            return event == null ? null : new Act(event.id(), event.type(), event.status(), event.stage());
        }
    }

    Passage passage() {
        return profile.passage(span);
    }

    @Override
    public int compareTo(Undertaking other) {
        return Comparator.comparing((Undertaking p) -> Profiles.day(p.profile()).orElse("9999-12-31"))
                .thenComparing(p -> p.profile().id())
                .thenComparing(Undertaking::span)
                .thenComparing(p -> p.promises() ? 0 : 1)
                .thenComparing(p -> p.event() == null ? "" : p.event().id())
                .compare(this, other);
    }
}
