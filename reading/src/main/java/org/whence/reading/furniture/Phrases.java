package org.whence.reading.furniture;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of phrases with their kinds, found word by word: most words begin no phrase, and cost one look. */
final class Phrases {

    private final Map<String, Phrases> next = new HashMap<>();
    private @Nullable EnumSet<Kind> kinds;

    void add(Words phrase, Kind kind) {
        Phrases at = this;
        for (String word : phrase.folded()) {
            at = at.next.computeIfAbsent(word, w -> new Phrases());
        }
        if (at.kinds == null) {
            at.kinds = EnumSet.noneOf(Kind.class);
        }
        at.kinds.add(kind);
    }

    /** The kinds of the phrase that words {@code from} to {@code to} make; null if they are none. */
    @Nullable
    EnumSet<Kind> kinds(Words of, int from, int to) {
        Phrases at = this;
        for (int i = from; i < to; i++) {
            at = at.next.get(of.folded().get(i));
            if (at == null) {
                return null;
            }
        }
        return at.kinds;
    }

    /** Number of words of the longest phrase at word {@code from}, at most {@code most}; 0 if there is none. */
    int longestAt(Words of, int from, int most) {
        Phrases at = this;
        int longest = 0;
        for (int i = from; i < Math.min(of.size(), from + most); i++) {
            at = at.next.get(of.folded().get(i));
            if (at == null) {
                return longest;
            }
            longest = at.kinds == null ? longest : i + 1 - from;
        }
        return longest;
    }
}
