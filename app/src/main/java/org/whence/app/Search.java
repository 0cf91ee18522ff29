package org.whence.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.event.EventType;
import org.whence.report.ReportId;
import org.whence.search.SearchIndex;
import org.whence.search.Wanted;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.Source;
import org.whence.text.Folding;

/**
 * Answers queries from a catalogue and the full-text index. Of each report it holds in memory what reports are filtered and
 * counted by, some two hundred bytes. Callable from any thread.
 */
final class Search {

    /** Values shown of one facet. */
    private static final int MOST_VALUES = 12;

    /** Actors of equal count that are looked at. */
    private static final int MOST_TIES = 48;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final Names names;
    private final Supplier<Map<ReportId, Integer>> numbers;
    private final Column languages = new Column();
    private final Column outlets = new Column();
    private final Column items = new Column();
    private final @Nullable String[] days;
    private final int[] kinds;
    /** The actors and the equipment of each report, sorted: the lower half of their places. */
    private final int[][] entities;

    /** The equipment that has a name, by the lower half of its place. */
    private final Map<Integer, Integer> itemOf = new HashMap<>();

    /** Values of which each report has one, numbered as they came. */
    private static final class Column {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private int[] of = {};

        int number(String key, String name) {
            return numbers.computeIfAbsent(key, k -> {
                keys.add(key);
                shown.add(name);
                return keys.size() - 1;
            });
        }

        /** The number of a value that some report has, else -1. */
        int number(String key) {
            return numbers.getOrDefault(key, -1);
        }

        List<Answer.Value> values(int[] counts) {
            List<Answer.Value> values = new ArrayList<>();
            for (int i = 0; i < counts.length; i++) {
                values.add(new Answer.Value(keys.get(i), shown.get(i), counts[i]));
            }
            return values;
        }
    }

    Search(Catalogue catalogue, SearchIndex index, NameMatcher matcher) {
        KeptRegister register = catalogue.register();
        this.catalogue = catalogue;
        this.index = index;
        this.names = new Names(matcher, register);
        this.numbers = register::numbers;
        int size = catalogue.size();
        this.days = new String[size];
        this.kinds = new int[size];
        this.entities = new int[size][];
        languages.of = new int[size];
        outlets.of = new int[size];
        Map<String, String> known = new HashMap<>();
        catalogue.forEachFacet(report -> {
            int i = report.number();
            String outlet = report.outlet();
            languages.of[i] = languages.number(report.language(), report.language());
            outlets.of[i] = outlet == null ? -1 : outlets.number(Source.key(outlet), outlet);
            days[i] = report.day() == null ? null : known.computeIfAbsent(report.day(), day -> day);
            kinds[i] = report.kinds();
            entities[i] = report.entities();
        });
        register.equipment().forEach((half, name) -> itemOf.put(half, items.number(Folding.fold(name), name)));
    }

