package org.whence.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.likeness.Wording;

/**
 * Compares statements: first by what is held of all of them, then, as far as that does not decide, by what is read from the
 * shelf, of which that of the last ones is held.
 */
final class Sameness {
    private static final int HELD = 4_000;
    /** Words in a row by which statements of one language are compared. */
    private static final int SHINGLE = 3;
    /** Passages of fewer words are not compared by them. */
    private static final int FEWEST_WORDS = 5;
    /** The part of the shorter passage's words that makes two of one language the same. */
    private static final double SAME_WORDS = 0.6;

    /** So much must two contents have in common, as {@link Overlap#dice}; less where one speaker says both. */
    private static final double ALIKE = 0.6;

    private static final double ALIKE_OF_ONE_SPEAKER = 0.5;
    private static final double ALIKE_OF_ONE_SPEAKER_ACROSS = 0.45;

    private final Carriers carriers;
    private final Profiles all;
    private final Outlines outlines;
    private final Map<Integer, Passage> held = new LinkedHashMap<>(16, 0.75f, true);

    Sameness(Carriers carriers, Profiles all) {
        this.carriers = carriers;
        this.all = all;
        this.outlines = new Outlines(carriers.size());
    }

    /**
     * What one statement is compared by.
     *
     * @param shingles see {@link Wording#hashes}
     */
    private record Passage(List<Trait> traits, long[] shingles) {}

    /** Takes in the next statement. */
    void add(int carrier, List<Trait> traits, List<Trait> neutral) {
        Wording wording = Wording.of(carriers.profile(carrier), carriers.content(carrier));
        outlines.add(
                traits,
                Overlap.weightOf(traits, all.rarity()),
                Overlap.weightOf(neutral, all.rarity()),
                wording.size(),
                wording.hashes(SHINGLE),
                all.rarity());
    }

    /** Whether both have the same content: the same things said of each other, not denied by one alone. */
    boolean same(int a, int b) {
        if (!carriers.samePolarity(a, b)) {
            return false;
        }
        Profile ofA = carriers.profile(a);
        Profile ofB = carriers.profile(b);
        if (ofA.sameLanguage(ofB)) {
            double least = carriers.sameSpeaker(a, b) ? ALIKE_OF_ONE_SPEAKER : ALIKE;
            boolean longEnough = Math.min(outlines.words(a), outlines.words(b)) >= FEWEST_WORDS;
            boolean words = longEnough && outlines.mostContained(a, b) >= SAME_WORDS;
            boolean things = outlines.mayShare(a, b, false, Carriers.FEWEST_TRAITS, least);
            return words
                            && Wording.containment(
                                            passage(a).shingles(), passage(b).shingles())
                                    >= SAME_WORDS
                    || things && alike(passage(a).traits(), passage(b).traits(), least);
        }
        double least = carriers.sameSpeaker(a, b) ? ALIKE_OF_ONE_SPEAKER_ACROSS : ALIKE;
        return outlines.mayShare(a, b, true, Carriers.FEWEST_TRAITS, least)
                && alike(ofA.neutral(carriers.content(a)), ofB.neutral(carriers.content(b)), least);
    }

    private boolean alike(List<Trait> a, List<Trait> b, double least) {
        Overlap overlap = Overlap.of(a, b, all.rarity());
        return overlap.distinct() >= Carriers.FEWEST_TRAITS && overlap.dice() >= least;
    }

    private Passage passage(int carrier) {
        Passage known = held.get(carrier);
        if (known == null) {
            Wording wording = Wording.of(carriers.profile(carrier), carriers.content(carrier));
            known = new Passage(carriers.traits(carrier), wording.hashes(SHINGLE));
            held.put(carrier, known);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return known;
    }
}
