package org.whence.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;

/**
 * What one or more reports are about: weights by trait, by {@code (1 + ln n) · rarity}, of length 1 for a single report. The
 * neutral part holds the traits that mean the same in every language.
 */
final class Contents {
    private final Map<String, Double> weights = new TreeMap<>();
    private final Set<String> neutral = new HashSet<>();
    private final Set<String> languages = new HashSet<>();

    static Contents of(Profile profile, Profiles all) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Trait> traits = new HashMap<>();
        for (Trait trait : profile.traits()) {
            counts.merge(trait.key(), 1, Integer::sum);
            traits.putIfAbsent(trait.key(), trait);
        }
        Contents contents = new Contents();
        double square = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Trait trait = traits.get(entry.getKey());
            if (trait == null) {
                continue;
            }
            double weight = (1 + Math.log(entry.getValue())) * all.rarity().of(trait);
            contents.weights.put(entry.getKey(), weight);
            square += weight * weight;
            if (trait.kind().isNeutral()) {
                contents.neutral.add(entry.getKey());
            }
        }
        double length = Math.sqrt(square);
        contents.weights.replaceAll((key, weight) -> length == 0 ? 0 : weight / length);
        contents.languages.add(profile.analysis().report().language().tag());
        return contents;
    }

    void add(Contents other) {
        other.weights.forEach((key, weight) -> weights.merge(key, weight, Double::sum));
        neutral.addAll(other.neutral);
        languages.addAll(other.languages);
    }

    /** Cosine, 0 to 1: over all traits where both have a language in common, over the neutral ones else. */
    double likeness(Contents other) {
        boolean shared = languages.stream().anyMatch(other.languages::contains);
        double across = cosine(other, true);
        return shared ? Math.max(cosine(other, false), across * 0.8) : across;
    }

    boolean sharesLanguage(Contents other) {
        return languages.stream().anyMatch(other.languages::contains);
    }

    private double cosine(Contents other, boolean neutralOnly) {
        Contents fewer = weights.size() <= other.weights.size() ? this : other;
        Contents more = fewer == this ? other : this;
        double dot = 0;
        for (Map.Entry<String, Double> entry : fewer.weights.entrySet()) {
            if (!neutralOnly || fewer.neutral.contains(entry.getKey())) {
                dot += entry.getValue() * more.weights.getOrDefault(entry.getKey(), 0.0);
            }
        }
        double lengths = length(neutralOnly) * other.length(neutralOnly);
        return lengths == 0 ? 0 : dot / lengths;
    }

    private double length(boolean neutralOnly) {
        double square = 0;
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            if (!neutralOnly || neutral.contains(entry.getKey())) {
                square += entry.getValue() * entry.getValue();
            }
        }
        return Math.sqrt(square);
    }
}
