package org.whence.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What two passages share, weighed by {@link Rarity}.
 *
 * @param shared weight of what both have
 * @param first weight of all that the first passage has
 * @param second weight of all that the second passage has
 * @param common the shared traits, as they stand in the first passage, in its order
 * @param inOrder 0 to 1: the part of the shared traits that stand in the same order in both
 */
public record Overlap(double shared, double first, double second, List<Trait> common, double inOrder) {
    public Overlap {
        common = List.copyOf(common);
    }

    /** Dice coefficient of the weights: 1 if both have the same traits, 0 if they share none or have none. */
    public double dice() {
        double all = first + second;
        return all == 0 ? 0 : 2 * shared / all;
    }

    /** The part of the lighter passage that the other one has too. */
    public double containment() {
        double least = Math.min(first, second);
        return least == 0 ? 0 : Math.min(1, shared / least);
    }

    /** How many different traits are shared. */
    public int distinct() {
        Set<String> keys = new LinkedHashSet<>();
        for (Trait trait : common) {
            keys.add(trait.key());
        }
        return keys.size();
    }

    /** How many different shared traits are of {@code kind}. */
    public int distinct(Trait.Kind kind) {
        Set<String> keys = new LinkedHashSet<>();
        for (Trait trait : common) {
            if (trait.kind() == kind) {
                keys.add(trait.key());
            }
        }
        return keys.size();
    }

    /**
     * Compares {@code a} with {@code b}, each in text order; words that stand for several traits count once. Time grows
     * with the sum of the lengths.
     */
    public static Overlap of(List<Trait> a, List<Trait> b, Rarity rarity) {
        double[] ofA = weights(a, rarity);
        double[] ofB = weights(b, rarity);
        ByKey inB = new ByKey(b);
        boolean[] taken = new boolean[b.size()];
        List<Trait> common = new ArrayList<>();
        int[] order = new int[a.size()];
        double shared = 0;
        for (int from = 0; from < a.size(); ) {
            int to = placeEnd(a, from);
            for (int i = from; i < to; i++) {
                int at = inB.firstFree(a.get(i).key(), taken);
                if (at >= 0) {
                    taken[at] = true;
                    order[common.size()] = at;
                    common.add(a.get(i));
                    shared += sharedWeight(a, from, to, ofA, b, at);
                    break;
                }
            }
            from = to;
        }
        double inOrder = common.isEmpty() ? 0 : (double) longestIncreasing(order, common.size()) / common.size();
        return new Overlap(shared, weight(a, ofA), weight(b, ofB), common, inOrder);
    }

    /** Where the traits of {@code some} lie in it by key; the traits that begin where another does share its place. */
    private static final class ByKey {
        private final String[] keys;
        /** For each trait the first of its place, by which the place is known. */
        private final int[] places;

        private final int[] heads;
        /** The next trait with the same head, one more; 0 if there is none. */
        private final int[] next;

        ByKey(List<Trait> some) {
            int size = some.size();
            keys = new String[size];
            places = new int[size];
            next = new int[size];
            heads = new int[Integer.highestOneBit(size + 1) * 4];
            for (int i = 0; i < size; i++) {
                keys[i] = some.get(i).key();
                boolean samePlace = i > 0
                        && some.get(i).span().start() == some.get(i - 1).span().start();
                places[i] = samePlace ? places[i - 1] : i;
            }
            for (int i = size - 1; i >= 0; i--) {
                int head = head(keys[i]);
                next[i] = heads[head];
                heads[head] = i + 1;
            }
        }

        private int head(String key) {
            return (key.hashCode() * 0x9E3779B9 >>> 7) & heads.length - 1;
        }

        /** The first place with {@code key} that is not taken; -1 if there is none. */
        int firstFree(String key, boolean[] taken) {
            for (int i = heads[head(key)]; i > 0; i = next[i - 1]) {
                if (!taken[places[i - 1]] && keys[i - 1].equals(key)) {
                    return places[i - 1];
                }
            }
            return -1;
        }
    }

    /** Weight of the rarest trait that two places share: the word itself where it is the same, else what it stands for. */
    private static double sharedWeight(List<Trait> a, int from, int to, double[] ofA, List<Trait> b, int at) {
        double most = 0;
        int end = placeEnd(b, at);
        for (int i = from; i < to; i++) {
            for (int j = at; j < end; j++) {
                if (b.get(j).key().equals(a.get(i).key())) {
                    most = Math.max(most, ofA[i]);
                    break;
                }
            }
        }
        return most;
    }

    /** Words that stand for several traits are one place: the end of that which begins at {@code from}. */
    private static int placeEnd(List<Trait> traits, int from) {
        int start = traits.get(from).span().start();
        int to = from + 1;
        while (to < traits.size() && traits.get(to).span().start() == start) {
            to++;
        }
        return to;
    }

    private static double[] weights(List<Trait> traits, Rarity rarity) {
        double[] weights = new double[traits.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = rarity.of(traits.get(i));
        }
        return weights;
    }

    /** Weight of all that a passage with {@code traits}, in text order, has. */
    public static double weightOf(List<Trait> traits, Rarity rarity) {
        return weight(traits, weights(traits, rarity));
    }

    private static double weight(List<Trait> traits, double[] weights) {
        double weight = 0;
        for (int from = 0; from < weights.length; ) {
            int to = placeEnd(traits, from);
            double most = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, weights[i]);
            }
            weight += most;
            from = to;
        }
        return weight;
    }

    /** Length of the longest increasing subsequence of the first {@code size} values, by patience sorting. */
    private static int longestIncreasing(int[] values, int size) {
        int[] tails = new int[size];
        int length = 0;
        for (int i = 0; i < size; i++) {
            int at = Arrays.binarySearch(tails, 0, length, values[i]);
            int place = at >= 0 ? at : -at - 1;
            tails[place] = values[i];
            length = Math.max(length, place + 1);
        }
        return length;
    }
}
