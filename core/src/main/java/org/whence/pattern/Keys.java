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
 * What a place of a line must offer, so that most patterns need not be tried on most lines: one of some words, of some
 * beginnings of words, or of some labels.
 *
 * @param words folded
 * @param prefixes folded
 * @param labels of stretches that begin at the place; {@link #DIGITS} for a number in digits
 */
record Keys(Set<String> words, Set<String> prefixes, Set<String> labels) {

    /** Stands among the labels for a token of digits. */
    static final String DIGITS = "#";

    static final Keys NONE = new Keys(Set.of(), Set.of(), Set.of());

    static Keys ofWord(String folded) {
        return new Keys(Set.of(folded), Set.of(), Set.of());
    }

    static Keys ofPrefix(String folded) {
        return new Keys(Set.of(), Set.of(folded), Set.of());
    }

    static Keys ofLabels(List<String> labels) {
        return new Keys(Set.of(), Set.of(), new LinkedHashSet<>(labels));
    }

    Keys and(Keys other) {
        return new Keys(union(words, other.words), union(prefixes, other.prefixes), union(labels, other.labels));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** A demand with fewer keys is the rarer one; a label is taken to be as rare as a word. */
    int size() {
        return words.size() + prefixes.size() + labels.size();
    }

    boolean fit(Line line, int at) {
        Token token = line.token(at);
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
        for (String label : labels) {
            if (begins(label, line, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String label, Line line, int at) {
        return label.equals(DIGITS) ? line.token(at).kind() == Token.Kind.NUMBER : line.ends(label, at).length > 0;
    }

    /** Tells for a place which of many keys it fits. */
    static final class Index {
        /** Prefixes are looked up by so many of their first letters, shorter ones by all of them. */
        private static final int HEAD = 3;

        private final Map<String, List<Integer>> byWord = new LinkedHashMap<>();
        private final Map<String, Map<String, List<Integer>>> byHead = new LinkedHashMap<>();
        private final Map<String, List<Integer>> byLabel = new LinkedHashMap<>();

        void add(Keys keys, int id) {
            for (String word : keys.words()) {
                byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(id);
            }
            for (String prefix : keys.prefixes()) {
                byHead.computeIfAbsent(prefix.substring(0, Math.min(HEAD, prefix.length())), h -> new LinkedHashMap<>())
                        .computeIfAbsent(prefix, p -> new ArrayList<>())
                        .add(id);
            }
            for (String label : keys.labels()) {
                byLabel.computeIfAbsent(label, l -> new ArrayList<>()).add(id);
            }
        }

        /** Gives {@code found} the ids of the keys that the place fits, some perhaps more than once. */
        void look(Line line, int at, IntConsumer found) {
            for (String stem : line.token(at).stems()) {
                List<Integer> ids = byWord.get(stem);
                if (ids != null) {
                    ids.forEach(found::accept);
                }
                if (!byHead.isEmpty()) {
                    lookForPrefixes(stem, found);
                }
            }
            for (Map.Entry<String, List<Integer>> label : byLabel.entrySet()) {
                if (begins(label.getKey(), line, at)) {
                    label.getValue().forEach(found::accept);
                }
            }
        }

        private void lookForPrefixes(String stem, IntConsumer found) {
            for (int head = 1; head <= HEAD && head <= stem.length(); head++) {
                Map<String, List<Integer>> prefixes = byHead.get(stem.substring(0, head));
                if (prefixes != null) {
                    prefixes.forEach((prefix, ids) -> {
                        if (stem.startsWith(prefix)) {
                            ids.forEach(found::accept);
                        }
                    });
                }
            }
        }
    }
}
