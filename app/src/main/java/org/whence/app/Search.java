package org.whence.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.report.Outlet;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.search.SearchIndex;
import org.whence.search.Wanted;
import org.whence.text.Folding;

/** Answers queries from a catalogue and the full-text index. Callable from any thread. */
final class Search {

    /** Values shown of one facet. */
    private static final int MOST_VALUES = 12;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final Names names;
    private final Map<String, BitSet> byOutlet = new LinkedHashMap<>();
    private final Map<String, String> outlets = new HashMap<>();
    private final Map<String, BitSet> byItem = new LinkedHashMap<>();
    private final Map<String, String> items = new HashMap<>();
    /** For every report, the actors that it mentions, as their places in {@link #actors}. */
    private final int[][] actorsOf;

    private final List<Identity> actors;

    Search(Catalogue catalogue, SearchIndex index, NameMatcher matcher) {
        this.catalogue = catalogue;
        this.index = index;
        this.names = new Names(matcher, catalogue);
        List<Report> reports = catalogue.reports();
        for (int i = 0; i < reports.size(); i++) {
            Outlet outlet = reports.get(i).outlet();
            if (outlet != null) {
                String key = Sources.key(outlet.name());
                outlets.putIfAbsent(key, outlet.name());
                byOutlet.computeIfAbsent(key, k -> new BitSet()).set(i);
            }
        }
        for (Identity identity : catalogue.register().entities()) {
            if (identity.type() == EntityType.EQUIPMENT) {
                String key = Folding.fold(identity.name());
                items.putIfAbsent(key, identity.name());
                byItem.computeIfAbsent(key, k -> new BitSet()).or(catalogue.mentioning(identity));
            }
        }
        this.actors = catalogue.actors();
        this.actorsOf = actorsOf(reports.size());
    }

    private int[][] actorsOf(int reports) {
        int[] sizes = new int[reports];
        for (Identity actor : actors) {
            catalogue.forEachMentioning(actor, report -> sizes[report]++);
        }
        int[][] all = new int[reports][];
        Arrays.setAll(all, report -> new int[sizes[report]]);
        for (int i = actors.size() - 1; i >= 0; i--) {
            int actor = i;
            catalogue.forEachMentioning(actors.get(i), report -> all[report][--sizes[report]] = actor);
        }
        return all;
    }

    Answer answer(Query query, Optional<Identity> actor) {
        List<Wanted> wanted = names.spelled(Wanted.of(query.words()));
        IntPredicate fits = fits(query, actor);
        List<Report> reports = new ArrayList<>();
        BitSet found = new BitSet();
        if (wanted.isEmpty()) {
            for (int i = 0; i < catalogue.reports().size(); i++) {
                if (fits.test(i)) {
                    found.set(i);
                    reports.add(catalogue.reports().get(i));
                }
            }
        } else {
            record Hit(int report, float score) {}
            List<Hit> hits = new ArrayList<>();
            for (SearchIndex.Match match : index.matching(wanted)) {
                int number = catalogue.number(match.report());
                if (number >= 0 && fits.test(number)) {
                    found.set(number);
                    hits.add(new Hit(number, match.score()));
                }
            }
            // equal scores in the order of days, so that the same store gives the same answer
            hits.sort(Comparator.comparingDouble((Hit h) -> -h.score()).thenComparingInt(Hit::report));
            hits.forEach(h -> reports.add(catalogue.reports().get(h.report())));
        }
        return new Answer(reports, wanted, facets(found));
    }

    private IntPredicate fits(Query query, Optional<Identity> actor) {
        List<IntPredicate> all = new ArrayList<>();
        if (!query.language().isEmpty()) {
            all.add(in(catalogue.byLanguage().get(query.language())));
        }
        if (!query.outlet().isEmpty()) {
            all.add(in(byOutlet.get(query.outlet())));
        }
        if (!query.item().isEmpty()) {
            all.add(in(byItem.get(Folding.fold(query.item()))));
        }
        if (!query.kind().isEmpty()) {
            BitSet some = new BitSet();
            catalogue.byKind().forEach((type, set) -> {
                if (word(type).equals(query.kind())) {
                    some.or(set);
                }
            });
            all.add(in(some));
        }
        if (!query.actor().isEmpty()) {
            all.add(in(actor.map(catalogue::mentioning).orElse(null)));
        }
        if (!query.from().isEmpty()) {
            all.add(i -> day(i) != null && String.valueOf(day(i)).compareTo(query.from()) >= 0);
        }
        if (!query.to().isEmpty()) {
            // a year or a month ends with its last day
            all.add(i -> day(i) != null && String.valueOf(day(i)).compareTo(query.to() + "\uffff") <= 0);
        }
        return i -> all.stream().allMatch(p -> p.test(i));
    }

    private static IntPredicate in(@Nullable BitSet set) {
        return i -> set != null && set.get(i);
    }

    private @Nullable String day(int report) {
        return catalogue.reports().get(report).day().map(d -> d.value()).orElse(null);
    }

    private Map<String, List<Answer.Value>> facets(BitSet found) {
        Map<String, List<Answer.Value>> facets = new LinkedHashMap<>();
        List<Answer.Value> values = new ArrayList<>();
        catalogue.byLanguage().forEach((tag, set) -> values.add(new Answer.Value(tag, tag, common(set, found))));
        facets.put("language", most(values));
        values.clear();
        byOutlet.forEach(
                (key, set) -> values.add(new Answer.Value(key, outlets.getOrDefault(key, key), common(set, found))));
        facets.put("outlet", most(values));
        values.clear();
        int[] counts = new int[actors.size()];
        for (int report = found.nextSetBit(0); report >= 0; report = found.nextSetBit(report + 1)) {
            for (int actor : actorsOf[report]) {
                counts[actor]++;
            }
        }
        int least = leastOfMost(counts);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= least) {
                values.add(new Answer.Value(place(actors.get(i)), actors.get(i).name(), counts[i]));
            }
        }
        facets.put("actor", most(values));
        values.clear();
        byItem.forEach(
                (key, set) -> values.add(new Answer.Value(key, items.getOrDefault(key, key), common(set, found))));
        facets.put("item", most(values));
        values.clear();
        catalogue
                .byKind()
                .forEach((type, set) -> values.add(new Answer.Value(word(type), word(type), common(set, found))));
        facets.put("kind", most(values));
        return facets;
    }

    /** The count of the last value that is shown, at least 1: what has less need not be looked at. */
    private static int leastOfMost(int[] counts) {
        int[] most = new int[MOST_VALUES];
        for (int count : counts) {
            if (count > most[0]) {
                most[0] = count;
                Arrays.sort(most);
            }
        }
        return Math.max(1, most[0]);
    }

    private static List<Answer.Value> most(List<Answer.Value> values) {
        return values.stream()
                .filter(v -> v.count() > 0)
                .sorted(Comparator.comparingInt((Answer.Value v) -> -v.count())
                        .thenComparing(Answer.Value::name)
                        .thenComparing(Answer.Value::value))
                .limit(MOST_VALUES)
                .toList();
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first mention of an actor, as addresses name it. */
    private static String place(Identity actor) {
        var first = actor.mentions().get(0);
        ReportId report = first.report();
        return report.value().substring("sha256:".length(), "sha256:".length() + 16) + "-"
                + first.span().start() + "-" + first.span().end();
    }
}
