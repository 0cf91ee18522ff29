package org.whence.eval.tagging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.whence.entity.TagModel;

/**
 * Fits a {@link TagModel} by the averaged structured perceptron (Collins 2002). The same sentences in the
 * same order give the same bytes.
 */
final class TagTrainer {

    /** A sentence: what is seen of each word, and its tag. */
    record Example(int[][] features, String[] tags) {}

    private static final long SEED = 20260131;

    /** Lighter weights are left out: they decide nothing, and half of all are so light. */
    private final double lightest;

    private final int epochs;
    /** Rarer features are left out: they fit single words. */
    private static final int FEWEST = 2;

    /** By how much a right tag must outweigh a wrong one, and {@code O}, while learning (recall-oriented: Mohit et al. 2012). */
    private static final float WRONG = 40;

    private static final float MISSED = 100;

    TagTrainer(int epochs, double lightest) {
        this.epochs = epochs;
        this.lightest = lightest;
    }

    /** The model's bytes, with {@code head} in front. */
    byte[] train(List<Example> examples, Map<String, String> head) {
        List<String> tags = tags(examples);
        Map<Integer, Integer> rows = new HashMap<>();
        int[][][] features = new int[examples.size()][][];
        int[][] wanted = new int[examples.size()][];
        Map<Integer, Integer> often = new HashMap<>();
        for (Example example : examples) {
            for (int[] own : example.features()) {
                for (int feature : own) {
                    often.merge(feature, 1, Integer::sum);
                }
            }
        }
        for (int e = 0; e < examples.size(); e++) {
            Example example = examples.get(e);
            features[e] = new int[example.features().length][];
            wanted[e] = new int[example.tags().length];
            for (int i = 0; i < wanted[e].length; i++) {
                wanted[e][i] = tags.indexOf(example.tags()[i]);
                int[] own = Arrays.stream(example.features()[i])
                        .filter(f -> often.getOrDefault(f, 0) >= FEWEST)
                        .toArray();
                features[e][i] = new int[own.length];
                for (int f = 0; f < own.length; f++) {
                    features[e][i][f] = rows.computeIfAbsent(own[f], x -> rows.size());
                }
            }
        }
        Perceptron perceptron = new Perceptron(tags, rows.size());
        Integer[] order = new Integer[examples.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int epoch = 0; epoch < epochs; epoch++) {
            java.util.Collections.shuffle(Arrays.asList(order), random);
            for (int e : order) {
                perceptron.learn(features[e], wanted[e]);
            }
        }
        return perceptron.bytes(rows, head);
    }

    private static List<String> tags(List<Example> examples) {
        TreeSet<String> tags = new TreeSet<>();
        examples.forEach(e -> tags.addAll(Arrays.asList(e.tags())));
        List<String> all = new ArrayList<>();
        all.add("O");
        tags.stream().filter(t -> !t.equals("O")).forEach(all::add);
        return all;
    }

    /** Weights and their sums over time, of which the average is made. */
    private final class Perceptron {
        private final List<String> tags;
        private final int count;
        private final float[] weights;
        private final double[] sums;
        private final float[][] follow;
        private final double[][] followSums;
        private final boolean[][] allowed;
        private double time = 1;

        Perceptron(List<String> tags, int rows) {
            this.tags = tags;
            this.count = tags.size();
            this.weights = new float[rows * count];
            this.sums = new double[rows * count];
            this.follow = new float[count + 1][count];
            this.followSums = new double[count + 1][count];
            this.allowed = new boolean[count + 1][count];
            for (int before = 0; before <= count; before++) {
                for (int tag = 0; tag < count; tag++) {
                    String name = tags.get(tag);
                    allowed[before][tag] = !name.startsWith("I-")
                            || before < count
                                    && !tags.get(before).equals("O")
                                    && tags.get(before).substring(2).equals(name.substring(2));
                    follow[before][tag] = allowed[before][tag] ? 0 : Float.NEGATIVE_INFINITY;
                }
            }
        }

