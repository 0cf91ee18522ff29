package org.whence.eval.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.whence.entity.Correspondences;

/**
 * Fits the facts of {@link Correspondences}. First which groups of letters stand for one another, by expectation and
 * maximisation over all ways to lay the words of a pair side by side; then how much each speaks for one name, by logistic
 * regression over the best way, on pairs and near misses. Equal arguments give equal facts.
 */
public final class CorrespondenceFit {

    /** Pairs from which the groups are found; more change little. */
    private static final int GROUPED = 12_000;

    private static final int GROUPING_ROUNDS = 4;
    /** Groups of several letters that are seen less often are left out. */
    private static final double SELDOM = 8;

    private static final double STRANGE_LETTER = 150;
    private static final double LEAST = -7;

    private static final int ROUNDS = 4;
    /** After the first round weights are noted behind so many cases; their mean is kept, which the last cases cannot sway. */
    private static final int BETWEEN_NOTES = 10_000;

    private static final double STEP = 0.05;
    private static final double SLOWER = 0.7;
    private static final double TOWARDS_START = 1e-4;
    /** Near misses are looked for among so many pairs. */
    private static final int POOL = 14_000;

    private static final double FIRST_LENGTH_WEIGHT = 6;

    private static final int SIDES = 4;
    /** Share of the step that letters beside a group learn with. */
    private static final double BESIDE = 0.5;

    private static final double BESIDE_TOWARDS_NOTHING = 1e-3;
    /** Letters beside a group that count less are left out. */
    private static final double SLIGHT = 0.2;

    private final LetterGroups groups;
    private final double[] weights;
    private final double[] start;
    private final double[] lengths = new double[Correspondences.LONGEST + 1];
    /** Letters that stand beside a group: two on either side, of all pairs. */
    private final Map<Character, Integer> letters;

    private final float[] beside;
    private final int[] used = new int[2 * 64];
    private final int[] usedBeside = new int[4 * 2 * 64];
    private int usedCount;
    private int besideCount;

    private CorrespondenceFit(LetterGroups groups, double[] weights, Map<Character, Integer> letters) {
        this.letters = letters;
        this.beside = new float[weights.length * SIDES * letters.size()];
        this.groups = groups;
        this.weights = weights;
        this.start = weights.clone();
        Arrays.fill(lengths, FIRST_LENGTH_WEIGHT);
    }

    /** The facts' lines, without a head. */
    public static List<String> lines(List<NamePair> pairs, int apart) {
        List<NamePair> spelled = spelled(pairs);
        Collections.shuffle(spelled, new Random(1));
        Map<Character, Integer> letters = new TreeMap<>();
        letters.put(Correspondences.NO_LETTER, 0);
        for (NamePair pair : spelled) {
            (pair.latin() + pair.other()).chars().forEach(c -> letters.putIfAbsent((char) c, letters.size()));
        }
        CorrespondenceFit fit = grouped(spelled.subList(0, Math.min(GROUPED, spelled.size())), letters);
        List<NameDecisions.Case> cases = new ArrayList<>();
        for (int from = 0; from < spelled.size(); from += POOL) {
            List<NamePair> pool = spelled.subList(from, Math.min(from + POOL, spelled.size()));
            cases.addAll(NameDecisions.among(pool, apart).cases());
        }
        fit.decide(cases);
        return fit.lines();
    }

    private static List<NamePair> spelled(List<NamePair> pairs) {
        Map<Character, Integer> seen = new HashMap<>();
        for (NamePair pair : pairs) {
            (pair.latin() + pair.other()).chars().forEach(c -> seen.merge((char) c, 1, Integer::sum));
        }
        Set<Character> known = new HashSet<>();
        seen.forEach((letter, count) -> {
            if (count >= STRANGE_LETTER) {
                known.add(letter);
            }
        });
        List<NamePair> spelled = new ArrayList<>();
        for (NamePair pair : pairs) {
            spelled.add(new NamePair(
                    Correspondences.spelled(pair.latin(), known), Correspondences.spelled(pair.other(), known)));
        }
        return spelled;
    }

