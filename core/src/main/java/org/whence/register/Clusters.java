package org.whence.register;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.whence.entity.Identity;

/**
 * Sets of entities that grow by merging; each knows what would contradict another merge. The smaller is merged into the
 * larger, so that all merges of n entities cost n log n. An entity is its number in an {@link EntityTable}, a set the number
 * of one of its entities.
 */
final class Clusters {
    /** There are two values or more. */
    private static final int SEVERAL = -1;

    private final EntityTable entities;
    private final int[] of;
    /** The next entity of the same set, in a circle. */
    private final int[] next;

    private final int[] sizes;
    private final int[] concepts;
    private final int[] countries;
    private final int[] genders;

    Clusters(EntityTable entities) {
        this.entities = entities;
        int size = entities.size();
        of = new int[size];
        next = new int[size];
        sizes = new int[size];
        concepts = new int[size];
        countries = new int[size];
        genders = new int[size];
        for (int i = 0; i < size; i++) {
            of[i] = i;
            next[i] = i;
            sizes[i] = 1;
            concepts[i] = entities.concept(i);
            countries[i] = entities.country(i);
            genders[i] = entities.gender(i);
        }
    }

    /** Makes one of those that are known, whatever contradicts it. */
    void rule(Set<Identity.Member> same) {
        int[] known = same.stream()
                .sorted()
                .mapToInt(m -> entities.find(m.report(), m.entity()))
                .filter(e -> e >= 0)
                .toArray();
        for (int i = 1; i < known.length; i++) {
            if (of[known[0]] != of[known[i]]) {
                merge(of[known[0]], of[known[i]]);
            }
        }
    }

    void joinUnlessConceptsDiffer(int a, int b) {
        int first = of[a];
        int second = of[b];
        if (first != second && !differ(concepts[first], concepts[second])) {
            merge(first, second);
        }
    }

    void joinUnlessContradicted(int a, int b) {
        int first = of[a];
        int second = of[b];
        if (first != second
                && !differ(countries[first], countries[second])
                && !differ(genders[first], genders[second])
                // one report keeps them apart
                && !haveReportInCommon(first, second)) {
            merge(first, second);
        }
    }

    private boolean haveReportInCommon(int a, int b) {
        int larger = sizes[a] >= sizes[b] ? a : b;
        int smaller = larger == a ? b : a;
        int at = smaller;
        do {
            if (isIn(larger, entities.report(at))) {
                return true;
            }
            at = next[at];
        } while (at != smaller);
        return false;
    }

    /** Whether an entity of the report at {@code place} belongs to {@code cluster}. */
    private boolean isIn(int cluster, int place) {
        for (int i = entities.first(place); i < entities.first(place + 1); i++) {
            if (of[i] == cluster) {
                return true;
            }
        }
        return false;
    }

    /** How many others the reports of both name in common: people, bodies, places and things; states count half. */
    double company(int a, int b) {
        int place = entities.report(a);
        int[] shared = new int[entities.first(place + 1) - entities.first(place)];
        int size = 0;
        double company = 0;
        for (int i = entities.first(place); i < entities.first(place + 1); i++) {
            int cluster = of[i];
            if (entities.isNamed(i) && !contains(shared, size, cluster) && isIn(cluster, entities.report(b))) {
                shared[size++] = cluster;
                company += switch (entities.type(i)) {
                    case STATE, NATIONALITY -> 0.5;
                    case PERSON, ORGANISATION, PLACE, EQUIPMENT -> 1;
                    case MONEY, QUANTITY, OTHER -> 0;
                };
            }
        }
        return company;
    }

    private static boolean contains(int[] some, int size, int one) {
        for (int i = 0; i < size; i++) {
            if (some[i] == one) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are two values among those of both. */
    private static boolean differ(int a, int b) {
        return together(a, b) == SEVERAL;
    }

    private static int together(int a, int b) {
        return a == b || b == EntityTable.NONE ? a : a == EntityTable.NONE ? b : SEVERAL;
    }

    private void merge(int a, int b) {
        int larger = sizes[a] >= sizes[b] ? a : b;
        int smaller = larger == a ? b : a;
        concepts[larger] = together(concepts[larger], concepts[smaller]);
        countries[larger] = together(countries[larger], countries[smaller]);
        genders[larger] = together(genders[larger], genders[smaller]);
        sizes[larger] += sizes[smaller];
        int at = smaller;
        do {
            of[at] = larger;
            at = next[at];
        } while (at != smaller);
        int after = next[larger];
        next[larger] = next[smaller];
        next[smaller] = after;
    }

    /** Every set, its entities sorted, in the order of their first ones. */
    void forEach(Consumer<int[]> each) {
        boolean[] seen = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            int cluster = of[i];
            if (!seen[cluster]) {
                seen[cluster] = true;
                int[] members = new int[sizes[cluster]];
                int at = cluster;
                for (int j = 0; j < members.length; j++) {
                    members[j] = at;
                    at = next[at];
                }
                Arrays.sort(members);
                each.accept(members);
            }
        }
    }
}
