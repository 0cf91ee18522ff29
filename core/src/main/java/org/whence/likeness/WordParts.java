package org.whence.likeness;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folded words, found by a part of another word without that part being cut out. Immutable. */
final class WordParts<V> {
    private final @Nullable String[] words;
    private final Object[] values;
    private final int longest;

    WordParts(Map<String, V> all) {
        int size = Integer.highestOneBit(4 * all.size() + 1) * 2;
        words = new String[size];
        values = new Object[size];
        int most = 0;
        for (Map.Entry<String, V> entry : all.entrySet()) {
            String word = entry.getKey();
            int at = place(word.hashCode());
            while (words[at] != null) {
                at = at + 1 & size - 1;
            }
            words[at] = word;
            values[at] = entry.getValue();
            most = Math.max(most, word.length());
        }
        longest = most;
    }

    private int place(int hash) {
        return (hash * 0x9E3779B9 >>> 7) & words.length - 1;
    }

    /** Letters of the longest word; 0 if there is none. */
    int longest() {
        return longest;
    }

    /**
     * What belongs to the letters of {@code word} from {@code from} to before {@code to}; null if nothing does.
     *
     * @param hash {@link String#hashCode} of these letters
     */
    @SuppressWarnings("unchecked")
    @Nullable
    V get(String word, int from, int to, int hash) {
        int at = place(hash);
        for (String known = words[at]; known != null; known = words[at]) {
            if (known.length() == to - from && word.startsWith(known, from)) {
                return (V) values[at];
            }
            at = at + 1 & words.length - 1;
        }
        return null;
    }

    @Nullable
    V get(String word) {
        return get(word, 0, word.length(), word.hashCode());
    }
}
