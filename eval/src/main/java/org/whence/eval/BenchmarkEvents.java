package org.whence.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.text.Span;

/**
 * How many of the events that a careful reader marked were found with their type, their parties and their status, and how
 * many of those found were marked. An event is looked for where its trigger stands: in the marked words. Parties are
 * compared as {@link Score} compares them, by name or country, all that are wanted on each side; in an agreement, a meeting
 * and a common undertaking the sides may be changed.
 *
 * <p>Neither right nor wrong is an event in a title or head, one of the right type in words on which readers may differ, and
 * a second one that says the same of the same words.
 */
final class BenchmarkEvents {

    private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

    private static final class Count {
        int wanted;
        int given;
        int found;
        int typed;
        int between;
        int right;
        int exact;
    }

    /** An event that was asked for. */
    private record Wanted(
            Span span,
            List<String> types,
            List<String> statuses,
            boolean optional,
            List<String> who,
            List<String> to,
            String words) {}

    private record Found(Event event, Span trigger) {}

    /** What of one event is right. */
    private record Fit(boolean type, boolean parties, boolean status, boolean nobodyElse) {
        boolean all() {
            return type && parties && status;
        }

        int rank() {
            return (type ? 4 : 0) + (type && parties ? 2 : 0) + (status ? 1 : 0);
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** @param analyses of any reports; those that {@code benchmark} has are counted */
    static BenchmarkEvents of(Benchmark benchmark, List<Analysis> analyses) {
        Map<String, Analysis> byFile = new HashMap<>();
        analyses.forEach(a -> byFile.put(Fields.fileName(a.report().source()), a));
        BenchmarkEvents figures = new BenchmarkEvents();
        for (AnnotatedReport report : benchmark.reports()) {
            Analysis analysis = byFile.get(report.file());
            if (analysis != null) {
                figures.add(report, analysis);
            }
        }
        return figures;
    }

    private void add(AnnotatedReport report, Analysis analysis) {
        Count count = counts.computeIfAbsent(report.language(), l -> new Count());
        List<Found> left = found(report, analysis);
        List<Wanted> wanted = wanted(report);
        Map<String, Entity> entities = new HashMap<>();
        analysis.entities().all().forEach(e -> entities.put(e.id(), e));
        List<Wanted> met = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one.optional()) {
                continue;
            }
            count.wanted++;
            Found best = null;
            Fit bestFit = null;
            for (Found other : left) {
                if (overlap(one.span(), other.trigger())) {
                    Fit fit = fit(one, other.event(), entities);
                    if (bestFit == null || fit.rank() > bestFit.rank()) {
                        best = other;
                        bestFit = fit;
                    }
                }
            }
            if (best != null && bestFit != null) {
                count.found++;
                count.typed += bestFit.type() ? 1 : 0;
                count.between += bestFit.type() && bestFit.parties() ? 1 : 0;
            }
            if (best != null && bestFit != null && bestFit.all()) {
                count.right++;
                count.exact += bestFit.nobodyElse() ? 1 : 0;
                count.given++;
                left.remove(best);
                met.add(one);
            } else {
                misses.add("miss " + report.doc() + " " + shown(one)
                        + (best == null ? "" : " got " + shown(best, entities)));
            }
        }
        for (Found other : left) {
            boolean aside = wanted.stream()
                    .anyMatch(w -> overlap(w.span(), other.trigger())
                            && (w.optional()
                                    ? fit(w, other.event(), entities).type()
                                    : met.contains(w)
                                            && fit(w, other.event(), entities).all()));
            if (!aside) {
                count.given++;
                misses.add("extra " + report.doc() + " " + shown(other, entities) + " | "
                        + Shown.first(
                                90, analysis.report().at(other.event().span()).replace('\n', ' ')));
            }
        }
    }

    private static List<Wanted> wanted(AnnotatedReport report) {
        List<Wanted> all = new ArrayList<>();
        for (AnnotatedReport.Line line : report.all("event")) {
            String status = line.field(1).replace(Benchmark.OPTIONAL, "");
            all.add(new Wanted(
                    report.span(line, 5),
                    List.of(line.field(0).split(",")),
                    List.of(status.split(",")),
                    line.field(1).endsWith(Benchmark.OPTIONAL),
                    Benchmark.names(line.field(2)),
                    Benchmark.names(line.field(3)),
                    line.field(5)));
        }
        return all;
    }

