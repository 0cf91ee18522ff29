package org.whence.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * {@code -} for nothing; {@code beside | c | ك | latin-behind | h -150, e 20} for what stands beside the groups
 * adds; {@code length | 7 | 6 | 312} for words of so many letters, ends counted; {@code form | محمد | 90} for what a common
 * form of the other script adds.
 */
public final class Correspondences {

    /** Longest groups of letters on either side. */
    public static final int LONGEST_LATIN = 4;

    public static final int LONGEST_OTHER = 3;

    /** Weight of a letter that stands alone and that no line allows to stand alone. */
    public static final double UNKNOWN = -5;

    /** Longer words count as so long. In letters, ends counted. */
    public static final int LONGEST = 20;

    /** What can stand beside two groups: one letter, two letters, or how the whole word is spelled. */
    public static final List<String> SIDES = List.of(
            "latin-before",
            "latin-behind",
            "other-before",
            "other-behind",
            "latin-two-before",
            "latin-two-behind",
            "other-two-before",
            "other-two-behind",
            "latin-style",
            "other-style");

    private static final int TWO = 4;
    private static final int STYLE = 8;

    private static final Map<String, String> STYLES = readStyles();
    private static final List<String> STYLE_NAMES =
            STYLES.values().stream().distinct().toList();

    /** Letters of one language that the press of another writes with its own for the same sound. */
    private static final Map<Character, Character> LETTERS = letters();

    private static final char START = '^';
    private static final char END = '$';
    private static final String NOTHING = "-";

    private final Map<String, Integer> latin = new HashMap<>();
    private final Map<String, Integer> other = new HashMap<>();
    private final float[][] weights;
    private final double[][] lengths = new double[LONGEST + 1][LONGEST + 1];
    private final Map<String, Double> forms = new HashMap<>();
    private final Set<Character> letters = new HashSet<>();
    private final Additions beside = new Additions();

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

    private static Map<String, String> readStyles() {
        Map<String, String> styles = new LinkedHashMap<>();
        for (FactLine line :
                FactFile.load(Correspondences.class, "name-styles.facts").lines()) {
            line.list(1).forEach(letters -> styles.putIfAbsent(letters, line.required(0, "style")));
        }
        return styles;
    }

    /** The styles that words are spelled in, in the order of the facts. */
    public static List<String> styles() {
        return STYLE_NAMES;
    }

    /** The first style of which {@code spelled} has letters; empty if it has none of any. */
    public static String style(String spelled) {
        for (Map.Entry<String, String> style : STYLES.entrySet()) {
            if (spelled.contains(style.getKey())) {
                return style.getValue();
            }
        }
        return "";
    }

