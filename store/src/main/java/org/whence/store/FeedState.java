package org.whence.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the last visit to a feed left off.
 *
 * @param etag as the server gave it; null if it gave none
 * @param lastModified as the server gave it; null if it gave none
 * @param next before which it is not asked again
 * @param failures in a row
 */
public record FeedState(
        String address, @Nullable String etag, @Nullable String lastModified, Instant next, int failures) {}
