package org.whence.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.whence.likeness.Keyed;
import org.whence.likeness.Rarity;
import org.whence.likeness.Trait;

/**
 * What passages can be told apart by without being read again, about a hundred bytes each: most of those that share a key have
 * too little in common by a bound that these numbers give.
 */
final class Outlines {
    private static final int CHUNK = 1 << 20;
    /** Of a trait, this many bits say what it weighs; the others are of its key. */
    private static final int WEIGHT_BITS = 8;

    /** Steps of a nat, to which weights are rounded up; what weighs 30 nats would need more reports than there are. */
    private static final double STEPS = 8;

    /** Sums that are taken in another order or kept in fewer bits differ by less. */
    private static final double SLACK = 1 + 1e-5;
    /** Numbers of a passage that come before its traits. */
    private static final int HEAD = 8;

    /** Of each passage its head and its traits. */
    private final List<int[]> chunks = new ArrayList<>();

    private int end = CHUNK;
    private final int[] places;
    private int size;

    /** @param most passages */
    Outlines(int most) {
        places = new int[most];
    }

    /**
     * The next passage.
     *
     * @param weight of all its traits, as {@link org.whence.likeness.Overlap#weightOf} gives it
     * @param neutral the same of those that mean the same in every language
     * @param words how many it has
     * @param shingles see {@link org.whence.likeness.Wording#hashes}
     */
    void add(List<Trait> traits, double weight, double neutral, int words, long[] shingles, Rarity rarity) {
        int[] sorted = new int[traits.size()];
        for (int i = 0; i < sorted.length; i++) {
            Trait trait = traits.get(i);
            int steps = Math.min((1 << WEIGHT_BITS) - 1, (int) Math.ceil(STEPS * rarity.of(trait)));
            sorted[i] = (int) (Keyed.hash(trait.key()) >>> Integer.SIZE) << WEIGHT_BITS | steps;
        }
        Arrays.sort(sorted);
        int length = HEAD + sorted.length;
        if (end + length > CHUNK) {
            chunks.add(new int[Math.max(CHUNK, length)]);
            end = 0;
        }
        int[] chunk = chunks.get(chunks.size() - 1);
        long low = 0;
        long high = 0;
        for (long shingle : shingles) {
            if (shingle < 0) {
                low |= 1L << (shingle & 63);
            } else {
                high |= 1L << (shingle & 63);
            }
        }
        places[size++] = (chunks.size() - 1) * CHUNK + end;
        chunk[end] = sorted.length;
        chunk[end + 1] = Float.floatToIntBits((float) weight);
        chunk[end + 2] = Float.floatToIntBits((float) neutral);
        chunk[end + 3] = Math.min(words, Short.MAX_VALUE) << Short.SIZE | Math.min(shingles.length, Short.MAX_VALUE);
        chunk[end + 4] = (int) low;
        chunk[end + 5] = (int) (low >>> Integer.SIZE);
        chunk[end + 6] = (int) high;
        chunk[end + 7] = (int) (high >>> Integer.SIZE);
        System.arraycopy(sorted, 0, chunk, end + HEAD, sorted.length);
        end += length;
    }

    private int at(int passage, int field) {
        return chunks.get(places[passage] / CHUNK)[places[passage] % CHUNK + field];
    }

    int words(int passage) {
        return at(passage, 3) >>> Short.SIZE;
    }

    /** A bound of {@link org.whence.likeness.Wording#containment(long[], long[])}. */
    double mostContained(int a, int b) {
        int ofA = at(a, 3) & Short.MAX_VALUE;
        int ofB = at(b, 3) & Short.MAX_VALUE;
        int fewer = Math.min(ofA, ofB);
        if (fewer == 0 || fewer == Short.MAX_VALUE) {
            return fewer == 0 ? 0 : 1;
        }
        int shorter = ofA <= ofB ? a : b;
        int longer = shorter == a ? b : a;
        int alone = 0;
        for (int field = 4; field < HEAD; field++) {
            alone += Integer.bitCount(at(shorter, field) & ~at(longer, field));
        }
        // each bit that the longer one lacks is at least one shingle that it lacks
        return (double) (fewer - alone) / fewer;
    }

    /**
     * Whether the {@link org.whence.likeness.Overlap} of two passages may have at least {@code distinct} different traits and
     * {@code dice}.
     *
     * @param neutral whether only what means the same in every language is compared
     */
    boolean mayShare(int a, int b, boolean neutral, int distinct, double dice) {
        int[] inA = chunks.get(places[a] / CHUNK);
        int[] inB = chunks.get(places[b] / CHUNK);
        int i = places[a] % CHUNK + HEAD;
        int j = places[b] % CHUNK + HEAD;
        int endA = i + at(a, 0);
        int endB = j + at(b, 0);
        int steps = 0;
        int different = 0;
        int last = 0;
        while (i < endA && j < endB) {
            if (inA[i] == inB[j]) {
                different += different == 0 || inA[i] != last ? 1 : 0;
                last = inA[i];
                steps += last & (1 << WEIGHT_BITS) - 1;
                i++;
                j++;
            } else if (inA[i] < inB[j]) {
                i++;
            } else {
                j++;
            }
        }
        int field = neutral ? 2 : 1;
        double all = Float.intBitsToFloat(at(a, field)) + (double) Float.intBitsToFloat(at(b, field));
        return different >= distinct && 2 * steps / STEPS * SLACK >= dice * all;
    }
}
