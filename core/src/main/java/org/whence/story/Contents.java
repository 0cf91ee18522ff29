package org.whence.story;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Block;
import org.whence.text.Span;

/**
 * What one or more reports are about, as sums of one vector a report: the weights of its traits, {@code (1 + ln n) · rarity},
 * scaled to length 1; and another of the neutral traits alone, for reports in other languages. So the mean likeness of all
 * pairs between two clusters is one product of their sums.
 */
final class Contents {
    /** What a report says first is what it is about: a trait there counts as often as this. */
    private static final int FIRST = 2;
    /** Neutral traits are fewer and commoner than words, and agree sooner by chance; less so among reports of near days. */
    private static final double ACROSS_DATED = 0.8;

    private static final double ACROSS_UNDATED = 0.5;

    /** Sums over the reports of one language. */
    private record Sums(Weights all, Weights neutral) {
        Sums plus(Sums other) {
            return new Sums(all.plus(other.all), neutral.plus(other.neutral));
        }
    }

    private final Map<String, Sums> languages;
    private final int reports;
    private final boolean dated;

    private Contents(Map<String, Sums> languages, int reports, boolean dated) {
        this.languages = languages;
        this.reports = reports;
        this.dated = dated;
    }

    /** Numbers for the keys of all traits of {@code all}, in the order of the keys. */
    static Map<String, Integer> numbers(Profiles all) {
        Set<String> keys = new TreeSet<>();
        all.all().forEach(p -> p.traits().forEach(t -> keys.add(t.key())));
        Map<String, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        return numbers;
    }

    static Contents of(Profile profile, Profiles all, Map<String, Integer> numbers) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Trait> traits = new HashMap<>();
        Span first = first(profile);
        for (Trait trait : profile.traits()) {
            counts.merge(trait.key(), first.contains(trait.span()) ? FIRST : 1, Integer::sum);
            traits.putIfAbsent(trait.key(), trait);
        }
        Map<Integer, Double> weights = new TreeMap<>();
        Map<Integer, Double> neutral = new TreeMap<>();
        counts.forEach((key, count) -> {
            Trait trait = traits.get(key);
            Integer number = numbers.get(key);
            if (trait != null && number != null) {
                double weight = (1 + Math.log(count)) * all.rarity().of(trait);
                weights.put(number, weight);
                if (trait.kind().isNeutral()) {
                    neutral.put(number, weight);
                }
            }
        });
        return new Contents(
                Map.of(profile.language().tag(), new Sums(Weights.unit(weights), Weights.unit(neutral))),
                1,
                Profiles.day(profile).isPresent());
    }

    /** Title and first paragraph. */
    private static Span first(Profile profile) {
        return profile.analysis().report().blocks().stream()
                .filter(b -> b.kind() != Block.Kind.NOTE)
                .limit(2)
                .map(Block::span)
                .reduce(Span::cover)
                .orElse(new Span(0, 0));
    }

    Contents plus(Contents other) {
        Map<String, Sums> both = new TreeMap<>(languages);
        other.languages.forEach((tag, sums) -> both.merge(tag, sums, Sums::plus));
        return new Contents(both, reports + other.reports, dated && other.dated);
    }

    /** Mean likeness of a report here and a report there, 0 to 1. */
    double likeness(Contents other) {
        double across = dated && other.dated ? ACROSS_DATED : ACROSS_UNDATED;
        double sum = 0;
        for (Map.Entry<String, Sums> mine : languages.entrySet()) {
            for (Map.Entry<String, Sums> theirs : other.languages.entrySet()) {
                sum += mine.getKey().equals(theirs.getKey())
                        ? mine.getValue().all().product(theirs.getValue().all())
                        : across
                                * mine.getValue()
                                        .neutral()
                                        .product(theirs.getValue().neutral());
            }
        }
        return reports == 0 || other.reports == 0 ? 0 : sum / reports / other.reports;
    }
}
