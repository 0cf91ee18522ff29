package org.whence.web;

import org.jspecify.annotations.Nullable;

/**
 * One rung of an authority ladder.
 *
 * @param name of the hop, or what is said where there is none
 * @param note kind of the hop and the words that stand for it
 * @param anchor of the words in the text, or null
 * @param inferred whether the text does not name the hop
 */
public record Rung(String name, String note, @Nullable String anchor, boolean inferred) {}
