/**
 * Text that was copied from a page or written as a plain file: which lines are the report's own, which are title, byline,
 * date line or furniture. Start at {@link org.whence.reading.plain.PlainReader}. May use {@code reading.furniture},
 * {@code reading.day} and {@code reading.draft}.
 */
@NullMarked
package org.whence.reading.plain;

import org.jspecify.annotations.NullMarked;
