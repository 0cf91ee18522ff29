package org.whence.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a report rests on.
 *
 * @param asked the address as it was asked for
 * @param address from which it came after redirects
 * @param at when
 * @param status of HTTP
 * @param headers {@code name: value}, a line each
 * @param sha256 of the body, in hexadecimal digits
 * @param via archive and offset, or the feed that led there; null if nothing did
 * @param body empty where a report or a revision has the same bytes, or where there was none
 */
public record Fetch(
        String asked,
        String address,
        Instant at,
        int status,
        List<String> headers,
        String sha256,
        @Nullable String via,
        byte[] body) {
    public Fetch {
        headers = List.copyOf(headers);
    }
}
