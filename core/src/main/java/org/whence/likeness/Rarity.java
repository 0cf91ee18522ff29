package org.whence.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much it says that two passages share a trait: the logarithm of one over the part of all reports that have it, as far
 * as the collection shows. What the collection is too small to show comes from {@link Trait.Kind}, as if {@link #BEFORE}
 * other reports had been read. The same reports give the same weights in any order.
 */
public final class Rarity {
    /** Imaginary reports read before the first. */
    static final int BEFORE = 60;

    /** So many reports have a trait, which therefore weighs so much. */
    private record Seen(int reports, double weight) {}

    /** A trait with its weight, to be sorted by it. */
    private record Weighed(String key, double weight) {}

    private final Map<String, Seen> seen;
    private final int count;

    private Rarity(Map<String, Seen> seen, int count) {
        this.seen = seen;
        this.count = count;
    }

    static Rarity of(Collection<Profile> profiles) {
        Map<String, Integer> reports = new HashMap<>();
        Map<String, Trait.Kind> kinds = new HashMap<>();
        for (Profile profile : profiles) {
            Map<String, Trait> keys = new HashMap<>();
            for (Trait trait : profile.traits()) {
                keys.putIfAbsent(trait.key(), trait);
            }
            for (Trait trait : keys.values()) {
                reports.merge(trait.key(), 1, Integer::sum);
                kinds.put(trait.key(), trait.kind());
            }
        }
        Map<String, Seen> seen = new HashMap<>();
        kinds.forEach((key, kind) -> {
            int here = reports.getOrDefault(key, 0);
            seen.put(key, new Seen(here, weight(here, profiles.size(), kind)));
        });
        return new Rarity(seen, profiles.size());
    }

    private static double weight(int reports, int count, Trait.Kind kind) {
        return Math.max(0.01, Math.log((count + BEFORE) / (reports + BEFORE * kind.expected())));
    }

    /** Weight of {@code trait} in nats, above 0. */
    public double of(Trait trait) {
        @Nullable Seen known = seen.get(trait.key());
        return known == null ? weight(0, count, trait.kind()) : known.weight();
    }

    /** How many reports of the collection have {@code key}. */
    public int reportsWith(String key) {
        @Nullable Seen known = seen.get(key);
        return known == null ? 0 : known.reports();
    }

    /** Keys of the rarest of {@code traits}, each once, the rarest first; of equals in the order of the keys. */
    public List<String> rarest(Collection<Trait> traits, int most) {
        return rarest(traits, most, 0);
    }

    /** {@link #rarest} of those that another report has too: what one report alone has leads to no other. */
    public List<String> rarestShared(Collection<Trait> traits, int most) {
        return rarest(traits, most, 2);
    }

    private List<String> rarest(Collection<Trait> traits, int most, int leastReports) {
        Map<String, Weighed> distinct = new LinkedHashMap<>();
        for (Trait trait : traits) {
            if (!distinct.containsKey(trait.key()) && reportsWith(trait.key()) >= leastReports) {
                distinct.put(trait.key(), new Weighed(trait.key(), of(trait)));
            }
        }
        List<Weighed> sorted = new ArrayList<>(distinct.values());
        sorted.sort(Comparator.comparingDouble((Weighed w) -> -w.weight()).thenComparing(Weighed::key));
        return sorted.stream().limit(most).map(Weighed::key).toList();
    }
}
