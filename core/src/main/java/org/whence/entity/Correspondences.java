package org.whence.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;

/**
 * Which letters of the Latin script stand for which of another, how much each pair speaks for or against one name, and how
 * sure their sum makes it. Fitted on names written in both scripts; the file's head says on which, with which command and
 * how well. The model is a latent alignment of letter groups (Bilenko and Mooney, 2003; McCallum and others, 2005, have
 * its kind), its weights added along the best way to lay one word beside the other.
 *
 * <p>Lines: {@code pair | sch | ش | -12} with weights in hundredths, {@code ^} and {@code $} for the ends of the word and
 * {@code -} for nothing; {@code beside | c | ك | latin-behind | h | -150} for what a letter beside the groups adds; {@code
 * length | 7 | 312} for Latin words of so many letters, ends counted.
 */
public final class Correspondences {

    /** Longest groups of letters on either side. */
    public static final int LONGEST_LATIN = 4;

    public static final int LONGEST_OTHER = 3;

    /** Weight of a letter that stands alone and that no line allows to stand alone. */
    public static final double UNKNOWN = -5;

    /** Longer words count as so long. In letters, ends counted. */
    public static final int LONGEST = 20;

    /** Stands for no letter, before the beginning and behind the end. */
    public static final char NO_LETTER = ' ';

    /** Where a letter can stand beside two groups. */
    public static final List<String> SIDES = List.of("latin-before", "latin-behind", "other-before", "other-behind");

    /** Letters of one language that the press of another writes with its own for the same sound. */
    private static final Map<Character, Character> LETTERS = letters();

    private static final char START = '^';
    private static final char END = '$';
    private static final String NOTHING = "-";

    private final Map<String, Integer> latin = new HashMap<>();
    private final Map<String, Integer> other = new HashMap<>();
    private final float[][] weights;
    private final double[] lengths = new double[LONGEST + 1];
    private final Set<Character> letters = new HashSet<>();
    private final Map<Long, Float> beside = new HashMap<>();

    private Correspondences(List<FactLine> lines) {
        for (FactLine line : lines) {
            if (line.required(0, "kind").equals("pair")) {
                latin.computeIfAbsent(group(line, 1), g -> latin.size());
                other.computeIfAbsent(group(line, 2), g -> other.size());
            }
        }
        this.weights = new float[latin.size()][other.size()];
        for (float[] row : weights) {
            Arrays.fill(row, Float.NaN);
        }
        lines.forEach(this::add);
    }

    private static Map<Character, Character> letters() {
        Map<Character, Character> letters = new HashMap<>();
        for (FactLine line :
                FactFile.load(Correspondences.class, "same-letters.facts").lines()) {
            letters.put(
                    line.required(0, "letter").charAt(0),
                    line.required(1, "letter").charAt(0));
        }
        return letters;
    }

    /** Reads {@code path} beside this class: {@code latin-arabic.facts}; empty if there is none. */
    static Optional<Correspondences> find(String path) {
        return FactFile.find(Correspondences.class, path).map(file -> new Correspondences(file.lines()));
    }

    /** With lines of a file that is not on the class path, to measure it. */
    public static Correspondences of(FactFile file) {
        return new Correspondences(file.lines());
    }

    private static String group(FactLine line, int field) {
        String group = line.required(field, "letters");
        return group.equals(NOTHING) ? "" : group;
    }

    private void add(FactLine line) {
        switch (line.required(0, "kind")) {
            case "pair" -> {
                String first = group(line, 1);
                String second = group(line, 2);
                if (first.length() > LONGEST_LATIN || second.length() > LONGEST_OTHER) {
                    throw line.fault("has a group that is too long", "split it");
                }
                weights[id(latin, first)][id(other, second)] = (float) (number(line, 3) / 100);
                (first + second).chars().forEach(c -> letters.add((char) c));
            }
            case "beside" -> {
                int side = SIDES.indexOf(line.required(3, "side"));
                int pair = pair(id(latin, group(line, 1)), id(other, group(line, 2)));
                if (side < 0 || pair < 0) {
                    throw line.fault("has a side that is none of " + SIDES + ", or groups without a pair", "mend it");
                }
                beside.put(key(pair, side, line.required(4, "letter").charAt(0)), (float) (number(line, 5) / 100));
            }
            case "length" -> {
                int length = (int) number(line, 1);
                if (length < 0 || length > LONGEST) {
                    throw line.fault("has a length that is not 0 to " + LONGEST, "leave it out");
                }
                lengths[length] = number(line, 2) / 100;
            }
            default ->
                throw line.fault("is neither \"pair\" nor \"beside\" nor \"length\"", "begin it with one of them");
        }
    }

    /** Number of a pair of groups; negative if one of them is in no pair. */
    private int pair(int first, int second) {
        return first < 0 || second < 0 ? -1 : first * other.size() + second;
    }

    private static long key(int pair, int side, char letter) {
        return ((long) pair * SIDES.size() + side) << 16 | letter;
    }

    private static int id(Map<String, Integer> ids, String group) {
        Integer id = ids.get(group);
        return id == null ? -1 : id;
    }

    private static double number(FactLine line, int field) {
        try {
            return Double.parseDouble(line.required(field, "number"));
        } catch (NumberFormatException e) {
            throw line.fault("has \"" + line.field(field) + "\" for a number", "write hundredths");
        }
    }

