package org.whence.store;

import java.time.Instant;

/**
 * Something that is met again, so that its later states are revisions of one report.
 *
 * @param key id of a feed's item, or address of a page
 * @param fingerprint of what a feed says of it; empty if no feed does
 * @param seen when it was in this state
 */
public record Item(String key, String fingerprint, Instant seen) {}
