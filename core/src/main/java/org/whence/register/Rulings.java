package org.whence.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.whence.entity.Identity;

/**
 * What a person has decided and linking must keep to.
 *
 * @param same sets of entities that are one
 * @param apart entities that are none of those that the rules would join them to
 * @param unrelated pairs of reports, or of a report and the name of a medium, between which there is no dependence
 */
public record Rulings(List<Set<Identity.Member>> same, Set<Identity.Member> apart, Set<Set<String>> unrelated) {

    public static final Rulings NONE = new Rulings(List.of(), Set.of(), Set.of());

    public Rulings {
        List<Set<Identity.Member>> sorted = new ArrayList<>();
        same.stream()
                .filter(s -> !s.isEmpty())
                .sorted(Comparator.comparing((Set<Identity.Member> s) ->
                        s.stream().min(Comparator.naturalOrder()).orElseThrow()))
                .forEach(s -> sorted.add(Set.copyOf(s)));
        same = List.copyOf(sorted);
        apart = Set.copyOf(apart);
        unrelated = Set.copyOf(unrelated);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
