package org.whence.story;

import java.util.Map;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;

/**
 * A sparse vector. Sums and products are taken in the order of the keys, so that equal vectors give equal results to the last
 * bit.
 */
final class Weights {
    private final int[] keys;
    private final double[] values;

    private Weights(int[] keys, double[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** {@code weights}, in the order of their keys, scaled to length 1; as it is if all are 0. */
    static Weights unit(Map<Integer, Double> weights) {
        int[] keys = new int[weights.size()];
        double[] values = new double[weights.size()];
        double square = 0;
        int at = 0;
        for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
            keys[at] = entry.getKey();
            values[at] = entry.getValue();
            square += values[at] * values[at];
            at++;
        }
        for (int i = 0; square > 0 && i < values.length; i++) {
            values[i] /= Math.sqrt(square);
        }
        return new Weights(keys, values);
    }

    void pack(Packing packing) {
        packing.add(keys.length);
        int before = 0;
        for (int i = 0; i < keys.length; i++) {
            packing.add(keys[i] - before).add(values[i]);
            before = keys[i];
        }
    }

    static Weights of(Packed packed) {
        int[] keys = new int[packed.number()];
        double[] values = new double[keys.length];
        int before = 0;
        for (int i = 0; i < keys.length; i++) {
            before += packed.number();
            keys[i] = before;
            values[i] = packed.real();
        }
        return new Weights(keys, values);
    }

    double product(Weights other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                sum += values[i++] * other.values[j++];
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    Weights plus(Weights other) {
        int[] allKeys = new int[keys.length + other.keys.length];
        double[] allValues = new double[allKeys.length];
        int i = 0;
        int j = 0;
        int at = 0;
        while (i < keys.length || j < other.keys.length) {
            boolean mine = j == other.keys.length || i < keys.length && keys[i] <= other.keys[j];
            boolean theirs = i == keys.length || j < other.keys.length && other.keys[j] <= keys[i];
            allKeys[at] = mine ? keys[i] : other.keys[j];
            allValues[at] = (mine ? values[i] : 0) + (theirs ? other.values[j] : 0);
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
            at++;
        }
        return new Weights(java.util.Arrays.copyOf(allKeys, at), java.util.Arrays.copyOf(allValues, at));
    }
}
