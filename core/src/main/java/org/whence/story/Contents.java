package org.whence.story;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
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

    static Contents of(Profile profile, Profiles all, KeyNumbers numbers) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Map<Integer, Trait> traits = new HashMap<>();
        Span first = profile.lead();
        for (Trait trait : profile.traits()) {
            int number = numbers.of(trait.key());
            counts.merge(number, first.contains(trait.span()) ? FIRST : 1, Integer::sum);
            traits.putIfAbsent(number, trait);
        }
        Map<Integer, Double> weights = new TreeMap<>();
        Map<Integer, Double> neutral = new TreeMap<>();
        counts.forEach((number, count) -> {
            Trait trait = traits.get(number);
            if (trait != null) {
                double weight = (1 + Math.log(count)) * all.rarity().of(trait);
                weights.put(number, weight);
                if (trait.kind().isNeutral()) {
                    neutral.put(number, weight);
                }
            }
        });
        return of(profile, Weights.unit(weights), Weights.unit(neutral));
    }

    private static Contents of(Profile profile, Weights all, Weights neutral) {
        return new Contents(
                Map.of(profile.language().tag(), new Sums(all, neutral)),
                1,
                Profiles.day(profile).isPresent());
    }

    /** Those of one report, for {@link #of(byte[], Profile)}. */
    byte[] packed() {
        Packing packing = new Packing();
        languages.values().forEach(sums -> {
            sums.all().pack(packing);
            sums.neutral().pack(packing);
        });
        return packing.bytes();
    }

    static Contents of(byte[] packed, Profile profile) {
        Packed from = new Packed(packed);
        Weights all = Weights.of(from);
        return of(profile, all, Weights.of(from));
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