    /** The events of the body, with their triggers where they stand in the file. */
    private static List<Found> found(AnnotatedReport report, Analysis analysis) {
        Places places = new Places(analysis.report().text(), report.text());
        List<Span> outside = report.unmarked();
        List<Found> found = new ArrayList<>();
        for (Event event : analysis.events()) {
            Optional<Span> trigger = places.inFile(event.trigger());
            if (trigger.isPresent() && outside.stream().noneMatch(zone -> overlap(zone, trigger.get()))) {
                found.add(new Found(event, trigger.get()));
            }
        }
        return found;
    }

    private static Fit fit(Wanted wanted, Event event, Map<String, Entity> entities) {
        List<List<String>> who = names(event.who(), entities);
        List<List<String>> to = names(event.to(), entities);
        boolean straight = has(wanted.who(), who) && has(wanted.to(), to);
        boolean turned = isMutual(event.type()) && has(wanted.who(), to) && has(wanted.to(), who);
        boolean exact = straight && nobodyElse(wanted.who(), who) && nobodyElse(wanted.to(), to)
                || turned && nobodyElse(wanted.who(), to) && nobodyElse(wanted.to(), who);
        return new Fit(
                wanted.types().contains(event.type().name()),
                straight || turned,
                wanted.statuses().contains(event.status().name().toLowerCase(Locale.ROOT)),
                exact);
    }

    private static boolean isMutual(EventType type) {
        return MUTUAL.contains(type.name());
    }

    private static boolean has(List<String> wanted, List<List<String>> given) {
        return wanted.stream().allMatch(w -> given.stream().anyMatch(names -> isOne(w, names)));
    }

    private static boolean nobodyElse(List<String> wanted, List<List<String>> given) {
        return given.stream().allMatch(names -> wanted.stream().anyMatch(w -> isOne(w, names)));
    }

    private static boolean isOne(String wanted, List<String> names) {
        return names.stream().anyMatch(n -> wanted.equals(n) || Words.nameMatches(wanted, n));
    }

    private static List<List<String>> names(List<String> ids, Map<String, Entity> entities) {
        List<List<String>> all = new ArrayList<>();
        for (String id : ids) {
            Entity entity = entities.get(id);
            List<String> names = new ArrayList<>();
            if (entity != null) {
                names.add(entity.name());
                names.addAll(entity.names());
                if (entity.country() != null) {
                    names.add(entity.country());
                }
            }
            all.add(names);
        }
        return all;
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private static String shown(Wanted wanted) {
        return wanted.types() + " " + wanted.statuses() + " " + wanted.who() + " -> " + wanted.to() + " | "
                + wanted.words();
    }

    private static String shown(Found found, Map<String, Entity> entities) {
        Event event = found.event();
        return event.type() + " " + event.status().name().toLowerCase(Locale.ROOT) + " "
                + firstNames(event.who(), entities) + " -> " + firstNames(event.to(), entities);
    }

    private static List<String> firstNames(List<String> ids, Map<String, Entity> entities) {
        return names(ids, entities).stream()
                .map(n -> n.isEmpty() ? "?" : n.get(0))
                .toList();
    }

    /** F1 of type, parties and status in a language; 0 if there is nothing of it. */
    double f1(String language) {
        Count count = counts.getOrDefault(language, new Count());
        return f1(count.right, count);
    }

    /** How many events of a language are asked for. */
    int wanted(String language) {
        return counts.getOrDefault(language, new Count()).wanted;
    }

    private static double f1(int right, Count count) {
        return 2.0 * right / Math.max(1, count.given + count.wanted);
    }

    List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>();
        if (withMisses) {
            misses.stream().sorted().forEach(lines::add);
        }
        counts.forEach((language, count) -> lines.add(String.format(
                Locale.ROOT,
                "%s F1 %s P %d/%d R %d/%d | found %d, with type %d, and parties %d, and status %d | F1 with nobody"
                        + " else %s",
                language,
                Shown.ratio(f1(count.right, count)),
                count.right,
                count.given,
                count.right,
                count.wanted,
                count.found,
                count.typed,
                count.between,
                count.right,
                Shown.ratio(f1(count.exact, count)))));
        return lines;
    }
}