    /** Whether {@code side} is of the word in the Latin script. */
    public static boolean isLatin(int side) {
        return side < STYLE ? side % TWO < TWO / 2 : side == STYLE;
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
                line.list(4).forEach(one -> addBeside(line, pair, side, one));
            }
            case "form" -> forms.put(START + line.required(1, "form") + END, number(line, 2) / 100);
            case "length" -> {
                int length = (int) number(line, 1);
                int otherLength = (int) number(line, 2);
                if (Math.min(length, otherLength) < 0 || Math.max(length, otherLength) > LONGEST) {
                    throw line.fault("has a length that is not 0 to " + LONGEST, "leave it out");
                }
                lengths[length][otherLength] = number(line, 3) / 100;
            }
            default ->
                throw line.fault(
                        "is neither \"pair\" nor \"beside\", \"length\" or \"form\"", "begin it with one of them");
        }
    }

    /** @param one letters or a style, and what they add: {@code kh -150} */
    private void addBeside(FactLine line, int pair, int side, String one) {
        int blank = one.lastIndexOf(' ');
        if (blank < 1) {
            throw line.fault("has \"" + one + "\" without a number", "write letters, a blank and hundredths");
        }
        String letters = one.substring(0, blank);
        int context = side >= STYLE ? styles().indexOf(letters) + 1 : code(letters, 0, letters.length());
        beside.put(key(pair, side, context), (float) (number(line, one.substring(blank + 1)) / 100));
    }

    /** Number of a pair of groups; negative if one of them is in no pair. */
    private int pair(int first, int second) {
        return first < 0 || second < 0 ? -1 : first * other.size() + second;
    }

    private static long key(int pair, int side, int context) {
        return ((long) pair * SIDES.size() + side) << 32 | context;
    }

    /** One or two letters of {@code word} as a number; 0 where it has not so many. */
    private static int code(String word, int from, int to) {
        if (from < 0 || to > word.length()) {
            return 0;
        }
        return to - from == 1 ? word.charAt(from) : word.charAt(from) << 16 | word.charAt(from + 1);
    }

    private static int id(Map<String, Integer> ids, String group) {
        Integer id = ids.get(group);
        return id == null ? -1 : id;
    }

    private static double number(FactLine line, int field) {
        return number(line, line.required(field, "number"));
    }

    private static double number(FactLine line, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw line.fault("has \"" + text + "\" for a number", "write hundredths");
        }
    }

    /**
     * How sure the letters make it that {@code latinWord} and {@code otherWord} are one name: natural logarithm of the odds
     * among names that look alike; 0 is even.
     */
    public double score(String latinWord, String otherWord) {
        String first = spelled(latinWord, letters);
        String second = spelled(otherWord, letters);
        return new Alignment(first, second).score()
                + lengths[Math.min(LONGEST, first.length())][Math.min(LONGEST, second.length())]
                + forms.getOrDefault(second, 0.0);
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

    /** What stands beside a pair of groups, and what it adds. */
    private static final class Additions {
        private long[] keys = new long[1 << 12];
        private float[] values = new float[1 << 12];
        private int size;
        private final BitSet pairs = new BitSet();

        void put(long key, float value) {
            if (2 * ++size > keys.length) {
                long[] old = keys;
                float[] was = values;
                keys = new long[2 * old.length];
                values = new float[2 * old.length];
                for (int i = 0; i < old.length; i++) {
                    if (was[i] != 0) {
                        set(old[i], was[i]);
                    }
                }
            }
            pairs.set((int) ((key >> 32) / SIDES.size()));
            set(key, value);
        }

        private void set(long key, float value) {
            int at = place(key);
            keys[at] = key;
            values[at] = value;
        }

        boolean has(int pair) {
            return pairs.get(pair);
        }

        /** 0 for what no line knows. */
        float of(long key) {
            return values[place(key)];
        }

        private int place(long key) {
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
            while (values[at] != 0 && keys[at] != key) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }
    }

    /** The best way to lay two words beside one another. */
    private final class Alignment {
        private final String first;
        private final String second;
        private final int styleOfFirst;
        private final int styleOfSecond;
        private final double[][] best;
        private final int[][] step;

        Alignment(String first, String second) {
            this.first = first;
            this.second = second;
            this.styleOfFirst = styles().indexOf(style(first)) + 1;
            this.styleOfSecond = styles().indexOf(style(second)) + 1;
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
            if (!beside.has(pair)) {
                return 0;
            }
            return beside.of(key(pair, 0, code(first, i - 1, i)))
                    + beside.of(key(pair, 1, code(first, i + over, i + over + 1)))
                    + beside.of(key(pair, 2, code(second, j - 1, j)))
                    + beside.of(key(pair, 3, code(second, j + down, j + down + 1)))
                    + beside.of(key(pair, 4, code(first, i - 2, i)))
                    + beside.of(key(pair, 5, code(first, i + over, i + over + 2)))
                    + beside.of(key(pair, 6, code(second, j - 2, j)))
                    + beside.of(key(pair, 7, code(second, j + down, j + down + 2)))
                    + beside.of(key(pair, STYLE, styleOfFirst))
                    + beside.of(key(pair, STYLE + 1, styleOfSecond));
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
