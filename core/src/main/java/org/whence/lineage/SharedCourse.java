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

    /** Two reporters of one happening name the same things in two or three sentences; so many must be aligned. */
    private static final int FEWEST_STEPS = 4;
    /** Or so many, if they are all that the shorter report has, headline aside. */
    private static final int FEWEST_OF_ALL = 3;
    /** What is aligned in so short a report must be so much alike. */
    private static final double ALIKE_IF_SHORT = 0.6;

    /** What a sentence of a report that is aligned with the other throughout weighs, if both said exactly the same; at most. */
    private static final double SURENESS = 1.25;

    private static final double SUREST = 0.9;

    private SharedCourse() {}

    static void find(Profiles all, SharedParticulars particulars, Consumer<Finding> found) {
        for (Counterparts.Counterpart pair : Counterparts.find(all)) {
            particulars.compare(pair.a(), pair.b(), found);
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
        double likeness = steps.isEmpty() ? 0 : sums.inBoth() / sums.aligned();
        boolean enough = steps.size() >= FEWEST_STEPS || isAll(steps, a, inA, b, inB) && likeness >= ALIKE_IF_SHORT;
        if (!enough || share < TRANSLATED) {
            return List.of();
        }
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

    /** Whether every sentence of the shorter report but the headline is aligned. */
    private static boolean isAll(
            List<Alignment.Step> steps, Profile a, List<Alignment.Part> inA, Profile b, List<Alignment.Part> inB) {
        long aligned = steps.stream()
                .filter(s -> !a.inTitle(inA.get(s.a()).span())
                        && !b.inTitle(inB.get(s.b()).span()))
                .count();
        long ofA = inA.stream().filter(p -> !a.inTitle(p.span())).count();
        long ofB = inB.stream().filter(p -> !b.inTitle(p.span())).count();
        return steps.size() >= FEWEST_OF_ALL && aligned == Math.min(ofA, ofB);
    }

    /** Its sentences without date lines and bylines, which nobody translates. */
    private static List<Alignment.Part> parts(Profile profile) {
        return Alignment.parts(
                profile, MOST_SENTENCES, span -> profile.inNote(span) ? List.of() : profile.neutral(span));
    }

    private static double gain(Overlap overlap) {
        return overlap.dice() < ALIKE || overlap.distinct() < FEWEST_THINGS ? 0 : overlap.shared() * overlap.dice();
    }
}
