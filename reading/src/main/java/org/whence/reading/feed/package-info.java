/**
 * Feeds and news sitemaps: RSS 0.9 to 2.0, Atom, sitemaps with the news extension, bytes in, items out. Start at
 * {@link org.whence.reading.feed.FeedReader}. May use jsoup, {@code reading} and the core; opens no connection.
 */
@NullMarked
package org.whence.reading.feed;

import org.jspecify.annotations.NullMarked;
