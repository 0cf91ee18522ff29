package org.whence.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.ReportId;

/**
 * Reports of one language that tell the same facts in the same order in other words: one is a rewrite of the other, or both
 * are of a third. Who was there himself picks and orders facts for himself. Reports of one outlet are left out, for what it
 * tells again is its own.
 */
final class Retellings {
    static final String REASON = "the same facts in the same order in other words";

    /** Neighbours within one key that a report is compared with. */
    private static final int REACH = 8;
    /** Rarest traits of a report, any two of which make a key. */
    private static final int KEY_TRAITS = 7;
    /** In days: what is older is told again for its own sake. */
    private static final int WITHIN = 5;
    /** Reports that share a smaller part of their different traits are not weighed. */
    private static final double WORTH_WEIGHING = 0.2;
    /** Whole reports that are less alike are not aligned. */
    private static final double WORTH_ALIGNING = 0.36;
    /** Longer reports are aligned as far as this many sentences. */
    private static final int MOST_SENTENCES = 60;
    /** Sentences of which the shorter one has less in the other do not tell the same. */
    private static final double CONTAINED = 0.3;
    /** Sentences must have so many different traits in common. */
    private static final int FEWEST_TRAITS = 2;
    /** So many sentences must be told again. */
    private static final int FEWEST_STEPS = 4;
    /** The part of both reports that these sentences make up, by weight. */
    private static final double TOLD_AGAIN = 0.55;
    /** The part of both reports that both say, by weight. */
    private static final double SAID_BY_BOTH = 0.19;

    /** Together the sentences of two reports that are just alike enough make a lineage; those of two equal ones surely. */
    private static final double LEAST_SURE = 0.45;

    private static final double SURER = 0.6;
    private static final double SUREST = 0.9;

    private Retellings() {}

    static void find(Profiles all, SharedParticulars particulars, Consumer<Finding> found) {
        Wholes wholes = new Wholes(all);
        Keyed.pairs(
                all.all(),
                p -> Keyed.twos(all.rarity().rarestShared(p.traits(), KEY_TRAITS)),
                Retellings::comparable,
                REACH,
                "retellings",
                all,
                (a, b) -> compare(wholes.of(a), wholes.of(b), all, particulars, found));
    }

    private static boolean comparable(Profile a, Profile b) {
        return a.sameLanguage(b)
                && (a.outlet().isEmpty() || !a.outlet().equals(b.outlet()))
                && Profiles.daysBetween(a, b) <= WITHIN;
    }

    /** What reports are compared by, made once for those that were asked for last: each is compared with several. */
    private static final class Wholes {
        private static final int HELD = 256;

        private final Profiles all;
        private final Map<ReportId, Whole> held = new LinkedHashMap<>(16, 0.75f, true);

        Wholes(Profiles all) {
            this.all = all;
        }

        Whole of(Profile profile) {
            Whole known = held.get(profile.id());
            if (known == null) {
                known = new Whole(profile, all);
                held.put(profile.id(), known);
                if (held.size() > HELD) {
                    held.remove(held.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private static final class Whole {
        final Profile profile;
        final List<Trait> traits;
        final Set<String> keys;
        private final Profiles all;
        private @Nullable List<Alignment.Part> parts;
        private double weight;

        Whole(Profile profile, Profiles all) {
            this.profile = profile;
            this.traits = profile.traits();
            this.keys = traits.stream().map(Trait::key).collect(Collectors.toSet());
            this.all = all;
        }

        /** Its sentences but the headline. */
        List<Alignment.Part> parts() {
            List<Alignment.Part> known = parts;
            if (known == null) {
                known = Alignment.parts(
                        profile, MOST_SENTENCES, span -> profile.inTitle(span) ? List.of() : profile.inside(span));
                weight = known.stream()
                        .mapToDouble(p -> Overlap.weightOf(p.traits(), all.rarity()))
                        .sum();
                parts = known;
            }
            return known;
        }

        /** Of {@link #parts}. */
        double weight() {
            parts();
            return weight;
        }
    }

    private static void compare(
            Whole a, Whole b, Profiles all, SharedParticulars particulars, Consumer<Finding> found) {
        if (!shareEnough(a.keys, b.keys)) {
            return;
        }
        particulars.compare(a.profile, b.profile, found);
        Overlap whole = Overlap.of(a.traits, b.traits, all.rarity());
        if (whole.dice() < WORTH_ALIGNING) {
            return;
        }
        List<Alignment.Part> partsA = a.parts();
        List<Alignment.Part> partsB = b.parts();
        List<Alignment.Step> steps = Alignment.of(partsA, partsB, FEWEST_TRAITS, Retellings::gain, all);
        Alignment.Sums sums = Alignment.Sums.of(steps);
        double total = a.weight() + b.weight();
        if (steps.size() < FEWEST_STEPS
                || sums.aligned() < TOLD_AGAIN * total
                || sums.inBoth() < SAID_BY_BOTH * total) {
            return;
        }
        double sureness = Math.min(SUREST, LEAST_SURE + SURER * whole.dice());
        // the sentences are one piece of evidence together
        double each = 1 - Math.pow(1 - sureness, 1.0 / steps.size());
        for (Alignment.Step step : steps) {
            found.accept(
                    Alignment.finding(REASON, each, a.profile, partsA.get(step.a()), b.profile, partsB.get(step.b())));
        }
    }

    private static double gain(Overlap overlap) {
        return overlap.containment() < CONTAINED || overlap.distinct() < FEWEST_TRAITS
                ? 0
                : overlap.shared() * overlap.containment();
    }

    private static boolean shareEnough(Set<String> a, Set<String> b) {
        Set<String> fewer = a.size() <= b.size() ? a : b;
        Set<String> more = fewer == a ? b : a;
        return fewer.stream().filter(more::contains).count() >= WORTH_WEIGHING * fewer.size();
    }
}
