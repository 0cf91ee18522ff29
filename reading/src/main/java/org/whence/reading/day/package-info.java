/**
 * Calendar days as pages and texts write them: four calendars, digits of several scripts, numbers with marks between.
 * Start at {@link org.whence.reading.day.Days}. May use the core's text and facts, and ICU's calendars.
 */
@NullMarked
package org.whence.reading.day;

import org.jspecify.annotations.NullMarked;
