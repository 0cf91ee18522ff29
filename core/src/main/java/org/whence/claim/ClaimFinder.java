package org.whence.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.likeness.Components;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.lineage.Lineage;
import org.whence.report.Outlet;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.text.Folding;

/**
 * Finds statements of several reports with the same content, and counts the origins behind them. Carriers have one origin if
 * one named speaker stands at the root of their chains, if they name the same medium, or if their reports have a lineage; what
 * has a named speaker of its own is an origin; of the rest nobody can say, and it is counted as undecided.
 */
public final class ClaimFinder {
    /** Neighbours within one key that a statement is compared with. */
    private static final int REACH = 16;

    private ClaimFinder() {}

    /** Claims carried by two reports or more, sorted by first carrier. */
    public static List<Claim> find(Profiles all, List<Lineage> lineages) {
        List<Carrier> carriers = new ArrayList<>();
        for (Profile profile : all.all()) {
            profile.analysis().statements().forEach(s -> carriers.add(Carrier.of(profile, s, all)));
        }
        carriers.removeIf(c -> c.traits().size() < Carrier.FEWEST_TRAITS);
        carriers.sort(null);
        Components<Carrier> same = new Components<>();
        for (Keyed.Pair<Carrier> pair : Keyed.pairs(
                carriers,
                c -> c.keys(all),
                (a, b) -> !a.profile().id().equals(b.profile().id()),
                REACH,
                "claims",
                all.skews())) {
            if (pair.first().sameAs(pair.second(), all)) {
                same.join(pair.first(), pair.second());
            }
        }
        Map<ReportId, Set<ReportId>> related = related(lineages);
        List<Claim> claims = new ArrayList<>();
        for (List<Carrier> set : same.sets()) {
            claims.add(claim("C" + (claims.size() + 1), set, related));
        }
        return claims;
    }

    private static Map<ReportId, Set<ReportId>> related(List<Lineage> lineages) {
        Map<ReportId, Set<ReportId>> related = new HashMap<>();
        for (Lineage lineage : lineages) {
            if (lineage.from().startsWith("sha256:")) {
                ReportId from = new ReportId(lineage.from());
                ReportId to = new ReportId(lineage.to());
                related.computeIfAbsent(from, k -> new HashSet<>()).add(to);
                related.computeIfAbsent(to, k -> new HashSet<>()).add(from);
            }
        }
        return related;
    }

    private static Claim claim(String id, List<Carrier> carriers, Map<ReportId, Set<ReportId>> related) {
        Components<String> origins = new Components<>();
        Set<String> outlets = new TreeSet<>();
        Map<String, Boolean> named = new TreeMap<>();
        for (Carrier carrier : carriers) {
            String node = "report " + carrier.profile().id();
            origins.add(node);
            outlets.add(outlet(carrier.profile()));
            if (carrier.speaker() != null) {
                origins.join(node, "speaker " + carrier.speaker().id());
                named.put(node, true);
            }
            for (Hop hop : carrier.statement().chain().hops()) {
                if (hop.kind() == Hop.Kind.MEDIUM && hop.name() != null) {
                    origins.join(node, "medium " + Folding.fold(hop.name()));
                }
            }
            for (Carrier other : carriers) {
                if (related.getOrDefault(carrier.profile().id(), Set.of())
                        .contains(other.profile().id())) {
                    origins.join(node, "report " + other.profile().id());
                }
            }
        }
        Set<String> proved = new TreeSet<>();
        named.keySet().forEach(node -> proved.add(origins.root(node)));
        Set<String> undecided = new TreeSet<>();
        for (Carrier carrier : carriers) {
            String node = "report " + carrier.profile().id();
            if (!proved.contains(origins.root(node))) {
                undecided.add(origins.root(node));
            }
        }
        if (proved.isEmpty()) {
            undecided.remove(undecided.iterator().next());
        }
        Carrier first = carriers.get(0);
        return new Claim(
                id,
                first.profile().analysis().report().at(first.statement().content()),
                carriers.stream()
                        .map(Carrier::member)
                        .sorted(Comparator.comparing(Claim.Member::report).thenComparing(Claim.Member::statement))
                        .toList(),
                outlets.size(),
                Math.max(1, proved.size()),
                undecided.size());
    }

    private static String outlet(Profile profile) {
        Outlet outlet = profile.analysis().report().outlet();
        return outlet == null ? profile.id().value() : "outlet " + Folding.fold(outlet.name());
    }
}
