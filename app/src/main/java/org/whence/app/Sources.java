package org.whence.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.entity.Identity;
import org.whence.lineage.Lineage;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Folding;

/**
 * Outlets and the media they cite: who cites whom, how often, and who rests on whom without saying so. An outlet and a
 * medium are one source where a name of the one is a name of the other, also in another script.
 */
public final class Sources {

    /**
     * Somebody who publishes or is cited.
     *
     * @param key in addresses; the same as long as the name is
     * @param name as most often written
     * @param names every other form, sorted
     * @param reports that it published
     * @param cites whom it names, most often first
     * @param citedBy who names it, most often first
     * @param uncredited on whose texts its own rest without naming them
     * @param uncreditedBy whose texts rest on its own without naming it
     */
    public record Source(
            String key,
            String name,
            List<String> names,
            List<ReportId> reports,
            List<Bond> cites,
            List<Bond> citedBy,
            List<Bond> uncredited,
            List<Bond> uncreditedBy) {

        /** Whether it published a report of the collection. */
        public boolean isOutlet() {
            return !reports.isEmpty();
        }

        /** How often others rest on it, named or not. */
        public int weight() {
            return count(citedBy) + count(uncreditedBy);
        }

        private static int count(List<Bond> bonds) {
            return bonds.stream().mapToInt(b -> b.passages().size()).sum();
        }
    }

    /**
     * One source and another.
     *
     * @param key of the other
     * @param name of the other
     * @param passages one for each time: the words that name the other or, where nothing names it, that rest on it
     */
    public record Bond(String key, String name, List<Passage> passages) {}

    private final Map<String, Source> byKey;

    private Sources(Map<String, Source> byKey) {
        this.byKey = byKey;
    }

