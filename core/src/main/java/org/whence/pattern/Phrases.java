package org.whence.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/** Words and phrases as a tree over tokens, so that a class of thousands costs no more than one of ten. */
final class Phrases {

    /** Longer phrases are a fault of the data. In words. */
    static final int LONGEST = 12;

    private static final int[] NOWHERE = {};

    /** A step in a phrase. */
    private static final class Node {
        final Map<String, Node> words = new LinkedHashMap<>();
        final Map<String, Node> prefixes = new LinkedHashMap<>();
        boolean ends;
    }

    private final Node root = new Node();

    /**
     * @param phrases in natural spelling, words separated by blanks; {@code ~} behind a word stands for any ending
     * @throws IllegalArgumentException if a phrase is empty or too long
     */
    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.strip().split("\\s+", LONGEST + 2);
            if (words.length > LONGEST || words[0].isEmpty() || words[0].equals("~")) {
                throw new IllegalArgumentException("\"" + phrase + "\" is no phrase of one to " + LONGEST + " words");
            }
            Node node = root;
            for (String word : words) {
                boolean prefix = word.length() > 1 && word.endsWith("~");
                String folded = Folding.fold(prefix ? word.substring(0, word.length() - 1) : word);
                node = (prefix ? node.prefixes : node.words).computeIfAbsent(folded, w -> new Node());
            }
            node.ends = true;
        }
    }

    /** What a phrase begins with. */
    Keys firstKeys() {
        return new Keys(root.words.keySet(), root.prefixes.keySet(), Set.of());
    }

    /** Where phrases end that begin at token {@code start}, farthest first. */
    int[] ends(Line line, int start) {
        boolean[] ends = new boolean[LONGEST + 1];
        walk(line, start, start, root, ends);
        int count = 0;
        for (boolean end : ends) {
            count += end ? 1 : 0;
        }
        if (count == 0) {
            return NOWHERE;
        }
        int[] found = new int[count];
        int at = 0;
        for (int length = LONGEST; length > 0; length--) {
            if (ends[length]) {
                found[at++] = start + length;
            }
        }
        return found;
    }

    private static void walk(Line line, int start, int at, Node node, boolean[] ends) {
        if (at > start && node.ends) {
            ends[at - start] = true;
        }
        if (at >= line.size() || node.words.isEmpty() && node.prefixes.isEmpty()) {
            return;
        }
        for (Node next : next(line.token(at), node)) {
            walk(line, start, at + 1, next, ends);
        }
    }

    private static List<Node> next(Token token, Node node) {
        List<Node> found = List.of();
        for (String stem : token.stems()) {
            Node next = node.words.get(stem);
            if (next != null && !found.contains(next)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(next);
            }
        }
        for (Map.Entry<String, Node> prefix : node.prefixes.entrySet()) {
            if (startsWith(token, prefix.getKey())) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(prefix.getValue());
            }
        }
        return found;
    }

    static boolean startsWith(Token token, String prefix) {
        for (String stem : token.stems()) {
            if (stem.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