    Answer answer(Query query, Optional<Kept<Identity>> actor) {
        List<Wanted> wanted = names.spelled(Wanted.of(query.words()));
        IntPredicate fits = fits(query, actor);
        List<Integer> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            for (int i = 0; i < days.length; i++) {
                if (fits.test(i)) {
                    found.add(i);
                }
            }
        } else {
            record Hit(int report, float score) {}
            List<Hit> hits = new ArrayList<>();
            index.matching(wanted, numbers, (number, score) -> {
                if (number >= 0 && number < days.length && fits.test(number)) {
                    hits.add(new Hit(number, score));
                }
            });
            // equal scores in the order of days, so that the same store gives the same answer
            hits.sort(Comparator.comparingDouble((Hit h) -> -h.score()).thenComparingInt(Hit::report));
            hits.forEach(h -> found.add(h.report()));
        }
        return new Answer(found, wanted, facets(found), catalogue);
    }

    private IntPredicate fits(Query query, Optional<Kept<Identity>> actor) {
        List<IntPredicate> all = new ArrayList<>();
        if (!query.language().isEmpty()) {
            int language = languages.number(query.language());
            all.add(i -> language >= 0 && languages.of[i] == language);
        }
        if (!query.outlet().isEmpty()) {
            int outlet = outlets.number(query.outlet());
            all.add(i -> outlet >= 0 && outlets.of[i] == outlet);
        }
        if (!query.item().isEmpty()) {
            int item = items.number(Folding.fold(query.item()));
            all.add(i ->
                    item >= 0 && Arrays.stream(entities[i]).anyMatch(half -> itemOf.getOrDefault(half, -1) == item));
        }
        if (!query.kind().isEmpty()) {
            int bit = Arrays.stream(EventType.values())
                    .filter(type -> word(type).equals(query.kind()))
                    .mapToInt(type -> 1 << type.ordinal())
                    .sum();
            all.add(i -> (kinds[i] & bit) != 0);
        }
        if (!query.actor().isEmpty()) {
            int half = actor.map(a -> (int) a.place()).orElse(-1);
            all.add(i -> half >= 0 && Arrays.binarySearch(entities[i], half) >= 0);
        }
        if (!query.from().isEmpty()) {
            all.add(i -> days[i] != null && String.valueOf(days[i]).compareTo(query.from()) >= 0);
        }
        if (!query.to().isEmpty()) {
            // a year or a month ends with its last day
            all.add(i -> days[i] != null && String.valueOf(days[i]).compareTo(query.to() + "\uffff") <= 0);
        }
        IntPredicate[] parts = all.toArray(new IntPredicate[0]);
        return i -> {
            for (IntPredicate part : parts) {
                if (!part.test(i)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Map<String, List<Answer.Value>> facets(List<Integer> found) {
        int[] ofLanguage = new int[languages.keys.size()];
        int[] ofOutlet = new int[outlets.keys.size()];
        int[] ofItem = new int[items.keys.size()];
        int[] ofKind = new int[EventType.values().length];
        int[] seen = new int[items.keys.size()];
        Counts ofActor = new Counts();
        for (int report : found) {
            ofLanguage[languages.of[report]]++;
            if (outlets.of[report] >= 0) {
                ofOutlet[outlets.of[report]]++;
            }
            for (int kind = kinds[report]; kind != 0; kind &= kind - 1) {
                ofKind[Integer.numberOfTrailingZeros(kind)]++;
            }
            for (int half : entities[report]) {
                Integer item = itemOf.get(half);
                if (item == null) {
                    ofActor.add(half);
                } else if (seen[item] != report + 1) {
                    // two pieces of equipment may have one name
                    seen[item] = report + 1;
                    ofItem[item]++;
                }
            }
        }
        Map<String, List<Answer.Value>> facets = new LinkedHashMap<>();
        facets.put("language", most(languages.values(ofLanguage)));
        facets.put("outlet", most(outlets.values(ofOutlet)));
        facets.put("actor", most(ofActor.most(catalogue.register())));
        facets.put("item", most(items.values(ofItem)));
        List<Answer.Value> values = new ArrayList<>();
        for (EventType type : EventType.values()) {
            values.add(new Answer.Value(word(type), word(type), ofKind[type.ordinal()]));
        }
        facets.put("kind", most(values));
        return facets;
    }

    /** How often each of many numbers came, most of them never. */
    private static final class Counts {
        private int[] counts = new int[1024];

        void add(int number) {
            if (number >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
            }
            counts[number]++;
        }

        /** The actors that came most often, and of those that came as often as the last of them enough to choose from. */
        List<Answer.Value> most(KeptRegister register) {
            int least = leastOfMost(counts);
            List<Answer.Value> values = new ArrayList<>();
            int ties = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > least || counts[i] == least && ties++ < MOST_TIES) {
                    int count = counts[i];
                    register.actor(i).ifPresent(a -> values.add(new Answer.Value(place(a), a.name(), count)));
                }
            }
            return values;
        }
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
