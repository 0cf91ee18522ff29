package org.whence.likeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How much it says that two passages share a trait: the logarithm of one over the part of all reports that have it, as far
 * as the collection shows. What the collection is too small to show comes from {@link Trait.Kind}, as if {@link #BEFORE}
 * other reports had been read. The same reports give the same weights in any order.
 */
public final class Rarity {
    /** Imaginary reports read before the first. */
    static final int BEFORE = 60;

    private final Map<String, Integer> reports;
    private final int count;

    private Rarity(Map<String, Integer> reports, int count) {
        this.reports = reports;
        this.count = count;
    }

    static Rarity of(Collection<Profile> profiles) {
        Map<String, Integer> reports = new HashMap<>();
        for (Profile profile : profiles) {
            Set<String> keys = new HashSet<>();
            for (Trait trait : profile.traits()) {
                keys.add(trait.key());
            }
            for (String key : keys) {
                reports.merge(key, 1, Integer::sum);
            }
        }
        return new Rarity(reports, profiles.size());
    }

    /** Weight of {@code trait} in nats, above 0. */
    public double of(Trait trait) {
        double seen =
                reports.getOrDefault(trait.key(), 0) + BEFORE * trait.kind().expected();
        return Math.max(0.01, Math.log((count + BEFORE) / seen));
    }

    /** How many reports of the collection have {@code key}. */
    public int reportsWith(String key) {
        return reports.getOrDefault(key, 0);
    }
}
