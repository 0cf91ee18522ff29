package org.whence.statement;

import java.util.List;

/**
 * Through whom a content reached the reader: the nearest speaker first, then whoever relays it, then the cited medium.
 *
 * @param hops at least one, at most {@link #LONGEST}; the first is not {@code joint}
 */
public record Chain(List<Hop> hops) {

    /** More hops than anyone can follow; the rest of a longer chain is a sign of a wrong reading. */
    public static final int LONGEST = 8;

    public Chain {
        hops = List.copyOf(hops);
        if (!hops.isEmpty() && hops.get(0).joint()) {
            throw new IllegalArgumentException("the first hop of a chain speaks by itself: " + hops.get(0));
        }
        if (hops.isEmpty() || hops.size() > LONGEST) {
            throw new IllegalArgumentException("a chain has 1 to " + LONGEST + " hops, not " + hops.size());
        }
    }

    public Hop speaker() {
        return hops.get(0);
    }
}