    private static CorrespondenceFit grouped(List<NamePair> pairs, Map<Character, Integer> letters) {
        LetterGroups all = new LetterGroups();
        List<int[][][]> ways = new ArrayList<>();
        pairs.forEach(p -> ways.add(all.ways(p.latin(), p.other(), true)));
        double[] likely = new double[all.pairs().size()];
        for (int g = 0; g < likely.length; g++) {
            LetterGroups.Pair pair = all.pairs().get(g);
            int length = pair.latin().length() + pair.other().length();
            likely[g] = Math.pow(0.02, length) * (length == 1 ? 0.05 : 1);
        }
        double[] counts = likely;
        for (int round = 0; round < GROUPING_ROUNDS; round++) {
            counts = new double[likely.length];
            for (int[][][] way : ways) {
                count(way, likely, counts);
            }
            double sum = 0;
            for (int g = 0; g < counts.length; g++) {
                LetterGroups.Pair pair = all.pairs().get(g);
                boolean large = pair.latin().length() + pair.other().length() > 2;
                counts[g] = Math.max(0, counts[g] - (large ? 0.4 * SELDOM : 0));
                sum += counts[g];
            }
            for (int g = 0; g < counts.length; g++) {
                likely[g] = counts[g] / sum;
            }
        }
        return kept(all, counts, letters);
    }

