package org.whence.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.whence.likeness.Components;
import org.whence.likeness.Keyed;
import org.whence.likeness.Pairing;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.lineage.Bond;
import org.whence.report.ReportId;
import org.whence.text.Folding;

/**
 * Finds statements of several reports with the same content, and counts the origins behind them. Carriers have one origin if
 * one named speaker stands at the root of their chains, if they name the same medium, or if their reports have a lineage; what
 * has a named speaker of its own is an origin; of the rest nobody can say, and it is counted as undecided.
 */
public final class ClaimFinder {
    /** Neighbours within one key that a statement is compared with. */
    private static final int REACH = 16;
    /** Rarest traits of a content that make its keys. */
    private static final int KEY_TRAITS = 6;

    private ClaimFinder() {}

    /** The statements that may be claims, read from analyses. */
    public static final class Reading {
        private final Carriers carriers = new Carriers();

        /** Reads some more reports, in the order of {@link Profiles#all}. */
        public void take(Profiles some) {
            carriers.take(some);
        }
    }

    /**
     * Claims carried by two reports or more, sorted by first carrier.
     *
     * @param reading of all these reports
     * @param each is given each of them
     */
    public static void find(Profiles all, Reading reading, List<Bond> bonds, Consumer<Claim> each) {
        Carriers carriers = reading.carriers;
        Sets same = same(carriers, all);
        Map<ReportId, Set<ReportId>> related = related(bonds);
        AtomicInteger number = new AtomicInteger();
        same.forEach(set -> each.accept(claim("C" + number.incrementAndGet(), set, carriers, related)));
    }

    /** Which statements have the same content. */
    private static Sets same(Carriers carriers, Profiles all) {
        Sameness sameness = new Sameness(carriers, all);
        Pairing pairing = new Pairing(all.shelf(), carriers.size());
        for (int carrier = 0; carrier < carriers.size(); carrier++) {
            List<Trait> traits = carriers.traits(carrier);
            List<Trait> neutral =
                    traits.stream().filter(t -> t.kind().isNeutral()).toList();
            sameness.add(carrier, traits, neutral);
            for (long key : keys(traits, neutral, carriers.speaker(carrier), all)) {
                pairing.add(key, carrier);
            }
        }
        Sets same = new Sets(carriers.size());
        pairing.pairs((a, b) -> !carriers.oneReport(a, b), REACH, "claims", all.skews(), (a, b) -> {
            if (!same.areOne(a, b) && sameness.same(a, b)) {
                same.join(a, b);
            }
        });
        return same;
    }

    /** Pairs of the rarest things and words in the content; the speaker. Hashes, each once. */
    private static long[] keys(List<Trait> traits, List<Trait> neutral, @Nullable String speaker, Profiles all) {
        LongStream twos = LongStream.concat(
                twos(all.rarity().rarestShared(traits, KEY_TRAITS)),
                twos(all.rarity().rarestShared(neutral, KEY_TRAITS)));
        LongStream spoken = speaker == null ? LongStream.empty() : LongStream.of(Keyed.hash("speaker " + speaker));
        return LongStream.concat(twos, spoken).distinct().toArray();
    }

    private static LongStream twos(List<String> keys) {
        long[] hashes = keys.stream().mapToLong(Keyed::hash).toArray();
        return IntStream.range(0, hashes.length).boxed().flatMapToLong(i -> IntStream.range(i + 1, hashes.length)
                .mapToLong(j -> Keyed.hash(hashes[i], hashes[j])));
    }

    private static Map<ReportId, Set<ReportId>> related(List<Bond> bonds) {
        Map<ReportId, Set<ReportId>> related = new HashMap<>();
        for (Bond lineage : bonds) {
            if (lineage.from().startsWith("sha256:")) {
                ReportId from = new ReportId(lineage.from());
                ReportId to = new ReportId(lineage.to());
                related.computeIfAbsent(from, k -> new HashSet<>()).add(to);
                related.computeIfAbsent(to, k -> new HashSet<>()).add(from);
            }
        }
        return related;
    }

    private static Claim claim(String id, int[] set, Carriers carriers, Map<ReportId, Set<ReportId>> related) {
        Components<String> origins = new Components<>();
        Set<String> outlets = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        Set<ReportId> reports = new HashSet<>();
        for (int carrier : set) {
            reports.add(carriers.profile(carrier).id());
        }
        for (int carrier : set) {
            Profile profile = carriers.profile(carrier);
            String node = node(profile);
            origins.add(node);
            outlets.add(outlet(profile));
            String speaker = carriers.speaker(carrier);
            if (speaker != null) {
                origins.join(node, "speaker " + speaker);
                named.add(node);
            }
            carriers.media(carrier).forEach(medium -> origins.join(node, "medium " + medium));
            for (ReportId other : related.getOrDefault(profile.id(), Set.of())) {
                if (reports.contains(other)) {
                    origins.join(node, "report " + other);
                }
            }
        }
        Set<String> proved = new TreeSet<>();
        named.forEach(node -> proved.add(origins.root(node)));
        Set<String> undecided = new TreeSet<>();
        List<Claim.Member> members = new ArrayList<>();
        for (int carrier : set) {
            String root = origins.root(node(carriers.profile(carrier)));
            if (!proved.contains(root)) {
                undecided.add(root);
            }
            members.add(carriers.member(carrier));
        }
        if (proved.isEmpty()) {
            undecided.remove(undecided.iterator().next());
        }
        members.sort(Comparator.comparing(Claim.Member::report).thenComparing(Claim.Member::statement));
        return new Claim(
                id,
                carriers.profile(set[0]).passage(carriers.content(set[0])).text(),
                members,
                outlets.size(),
                Math.max(1, proved.size()),
                undecided.size());
    }

    private static String node(Profile profile) {
        return "report " + profile.id();
    }

    private static String outlet(Profile profile) {
        return profile.outlet().isEmpty() ? profile.id().value() : "outlet " + Folding.fold(profile.outlet());
    }
}
