package org.whence.eval.names;

import java.util.ArrayList;
import java.util.List;

/** Words in the order of their edit distance (Levenshtein, by the bit vectors of Myers, 1999) from another. */
final class Neighbours {

    /** Words that are farther away are no neighbours. */
    private static final int FARTHEST = 12;

    private static final int LONGEST = 63;
    private static final int LETTERS = 0x800;

    private final List<String> words;

    /** @param words different from one another */
    Neighbours(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** The {@code count} nearest words that are not {@code word}; of equally near ones the first. */
    List<String> of(String word, int count) {
        int length = Math.min(LONGEST, word.length());
        long[] places = new long[LETTERS];
        for (int i = 0; i < length; i++) {
            places[word.charAt(i) % LETTERS] |= 1L << i;
        }
        List<List<String>> byDistance = new ArrayList<>();
        for (int d = 0; d < FARTHEST; d++) {
            byDistance.add(new ArrayList<>());
        }
        for (String other : words) {
            int least = Math.abs(other.length() - length);
            if (least < FARTHEST && nearer(byDistance, least) < count && !other.equals(word)) {
                int distance = distance(places, length, other);
                if (distance < FARTHEST && byDistance.get(distance).size() < count) {
                    byDistance.get(distance).add(other);
                }
            }
        }
        return byDistance.stream().flatMap(List::stream).limit(count).toList();
    }

    private static int nearer(List<List<String>> byDistance, int than) {
        int nearer = 0;
        for (int d = 0; d < than; d++) {
            nearer += byDistance.get(d).size();
        }
        return nearer;
    }

    private static int distance(long[] places, int length, String other) {
        if (length == 0) {
            return other.length();
        }
        long up = -1;
        long down = 0;
        int score = length;
        long last = 1L << (length - 1);
        for (int j = 0; j < other.length(); j++) {
            long equal = places[other.charAt(j) % LETTERS];
            long vertical = equal | down;
            long horizontal = (((equal & up) + up) ^ up) | equal;
            long left = down | ~(horizontal | up);
            long right = up & horizontal;
            score += (left & last) != 0 ? 1 : 0;
            score -= (right & last) != 0 ? 1 : 0;
            left = (left << 1) | 1;
            right <<= 1;
            up = right | ~(vertical | left);
            down = left & vertical;
        }
        return score;
    }
}
