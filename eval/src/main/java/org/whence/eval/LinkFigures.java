package org.whence.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.eval.linking.BCubed;

/**
 * What a register says between reports of the benchmark collection, with precision: every contradiction and every promise of
 * its reports is annotated, so that what fits none is wrong.
 *
 * @param conflicts how many given ones were right, by kind
 * @param matters how many contradictions were found, by the first kind that is right for them
 */
record LinkFigures(
        Map<String, Count> conflicts,
        Map<String, Count> matters,
        Count promisesGiven,
        Count promisesFound,
        BCubed entities,
        List<String> misses) {

    /** How many of {@code all} were right. */
    record Count(int right, int all) {
        Count plus(boolean hit) {
            return new Count(right + (hit ? 1 : 0), all + 1);
        }

        Count plus(Count other) {
            return new Count(right + other.right, all + other.all);
        }

        double ratio() {
            return all == 0 ? 0 : right / (double) all;
        }
    }

    /** Words of one report. */
    record Words(String doc, String folded) {
        boolean fits(GivenRegister.Passage passage) {
            return doc.equals(passage.doc())
                    && (passage.folded().contains(folded)
                            || passage.folded().length() >= SHORTEST && folded.contains(passage.folded()));
        }
    }

    /** Shorter passages are not what the annotation means. In folded letters. */
    private static final int SHORTEST = 8;

    /** A contradiction: whatever is said on one side contradicts whatever is said on the other. */
    record Matter(
            String story, List<String> kinds, boolean required, String why, List<Words> side, List<Words> against) {
        boolean fits(GivenRegister.Conflict conflict) {
            if (!kinds.contains(conflict.kind()) || conflict.sides().size() != 2) {
                return false;
            }
            GivenRegister.Passage a = conflict.sides().get(0);
            GivenRegister.Passage b = conflict.sides().get(1);
            return has(side, a) && has(against, b) || has(side, b) && has(against, a);
        }

        private static boolean has(List<Words> words, GivenRegister.Passage passage) {
            return words.stream().anyMatch(w -> w.fits(passage));
        }
    }

    /** A planned or offered act. */
    record Act(Words words, boolean required) {}

    static LinkFigures of(Benchmark benchmark, Gold gold, GivenRegister given) {
        List<String> misses = new ArrayList<>();
        Map<String, Count> conflicts = new TreeMap<>();
        Map<String, Count> matters = new TreeMap<>();
        List<Matter> annotated = benchmark.matters();
        Set<Matter> found = new LinkedHashSet<>();
        for (GivenRegister.Conflict conflict : given.conflicts()) {
            // of a report that is not in this part of the collection
            if (conflict.sides().stream().anyMatch(side -> side.doc() == null)) {
                continue;
            }
            List<Matter> fitting =
                    annotated.stream().filter(m -> m.fits(conflict)).toList();
            found.addAll(fitting);
            conflicts.merge(conflict.kind(), new Count(0, 0).plus(!fitting.isEmpty()), Count::plus);
            if (fitting.isEmpty()) {
                misses.add("wrong " + conflict.kind() + " | " + shown(conflict.sides()));
            }
        }
        for (Matter matter : annotated) {
            if (matter.required()) {
                matters.merge(matter.kinds().get(0), new Count(0, 0).plus(found.contains(matter)), Count::plus);
                if (!found.contains(matter)) {
                    misses.add("missed " + matter.kinds().get(0) + " | " + matter.story() + " " + matter.why());
                }
            }
        }
        List<Act> acts = benchmark.acts();
        Set<String> docs = new HashSet<>(benchmark.docsWithActs());
        Count right = new Count(0, 0);
        Set<Act> kept = new HashSet<>();
        for (GivenRegister.Promise promise : given.promises()) {
            String doc = promise.doc();
            if (doc == null || !docs.contains(doc)) {
                continue;
            }
            List<Act> fitting = acts.stream()
                    .filter(a ->
                            a.words().doc().equals(doc) && sameWords(a.words().folded(), promise.text()))
                    .toList();
            kept.addAll(fitting);
            right = right.plus(!fitting.isEmpty());
            if (fitting.isEmpty()) {
                misses.add("wrong promise | " + doc + " " + Shown.first(120, promise.text()));
            }
        }
        Count tracked = new Count(0, 0);
        for (Act act : acts) {
            if (act.required()) {
                tracked = tracked.plus(kept.contains(act));
                if (!kept.contains(act)) {
                    misses.add("missed promise | " + act.words().doc() + " "
                            + act.words().folded());
                }
            }
        }
        return new LinkFigures(conflicts, matters, right, tracked, entities(gold, given), misses);
    }

    private static boolean sameWords(String folded, String given) {
        String other = org.whence.eval.Words.fold(given);
        return other.contains(folded) || folded.contains(other) || org.whence.eval.Words.covers(folded, given);
    }

    private static String shown(List<GivenRegister.Passage> sides) {
        List<String> shown = new ArrayList<>();
        for (GivenRegister.Passage side : sides) {
            shown.add(side.doc() + " " + Shown.first(140, side.folded()));
        }
        return String.join(" | ", shown);
    }

    /** The names annotated as being of one entity, each in the register's entity for it. */
    private static BCubed entities(Gold gold, GivenRegister given) {
        Map<String, String> right = new LinkedHashMap<>();
        Map<String, String> put = new HashMap<>();
        for (int group = 0; group < gold.same().size(); group++) {
            for (Gold.Mention mention : gold.same().get(group)) {
                String item = mention.doc() + " " + mention.text();
                right.put(item, "group " + group);
                @Nullable String entity = entity(mention, given);
                if (entity != null) {
                    put.put(item, entity);
                }
            }
        }
        return BCubed.of(right, put);
    }

    /** The first entity of which {@code mention} is a mention. */
    private static @Nullable String entity(Gold.Mention mention, GivenRegister given) {
        String folded = org.whence.eval.Words.fold(mention.text());
        Set<String> exact = new TreeSet<>();
        Set<String> within = new TreeSet<>();
        for (GivenRegister.Mention one : given.mentions()) {
            if (mention.doc().equals(one.doc())) {
                if (one.folded().equals(folded)) {
                    exact.add(one.entity());
                } else if (one.folded().contains(folded)
                        || folded.contains(one.folded()) && one.folded().indexOf(' ') > 0) {
                    within.add(one.entity());
                }
            }
        }
        return exact.stream().findFirst().or(() -> within.stream().findFirst()).orElse(null);
    }

    Count conflictsGiven() {
        return conflicts.values().stream().reduce(new Count(0, 0), Count::plus);
    }

    Count conflictsFound() {
        return matters.values().stream().reduce(new Count(0, 0), Count::plus);
    }

    static double f1(Count given, Count found) {
        double sum = given.ratio() + found.ratio();
        return sum == 0 ? 0 : 2 * given.ratio() * found.ratio() / sum;
    }

    /** What is printed, line by line. */
    List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>();
        if (withMisses) {
            lines.addAll(misses);
        }
        Set<String> kinds = new TreeSet<>(conflicts.keySet());
        kinds.addAll(matters.keySet());
        for (String kind : kinds) {
            lines.add(line(
                    "conflict " + kind,
                    conflicts.getOrDefault(kind, new Count(0, 0)),
                    matters.getOrDefault(kind, new Count(0, 0))));
        }
        lines.add(line("conflicts", conflictsGiven(), conflictsFound()));
        lines.add(line("promises", promisesGiven, promisesFound));
        lines.add(String.format(
                Locale.ROOT,
                "%-36s P %.3f R %.3f F1 %.3f of %d names",
                "entities B3",
                entities.precision(),
                entities.recall(),
                entities.f1(),
                entities.items()));
        return lines;
    }

    private static String line(String name, Count given, Count found) {
        return String.format(
                Locale.ROOT,
                "%-36s P %d/%d %.3f  R %d/%d %.3f  F1 %.3f",
                name,
                given.right(),
                given.all(),
                given.ratio(),
                found.right(),
                found.all(),
                found.ratio(),
                f1(given, found));
    }
}
