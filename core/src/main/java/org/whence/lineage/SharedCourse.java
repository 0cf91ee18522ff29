package org.whence.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.text.Span;

/**
 * Reports in two languages whose sentences say the same things in the same order: one is a translation of the other, or both
 * are of a third. Keys are the rarest things that a report names; the pair is aligned sentence by sentence.
 */
final class SharedCourse {
    /** Longer reports are aligned as far as this many sentences. */
    private static final int MOST_SENTENCES = 80;
    /** Sentences must have so many different things in common. */
    private static final int FEWEST_THINGS = 2;

    /** Whole reports that are less alike are not aligned. */
    private static final double WORTH_ALIGNING = 0.3;
    /** Sentences that are less alike are not each other's translation. */
    private static final double ALIKE = 0.34;
    /** The part of both reports that must be aligned. */
    static final double TRANSLATED = 0.4;

    /** Two reporters of one happening name the same things in two or three sentences; so many must be aligned, or all. */
    private static final int FEWEST_STEPS = 4;

    /** What a sentence of a report that is aligned with the other throughout weighs, if both said exactly the same; at most. */
    private static final double SURENESS = 1.25;

    private static final double SUREST = 0.9;

    private SharedCourse() {}

    private record Part(Span span, List<Trait> traits, Set<String> keys) {
        static Part of(Span span, List<Trait> traits) {
            return new Part(span, traits, traits.stream().map(Trait::key).collect(Collectors.toSet()));
        }

        /** How many different traits both have: so quickly are most passages told apart. */
        int shared(Part other) {
            boolean fewer = keys.size() <= other.keys.size();
            int shared = 0;
            for (String key : fewer ? keys : other.keys) {
                shared += (fewer ? other.keys : keys).contains(key) ? 1 : 0;
            }
            return shared;
        }
    }

    /** Two sentences, by index, and how alike they are. */
    private record Step(int a, int b, Overlap overlap) {}

    static void find(Profiles all, Consumer<Finding> found) {
        for (Counterparts.Counterpart pair : Counterparts.find(all)) {
            compare(pair.a(), pair.b(), pair.whole(), all).forEach(found);
        }
    }

    private static List<Finding> compare(Profile a, Profile b, Overlap whole, Profiles all) {
        if (whole.dice() < WORTH_ALIGNING) {
            return List.of();
        }
        List<Part> inA = parts(a);
        List<Part> inB = parts(b);
        List<Step> steps = align(inA, inB, all);
        double aligned = 0;
        double inBoth = 0;
        for (Step step : steps) {
            inBoth += step.overlap().shared() * 2;
            aligned += step.overlap().first() + step.overlap().second();
        }
        double total = whole.first() + whole.second();
        double share = total == 0 ? 0 : aligned / total;
        if (steps.size() < Math.min(FEWEST_STEPS, Math.min(inA.size(), inB.size())) || share < TRANSLATED) {
            return List.of();
        }
        double likeness = inBoth / aligned;
        List<Finding> findings = new ArrayList<>();
        for (Step step : steps) {
            Part partA = inA.get(step.a());
            Part partB = inB.get(step.b());
            findings.add(Finding.of(
                    "sentences that say the same in the same order",
                    Math.min(
                            SUREST, SURENESS * share * likeness * step.overlap().dice()),
                    new Finding.Place(a.id(), partA.span()),
                    new Finding.Place(b.id(), partB.span()),
                    (double) partA.span().length() / a.textLength(),
                    (double) partB.span().length() / b.textLength()));
        }
        return findings;
    }

    private static List<Part> parts(Profile profile) {
        List<Part> parts = new ArrayList<>();
        for (Span sentence : profile.sentenceSpans()) {
            List<Trait> traits = profile.neutral(sentence);
            if (!traits.isEmpty() && parts.size() < MOST_SENTENCES) {
                parts.add(Part.of(sentence, traits));
            }
        }
        return parts;
    }

    /** The heaviest sequence of sentence pairs that goes forward in both reports. */
    private static List<Step> align(List<Part> a, List<Part> b, Profiles all) {
        double[][] best = new double[a.size() + 1][b.size() + 1];
        Map<Long, Overlap> likeness = new HashMap<>();
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
                if (a.get(i - 1).shared(b.get(j - 1)) >= FEWEST_THINGS) {
                    Overlap overlap =
                            Overlap.of(a.get(i - 1).traits(), b.get(j - 1).traits(), all.rarity());
                    likeness.put(place(i - 1, j - 1), overlap);
                    best[i][j] = Math.max(best[i][j], best[i - 1][j - 1] + gain(overlap));
                }
            }
        }
        List<Step> steps = new ArrayList<>();
        int i = a.size();
        int j = b.size();
        while (i > 0 && j > 0) {
            if (best[i][j] == best[i - 1][j]) {
                i--;
            } else if (best[i][j] == best[i][j - 1]) {
                j--;
            } else {
                i--;
                j--;
                Overlap overlap = likeness.get(place(i, j));
                if (overlap != null) {
                    steps.add(0, new Step(i, j, overlap));
                }
            }
        }
        return steps;
    }

    private static long place(int i, int j) {
        return (long) i << 32 | j;
    }

    private static double gain(Overlap overlap) {
        return overlap.dice() < ALIKE || overlap.distinct() < FEWEST_THINGS ? 0 : overlap.shared() * overlap.dice();
    }
}
