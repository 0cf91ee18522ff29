package org.whence.reading.plain;

import org.whence.text.Alignment;

/**
 * A line of a text without white space at its ends; several source lines where the text was broken at a fixed width.
 *
 * @param text not empty
 * @param alignment from {@code text} to the decoded source
 * @param afterBlank whether an empty line stands before it
 */
record Line(String text, Alignment alignment, boolean afterBlank) {}
