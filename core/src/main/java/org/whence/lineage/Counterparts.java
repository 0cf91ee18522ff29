package org.whence.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.whence.likeness.Keyed;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.report.ReportId;

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
        Map<ReportId, List<Trait>> traits = new HashMap<>();
        Map<ReportId, Set<String>> things = new HashMap<>();
        for (Profile profile : all.all()) {
            List<Trait> neutral =
                    profile.traits().stream().filter(t -> t.kind().isNeutral()).toList();
            traits.put(profile.id(), neutral);
            things.put(profile.id(), neutral.stream().map(Trait::key).collect(Collectors.toSet()));
        }
        List<Counterpart> found = new ArrayList<>();
        for (Keyed.Pair<Profile> pair : Keyed.pairs(
                all.all(),
                p -> all.rarity().rarestShared(traits.getOrDefault(p.id(), List.of()), KEY_TRAITS),
                (a, b) -> !a.sameLanguage(b),
                REACH,
                "translations",
                all.skews())) {
            Profile a = pair.first();
            Profile b = pair.second();
            if (shareEnough(things.getOrDefault(a.id(), Set.of()), things.getOrDefault(b.id(), Set.of()))) {
                found.add(new Counterpart(
                        a,
                        b,
                        Overlap.of(
                                traits.getOrDefault(a.id(), List.of()),
                                traits.getOrDefault(b.id(), List.of()),
                                all.rarity())));
            }
        }
        return found;
    }

    private static boolean shareEnough(Set<String> a, Set<String> b) {
        Set<String> fewer = a.size() <= b.size() ? a : b;
        Set<String> more = fewer == a ? b : a;
        return fewer.stream().filter(more::contains).count() >= WORTH_COMPARING * fewer.size();
    }
}
