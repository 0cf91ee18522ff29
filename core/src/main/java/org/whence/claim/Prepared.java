package org.whence.claim;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profiles;
import org.whence.likeness.Rarity;
import org.whence.likeness.Trait;
import org.whence.likeness.Wording;

/** What statements are compared by, made once for those that were asked for last: each is compared with many. */
final class Prepared {
    private static final int HELD = 4_000;
    /** Words in a row by which statements of one language are compared. */
    private static final int SHINGLE = 3;

    private final Profiles all;
    private final Map<Carrier, Passage> held = new LinkedHashMap<>(16, 0.75f, true);

    Prepared(Profiles all) {
        this.all = all;
    }

    /**
     * One statement.
     *
     * @param weight of all traits
     * @param words how many there are
     * @param shingles see {@link Wording#hashes}
     */
    record Passage(List<Trait> traits, Set<String> keys, double weight, int words, long[] shingles) {

        /** The part of the shorter one's words that the other has too. */
        double containment(Passage other) {
            return Wording.containment(shingles, other.shingles);
        }

        /**
         * Whether {@code other} may have so many things in common with this that their {@link Overlap} has at least
         * {@code distinct} different ones and {@code dice}: a bound that takes less time than the overlap.
         */
        boolean mayShare(Passage other, int distinct, double dice, Rarity rarity) {
            double most = 0;
            Set<String> common = new HashSet<>();
            for (Trait trait : other.traits) {
                if (keys.contains(trait.key())) {
                    most += rarity.of(trait);
                    common.add(trait.key());
                }
            }
            // sums taken in another order differ in their last bits
            return common.size() >= distinct && 2 * most * (1 + 1e-9) >= dice * (weight + other.weight);
        }
    }

    Passage of(Carrier carrier) {
        Passage known = held.get(carrier);
        if (known == null) {
            List<Trait> traits = carrier.traits();
            Set<String> keys = new HashSet<>();
            traits.forEach(t -> keys.add(t.key()));
            Wording wording = Wording.of(carrier.profile(), carrier.content());
            known = new Passage(
                    traits, keys, Overlap.weightOf(traits, all.rarity()), wording.size(), wording.hashes(SHINGLE));
            held.put(carrier, known);
            if (held.size() > HELD) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return known;
    }
}
