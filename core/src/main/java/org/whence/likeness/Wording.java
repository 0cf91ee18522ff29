package org.whence.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * The words of a passage as they stand, folded, without punctuation: what near-verbatim agreement is measured on.
 *
 * @param words folded
 * @param spans of the words in the clean text
 */
public record Wording(List<String> words, List<Span> spans) {
    public Wording {
        words = List.copyOf(words);
        spans = List.copyOf(spans);
    }

    /** The words and numbers of {@code profile} inside {@code span}. */
    public static Wording of(Profile profile, Span span) {
        List<String> words = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : profile.sentences(span)) {
            for (Token token : sentence.tokens()) {
                boolean counts = token.isWord() || token.kind() == Token.Kind.NUMBER;
                if (counts && span.contains(token.span())) {
                    words.add(token.norm());
                    spans.add(token.span());
                }
            }
        }
        return new Wording(words, spans);
    }

    public int size() {
        return words.size();
    }

    /** Every {@code length} words in a row, joined; the whole passage if it is shorter. */
    public List<String> shingles(int length) {
        if (words.size() <= length) {
            return words.isEmpty() ? List.of() : List.of(String.join(" ", words));
        }
        List<String> shingles = new ArrayList<>();
        for (int i = 0; i + length <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + length)));
        }
        return shingles;
    }

    /** The part of the shorter passage's shingles that the other one has too, 0 to 1. */
    public double containment(Wording other, int length) {
        long[] mine = hashes(length);
        long[] theirs = other.hashes(length);
        int shared = 0;
        for (int i = 0, j = 0; i < mine.length && j < theirs.length; ) {
            shared += mine[i] == theirs[j] ? 1 : 0;
            boolean forward = mine[i] <= theirs[j];
            boolean back = theirs[j] <= mine[i];
            i += forward ? 1 : 0;
            j += back ? 1 : 0;
        }
        int fewer = Math.min(mine.length, theirs.length);
        return fewer == 0 ? 0 : (double) shared / fewer;
    }

    /** A number for each different shingle, sorted: two shingles have the same one by chance once in many billions. */
    private long[] hashes(int length) {
        int shingle = Math.min(length, words.size());
        return IntStream.range(0, words.isEmpty() ? 0 : words.size() - shingle + 1)
                .mapToLong(from -> {
                    long hash = 1;
                    for (String word : words.subList(from, from + shingle)) {
                        hash = (hash + word.hashCode()) * 0x9E3779B97F4A7C15L;
                        hash ^= hash >>> 31;
                    }
                    return hash;
                })
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * Fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): of every {@code window} shingles in a row the one with
     * the least hash, so that any run of {@code length + window - 1} equal words gives both passages one in common.
     */
    public Set<String> fingerprints(int length, int window) {
        List<String> shingles = shingles(length);
        Set<String> kept = new LinkedHashSet<>();
        for (int from = 0; from == 0 || from + window <= shingles.size(); from++) {
            String least = null;
            for (int i = from; i < Math.min(from + window, shingles.size()); i++) {
                String one = shingles.get(i);
                if (least == null
                        || order(one) < order(least)
                        || order(one) == order(least) && one.compareTo(least) < 0) {
                    least = one;
                }
            }
            if (least != null) {
                kept.add(least);
            }
        }
        return kept;
    }

    /** Scatters neighbours, so that common beginnings of words are not preferred. */
    private static int order(String shingle) {
        int hash = shingle.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** A run of equal words: from {@code a} on in the first passage, from {@code b} on in the second. */
    public record Run(int a, int b, int length) {}

    /** Longest runs of at least {@code least} equal words, by place in this passage, without overlap in it. */
    public List<Run> runs(Wording other, int least) {
        Map<String, List<Integer>> starts = new HashMap<>();
        for (int i = 0; i + least <= other.size(); i++) {
            List<Integer> at =
                    starts.computeIfAbsent(String.join(" ", other.words.subList(i, i + least)), k -> new ArrayList<>());
            // a phrase repeated more often is a refrain, and its later places say no more than its first ones
            if (at.size() < 8) {
                at.add(i);
            }
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i + least <= size()) {
            Run best = null;
            for (int j : starts.getOrDefault(String.join(" ", words.subList(i, i + least)), List.of())) {
                int length = least;
                while (i + length < size()
                        && j + length < other.size()
                        && words.get(i + length).equals(other.words.get(j + length))) {
                    length++;
                }
                if (best == null || length > best.length()) {
                    best = new Run(i, j, length);
                }
            }
            if (best == null) {
                i++;
            } else {
                runs.add(best);
                i += best.length();
            }
        }
        return runs;
    }

    /** From the first word of a stretch to its last. */
    public Span span(int from, int length) {
        return spans.get(from).cover(spans.get(from + length - 1));
    }
}
