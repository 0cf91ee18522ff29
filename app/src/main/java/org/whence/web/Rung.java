package org.whence.web;

import org.jspecify.annotations.Nullable;

/**
 * One rung of an authority ladder.
 *
 * @param name of the hop; null for a speaker that the text leaves out, and for an outlet that is not known
 * @param kind of the hop: {@code person}, {@code missing}, {@code publisher} for the outlet that closes every ladder
 * @param words that stand for it in the text; null if they are the name itself, or there are none
 * @param cue the words of saying, at the nearest speaker; null elsewhere
 * @param anchor of the words in the text, or null
 * @param inferred whether the text does not name the hop
 * @param joint whether it speaks together with the rung before it
 */
public record Rung(
        @Nullable String name,
        String kind,
        @Nullable String words,
        @Nullable String cue,
        @Nullable String anchor,
        boolean inferred,
        boolean joint) {}
