package org.whence.eval.linking;

import java.util.HashMap;
import java.util.Map;

/**
 * B-cubed precision and recall (Bagga and Baldwin 1998) of a grouping.
 *
 * @param precision mean share of an item's group that belongs with it, 0 to 1
 * @param recall mean share of what belongs with an item that is in its group
 * @param items how many were grouped
 */
public record BCubed(double precision, double recall, int items) {
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /**
     * @param gold the right group of every item
     * @param given the group in which it was put; an item without one is a group of its own
     */
    public static BCubed of(Map<String, String> gold, Map<String, String> given) {
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> put = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        gold.forEach((item, group) -> {
            right.merge(group, 1, Integer::sum);
            put.merge(group(given, item), 1, Integer::sum);
            both.merge(group + "\n" + group(given, item), 1, Integer::sum);
        });
        double precision = 0;
        double recall = 0;
        for (Map.Entry<String, String> entry : gold.entrySet()) {
            String group = group(given, entry.getKey());
            double shared = both.getOrDefault(entry.getValue() + "\n" + group, 0);
            precision += shared / put.getOrDefault(group, 1);
            recall += shared / right.getOrDefault(entry.getValue(), 1);
        }
        int items = gold.size();
        return new BCubed(items == 0 ? 0 : precision / items, items == 0 ? 0 : recall / items, items);
    }

    private static String group(Map<String, String> given, String item) {
        return given.getOrDefault(item, "alone " + item);
    }
}
