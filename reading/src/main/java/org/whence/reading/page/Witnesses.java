package org.whence.reading.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.report.PublicationDate.From;

/**
 * Weighs what the places of a page say about its day of publication. Each sort of place is one witness with a weight,
 * however often it repeats itself; the day with the most weight behind it wins, between equals that of the surest place.
 * Machines write days in universal time: where a reader is shown the day before or after, the reader's day is meant. Not
 * for several threads.
 */
final class Witnesses {

    /** The sorts of places, the surest first, with their weights. */
    enum Sort {
        /** JSON-LD of the report. */
        LINKED(10),
        /** A meta element that can mean nothing but the first publication. */
        META(9),
        /** Microdata or RDFa. */
        PROPERTY(8),
        /** The day in the address of the page. */
        ADDRESS(8),
        /** A visible line near the title that says it is the day of publication. */
        LABELLED(7),
        /** A {@code time} element between title and text. */
        TIME(6),
        /** A visible day between title and text. */
        LINE(5),
        /** JSON-LD about the page as a whole. */
        PAGE(5),
        /** A meta element that some systems use for the last change. */
        VAGUE(4),
        /** Shortly before the title or after the text. */
        NEAR(3),
        /** In the text, on a line of its own or in a sentence that says it is the day of publication. */
        BODY(2),
        /** Anywhere else in the page. */
        ELSEWHERE(1);

        private final int weight;

        Sort(int weight) {
            this.weight = weight;
        }

        /** Whether a reader sees the day there, in the outlet's own time. */
        boolean isLocal() {
            return this == ADDRESS || this == LABELLED || this == TIME || this == LINE;
        }
    }

    /**
     * What one place says.
     *
     * @param other the second reading of numbers that have two; null if there is one
     * @param usual whether {@code day} is the reading that the page's language makes usual; if not, both are open
     * @param universal whether the day is that of universal time
     */
    record Witness(
            LocalDate day,
            @Nullable LocalDate other,
            boolean usual,
            boolean universal,
            Sort sort,
            From from,
            String rule) {

        Witness(LocalDate day, boolean universal, Sort sort, From from, String rule) {
            this(day, null, true, universal, sort, from, rule);
        }

        private Witness on(LocalDate another) {
            return new Witness(another, false, sort, from, rule);
        }
    }

    private final List<Witness> heard = new ArrayList<>();

    void hear(Witness witness) {
        heard.add(witness);
    }

    boolean isEmpty() {
        return heard.isEmpty();
    }

    /**
     * The days with the witness that speaks for each, the best first; those who only know an ambiguous day, which nothing
     * else decides, are not heard.
     *
     * @param changed days of the last change that the page gives; a day shown without a label may be one of them
     */
    List<Witness> ranked(Set<LocalDate> changed) {
        List<Witness> sure = local(decided());
        boolean told = sure.stream()
                .anyMatch(witness -> witness.sort.compareTo(Sort.ADDRESS) <= 0 && !changed.contains(witness.day));
        Set<LocalDate> known = new HashSet<>();
        sure.stream().filter(w -> w.sort.compareTo(Sort.ADDRESS) <= 0).forEach(w -> known.add(w.day));
        Map<LocalDate, Double> weights = new LinkedHashMap<>();
        Map<LocalDate, Witness> speakers = new LinkedHashMap<>();
        Set<Sort> seen = EnumSet.noneOf(Sort.class);
        Map<LocalDate, Set<Sort>> counted = new LinkedHashMap<>();
        for (Witness witness : sure) {
            if (!counted.computeIfAbsent(witness.day, day -> EnumSet.noneOf(Sort.class))
                    .add(witness.sort)) {
                continue;
            }
            boolean unlabelled = witness.sort.compareTo(Sort.LABELLED) > 0;
            boolean change = told && unlabelled && changed.contains(witness.day) && !known.contains(witness.day);
            double weight = change ? 0 : witness.sort.weight;
            weights.merge(witness.day, seen.add(witness.sort) ? weight : weight / 10, Double::sum);
            speakers.merge(witness.day, witness, (a, b) -> a.sort.compareTo(b.sort) <= 0 ? a : b);
        }
        List<Witness> ranked = new ArrayList<>(speakers.values());
        ranked.sort(Comparator.comparingDouble((Witness witness) -> -weights.getOrDefault(witness.day, 0.0))
                .thenComparing(Witness::sort));
        return ranked;
    }

    /** The witnesses whose numbers have one reading, or one that another witness confirms. */
    private List<Witness> decided() {
        List<Witness> decided = new ArrayList<>();
        for (Witness witness : heard) {
            LocalDate other = witness.other;
            if (other == null || isConfirmed(witness.day)) {
                decided.add(witness);
            } else if (isConfirmed(other)) {
                decided.add(witness.on(other));
            } else if (witness.usual) {
                decided.add(witness);
            }
        }
        return decided;
    }

    private boolean isConfirmed(LocalDate day) {
        return heard.stream().anyMatch(witness -> witness.other == null && witness.day.equals(day));
    }

    /** Puts days of universal time to the neighbouring day that a reader is shown. */
    private static List<Witness> local(List<Witness> witnesses) {
        List<Witness> local = new ArrayList<>();
        for (Witness witness : witnesses) {
            Optional<LocalDate> shown = witness.universal ? shown(witness, witnesses) : Optional.empty();
            local.add(shown.map(witness::on).orElse(witness));
        }
        return local;
    }

    private static Optional<LocalDate> shown(Witness witness, List<Witness> witnesses) {
        List<LocalDate> days = witnesses.stream()
                .filter(one -> !one.universal && one.sort.isLocal())
                .map(Witness::day)
                .toList();
        return days.contains(witness.day)
                ? Optional.empty()
                : days.stream()
                        .filter(day -> Math.abs(day.toEpochDay() - witness.day.toEpochDay()) == 1)
                        .findFirst();
    }
}
