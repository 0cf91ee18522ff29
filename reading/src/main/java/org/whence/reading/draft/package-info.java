/**
 * A report while it is being put together from what a page or a text holds. Start at
 * {@link org.whence.reading.draft.Draft}. May use the core's text and
 * report, and {@code reading.furniture}.
 */
@NullMarked
package org.whence.reading.draft;

import org.jspecify.annotations.NullMarked;
