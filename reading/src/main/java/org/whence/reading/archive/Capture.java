package org.whence.reading.archive;

import java.time.Instant;
import java.util.List;

/**
 * How a crawler got an entry of a web archive.
 *
 * @param address as it was asked for
 * @param at when the archive says it was
 * @param status of HTTP
 * @param headers of the answer, {@code name: value}, in order
 * @param archive name of the archive
 * @param offset of the record in it, in bytes
 */
public record Capture(String address, Instant at, int status, List<String> headers, String archive, long offset) {
    public Capture {
        headers = List.copyOf(headers);
    }
}
