package org.whence.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.whence.syntax.Token;

/**
 * Words and beginnings of words of which a token must have one, so that most patterns need not be tried on most lines.
 *
 * @param words folded
 * @param prefixes folded
 */
record Keys(Set<String> words, Set<String> prefixes) {

    Keys and(Keys other) {
        Set<String> allWords = new LinkedHashSet<>(words);
        allWords.addAll(other.words);
        Set<String> allPrefixes = new LinkedHashSet<>(prefixes);
        allPrefixes.addAll(other.prefixes);
        return new Keys(allWords, allPrefixes);
    }

    int size() {
        return words.size() + prefixes.size();
    }

    boolean fit(Token token) {
        for (String stem : token.stems()) {
            if (words.contains(stem)) {
                return true;
            }
            for (String prefix : prefixes) {
                if (stem.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Tells for a token which of many keys it fits. */
    static final class Index {
        /** Prefixes are looked up by so many of their first letters, shorter ones by all of them. */
        private static final int HEAD = 3;

        private final Map<String, List<Integer>> byWord = new LinkedHashMap<>();
        private final Map<String, Map<String, List<Integer>>> byHead = new LinkedHashMap<>();

        void add(Keys keys, int id) {
            for (String word : keys.words()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(id);
            }
            for (String prefix : keys.prefixes()) {
                byHead.computeIfAbsent(prefix.substring(0, Math.min(HEAD, prefix.length())), h -> new LinkedHashMap<>())
                        .computeIfAbsent(prefix, p -> new ArrayList<>())
                        .add(id);
            }
        }

        /** Gives {@code found} the ids of the keys that fit {@code token}, some perhaps more than once. */
        void look(Token token, IntConsumer found) {
            for (String stem : token.stems()) {
                byWord.getOrDefault(stem, List.of()).forEach(found::accept);
                if (byHead.isEmpty()) {
                    continue;
                }
                for (int head = 1; head <= HEAD && head <= stem.length(); head++) {
                    byHead.getOrDefault(stem.substring(0, head), Map.of()).forEach((prefix, ids) -> {
                        if (stem.startsWith(prefix)) {
                            ids.forEach(found::accept);
                        }
                    });
                }
            }
        }
    }
}
