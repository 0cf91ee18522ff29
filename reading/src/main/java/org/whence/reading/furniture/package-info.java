/**
 * What stands on a news page beside the report's own words: link lines, bars, labels, bylines, date lines, datelines,
 * slogans. Knows single lines, not pages. Start at {@link org.whence.reading.furniture.Furniture}. May use the core's text
 * and facts and {@code reading.day}.
 */
@NullMarked
package org.whence.reading.furniture;

import org.jspecify.annotations.NullMarked;