    /** Those that others rest on most first, then by name. */
    public List<Source> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Source> source(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    static Sources of(Catalogue catalogue, Analyses analyses) {
        return new Draft(catalogue).sources(analyses);
    }

    /** The key of a name, if it were a source. */
    public static String key(String name) {
        String words = Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String bare = words.replaceAll("^-|-$", "");
        return bare.isEmpty() ? "x" : bare.substring(0, Math.min(bare.length(), 80));
    }

    private static final class Draft {
        private final Catalogue catalogue;
        /** Folded form of a name to the key of its source. */
        private final Map<String, String> keys = new HashMap<>();

        private final Map<String, Map<String, Integer>> names = new TreeMap<>();
        private final Map<String, Set<ReportId>> reports = new TreeMap<>();
        private final Map<String, Map<String, Set<Passage>>> cites = new TreeMap<>();
        private final Map<String, Map<String, Set<Passage>>> uncredited = new TreeMap<>();
        private final Map<ReportId, Set<String>> citedIn = new HashMap<>();

        Draft(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        Sources sources(Analyses analyses) {
            analyses.forEach(a -> {
                if (catalogue.number(a.report().id()) >= 0) {
                    mediaOf(a);
                }
            });
            analyses.forEach(a -> {
                if (catalogue.number(a.report().id()) >= 0) {
                    take(a);
                }
            });
            catalogue.register().lineage().forEach(this::take);
            Map<String, Source> made = new LinkedHashMap<>();
            List<Source> all = new ArrayList<>();
            for (String key : names.keySet()) {
                all.add(source(key));
            }
            all.sort(Comparator.comparingInt((Source s) -> -s.weight())
                    .thenComparingInt(s -> -s.reports().size())
                    .thenComparing(Source::name)
                    .thenComparing(Source::key));
            all.forEach(s -> made.put(s.key(), s));
            return new Sources(made);
        }

        /** All forms of a medium that the register knows as one have one key. */
        private void mediaOf(Analysis analysis) {
            for (Statement statement : analysis.statements()) {
                for (Hop hop : statement.chain().hops()) {
                    if (hop.kind() == Hop.Kind.MEDIUM && hop.name() != null) {
                        Optional<Identity> identity =
                                catalogue.identity(analysis.report().id(), hop.entity());
                        String key = key(identity.map(Identity::name).orElse(hop.name()));
                        keys.putIfAbsent(key(hop.name()), key);
                        identity.ifPresent(
                                i -> i.names().values().forEach(f -> f.forEach(n -> keys.putIfAbsent(key(n), key))));
                    }
                }
            }
        }

        private String keyOf(String name) {
            String key = key(name);
            String known = keys.getOrDefault(key, key);
            names.computeIfAbsent(known, k -> new TreeMap<>()).merge(name, 1, Integer::sum);
            return known;
        }

        private void take(Analysis analysis) {
            Report report = analysis.report();
            Outlet outlet = report.outlet();
            String from = outlet == null ? "" : keyOf(outlet.name());
            if (outlet != null) {
                reports.computeIfAbsent(from, k -> new TreeSet<>()).add(report.id());
            }
            for (Statement statement : analysis.statements()) {
                for (Hop hop : statement.chain().hops()) {
                    if (hop.kind() != Hop.Kind.MEDIUM || hop.name() == null) {
                        continue;
                    }
                    String to = keyOf(hop.name());
                    citedIn.computeIfAbsent(report.id(), k -> new LinkedHashSet<>())
                            .add(to);
                    if (!from.isEmpty() && !from.equals(to)) {
                        bond(cites, from, to, report.passage(hop.span() == null ? statement.content() : hop.span()));
                    }
                }
            }
        }

        /** A dependence counts as uncredited where the dependent text names neither the outlet nor the medium it rests on. */
        private void take(Lineage lineage) {
            if (lineage.kind() == Lineage.Kind.CITES || !lineage.from().startsWith("sha256:")) {
                return;
            }
            ReportId from = new ReportId(lineage.from());
            ReportId to = new ReportId(lineage.to());
            boolean second = lineage.because().get(0).b().report().equals(to);
            Passage there = second
                    ? lineage.because().get(0).b()
                    : lineage.because().get(0).a();
            Passage here = second
                    ? lineage.because().get(0).a()
                    : lineage.because().get(0).b();
            if (lineage.kind() != Lineage.Kind.SHARED_ORIGIN) {
                restsOn(to, Set.of(outlet(from)), there);
                return;
            }
            // of two texts with one origin, the one that names it gives credit and the other does not
            restsOn(to, citedIn.getOrDefault(from, Set.of()), there);
            restsOn(from, citedIn.getOrDefault(to, Set.of()), here);
        }

        private void restsOn(ReportId dependent, Set<String> origins, Passage words) {
            String outlet = outlet(dependent);
            Set<String> credited = citedIn.getOrDefault(dependent, Set.of());
            boolean names = origins.stream().anyMatch(credited::contains);
            for (String origin : origins) {
                if (!names && !origin.isEmpty() && !outlet.isEmpty() && !origin.equals(outlet)) {
                    bond(uncredited, outlet, origin, words);
                }
            }
        }

        private String outlet(ReportId report) {
            return catalogue
                    .report(report)
                    .map(Report::outlet)
                    .map(o -> keys.getOrDefault(key(o.name()), key(o.name())))
                    .orElse("");
        }

        private static void bond(
                Map<String, Map<String, Set<Passage>>> bonds, String from, String to, Passage passage) {
            bonds.computeIfAbsent(from, k -> new TreeMap<>())
                    .computeIfAbsent(to, k -> new LinkedHashSet<>())
                    .add(passage);
        }

        private Source source(String key) {
            return new Source(
                    key,
                    name(key),
                    names.getOrDefault(key, Map.of()).keySet().stream()
                            .filter(n -> !n.equals(name(key)))
                            .toList(),
                    List.copyOf(reports.getOrDefault(key, Set.of())),
                    bonds(cites.getOrDefault(key, Map.of())),
                    bonds(turned(cites, key)),
                    bonds(uncredited.getOrDefault(key, Map.of())),
                    bonds(turned(uncredited, key)));
        }

        private String name(String key) {
            return names.getOrDefault(key, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey()))
                    .map(Map.Entry::getKey)
                    .orElse(key);
        }

        private static Map<String, Set<Passage>> turned(Map<String, Map<String, Set<Passage>>> bonds, String key) {
            Map<String, Set<Passage>> turned = new TreeMap<>();
            bonds.forEach((from, to) -> {
                if (to.containsKey(key)) {
                    turned.put(from, to.getOrDefault(key, Set.of()));
                }
            });
            return turned;
        }

        private List<Bond> bonds(Map<String, Set<Passage>> passages) {
            return passages.entrySet().stream()
                    .map(e -> new Bond(e.getKey(), name(e.getKey()), List.copyOf(e.getValue())))
                    .sorted(Comparator.comparingInt((Bond b) -> -b.passages().size())
                            .thenComparing(Bond::name)
                            .thenComparing(Bond::key))
                    .toList();
        }
    }
}
