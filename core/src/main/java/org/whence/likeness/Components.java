package org.whence.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Disjoint sets of things that pairs have joined. Not for several threads. */
public final class Components<T extends Comparable<T>> {
    private final SortedMap<T, T> parents = new TreeMap<>();

    /** Adds a set of its own for {@code item}, unless it is known. */
    public void add(T item) {
        parents.putIfAbsent(item, item);
    }

    /** Makes one set of the sets of both; the smallest member stands for it. */
    public void join(T a, T b) {
        T rootA = root(a);
        T rootB = root(b);
        if (rootA.compareTo(rootB) < 0) {
            parents.put(rootB, rootA);
        } else if (rootB.compareTo(rootA) < 0) {
            parents.put(rootA, rootB);
        }
    }

    /** The member that stands for the set of {@code item}. */
    public T root(T item) {
        add(item);
        T at = item;
        for (T up = parentOf(at); !up.equals(at); up = parentOf(at)) {
            parents.put(at, parentOf(up));
            at = up;
        }
        return at;
    }

    private T parentOf(T item) {
        T parent = parents.get(item);
        return parent == null ? item : parent;
    }

    /** Every set, each sorted, in the order of their smallest members. */
    public Collection<List<T>> sets() {
        SortedMap<T, List<T>> sets = new TreeMap<>();
        for (T item : List.copyOf(parents.keySet())) {
            sets.computeIfAbsent(root(item), k -> new ArrayList<>()).add(item);
        }
        return sets.values();
    }
}
