package org.whence.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.whence.entity.Identity;
import org.whence.report.ReportId;

/**
 * Sets of entities that grow by merging; each knows what would contradict another merge. The smaller is merged into the
 * larger, so that all merges of n entities cost n log n.
 */
final class Clusters {
    private final List<EntityOfReport> entities;
    private final Map<Identity.Member, Cluster> of = new HashMap<>();
    private final Map<ReportId, List<EntityOfReport>> byReport = new HashMap<>();

    /** @param entities in the order of which the clusters will be */
    Clusters(List<EntityOfReport> entities) {
        this.entities = entities;
        for (EntityOfReport entity : entities) {
            of.put(entity.member(), new Cluster(entity));
            byReport.computeIfAbsent(entity.report(), k -> new ArrayList<>()).add(entity);
        }
    }

    private static final class Cluster {
        final List<EntityOfReport> members = new ArrayList<>(1);
        final Set<ReportId> reports = new HashSet<>(2);
        final Set<String> concepts = new TreeSet<>();
        final Set<String> countries = new TreeSet<>();
        final Set<String> genders = new TreeSet<>();

        Cluster(EntityOfReport first) {
            members.add(first);
            reports.add(first.report());
            addUnlessNothing(concepts, first.conceptOrNothing());
            addUnlessNothing(countries, first.countryOrNothing());
            addUnlessNothing(genders, first.genderOrNothing());
        }

        private static void addUnlessNothing(Set<String> values, String value) {
            if (!value.isEmpty()) {
                values.add(value);
            }
        }

        void add(Cluster other) {
            members.addAll(other.members);
            reports.addAll(other.reports);
            concepts.addAll(other.concepts);
            countries.addAll(other.countries);
            genders.addAll(other.genders);
        }
    }

    /** Makes one of those that are known, whatever contradicts it. */
    void rule(Set<Identity.Member> same) {
        List<Cluster> known = same.stream()
                .sorted()
                .flatMap(m -> Optional.ofNullable(of.get(m)).stream())
                .toList();
        for (int i = 1; i < known.size(); i++) {
            Cluster first = cluster(known.get(0).members.get(0));
            Cluster other = cluster(known.get(i).members.get(0));
            if (first != other) {
                merge(first, other);
            }
        }
    }

    void joinUnlessConceptsDiffer(EntityOfReport a, EntityOfReport b) {
        Cluster first = cluster(a);
        Cluster second = cluster(b);
        if (first != second && !differ(first.concepts, second.concepts)) {
            merge(first, second);
        }
    }

    void joinUnlessContradicted(EntityOfReport a, EntityOfReport b) {
        Cluster first = cluster(a);
        Cluster second = cluster(b);
        if (first != second
                // one report keeps them apart
                && Collections.disjoint(first.reports, second.reports)
                && !differ(first.countries, second.countries)
                && !differ(first.genders, second.genders)) {
            merge(first, second);
        }
    }

    /** How many others the reports of both name in common: people, bodies, places and things; states count half. */
    double company(EntityOfReport a, EntityOfReport b) {
        ReportId other = b.report();
        Set<Cluster> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        double company = 0;
        for (EntityOfReport entity : byReport.getOrDefault(a.report(), List.of())) {
            Cluster cluster = cluster(entity);
            if (!entity.named().isEmpty() && cluster.reports.contains(other) && shared.add(cluster)) {
                company += switch (entity.entity().type()) {
                    case STATE, NATIONALITY -> 0.5;
                    case PERSON, ORGANISATION, PLACE, EQUIPMENT -> 1;
                    case MONEY, QUANTITY, OTHER -> 0;
                };
            }
        }
        return company;
    }

    /** Whether there are two values among those of both. */
    private static boolean differ(Set<String> a, Set<String> b) {
        return a.size() > 1 || b.size() > 1 || !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private Cluster cluster(EntityOfReport entity) {
        Cluster cluster = of.get(entity.member());
        if (cluster == null) {
            throw new IllegalStateException(entity.member() + " was not among the entities to link");
        }
        return cluster;
    }

    private void merge(Cluster a, Cluster b) {
        Cluster larger = a.members.size() >= b.members.size() ? a : b;
        Cluster smaller = larger == a ? b : a;
        larger.add(smaller);
        smaller.members.forEach(e -> of.put(e.member(), larger));
    }

    /** Each sorted, by their first members. */
    Collection<List<EntityOfReport>> all() {
        Set<Cluster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<EntityOfReport>> all = new ArrayList<>();
        for (EntityOfReport entity : entities) {
            Cluster cluster = cluster(entity);
            if (seen.add(cluster)) {
                cluster.members.sort(null);
                all.add(cluster.members);
            }
        }
        return all;
    }
}
