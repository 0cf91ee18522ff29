package org.whence.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.analysis.Packed;
import org.whence.analysis.Packing;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * The words of a passage as they stand, folded, without punctuation: what near-verbatim agreement is measured on. Of a word
 * its hash of 32 bits is kept, for runs of words are compared, never single ones. Immutable.
 */
public final class Wording {
    /** Of no words. */
    public static final Wording NONE = new Wording(new int[0], new int[0], new int[0], 0, 0);

    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final int from;
    private final int to;

    private Wording(int[] words, int[] starts, int[] ends, int from, int to) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.from = from;
        this.to = to;
    }

    /** The words and numbers of a whole report. */
    static Wording of(Analysis analysis) {
        int size = 0;
        for (Sentence sentence : analysis.sentences()) {
            size += sentence.tokens().size();
        }
        int[] words = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int at = 0;
        for (Sentence sentence : analysis.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.isWord() || token.kind() == Token.Kind.NUMBER) {
                    words[at] = token.norm().hashCode();
                    starts[at] = token.span().start();
                    ends[at++] = token.span().end();
                }
            }
        }
        return new Wording(Arrays.copyOf(words, at), Arrays.copyOf(starts, at), Arrays.copyOf(ends, at), 0, at);
    }

    void pack(Packing packing) {
        packing.add(words.length);
        int before = 0;
        for (int i = 0; i < words.length; i++) {
            packing.add(words[i]).add(starts[i] - before).add(ends[i] - starts[i]);
            before = starts[i];
        }
    }

    static Wording of(Packed packed) {
        int size = packed.number();
        int[] words = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int before = 0;
        for (int i = 0; i < size; i++) {
            words[i] = packed.number();
            starts[i] = before + packed.number();
            ends[i] = starts[i] + packed.number();
            before = starts[i];
        }
        return new Wording(words, starts, ends, 0, size);
    }

    /** The words and numbers of {@code profile} inside {@code span}. */
    public static Wording of(Profile profile, Span span) {
        Wording all = profile.wording();
        int from = all.firstFrom(span.start());
        int to = from;
        while (to < all.words.length && all.ends[to] <= span.end()) {
            to++;
        }
        return new Wording(all.words, all.starts, all.ends, from, to);
    }

    /** The words of all of {@code profile}. */
    public static Wording of(Profile profile) {
        return profile.wording();
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = words.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return to - from;
    }

    /** The part of the shorter passage's shingles that the other one has too, 0 to 1. */
    public double containment(Wording other, int length) {
        return containment(hashes(length), other.hashes(length));
    }

    /** {@link #containment(Wording, int)} of passages of which the {@link #hashes} are known. */
    public static double containment(long[] mine, long[] theirs) {
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

    /** A number for each different shingle, sorted. */
    public long[] hashes(int length) {
        long[] hashes = shingles(length);
        Arrays.sort(hashes);
        int kept = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /**
     * Every {@code length} words in a row, in order, each as a number: two have the same one by chance once in many billions;
     * the whole passage if it is shorter.
     */
    private long[] shingles(int length) {
        int shingle = Math.min(length, size());
        long[] shingles = new long[size() == 0 ? 0 : size() - shingle + 1];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = hash(from + i, shingle);
        }
        return shingles;
    }

    private long hash(int at, int length) {
        long hash = 1;
        for (int i = at; i < at + length; i++) {
            hash = (hash + words[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 31;
        }
        return hash;
    }

    /**
     * Fingerprints by winnowing (Schleimer, Wilkerson, Aiken 2003): of every {@code window} shingles in a row the one with
     * the least hash, so that any run of {@code length + window - 1} equal words gives both passages one in common. Each is a
     * key, not words to read.
     */
    public Set<String> fingerprints(int length, int window) {
        long[] shingles = shingles(length);
        Set<String> kept = new LinkedHashSet<>();
        int last = -1;
        for (int first = 0; shingles.length > 0 && (first == 0 || first + window <= shingles.length); first++) {
            int least = first;
            for (int i = first; i < Math.min(first + window, shingles.length); i++) {
                least = shingles[i] < shingles[least] ? i : least;
            }
            if (least != last) {
                kept.add(Long.toString(shingles[least], Character.MAX_RADIX));
                last = least;
            }
        }
        return kept;
    }

    /** A run of equal words: from {@code a} on in the first passage, from {@code b} on in the second. */
    public record Run(int a, int b, int length) {}

    /** Longest runs of at least {@code least} equal words, by place in this passage, without overlap in it. */
    public List<Run> runs(Wording other, int least) {
        Map<Long, List<Integer>> starting = new HashMap<>();
        for (int i = 0; i + least <= other.size(); i++) {
            List<Integer> at = starting.computeIfAbsent(other.hash(other.from + i, least), k -> new ArrayList<>());
            // a phrase repeated more often is a refrain, and its later places say no more than its first ones
            if (at.size() < 8) {
                at.add(i);
            }
        }
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i + least <= size()) {
            Run best = null;
            for (int j : starting.getOrDefault(hash(from + i, least), List.of())) {
                int length = least;
                while (i + length < size()
                        && j + length < other.size()
                        && words[from + i + length] == other.words[other.from + j + length]) {
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
    public Span span(int first, int length) {
        return new Span(starts[from + first], ends[from + first + length - 1]);
    }
}
