/**
 * Spans of a text, alignments between two texts, and the folding by which words are compared. Start at {@link
 * org.whence.text.Span}. The lowest package: it uses nothing of ours.
 */
@NullMarked
package org.whence.text;

import org.jspecify.annotations.NullMarked;
