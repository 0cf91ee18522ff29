package org.whence.conflict;

import java.util.HashSet;
import java.util.Set;
import org.whence.likeness.Profiles;
import org.whence.statement.Hop;

/** Who denies, and what part a passage gives him in what it tells. */
final class Deniers {
    private Deniers() {}

    /** Whether one speaker says both: he does not deny what he says himself. */
    static boolean sameSpeaker(Telling a, Telling b, Profiles all) {
        Set<String> one = speaker(a, all);
        Set<String> other = speaker(b, all);
        return one.stream().anyMatch(key -> !key.startsWith("state ") && other.contains(key));
    }

    /** Whether who denies is made to say something of what the other passage of his report tells. */
    static boolean tells(Telling denial, Telling denied) {
        Hop denier = denial.speaker();
        String entity = denier == null ? null : denier.entity();
        return entity != null
                && denied.profile().analysis().statements().stream()
                        .anyMatch(s -> s.content().overlaps(denied.span())
                                && entity.equals(s.chain().speaker().entity()));
    }

    static Set<String> speaker(Telling part, Profiles all) {
        Hop speaker = part.speaker();
        String entity = speaker == null ? null : speaker.entity();
        return entity == null ? Set.of() : Participants.of(part.profile(), entity, all);
    }

    /** Whether who denies takes part in what is told. */
    static boolean party(Telling denial, Telling denied, Profiles all) {
        Set<String> denier = speaker(denial, all);
        return denied.acts().stream().anyMatch(e -> Participants.of(denied.profile(), e, all).stream()
                .anyMatch(denier::contains));
    }

    /** Whether the passage names who denies, or the state that he acts for, and somebody alleges it. */
    static boolean accused(Telling denial, Telling denied, Profiles all) {
        return (denied.alleges() || denied.speaker() == null) && names(denial, denied, all);
    }

    /** Whether the passage names who denies, and not only the state that he acts for. */
    static boolean namesHimself(Telling denial, Telling denied, Profiles all) {
        Set<String> denier = new HashSet<>(speaker(denial, all));
        denier.removeIf(key -> key.startsWith("state "));
        return names(denier, denied, all);
    }

    /** Whether the passage names who denies, or the state that he acts for. */
    static boolean names(Telling denial, Telling denied, Profiles all) {
        Set<String> denier = new HashSet<>(speaker(denial, all));
        if (denier.isEmpty() && denial.outright()) {
            // "Baku rejected the accusations": whoever stands there
            denial.profile()
                    .analysis()
                    .entities()
                    .inside(denial.span())
                    .forEach(m -> denier.addAll(Participants.of(denial.profile(), m.entity(), all)));
        }
        return names(denier, denied, all);
    }

    private static boolean names(Set<String> denier, Telling denied, Profiles all) {
        return denied.profile().analysis().entities().inside(denied.span()).stream()
                .anyMatch(m -> Participants.of(denied.profile(), m.entity(), all).stream()
                        .anyMatch(denier::contains));
    }
}
