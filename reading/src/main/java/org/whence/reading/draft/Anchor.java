package org.whence.reading.draft;

import org.whence.text.Span;

/**
 * Words of a draft.
 *
 * @param part number of the part, from 0, as {@link Draft#add} gave it
 * @param span in that part's text
 */
public record Anchor(int part, Span span) {}
