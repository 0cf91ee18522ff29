/**
 * HTML pages: which of their elements hold the report, and what the page says about it in its head. Start at
 * {@link org.whence.reading.page.PageReader}. May use jsoup, {@code reading.furniture}, {@code reading.day} and
 * {@code reading.draft}.
 */
@NullMarked
package org.whence.reading.page;

import org.jspecify.annotations.NullMarked;
