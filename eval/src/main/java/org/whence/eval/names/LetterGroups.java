package org.whence.eval.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Correspondences;

/** Groups of letters of two scripts that may stand for one another, each pair with a number; the ways through two words. */
final class LetterGroups {

    /** More letters on both sides together make no group. */
    private static final int LONGEST_BOTH = 5;

    private static final int[] NONE = {};

    record Pair(String latin, String other) {
        boolean isSingle() {
            return latin.length() <= 1 && other.length() <= 1;
        }
    }

    private final Map<String, Integer> latin = new HashMap<>();
    private final Map<String, Integer> other = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    List<Pair> pairs() {
        return pairs;
    }

    /** Number of a group of the Latin script; negative if it is in no pair. */
    int latin(String group) {
        return latin.getOrDefault(group, -1);
    }

    /** The same for the other script. */
    int other(String group) {
        return other.getOrDefault(group, -1);
    }

    /** Number of each pair by the numbers of its groups; negative where two groups make no pair. */
    int[][] numbers() {
        int[][] table = new int[latin.size()][other.size()];
        for (int[] row : table) {
            Arrays.fill(row, -1);
        }
        numbers.forEach((both, number) -> table[(int) (both >> 32)][both.intValue()] = number);
        return table;
    }

    int add(String first, String second) {
        int a = latin.computeIfAbsent(first, k -> latin.size());
        int b = other.computeIfAbsent(second, k -> other.size());
        return numbers.computeIfAbsent((long) a << 32 | b, k -> {
            pairs.add(new Pair(first, second));
            return pairs.size() - 1;
        });
    }

    private static boolean canPair(int over, int down) {
        if (over == 0 || down == 0) {
            return over + down == 1;
        }
        return over + down <= LONGEST_BOTH;
    }

    /**
     * The pairs that begin at each place of two words, as triples of the pair's number and the letters it takes on either
     * side; with {@code adding} pairs not seen before are added.
     */
    int[][][] ways(String first, String second, boolean adding) {
        int[][][] ways = new int[first.length() + 1][second.length() + 1][];
        Integer[][] otherIds = new Integer[second.length() + 1][];
        for (int j = 0; j <= second.length(); j++) {
            otherIds[j] = ids(second, j, Correspondences.LONGEST_OTHER, other);
        }
        for (int i = 0; i <= first.length(); i++) {
            Integer[] latinIds = ids(first, i, Correspondences.LONGEST_LATIN, latin);
            for (int j = 0; j <= second.length(); j++) {
                int[] here = new int[3 * 20];
                int count = 0;
                for (int over = 0; over < latinIds.length; over++) {
                    for (int down = 0; down < otherIds[j].length; down++) {
                        Integer number = !canPair(over, down)
                                ? null
                                : adding
                                        ? Integer.valueOf(
                                                add(first.substring(i, i + over), second.substring(j, j + down)))
                                        : number(latinIds[over], otherIds[j][down]);
                        if (number != null) {
                            here[count++] = number;
                            here[count++] = over;
                            here[count++] = down;
                        }
                    }
                }
                ways[i][j] = count == 0 ? NONE : Arrays.copyOf(here, count);
            }
        }
        return ways;
    }

    private @Nullable Integer number(@Nullable Integer first, @Nullable Integer second) {
        return first == null || second == null ? null : numbers.get((long) first << 32 | second);
    }

    private static Integer[] ids(String word, int from, int longest, Map<String, Integer> groups) {
        int most = Math.min(longest, word.length() - from);
        Integer[] ids = new Integer[most + 1];
        for (int length = 0; length <= most; length++) {
            ids[length] = groups.get(word.substring(from, from + length));
        }
        return ids;
    }
}
