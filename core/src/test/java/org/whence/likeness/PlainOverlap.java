package org.whence.likeness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Overlap} as it was first written, place by place: what the quick one must equal to the last bit. */
final class PlainOverlap {
    private PlainOverlap() {}

    static Overlap of(List<Trait> a, List<Trait> b, Rarity rarity) {
        List<Place> inA = places(a);
        List<Place> inB = places(b);
        Map<String, Deque<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < inB.size(); i++) {
            for (Trait trait : inB.get(i).traits()) {
                byKey.computeIfAbsent(trait.key(), k -> new ArrayDeque<>()).add(i);
            }
        }
        boolean[] taken = new boolean[inB.size()];
        List<Trait> common = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        double shared = 0;
        for (Place place : inA) {
            for (Trait trait : place.traits()) {
                int at = next(byKey.get(trait.key()), taken);
                if (at >= 0) {
                    taken[at] = true;
                    common.add(trait);
                    order.add(at);
                    shared += sharedWeight(place, inB.get(at), rarity);
                    break;
                }
            }
        }
        double inOrder = order.isEmpty() ? 0 : (double) longestIncreasing(order) / order.size();
        return new Overlap(shared, weight(inA, rarity), weight(inB, rarity), common, inOrder);
    }

    /** Weight of the rarest trait that two places share: the word itself where it is the same, else what it stands for. */
    private static double sharedWeight(Place a, Place b, Rarity rarity) {
        double most = 0;
        for (Trait trait : a.traits()) {
            if (b.traits().stream().anyMatch(t -> t.key().equals(trait.key()))) {
                most = Math.max(most, rarity.of(trait));
            }
        }
        return most;
    }

    private record Place(List<Trait> traits) {}

    private static List<Place> places(List<Trait> traits) {
        List<Place> places = new ArrayList<>();
        for (Trait trait : traits) {
            Place last = places.isEmpty() ? null : places.get(places.size() - 1);
            if (last != null
                    && last.traits().get(0).span().start() == trait.span().start()) {
                last.traits().add(trait);
            } else {
                places.add(new Place(new ArrayList<>(List.of(trait))));
            }
        }
        return places;
    }

    private static int next(@Nullable Deque<Integer> at, boolean[] taken) {
        while (at != null && !at.isEmpty()) {
            int index = at.removeFirst();
            if (!taken[index]) {
                return index;
            }
        }
        return -1;
    }

    private static double weight(List<Place> places, Rarity rarity) {
        double weight = 0;
        for (Place place : places) {
            double most = 0;
            for (Trait trait : place.traits()) {
                most = Math.max(most, rarity.of(trait));
            }
            weight += most;
        }
        return weight;
    }

    /** Length of the longest increasing subsequence, by patience sorting. */
    private static int longestIncreasing(List<Integer> values) {
        int[] tails = new int[values.size()];
        int length = 0;
        for (int value : values) {
            int at = Arrays.binarySearch(tails, 0, length, value);
            int place = at >= 0 ? at : -at - 1;
            tails[place] = value;
            length = Math.max(length, place + 1);
        }
        return length;
    }
}
