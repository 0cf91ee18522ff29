package org.whence.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;

/**
 * Reports in two languages that speak of the same rare things: what can be each other's translation is among them. A pure
 * function; callable from any thread.
 */
public final class Counterparts {
    /** Neighbours within one key that a report is compared with. */
    private static final int REACH = 12;
    /** Rarest traits of a report that make its keys. */
    private static final int KEY_TRAITS = 14;
    /** Reports that share a smaller part of their different things are not compared by weight. */
    private static final double WORTH_COMPARING = 0.2;

    private Counterparts() {}

    /**
     * Two reports in different languages.
     *
     * @param whole what they share as wholes
     */
    public record Counterpart(Profile a, Profile b, Overlap whole) {
        /** 0 to 1. */
        public double likeness() {
            return whole.dice();
        }
    }

    /** Every pair that is worth looking at, in the order of the collection. */
    public static List<Counterpart> find(Profiles all) {
        List<Counterpart> found = new ArrayList<>();
        for (Keyed.Pair<Profile> pair : Keyed.pairs(
                all.all(),
                p -> all.rarity().rarestShared(neutral(p), KEY_TRAITS),
                (a, b) -> !a.sameLanguage(b),
                REACH,
                "translations",
                all.skews())) {
            Profile a = pair.first();
            Profile b = pair.second();
            List<Trait> inA = neutral(a);
            List<Trait> inB = neutral(b);
            if (shareEnough(keys(inA), keys(inB))) {
                found.add(new Counterpart(a, b, Overlap.of(inA, inB, all.rarity())));
            }
        }
        return found;
    }

    private static List<Trait> neutral(Profile profile) {
        return profile.traits().stream().filter(t -> t.kind().isNeutral()).toList();
    }

    private static Set<String> keys(List<Trait> traits) {
        return traits.stream().map(Trait::key).collect(Collectors.toSet());
    }

    private static boolean shareEnough(Set<String> a, Set<String> b) {
        Set<String> fewer = a.size() <= b.size() ? a : b;
        Set<String> more = fewer == a ? b : a;
        return fewer.stream().filter(more::contains).count() >= WORTH_COMPARING * fewer.size();
    }
}
