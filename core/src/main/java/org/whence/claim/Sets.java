package org.whence.claim;

import java.util.Arrays;
import java.util.function.Consumer;

/** Disjoint sets of numbers that pairs have joined. Not for several threads. */
final class Sets {
    private final int[] parents;

    /** @param size every number below it is a set of its own */
    Sets(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    private int root(int item) {
        int at = item;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    boolean areOne(int a, int b) {
        return root(a) == root(b);
    }

    /** The least of a set stands for it. */
    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    /** Gives {@code each} every set of two or more, sorted, in the order of their least ones. */
    void forEach(Consumer<int[]> each) {
        // a set is a chain from its least number to its greatest
        int[] next = new int[parents.length];
        int[] last = new int[parents.length];
        int[] sizes = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int root = root(i);
            if (root != i) {
                next[last[root]] = i;
            }
            last[root] = i;
            sizes[root]++;
        }
        for (int i = 0; i < parents.length; i++) {
            if (sizes[i] > 1) {
                int[] set = new int[sizes[i]];
                int at = i;
                for (int j = 0; j < set.length; j++) {
                    set[j] = at;
                    at = next[at];
                }
                each.accept(set);
            }
        }
    }
}