    /** Adds to {@code counts} how often each pair of groups is expected in one pair of words. */
    private static void count(int[][][] ways, double[] likely, double[] counts) {
        int n = ways.length - 1;
        int m = ways[0].length - 1;
        double[][] to = new double[n + 1][m + 1];
        double[][] from = new double[n + 1][m + 1];
        to[0][0] = 1;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int[] here = ways[i][j];
                for (int t = 0; t < here.length && to[i][j] > 0; t += 3) {
                    to[i + here[t + 1]][j + here[t + 2]] += to[i][j] * likely[here[t]];
                }
            }
        }
        from[n][m] = 1;
        for (int i = n; i >= 0; i--) {
            for (int j = m; j >= 0; j--) {
                int[] here = ways[i][j];
                for (int t = 0; t < here.length; t += 3) {
                    from[i][j] += likely[here[t]] * from[i + here[t + 1]][j + here[t + 2]];
                }
            }
        }
        if (to[n][m] <= 0) {
            return;
        }
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int[] here = ways[i][j];
                for (int t = 0; t < here.length; t += 3) {
                    counts[here[t]] += to[i][j] * likely[here[t]] * from[i + here[t + 1]][j + here[t + 2]] / to[n][m];
                }
            }
        }
    }

    /** The pairs seen often enough, with the logarithm of how often each side has the other as first weight. */
    private static CorrespondenceFit kept(LetterGroups all, double[] counts, Map<Character, Integer> letters) {
        Map<String, Double> ofLatin = new HashMap<>();
        Map<String, Double> ofOther = new HashMap<>();
        for (int g = 0; g < counts.length; g++) {
            ofLatin.merge(all.pairs().get(g).latin(), counts[g], Double::sum);
            ofOther.merge(all.pairs().get(g).other(), counts[g], Double::sum);
        }
        LetterGroups kept = new LetterGroups();
        List<Double> weights = new ArrayList<>();
        for (int g = 0; g < counts.length; g++) {
            LetterGroups.Pair pair = all.pairs().get(g);
            if (pair.isSingle() || counts[g] >= SELDOM) {
                double forward = Math.log((counts[g] + 0.1) / (ofLatin.getOrDefault(pair.latin(), 0.0) + 10));
                double back = Math.log((counts[g] + 0.1) / (ofOther.getOrDefault(pair.other(), 0.0) + 10));
                double weight =
                        pair.latin().isEmpty() ? back - 1 : pair.other().isEmpty() ? forward - 1 : (forward + back) / 2;
                kept.add(pair.latin(), pair.other());
                weights.add(Math.max(LEAST, weight));
            }
        }
        return new CorrespondenceFit(
                kept, weights.stream().mapToDouble(Double::doubleValue).toArray(), letters);
    }

    private void decide(List<NameDecisions.Case> cases) {
        Random random = new Random(2);
        double step = STEP;
        double[] sums = new double[weights.length];
        double[] lengthSums = new double[lengths.length];
        float[] besideSums = new float[beside.length];
        int notes = 0;
        int learned = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(cases, random);
            for (NameDecisions.Case question : cases) {
                if (round > 0 && learned++ % BETWEEN_NOTES == 0) {
                    Arrays.setAll(sums, g -> sums[g] + weights[g]);
                    Arrays.setAll(lengthSums, l -> lengthSums[l] + lengths[l]);
                    for (int b = 0; b < beside.length; b++) {
                        besideSums[b] += beside[b];
                    }
                    notes++;
                }
                int length = Math.min(Correspondences.LONGEST, question.latin().length());
                double odds = best(question.latin(), question.other()) + lengths[length];
                double error = (question.same() ? 1 : 0) - 1 / (1 + Math.exp(-odds));
                if (Math.abs(error) >= 0.01) {
                    for (int u = 0; u < usedCount; u++) {
                        int g = used[u];
                        weights[g] += step * error - step * TOWARDS_START * (weights[g] - start[g]);
                    }
                    for (int u = 0; u < besideCount; u++) {
                        int b = usedBeside[u];
                        beside[b] += (float) (BESIDE * step * error - step * BESIDE_TOWARDS_NOTHING * beside[b]);
                    }
                    lengths[length] += step * error;
                }
            }
            step *= SLOWER;
        }
        for (int g = 0; g < weights.length; g++) {
            weights[g] = sums[g] / notes;
        }
        for (int l = 0; l < lengths.length; l++) {
            lengths[l] = lengthSums[l] / notes;
        }
        for (int b = 0; b < beside.length; b++) {
            beside[b] = besideSums[b] / notes;
        }
    }

    /** The best sum of weights; leaves the pairs on that way in {@code used}. */
    private double best(String first, String second) {
        int[][][] ways = groups.ways(first, second, false);
        int[] latinLetters = letters(first);
        int[] otherLetters = letters(second);
        int n = ways.length - 1;
        int m = ways[0].length - 1;
        double[][] best = new double[n + 1][m + 1];
        int[][] by = new int[n + 1][m + 1];
        int[][] step = new int[n + 1][m + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                int[] here = ways[i][j];
                for (int t = -6; t < here.length; t += 3) {
                    int over = t >= 0 ? here[t + 1] : t == -6 ? 1 : 0;
                    int down = t >= 0 ? here[t + 2] : 1 - over;
                    if (i + over > n || j + down > m) {
                        continue;
                    }
                    double total = best[i][j]
                            + (t >= 0
                                    ? weights[here[t]]
                                            + beside[at(here[t], 0, latinLetters[i])]
                                            + beside[at(here[t], 1, latinLetters[i + over + 1])]
                                            + beside[at(here[t], 2, otherLetters[j])]
                                            + beside[at(here[t], 3, otherLetters[j + down + 1])]
                                    : Correspondences.UNKNOWN);
                    if (total > best[i + over][j + down]) {
                        best[i + over][j + down] = total;
                        by[i + over][j + down] = t >= 0 ? here[t] : -1;
                        step[i + over][j + down] = over * 8 + down;
                    }
                }
            }
        }
        usedCount = 0;
        besideCount = 0;
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int over = step[i][j] / 8;
            int down = step[i][j] % 8;
            int group = by[i][j];
            if (group >= 0) {
                used[usedCount++] = group;
                usedBeside[besideCount++] = at(group, 0, latinLetters[i - over]);
                usedBeside[besideCount++] = at(group, 1, latinLetters[i + 1]);
                usedBeside[besideCount++] = at(group, 2, otherLetters[j - down]);
                usedBeside[besideCount++] = at(group, 3, otherLetters[j + 1]);
            }
            i -= over;
            j -= down;
        }
        return best[n][m];
    }

    private int at(int group, int side, int letter) {
        return (group * SIDES + side) * letters.size() + letter;
    }

    /** Numbers of the letters of {@code word}, with that of no letter before and behind it. */
    private int[] letters(String word) {
        int[] numbers = new int[word.length() + 2];
        for (int i = 0; i < word.length(); i++) {
            numbers[i + 1] = letters.getOrDefault(word.charAt(i), 0);
        }
        return numbers;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int length = 0; length < lengths.length; length++) {
            lines.add("length | " + length + " | " + Math.round(100 * lengths[length]));
        }
        List<String> pairs = new ArrayList<>();
        for (int g = 0; g < weights.length; g++) {
            LetterGroups.Pair pair = groups.pairs().get(g);
            // as bad as a letter that no line knows: no line is needed
            if (pair.isSingle() && pair.latin().length() + pair.other().length() == 1
                    ? weights[g] > Correspondences.UNKNOWN
                    : weights[g] > 2 * Correspondences.UNKNOWN) {
                pairs.add(String.format(
                        Locale.ROOT,
                        "pair | %s | %s | %d",
                        shown(pair.latin()),
                        shown(pair.other()),
                        Math.round(100 * weights[g])));
            }
        }
        letters.forEach((letter, number) -> {
            for (int g = 0; g < weights.length; g++) {
                LetterGroups.Pair pair = groups.pairs().get(g);
                for (int side = 0; side < SIDES; side++) {
                    float weight = beside[at(g, side, number)];
                    if (Math.abs(weight) >= SLIGHT && number > 0) {
                        pairs.add(String.format(
                                Locale.ROOT,
                                "beside | %s | %s | %s | %s | %d",
                                shown(pair.latin()),
                                shown(pair.other()),
                                Correspondences.SIDES.get(side),
                                letter,
                                Math.round(100 * weight)));
                    }
                }
            }
        });
        pairs.sort(Comparator.naturalOrder());
        lines.addAll(pairs);
        return lines;
    }

    private static String shown(String group) {
        return group.isEmpty() ? "-" : group;
    }
}