        void learn(int[][] features, int[] wanted) {
            int[] found = path(features, wanted);
            for (int i = 0; i < wanted.length; i++) {
                int wantedBefore = i == 0 ? count : wanted[i - 1];
                int foundBefore = i == 0 ? count : found[i - 1];
                if (wanted[i] != found[i]) {
                    for (int row : features[i]) {
                        move(row * count + wanted[i], 1);
                        move(row * count + found[i], -1);
                    }
                }
                if (wanted[i] != found[i] || wantedBefore != foundBefore) {
                    follow[wantedBefore][wanted[i]] += 1;
                    followSums[wantedBefore][wanted[i]] += time;
                    follow[foundBefore][found[i]] -= 1;
                    followSums[foundBefore][found[i]] -= time;
                }
            }
            time++;
        }

        private void move(int at, int by) {
            weights[at] += by;
            sums[at] += by * time;
        }

        /** The likeliest tags, where wrong ones are given a start, and O before a name a greater one, for the sake of recall. */
        private int[] path(int[][] features, int[] wanted) {
            float[][] scores = new float[features.length][count];
            for (int i = 0; i < features.length; i++) {
                for (int row : features[i]) {
                    int at = row * count;
                    for (int tag = 0; tag < count; tag++) {
                        scores[i][tag] += weights[at + tag];
                    }
                }
                for (int tag = 0; tag < count; tag++) {
                    if (tag != wanted[i]) {
                        scores[i][tag] += tag == 0 ? MISSED : WRONG;
                    }
                }
            }
            return TagModel.path(scores, follow);
        }

        byte[] bytes(Map<Integer, Integer> rows, Map<String, String> head) {
            double most = 1e-9;
            for (int i = 0; i < weights.length; i++) {
                most = Math.max(most, Math.abs(average(i)));
            }
            double scale = most / 127;
            TreeMap<Integer, Integer> sorted = new TreeMap<>(rows);
            List<Integer> keys = new ArrayList<>();
            ByteArrayOutputStream counts = new ByteArrayOutputStream();
            ByteArrayOutputStream values = new ByteArrayOutputStream();
            sorted.forEach((feature, row) -> {
                ByteArrayOutputStream own = new ByteArrayOutputStream();
                for (int tag = 0; tag < count; tag++) {
                    double weight = average(row * count + tag);
                    int small = (int) Math.round(weight / scale);
                    if (Math.abs(weight) >= lightest && small != 0) {
                        own.write(tag);
                        own.write(small);
                    }
                }
                if (own.size() > 0) {
                    keys.add(feature);
                    counts.write(own.size() / 2);
                    values.write(own.size() / 2);
                    values.writeBytes(own.toByteArray());
                }
            });
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                for (Map.Entry<String, String> line : head.entrySet()) {
                    file.write((line.getKey() + ": " + line.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
                }
                file.write('\n');
                try (DataOutputStream data = new DataOutputStream(deflated(file))) {
                    write(data, keys, counts.toByteArray(), values.toByteArray(), (float) scale);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return file.toByteArray();
        }

        private OutputStream deflated(OutputStream to) {
            return new DeflaterOutputStream(to, new Deflater(Deflater.BEST_COMPRESSION));
        }

        private void write(DataOutputStream data, List<Integer> keys, byte[] counts, byte[] values, float scale)
                throws IOException {
            data.writeByte(count);
            for (String tag : tags) {
                data.writeUTF(tag);
            }
            for (int before = 0; before <= count; before++) {
                for (int tag = 0; tag < count; tag++) {
                    double average = follow[before][tag] - followSums[before][tag] / time;
                    data.writeFloat(allowed[before][tag] ? (float) average : Float.NEGATIVE_INFINITY);
                }
            }
            data.writeFloat(scale);
            data.writeInt(keys.size());
            data.writeInt(values.length);
            int last = 0;
            for (int key : keys) {
                data.writeInt(key - last);
                last = key;
            }
            data.write(counts);
            data.write(values);
        }

        private double average(int i) {
            return weights[i] - sums[i] / time;
        }
    }
}
