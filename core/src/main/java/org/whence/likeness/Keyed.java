package org.whence.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The step that comes before every comparison: things that share a key are paired, and no others, so that no step looks at
 * all pairs.
 */
public final class Keyed {
    private Keyed() {}

    /** Two things to compare; {@code first} comes before {@code second} in the order that was given. */
    public record Pair<T>(T first, T second) {}

    /**
     * The pairs of {@code items} that share at least one key, each once, in order. A key that many share (a skewed key) is
     * bounded: each of its items is paired with the {@code reach} items of that key that follow it in the order given,
     * so that the number of pairs is at most {@code reach} times the number of keys of all items. Sort {@code items} by what
     * makes likely neighbours (the day, then an id), and pairs far apart are the ones that are lost.
     *
     * @param items in an order that depends on nothing but the items
     * @param keys the keys of one item, without repetition
     * @param admissible which pairs are worth comparing; refused pairs do not use up the reach
     * @param reach at least 1
     */
    public static <T> List<Pair<T>> pairs(
            List<T> items, Function<T, Collection<String>> keys, BiPredicate<T, T> admissible, int reach) {
        Map<String, List<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (String key : keys.apply(items.get(i))) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        TreeSet<Long> found = new TreeSet<>();
        for (List<Integer> members : byKey.values()) {
            pair(members, items, admissible, reach, found);
        }
        List<Pair<T>> pairs = new ArrayList<>(found.size());
        for (long pair : found) {
            pairs.add(new Pair<>(items.get((int) (pair >>> 32)), items.get((int) pair)));
        }
        return pairs;
    }

    private static <T> void pair(
            List<Integer> members, List<T> items, BiPredicate<T, T> admissible, int reach, TreeSet<Long> found) {
        for (int i = 0; i < members.size(); i++) {
            int left = reach;
            // refused neighbours are passed over, but not for ever: a key of one report's items alone would cost a
            // square
            int last = Math.min(members.size(), i + 1 + 4 * reach);
            for (int j = i + 1; j < last && left > 0; j++) {
                int a = members.get(i);
                int b = members.get(j);
                if (a != b && admissible.test(items.get(a), items.get(b))) {
                    found.add((long) a << 32 | b);
                    left--;
                }
            }
        }
    }
}
