package org.whence.eval.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.whence.entity.Correspondences;

/** Words of one script with everything about them that the fit asks for again and again, as numbers. */
final class FitWords {

    /** Two letters that stand together less often are no context. */
    private static final int SELDOM_TOGETHER = 100;

    /**
     * @param groups numbers of the groups that begin at each place, by length; negative for none
     * @param ones numbers of single letters, 0 before the first and behind the last
     * @param twos numbers of two letters, by the place behind them
     */
    record Word(int length, int[][] groups, int[] ones, int[] twos, int style) {}

    private final Map<String, Integer> letters = new LinkedHashMap<>();
    private final Map<String, Integer> together = new LinkedHashMap<>();
    private final List<String> styles;
    private final Map<String, Word> words = new HashMap<>();

    /** @param group number of a group of letters */
    FitWords(List<String> spelled, ToIntFunction<String> group, int longest) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        letters.put("", 0);
        for (String word : spelled) {
            for (int i = 0; i < word.length(); i++) {
                letters.putIfAbsent(word.substring(i, i + 1), letters.size());
                if (i > 0) {
                    seen.merge(word.substring(i - 1, i + 1), 1, Integer::sum);
                }
            }
        }
        together.put("", 0);
        seen.forEach((two, count) -> {
            if (count >= SELDOM_TOGETHER) {
                together.put(two, together.size());
            }
        });
        styles = new ArrayList<>(Correspondences.styles());
        styles.add(0, "");
        for (String word : spelled) {
            words.computeIfAbsent(word, w -> read(w, group, longest));
        }
    }

    private Word read(String word, ToIntFunction<String> group, int longest) {
        int n = word.length();
        int[][] groups = new int[n + 1][];
        int[] ones = new int[n + 2];
        int[] twos = new int[n + 3];
        for (int i = 0; i <= n; i++) {
            groups[i] = new int[Math.min(longest, n - i) + 1];
            for (int length = 0; length < groups[i].length; length++) {
                groups[i][length] = group.applyAsInt(word.substring(i, i + length));
            }
        }
        for (int i = 0; i < n; i++) {
            ones[i + 1] = letters.getOrDefault(word.substring(i, i + 1), 0);
            twos[i + 1] = i == 0 ? 0 : together.getOrDefault(word.substring(i - 1, i + 1), 0);
        }
        return new Word(n, groups, ones, twos, styles.indexOf(Correspondences.style(word)));
    }

    Word of(String spelled) {
        Word word = words.get(spelled);
        if (word == null) {
            throw new IllegalArgumentException("\"" + spelled + "\" is none of the words that are fitted");
        }
        return word;
    }

    private Map<String, Integer> contextsOf(int side) {
        return side < 4 ? letters : together;
    }

    int contexts(int side) {
        return side >= 8 ? styles.size() : contextsOf(side).size();
    }

    /** Context {@code number} of {@code side}, as the facts write it. */
    String context(int side, int number) {
        return side >= 8
                ? styles.get(number)
                : List.copyOf(contextsOf(side).keySet()).get(number);
    }
}
