package org.whence.store;

import java.time.Instant;

/**
 * A saved query.
 *
 * @param number names it in addresses
 * @param name as the person calls it
 * @param query as in the address of a search
 * @param visited when its matches were last looked at
 */
public record Watch(long number, String name, String query, Instant visited) {}
