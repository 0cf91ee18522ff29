package org.whence.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts hits by row. Not for several threads. */
final class Tally {

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<Figures.Miss> misses = new ArrayList<>();

    /** @param what said of the case if it is missed */
    void add(String row, boolean hit, String what) {
        int[] count = counts.computeIfAbsent(row, r -> new int[2]);
        count[0] += hit ? 1 : 0;
        count[1]++;
        if (!hit) {
            misses.add(new Figures.Miss(row, what));
        }
    }

    List<Figures.Row> rows() {
        List<Figures.Row> rows = new ArrayList<>();
        counts.forEach((name, count) -> rows.add(new Figures.Row(name, count[0], count[1])));
        return rows;
    }

    List<Figures.Miss> misses() {
        return List.copyOf(misses);
    }
}
