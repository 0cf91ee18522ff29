package org.whence.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Phrases of one language, found in a row of tokens. Each word of a phrase is a folded form, {@code prefix~} for every form
 * that begins so, or {@code ~suffix} for every form that ends so. The form as it stands is tried before what is left without
 * proclitics or behind an apostrophe, so a form that is listed is never read as a form of another word.
 */
final class PhraseTable<V> {

    /** Longer phrases are a fault of the data. In words. */
    static final int LONGEST_PHRASE = 10;

    private static final int SHORTEST_AFFIX = 1;
    private static final int LONGEST_AFFIX = 14;

    /** A phrase found: the values listed for it and the token after its last one. */
    record Found<V>(int end, List<V> values) {}

    private static final class Node<V> {
        final Map<String, Node<V>> words = new HashMap<>(4);
        final Map<String, Node<V>> prefixes = new HashMap<>(0);
        final Map<String, Node<V>> suffixes = new HashMap<>(0);
        final List<V> values = new ArrayList<>(1);
    }

    private final Node<V> root = new Node<>();
    private final Predicate<String> proclitics;

    /** @param proclitics which proclitics, folded, a word of this table may carry */
    PhraseTable(Predicate<String> proclitics) {
        this.proclitics = proclitics;
    }

    /**
     * Adds {@code phrase}, in natural spelling, words separated by blanks.
     *
     * @throws IllegalArgumentException if it has no word or too many
     */
    void add(String phrase, V value) {
        String[] words = phrase.strip().split("\\s+");
        if (words.length > LONGEST_PHRASE || words[0].isEmpty()) {
            throw new IllegalArgumentException(
                    "phrase \"" + phrase + "\" does not have 1 to " + LONGEST_PHRASE + " words");
        }
        Node<V> node = root;
        for (String word : words) {
            if (word.endsWith("~")) {
                node = node.prefixes.computeIfAbsent(
                        Folding.fold(word.substring(0, word.length() - 1)), w -> new Node<>());
            } else if (word.startsWith("~")) {
                node = node.suffixes.computeIfAbsent(Folding.fold(word.substring(1)), w -> new Node<>());
            } else {
                node = node.words.computeIfAbsent(Folding.fold(word), w -> new Node<>());
            }
        }
        if (!node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The longest phrase that begins at token {@code at} and ends before {@code limit}; null if none does. */
    @Nullable
    Found<V> longestAt(List<Token> tokens, int at, int limit) {
        return longest(root, tokens, at, Math.min(limit, at + LONGEST_PHRASE));
    }

    private @Nullable Found<V> longest(Node<V> node, List<Token> tokens, int at, int limit) {
        if (at < limit) {
            for (Node<V> next : next(node, tokens.get(at))) {
                Found<V> found = longest(next, tokens, at + 1, limit);
                if (found != null) {
                    return found;
                }
            }
        }
        return node.values.isEmpty() || node == root ? null : new Found<>(at, node.values);
    }

    private List<Node<V>> next(Node<V> node, Token token) {
        List<Node<V>> next = List.of();
        Node<V> exact = node.words.get(token.norm());
        if (exact != null) {
            next = plus(next, exact);
        }
        String norm = token.norm();
        int bare = token.proclitics().isEmpty() && norm.indexOf('\'') > 0
                ? 1
                : token.proclitics().size();
        for (int i = 1; i <= bare && i < token.stems().size(); i++) {
            if (i <= token.proclitics().size()
                    && !proclitics.test(token.proclitics().get(i - 1))) {
                break;
            }
            Node<V> stem = node.words.get(token.stems().get(i));
            if (stem != null) {
                next = plus(next, stem);
            }
        }
        if (!node.prefixes.isEmpty()) {
            for (int n = Math.min(norm.length(), LONGEST_AFFIX); n >= SHORTEST_AFFIX; n--) {
                Node<V> prefixed = node.prefixes.get(norm.substring(0, n));
                if (prefixed != null) {
                    next = plus(next, prefixed);
                    break;
                }
            }
        }
        if (!node.suffixes.isEmpty()) {
            for (int n = Math.min(norm.length() - 1, LONGEST_AFFIX); n >= SHORTEST_AFFIX; n--) {
                Node<V> suffixed = node.suffixes.get(norm.substring(norm.length() - n));
                if (suffixed != null) {
                    next = plus(next, suffixed);
                    break;
                }
            }
        }
        return next;
    }

    private static <T> List<T> plus(List<T> list, T one) {
        if (list.isEmpty()) {
            return List.of(one);
        }
        if (list.contains(one)) {
            return list;
        }
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
