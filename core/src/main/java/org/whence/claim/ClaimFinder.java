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
import java.util.function.Consumer;
import org.whence.likeness.Components;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.lineage.Bond;
import org.whence.report.ReportId;
import org.whence.statement.Statement;
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

    /** The statements that may be claims, read from analyses. */
    public static final class Reading {
        private final List<Carrier> carriers = new ArrayList<>();

        /** Reads some more reports. */
        public void take(Profiles some) {
            for (Profile profile : some.all()) {
                for (Statement statement : profile.analysis().statements()) {
                    Carrier carrier = Carrier.of(profile, statement, some);
                    if (carrier.traits().size() >= Carrier.FEWEST_TRAITS) {
                        carriers.add(carrier);
                    }
                }
            }
        }
    }

    /**
     * Claims carried by two reports or more, sorted by first carrier.
     *
     * @param reading of all these reports
     * @param each is given each of them
     */
    public static void find(Profiles all, Reading reading, List<Bond> bonds, Consumer<Claim> each) {
        List<Carrier> carriers = reading.carriers;
        carriers.sort(null);
        Components<Carrier> same = new Components<>();
        Prepared prepared = new Prepared(all);
        for (Keyed.Pair<Carrier> pair : Keyed.pairs(
                carriers,
                c -> c.keys(all),
                (a, b) -> !a.profile().id().equals(b.profile().id()),
                REACH,
                "claims",
                all.skews())) {
            if (pair.first().sameAs(pair.second(), prepared, all)) {
                same.join(pair.first(), pair.second());
            }
        }
        Map<ReportId, Set<ReportId>> related = related(bonds);
        int number = 0;
        for (List<Carrier> set : same.sets()) {
            number++;
            each.accept(claim("C" + number, set, related));
        }
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

    private static Claim claim(String id, List<Carrier> carriers, Map<ReportId, Set<ReportId>> related) {
        Components<String> origins = new Components<>();
        Set<String> outlets = new TreeSet<>();
        Map<String, Boolean> named = new TreeMap<>();
        Set<ReportId> reports = new HashSet<>();
        carriers.forEach(c -> reports.add(c.profile().id()));
        for (Carrier carrier : carriers) {
            String node = "report " + carrier.profile().id();
            origins.add(node);
            outlets.add(outlet(carrier.profile()));
            if (carrier.speaker() != null) {
                origins.join(node, "speaker " + carrier.speaker());
                named.put(node, true);
            }
            carrier.media().forEach(medium -> origins.join(node, "medium " + medium));
            for (ReportId other : related.getOrDefault(carrier.profile().id(), Set.of())) {
                if (reports.contains(other)) {
                    origins.join(node, "report " + other);
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
                first.profile().passage(first.content()).text(),
                carriers.stream()
                        .map(Carrier::member)
                        .sorted(Comparator.comparing(Claim.Member::report).thenComparing(Claim.Member::statement))
                        .toList(),
                outlets.size(),
                Math.max(1, proved.size()),
                undecided.size());
    }

    private static String outlet(Profile profile) {
        return profile.outlet().isEmpty() ? profile.id().value() : "outlet " + Folding.fold(profile.outlet());
    }
}
