package org.whence.web;

import org.jspecify.annotations.Nullable;

/**
 * One rung of an authority ladder.
 *
 * @param name of the hop, or what is said where there is none
 * @param kind of the hop, in words
 * @param words that stand for it in the text; null if they are the name itself, or there are none
 * @param cue the words of saying, at the nearest speaker; null elsewhere
 * @param anchor of the words in the text, or null
 * @param inferred whether the text does not name the hop
 */
public record Rung(
        String name,
        String kind,
        @Nullable String words,
        @Nullable String cue,
        @Nullable String anchor,
        boolean inferred) {}
