package org.whence.reading.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An answer, as it came. Does not copy the body: nobody may change it.
 *
 * @param asked the address as it was asked for
 * @param address from which it came after redirects
 * @param hops the addresses on the way, {@code asked} first, {@code address} last
 * @param status of HTTP: 200
 * @param headers {@code name: value}, in order, bounded in number and length
 * @param body without the packing of its way
 * @param at when the answer was complete
 */
public record Fetched(
        String asked, String address, List<String> hops, int status, List<String> headers, byte[] body, Instant at) {

    public Fetched {
        hops = List.copyOf(hops);
        headers = List.copyOf(headers);
    }

    /** SHA-256 of the body, in hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The value of the first header called {@code name}, in lower case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst();
    }
}
