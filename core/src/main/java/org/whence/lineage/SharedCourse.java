package org.whence.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.Report;
import org.whence.syntax.Sentence;
import org.whence.text.Span;

/**
 * Reports in two languages whose sentences say the same things in the same order: one is a translation of the other, or both
 * are of a third. Keys are the rarest things that a report names; the pair is aligned sentence by sentence.
 */
final class SharedCourse {
    /** Neighbours within one key that a report is compared with. */
    private static final int REACH = 12;
    /** Rarest traits of a report that make its keys. */
    private static final int KEY_TRAITS = 14;
    /** Longer reports are aligned as far as this many sentences. */
    private static final int MOST_SENTENCES = 80;
    /** Whole reports that are less alike are not aligned. */
    private static final double WORTH_ALIGNING = 0.3;
    /** Sentences that are less alike are not each other's translation. */
    private static final double ALIKE = 0.34;
    /** The part of both reports that must be aligned. */
    static final double TRANSLATED = 0.5;

    private SharedCourse() {}

    private record Part(Span span, List<Trait> traits) {}

    /** Two sentences, by index, and how alike they are. */
    private record Step(int a, int b, Overlap overlap) {}

    static List<Finding> find(Profiles all) {
        List<Finding> findings = new ArrayList<>();
        for (Keyed.Pair<Profile> pair :
                Keyed.pairs(all.all(), p -> keys(p, all), (a, b) -> !a.sameLanguage(b), REACH)) {
            findings.addAll(compare(pair.first(), pair.second(), all));
        }
        return findings;
    }

    private static Collection<String> keys(Profile profile, Profiles all) {
        return profile.traits().stream()
                .filter(t -> t.kind().isNeutral())
                .sorted(Comparator.comparingDouble((Trait t) -> -all.rarity().of(t))
                        .thenComparing(Trait::key))
                .map(Trait::key)
                .distinct()
                .limit(KEY_TRAITS)
                .toList();
    }

    private static List<Finding> compare(Profile a, Profile b, Profiles all) {
        Overlap whole = Overlap.of(neutral(a), neutral(b), all.rarity());
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
        if (steps.size() < 2 || share < TRANSLATED) {
            return List.of();
        }
        Report reportA = a.analysis().report();
        Report reportB = b.analysis().report();
        double likeness = inBoth / aligned;
        List<Finding> findings = new ArrayList<>();
        for (Step step : steps) {
            Part partA = inA.get(step.a());
            Part partB = inB.get(step.b());
            findings.add(Finding.of(
                    "sentences that say the same in the same order",
                    share * likeness * step.overlap().dice(),
                    reportA.passage(partA.span()),
                    reportB.passage(partB.span()),
                    (double) partA.span().length() / reportA.text().length(),
                    (double) partB.span().length() / reportB.text().length()));
        }
        return findings;
    }

    private static List<Trait> neutral(Profile profile) {
        return profile.traits().stream().filter(t -> t.kind().isNeutral()).toList();
    }

    private static List<Part> parts(Profile profile) {
        List<Part> parts = new ArrayList<>();
        for (Sentence sentence : profile.analysis().sentences()) {
            List<Trait> traits = profile.neutral(sentence.span());
            if (!traits.isEmpty() && parts.size() < MOST_SENTENCES) {
                parts.add(new Part(sentence.span(), traits));
            }
        }
        return parts;
    }

    /** The heaviest sequence of sentence pairs that goes forward in both reports. */
    private static List<Step> align(List<Part> a, List<Part> b, Profiles all) {
        double[][] best = new double[a.size() + 1][b.size() + 1];
        Overlap[][] likeness = new Overlap[a.size()][b.size()];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                Overlap overlap = Overlap.of(a.get(i - 1).traits(), b.get(j - 1).traits(), all.rarity());
                likeness[i - 1][j - 1] = overlap;
                best[i][j] = Math.max(Math.max(best[i - 1][j], best[i][j - 1]), best[i - 1][j - 1] + gain(overlap));
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
                steps.add(0, new Step(i, j, likeness[i][j]));
            }
        }
        return steps;
    }

    private static double gain(Overlap overlap) {
        return overlap.dice() < ALIKE || overlap.distinct() < 2 ? 0 : overlap.shared() * overlap.dice();
    }
}
