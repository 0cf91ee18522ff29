package org.whence.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whence.likeness.Keyed;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;

/** Numbers for the keys of all traits of a collection, in the order of the keys, each known by a hash of 64 bits. */
final class KeyNumbers {
    /** Sorted, and the numbers of the keys in the same places. */
    private final long[] hashes;

    private final int[] numbers;

    private KeyNumbers(long[] hashes, int[] numbers) {
        this.hashes = hashes;
        this.numbers = numbers;
    }

    static KeyNumbers of(Profiles all) {
        Set<String> keys = new HashSet<>();
        for (Profile profile : all.all()) {
            for (Trait trait : profile.traits()) {
                keys.add(trait.key());
            }
        }
        List<String> sorted = new ArrayList<>(keys);
        keys.clear();
        sorted.sort(null);
        long[] hashes = new long[sorted.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Keyed.hash(sorted.get(i));
        }
        long[] byHash = hashes.clone();
        Arrays.sort(byHash);
        int[] numbers = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            numbers[Arrays.binarySearch(byHash, hashes[i])] = i;
        }
        return new KeyNumbers(byHash, numbers);
    }

    /** @throws IllegalArgumentException if no report has {@code key} */
    int of(String key) {
        int at = Arrays.binarySearch(hashes, Keyed.hash(key));
        if (at < 0) {
            throw new IllegalArgumentException(key + " is no key of this collection");
        }
        return numbers[at];
    }
}
