package org.whence.eval.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    private static final int ROUNDS = 5;
    /** After the first round weights are noted behind so many cases; their mean is kept, which the last cases cannot sway. */
    private static final int BETWEEN_NOTES = 10_000;

    private static final double STEP = 0.05;
    private static final double SLOWER = 0.7;
    private static final double TOWARDS_START = 1e-4;
    /** Near misses are looked for among so many pairs. */
    private static final int POOL = 14_000;

    private static final double FIRST_LENGTH_WEIGHT = 6;

    private static final int COMMONEST = 5;
    /** Forms beside fewer spellings have no line of their own. */
    private static final int KNOWN = 2;

    private static final int LONGEST_WORD = 64;
    private static final int MOST_CELLS = LONGEST_WORD * LONGEST_WORD;

    private static final int SIDES = Correspondences.SIDES.size();
    /** Share of the step that letters beside a group learn with. */
    private static final double BESIDE = 1;

    private static final double BESIDE_TOWARDS_NOTHING = 2e-4;
    /** Letters beside a group that count less are left out. */
    private static final double SLIGHT = 0.08;
    /** Near misses with lower odds are not asked again. */
    private static final double PLAIN = -8;

    private final LetterGroups groups;
    private final FitWords latin;
    private final FitWords other;
    private final int[][] pairs;
    private final double[] weights;
    private final double[] levels = new double[COMMONEST + 1];
    private final double[] start;
    private final double[][] lengths = new double[Correspondences.LONGEST + 1][Correspondences.LONGEST + 1];
    /** By side: how many contexts there are, and what each adds to each pair of groups. */
    private final int[] contexts = new int[SIDES];

    private final float[][] beside = new float[SIDES][];

    private final double[] best = new double[MOST_CELLS];
    private final int[] groupTo = new int[MOST_CELLS];
    private final int[] stepTo = new int[MOST_CELLS];
    private final int[] used = new int[2 * LONGEST_WORD];
    private final int[] usedBeside = new int[SIDES * 2 * LONGEST_WORD];
    private int usedCount;

    /** @param level how common the other form is among the names of other questions */
    private record Question(FitWords.Word latin, FitWords.Word other, int level, boolean same) {}

    private CorrespondenceFit(LetterGroups groups, double[] weights, List<NamePair> words) {
        this.latin = new FitWords(
                words.stream().map(NamePair::latin).toList(), groups::latin, Correspondences.LONGEST_LATIN);
        this.other = new FitWords(
                words.stream().map(NamePair::other).toList(), groups::other, Correspondences.LONGEST_OTHER);
        this.groups = groups;
        this.pairs = groups.numbers();
        this.weights = weights;
        this.start = weights.clone();
        for (double[] row : lengths) {
            Arrays.fill(row, FIRST_LENGTH_WEIGHT);
        }
        for (int side = 0; side < SIDES; side++) {
            contexts[side] = (Correspondences.isLatin(side) ? latin : other).contexts(side);
            beside[side] = new float[weights.length * contexts[side]];
        }
    }

    /** The facts' lines, without a head. */
    public static List<String> lines(List<NamePair> pairs, int apart) {
        List<NamePair> spelled = spelled(pairs);
        Collections.shuffle(spelled, new Random(1));
        CorrespondenceFit fit = grouped(spelled.subList(0, Math.min(GROUPED, spelled.size())), spelled);
        List<Question> questions = new ArrayList<>();
        Map<String, Integer> common = common(spelled);
        for (int from = 0; from < spelled.size(); from += POOL) {
            List<NamePair> pool = spelled.subList(from, Math.min(from + POOL, spelled.size()));
            Map<String, Integer> elsewhere = new HashMap<>(common);
            pool.forEach(pair -> elsewhere.merge(pair.other(), -1, Integer::sum));
            for (NameDecisions.Case question : NameDecisions.among(pool, apart).cases()) {
                questions.add(fit.question(question, elsewhere));
            }
        }
        fit.decide(questions);
        return fit.lines(common);
    }

    /** How many Latin spellings stand beside each form. */
    private static Map<String, Integer> common(List<NamePair> pairs) {
        Map<String, Integer> common = new TreeMap<>();
        pairs.forEach(pair -> common.merge(pair.other(), 1, Integer::sum));
        return common;
    }

    private Question question(NameDecisions.Case question, Map<String, Integer> common) {
        return new Question(
                latin.of(question.latin()),
                other.of(question.other()),
                level(common.getOrDefault(question.other(), 0)),
                question.same());
    }

    /** How common a form is that stands beside so many spellings: 0 for none, 1 for one, 2 for two or three, 3 up to seven. */
    private static int level(int spellings) {
        return Math.min(COMMONEST, Integer.SIZE - Integer.numberOfLeadingZeros(spellings));
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

    private static CorrespondenceFit grouped(List<NamePair> pairs, List<NamePair> words) {
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
        return kept(all, counts, words);
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
    private static CorrespondenceFit kept(LetterGroups all, double[] counts, List<NamePair> words) {
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
                kept, weights.stream().mapToDouble(Double::doubleValue).toArray(), words);
    }

    private void decide(List<Question> questions) {
        Random random = new Random(2);
        double step = STEP;
        double[] sums = new double[weights.length];
        double[] levelSums = new double[levels.length];
        double[][] lengthSums = new double[lengths.length][lengths.length];
        float[][] besideSums = new float[SIDES][];
        Arrays.setAll(besideSums, side -> new float[beside[side].length]);
        int notes = 0;
        int learned = 0;
        List<Question> open = questions;
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(open, random);
            List<Question> left = new ArrayList<>();
            for (Question question : open) {
                if (round > 0 && learned++ % BETWEEN_NOTES == 0) {
                    Arrays.setAll(sums, g -> sums[g] + weights[g]);
                    add(levels, levelSums);
                    for (int l = 0; l < lengths.length; l++) {
                        add(lengths[l], lengthSums[l]);
                    }
                    for (int side = 0; side < SIDES; side++) {
                        add(beside[side], besideSums[side]);
                    }
                    notes++;
                }
                double odds = learn(question, step);
                if (question.same() || odds > PLAIN) {
                    left.add(question);
                }
            }
            open = left;
            step *= SLOWER;
        }
        for (int g = 0; g < weights.length; g++) {
            weights[g] = sums[g] / notes;
        }
        for (int l = 0; l < levels.length; l++) {
            levels[l] = levelSums[l] / notes;
        }
        for (int l = 0; l < lengths.length; l++) {
            for (int m = 0; m < lengths.length; m++) {
                lengths[l][m] = lengthSums[l][m] / notes;
            }
        }
        for (int side = 0; side < SIDES; side++) {
            for (int b = 0; b < beside[side].length; b++) {
                beside[side][b] = besideSums[side][b] / notes;
            }
        }
    }

    private static void add(double[] more, double[] sums) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void add(float[] more, float[] sums) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Learns from one question; the odds before. */
    private double learn(Question question, double step) {
        int length = Math.min(Correspondences.LONGEST, question.latin().length());
        int otherLength = Math.min(Correspondences.LONGEST, question.other().length());
        double odds =
                best(question.latin(), question.other()) + lengths[length][otherLength] + levels[question.level()];
        double error = (question.same() ? 1 : 0) - 1 / (1 + Math.exp(-odds));
        if (Math.abs(error) < 0.01) {
            return odds;
        }
        for (int u = 0; u < usedCount; u++) {
            int g = used[u];
            weights[g] += step * error - step * TOWARDS_START * (weights[g] - start[g]);
            for (int side = 0; side < SIDES; side++) {
                int b = usedBeside[u * SIDES + side];
                if (b % contexts[side] != 0) {
                    beside[side][b] +=
                            (float) (BESIDE * step * error - step * BESIDE_TOWARDS_NOTHING * beside[side][b]);
                }
            }
        }
        lengths[length][otherLength] += step * error;
        levels[question.level()] += question.level() == 0 ? 0 : step * error;
        return odds;
    }

    /** The best sum of weights; leaves the pairs on that way in {@code used}. */
    private double best(FitWords.Word first, FitWords.Word second) {
        int n = first.length();
        int m = second.length();
        int width = m + 1;
        Arrays.fill(best, 0, (n + 1) * width, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int i = 0; i <= n; i++) {
            int[] latinIds = first.groups()[i];
            for (int j = 0; j <= m; j++) {
                int[] otherIds = second.groups()[j];
                double here = best[i * width + j];
                if (i < n) {
                    offer(here + Correspondences.UNKNOWN, (i + 1) * width + j, -1, 8);
                }
                if (j < m) {
                    offer(here + Correspondences.UNKNOWN, i * width + j + 1, -1, 1);
                }
                for (int over = 0; over < latinIds.length; over++) {
                    if (latinIds[over] < 0) {
                        continue;
                    }
                    int[] row = pairs[latinIds[over]];
                    for (int down = over == 0 ? 1 : 0; down < otherIds.length; down++) {
                        int group = otherIds[down] < 0 ? -1 : row[otherIds[down]];
                        if (group >= 0) {
                            double total = here + weights[group];
                            for (int side = 0; side < SIDES; side++) {
                                total += beside[side][at(group, side, first, second, i, j, over, down)];
                            }
                            offer(total, (i + over) * width + j + down, group, over * 8 + down);
                        }
                    }
                }
            }
        }
        usedCount = 0;
        int i = n;
        int j = m;
        while (i > 0 || j > 0) {
            int over = stepTo[i * width + j] / 8;
            int down = stepTo[i * width + j] % 8;
            int group = groupTo[i * width + j];
            i -= over;
            j -= down;
            if (group >= 0) {
                for (int side = 0; side < SIDES; side++) {
                    usedBeside[usedCount * SIDES + side] = at(group, side, first, second, i, j, over, down);
                }
                used[usedCount++] = group;
            }
        }
        return best[n * width + m];
    }

    private void offer(double total, int to, int group, int step) {
        if (total > best[to]) {
            best[to] = total;
            groupTo[to] = group;
            stepTo[to] = step;
        }
    }

    private int at(int group, int side, FitWords.Word first, FitWords.Word second, int i, int j, int over, int down) {
        int letters =
                switch (side) {
                    case 0 -> first.ones()[i];
                    case 1 -> first.ones()[i + over + 1];
                    case 2 -> second.ones()[j];
                    case 3 -> second.ones()[j + down + 1];
                    case 4 -> first.twos()[i];
                    case 5 -> first.twos()[i + over + 2];
                    case 6 -> second.twos()[j];
                    case 7 -> second.twos()[j + down + 2];
                    case 8 -> first.style();
                    default -> second.style();
                };
        return group * contexts[side] + letters;
    }

    private List<String> lines(Map<String, Integer> common) {
        List<String> lines = new ArrayList<>();
        common.forEach((form, spellings) -> {
            if (spellings >= KNOWN && form.length() > 2) {
                lines.add("form | " + form.substring(1, form.length() - 1) + " | "
                        + Math.round(100 * levels[level(spellings)]));
            }
        });
        for (int l = 0; l < lengths.length; l++) {
            for (int m = 0; m < lengths.length; m++) {
                if (lengths[l][m] != FIRST_LENGTH_WEIGHT) {
                    lines.add("length | " + l + " | " + m + " | " + Math.round(100 * lengths[l][m]));
                }
            }
        }
        List<String> pairs = new ArrayList<>();
        for (int g = 0; g < weights.length; g++) {
            LetterGroups.Pair pair = groups.pairs().get(g);
            // as bad as a letter that no line knows: no line is needed
            boolean needed =
                    pair.isSingle() && pair.latin().length() + pair.other().length() == 1
                            ? weights[g] > Correspondences.UNKNOWN
                            : weights[g] > 2 * Correspondences.UNKNOWN;
            if (needed) {
                String both = shown(pair.latin()) + " | " + shown(pair.other());
                pairs.add("pair | " + both + " | " + Math.round(100 * weights[g]));
                for (int side = 0; side < SIDES; side++) {
                    FitWords words = Correspondences.isLatin(side) ? latin : other;
                    List<String> more = new ArrayList<>();
                    for (int c = 1; c < contexts[side]; c++) {
                        float weight = beside[side][g * contexts[side] + c];
                        if (Math.abs(weight) >= SLIGHT) {
                            more.add(words.context(side, c) + " " + Math.round(100 * weight));
                        }
                    }
                    if (!more.isEmpty()) {
                        more.sort(Comparator.naturalOrder());
                        pairs.add("beside | " + both + " | " + Correspondences.SIDES.get(side) + " | "
                                + String.join(", ", more));
                    }
                }
            }
        }
        pairs.sort(Comparator.naturalOrder());
        lines.addAll(pairs);
        return lines;
    }

    private static String shown(String group) {
        return group.isEmpty() ? "-" : group;
    }
}
