package org.whence.likeness;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys that so many shared that {@link Keyed} did not pair all of them, by step. Not for several threads. */
public final class Skews {
    private final SortedMap<String, Skew> steps = new TreeMap<>();

    /**
     * What was bounded in one step.
     *
     * @param step such as {@code claims}
     * @param keys how many keys were bounded
     * @param most items that shared one of them
     */
    public record Skew(String step, int keys, int most) {}

    /** One more key of {@code step}, which {@code items} items share. */
    void add(String step, int items) {
        steps.merge(
                step, new Skew(step, 1, items), (a, b) -> new Skew(step, a.keys() + 1, Math.max(a.most(), b.most())));
    }

    /** Sorted by step. */
    public List<Skew> all() {
        return List.copyOf(steps.values());
    }
}