    /**
     * How sure the letters make it that {@code latinWord} and {@code otherWord} are one name: natural logarithm of the odds
     * among names that look alike; 0 is even.
     */
    public double score(String latinWord, String otherWord) {
        String first = spelled(latinWord, letters);
        String second = spelled(otherWord, letters);
        return new Alignment(first, second).score() + lengths[Math.min(LONGEST, first.length())];
    }

    /** The letters that stand for one another, worst first: {@code g~- -3.1}; at most {@code most}. */
    List<String> worst(String latinWord, String otherWord, int most) {
        return new Alignment(spelled(latinWord, letters), spelled(otherWord, letters)).worst(most);
    }

    /**
     * {@code word} as it is compared: lower case, letters alone, between {@code ^} and {@code $}; a letter that is none of
     * {@code known} without its accent.
     */
    public static String spelled(String word, Set<Character> known) {
        String text = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        StringBuilder spelled = new StringBuilder().append(START);
        for (int i = 0; i < text.length() && spelled.length() <= Phones.LONGEST_WORD; i++) {
            char letter = LETTERS.getOrDefault(text.charAt(i), text.charAt(i));
            if (!Character.isLetter(letter)) {
                continue;
            }
            boolean strange = !known.isEmpty() && !known.contains(letter);
            spelled.append(
                    strange
                            ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                                    .charAt(0)
                            : letter);
        }
        return spelled.append(END).toString();
    }

    /** The best way to lay two words beside one another. */
    private final class Alignment {
        private final String first;
        private final String second;
        private final double[][] best;
        private final int[][] step;

        Alignment(String first, String second) {
            this.first = first;
            this.second = second;
            this.best = new double[first.length() + 1][second.length() + 1];
            this.step = new int[first.length() + 1][second.length() + 1];
            fill();
        }

        private void fill() {
            int n = first.length();
            int m = second.length();
            int[][] latinIds = ids(first, latin, LONGEST_LATIN);
            int[][] otherIds = ids(second, other, LONGEST_OTHER);
            for (double[] row : best) {
                Arrays.fill(row, Double.NEGATIVE_INFINITY);
            }
            best[0][0] = 0;
            for (int i = 0; i <= n; i++) {
                for (int j = 0; j <= m; j++) {
                    if (i < n) {
                        offer(i, j, 1, 0, UNKNOWN);
                    }
                    if (j < m) {
                        offer(i, j, 0, 1, UNKNOWN);
                    }
                    for (int over = 0; over < latinIds[i].length; over++) {
                        for (int down = 0; down < otherIds[j].length; down++) {
                            if (latinIds[i][over] >= 0 && otherIds[j][down] >= 0 && over + down > 0) {
                                float weight = weights[latinIds[i][over]][otherIds[j][down]];
                                if (!Float.isNaN(weight)) {
                                    int pair = pair(latinIds[i][over], otherIds[j][down]);
                                    offer(i, j, over, down, weight + beside(pair, i, j, over, down));
                                }
                            }
                        }
                    }
                }
            }
        }

        private double beside(int pair, int i, int j, int over, int down) {
            return beside.getOrDefault(key(pair, 0, letter(first, i - 1)), 0f)
                    + beside.getOrDefault(key(pair, 1, letter(first, i + over)), 0f)
                    + beside.getOrDefault(key(pair, 2, letter(second, j - 1)), 0f)
                    + beside.getOrDefault(key(pair, 3, letter(second, j + down)), 0f);
        }

        private static char letter(String word, int at) {
            return at < 0 || at >= word.length() ? NO_LETTER : word.charAt(at);
        }

        private void offer(int i, int j, int over, int down, double weight) {
            double total = best[i][j] + weight;
            if (total > best[i + over][j + down]) {
                best[i + over][j + down] = total;
                step[i + over][j + down] = over * 8 + down;
            }
        }

        double score() {
            return best[first.length()][second.length()];
        }

        private record Step(String shown, double weight) {}

        List<String> worst(int most) {
            List<Step> steps = new ArrayList<>();
            int i = first.length();
            int j = second.length();
            while (i > 0 || j > 0) {
                int over = step[i][j] / 8;
                int down = step[i][j] % 8;
                String a = first.substring(i - over, i);
                String b = second.substring(j - down, j);
                steps.add(new Step(
                        (a.isEmpty() ? NOTHING : a) + "~" + (b.isEmpty() ? NOTHING : b),
                        best[i][j] - best[i - over][j - down]));
                i -= over;
                j -= down;
            }
            Collections.reverse(steps);
            return steps.stream()
                    .sorted((x, y) -> Double.compare(x.weight(), y.weight()))
                    .limit(most)
                    .map(s -> s.shown() + " " + Math.round(s.weight() * 10) / 10.0)
                    .toList();
        }
    }

    /** Ids of the groups that begin at each place, by length; -1 where there is no such group. */
    private static int[][] ids(String word, Map<String, Integer> groups, int longest) {
        int[][] ids = new int[word.length() + 1][];
        for (int i = 0; i <= word.length(); i++) {
            int most = Math.min(longest, word.length() - i);
            ids[i] = new int[most + 1];
            for (int length = 0; length <= most; length++) {
                ids[i][length] = id(groups, word.substring(i, i + length));
            }
        }
        return ids;
    }
}
