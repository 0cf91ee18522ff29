package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;

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

    static void find(Profiles all, Consumer<Finding> found) {
        for (Counterparts.Counterpart pair : Counterparts.find(all)) {
            compare(pair.a(), pair.b(), pair.whole(), all).forEach(found);
        }
    }

    private static List<Finding> compare(Profile a, Profile b, Overlap whole, Profiles all) {
        if (whole.dice() < WORTH_ALIGNING) {
            return List.of();
        }
        List<Alignment.Part> inA = parts(a);
        List<Alignment.Part> inB = parts(b);
        List<Alignment.Step> steps = Alignment.of(inA, inB, FEWEST_THINGS, SharedCourse::gain, all);
        Alignment.Sums sums = Alignment.Sums.of(steps);
        double total = whole.first() + whole.second();
        double share = total == 0 ? 0 : sums.aligned() / total;
        if (steps.size() < Math.min(FEWEST_STEPS, Math.min(inA.size(), inB.size())) || share < TRANSLATED) {
            return List.of();
        }
        double likeness = sums.inBoth() / sums.aligned();
        List<Finding> findings = new ArrayList<>();
        for (Alignment.Step step : steps) {
            findings.add(Alignment.finding(
                    "sentences that say the same in the same order",
                    Math.min(
                            SUREST, SURENESS * share * likeness * step.overlap().dice()),
                    a,
                    inA.get(step.a()),
                    b,
                    inB.get(step.b())));
        }
        return findings;
    }

    private static List<Alignment.Part> parts(Profile profile) {
        return Alignment.parts(profile, MOST_SENTENCES, profile::neutral);
    }

    private static double gain(Overlap overlap) {
        return overlap.dice() < ALIKE || overlap.distinct() < FEWEST_THINGS ? 0 : overlap.shared() * overlap.dice();
    }
}
