package org.whence.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.text.Span;

/** Sentences of two reports that go together, in the order of both. */
final class Alignment {
    private Alignment() {}

    /**
     * A sentence with what it can be compared by.
     *
     * @param keys a hash for each different trait, sorted
     */
    record Part(Span span, List<Trait> traits, int[] keys) {
        private static Part of(Span span, List<Trait> traits) {
            return new Part(
                    span,
                    traits,
                    traits.stream()
                            .map(Trait::key)
                            .distinct()
                            .mapToInt(String::hashCode)
                            .sorted()
                            .toArray());
        }

        /** Whether both may have {@code fewest} different traits in common: so quickly are most passages told apart. */
        private boolean mayShare(Part other, int fewest) {
            int left = fewest;
            for (int i = 0, j = 0; left > 0 && i < keys.length && j < other.keys.length; ) {
                left -= keys[i] == other.keys[j] ? 1 : 0;
                boolean forward = keys[i] <= other.keys[j];
                boolean back = other.keys[j] <= keys[i];
                i += forward ? 1 : 0;
                j += back ? 1 : 0;
            }
            return left <= 0;
        }
    }

    /** Two sentences, by index, and how alike they are. */
    record Step(int a, int b, Overlap overlap) {}

    /** What both say of what is aligned, and all that is aligned, as weights of the traits of both. */
    record Sums(double inBoth, double aligned) {
        static Sums of(List<Step> steps) {
            double inBoth = 0;
            double aligned = 0;
            for (Step step : steps) {
                inBoth += step.overlap().shared() * 2;
                aligned += step.overlap().first() + step.overlap().second();
            }
            return new Sums(inBoth, aligned);
        }
    }

    /** A sentence of each as evidence that {@code a} and {@code b} hang together. */
    static Finding finding(String reason, double sureness, Profile a, Part partA, Profile b, Part partB) {
        return Finding.of(
                reason,
                sureness,
                new Finding.Place(a.id(), partA.span()),
                new Finding.Place(b.id(), partB.span()),
                (double) partA.span().length() / a.textLength(),
                (double) partB.span().length() / b.textLength());
    }

    /** The first {@code most} sentences that have traits. */
    static List<Part> parts(Profile profile, int most, Function<Span, List<Trait>> traits) {
        List<Part> parts = new ArrayList<>();
        for (Span sentence : profile.sentenceSpans()) {
            List<Trait> inside = traits.apply(sentence);
            if (!inside.isEmpty() && parts.size() < most) {
                parts.add(Part.of(sentence, inside));
            }
        }
        return parts;
    }

    /**
     * The heaviest sequence of sentence pairs that goes forward in both reports.
     *
     * @param fewest pairs with fewer different traits in common do not go together
     * @param gain the weight of a pair; 0 if the two do not go together
     */
    static List<Step> of(List<Part> a, List<Part> b, int fewest, ToDoubleFunction<Overlap> gain, Profiles all) {
        double[][] best = new double[a.size() + 1][b.size() + 1];
        Map<Long, Overlap> likeness = new HashMap<>();
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
                if (a.get(i - 1).mayShare(b.get(j - 1), fewest)) {
                    Overlap overlap =
                            Overlap.of(a.get(i - 1).traits(), b.get(j - 1).traits(), all.rarity());
                    likeness.put(place(i - 1, j - 1), overlap);
                    best[i][j] = Math.max(best[i][j], best[i - 1][j - 1] + gain.applyAsDouble(overlap));
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
}
