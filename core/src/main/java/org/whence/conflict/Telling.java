package org.whence.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.event.Event;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Passage;
import org.whence.statement.Hop;
import org.whence.text.Span;

/**
 * A denial, or a passage that may be what one denies.
 *
 * @param outright whether it denies by a word of denying, and not by a negation
 * @param acts events that it tells of
 * @param cue the words that say that it is denied or said, where a statement does so
 * @param speaker null in the outlet's own voice
 * @param alleges whether the speaker accuses, or says what he is not sure of
 * @param asserted whether somebody says that it is so
 */
record Telling(
        Profile profile,
        Span span,
        boolean denies,
        boolean outright,
        List<Event> acts,
        @Nullable Span cue,
        @Nullable Hop speaker,
        boolean alleges,
        boolean asserted)
        implements Comparable<Telling> {
    /** Concepts that tell of an attack, found as an event or not; an explosion is none. */
    private static final Set<String> ATTACK =
            Set.of("CONCEPT:attack", "CONCEPT:bombard", "CONCEPT:strike", "CONCEPT:shoot");

    @Override
    public int compareTo(Telling other) {
        return Comparator.comparing((Telling p) -> Profiles.day(p.profile()).orElse("9999-12-31"))
                .thenComparing(p -> p.profile().id())
                .thenComparing(Telling::span)
                .thenComparing(p -> p.denies() ? 1 : 0)
                .compare(this, other);
    }

    boolean isHeadline() {
        return profile.inTitle(span);
    }

    boolean attacks() {
        return !attackWords().isEmpty();
    }

    List<Span> attackWords() {
        return profile.inside(span).stream()
                .filter(t -> ATTACK.contains(t.key()))
                .map(Trait::span)
                .toList();
    }

    Passage passage() {
        return profile.analysis().report().passage(span);
    }

    /** What is denied with the words that deny it, where both stand in one sentence: without them it reads like a claim. */
    Passage denial() {
        Span words = cue;
        return outright && words != null && profile.sentences(span.cover(words)).size() == 1
                ? profile.analysis().report().passage(span.cover(words))
                : passage();
    }

    /** Who denies, for a person. */
    String denier() {
        Hop hop = speaker;
        return hop == null ? "the report" : hop.name() == null ? "somebody" : hop.name();
    }
}
