package org.whence.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much it says that two passages share a trait: the logarithm of one over the part of all reports that have it, as far
 * as the collection shows. What the collection is too small to show comes from {@link Trait.Kind}, as if {@link #BEFORE}
 * other reports had been read. The same reports give the same weights in any order.
 */
public final class Rarity {
    /** Imaginary reports read before the first. */
    static final int BEFORE = 60;
    /** Weights of traits that more reports have are not remembered. */
    private static final int REMEMBERED = 1 << 14;

    /** A trait with its weight, to be sorted by it. */
    private record Weighed(String key, double weight) {}

    /** By the hash of the key: two keys in a million times a million have one. */
    private final HashNumbers reports;

    private final int count;
    /** Weights by kind and reports, as far as they were asked for. */
    private final double[][] weights;

    private Rarity(HashNumbers reports, int count) {
        this.reports = reports;
        this.count = count;
        this.weights = new double[Trait.Kind.values().length][Math.min(count + 1, REMEMBERED)];
    }

    static Rarity of(Collection<Profile> profiles) {
        HashNumbers reports = new HashNumbers(0);
        for (Profile profile : profiles) {
            profile.keys().forEach(key -> {
                long hash = Keyed.hash(key);
                reports.put(hash, reports.get(hash) + 1);
            });
        }
        return new Rarity(reports, profiles.size());
    }

    private static double weight(int reports, int count, Trait.Kind kind) {
        return Math.max(0.01, Math.log((count + BEFORE) / (reports + BEFORE * kind.expected())));
    }

    /** Weight of {@code trait} in nats, above 0. */
    public double of(Trait trait) {
        int here = reportsWith(trait.key());
        double[] known = weights[trait.kind().ordinal()];
        if (here >= known.length) {
            return weight(here, count, trait.kind());
        }
        double weight = known[here];
        if (weight == 0) {
            weight = weight(here, count, trait.kind());
            known[here] = weight;
        }
        return weight;
    }

    /** How many reports of the collection have {@code key}. */
    public int reportsWith(String key) {
        return reports.get(Keyed.hash(key));
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
