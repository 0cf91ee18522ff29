/**
 * Pages and feeds from the network, fetched as a guest who knows that neither address nor answer can be trusted: addresses
 * checked where the connection is made, redirects one by one, robots.txt asked, every size and time bounded. Start at
 * {@link org.whence.reading.fetch.Fetcher}. May use Apache HttpClient, crawler-commons and {@code report}; knows nothing of
 * what it fetches.
 */
@NullMarked
package org.whence.reading.fetch;

import org.jspecify.annotations.NullMarked;
