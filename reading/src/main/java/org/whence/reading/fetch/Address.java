package org.whence.reading.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An http or https address in one spelling: host in lower-case ASCII, port only where it is not the usual one, no user, no
 * fragment, letters of the path as they travel.
 *
 * @param uri absolute
 */
record Address(URI uri) {

    /** Longer addresses are none. In UTF-16 code units. */
    private static final int LONGEST = 4_000;

    /** Why a text is no address that may be fetched. */
    static final class BadAddressException extends Exception {
        private static final long serialVersionUID = 1L;

        BadAddressException(String message) {
            super(message);
        }
    }

    static Address of(String text) throws BadAddressException {
        String given = text.strip();
        if (given.length() > LONGEST) {
            throw new BadAddressException("is longer than " + LONGEST + " characters");
        }
        int scheme = given.indexOf("://");
        String protocol = scheme < 0 ? "" : given.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!protocol.equals("http") && !protocol.equals("https")) {
            throw new BadAddressException("is no http or https address");
        }
        int from = scheme + 3;
        int to = from;
        while (to < given.length() && "/?#\\".indexOf(given.charAt(to)) < 0) {
            to++;
        }
        if (to < given.length() && given.charAt(to) == '\\') {
            throw new BadAddressException("has a backslash in it");
        }
        String authority = given.substring(from, to);
        if (authority.indexOf('@') >= 0) {
            throw new BadAddressException("names a user; addresses with users are not fetched");
        }
        int fragment = given.indexOf('#', to);
        String rest = encoded(given.substring(to, fragment < 0 ? given.length() : fragment));
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > authority.lastIndexOf(']');
        String host = host(hasPort ? authority.substring(0, colon) : authority);
        int port = hasPort ? port(authority.substring(colon + 1)) : -1;
        boolean usual = port < 0 || port == (protocol.equals("http") ? 80 : 443);
        try {
            return new Address(new URI(
                    protocol + "://" + host + (usual ? "" : ":" + port) + (rest.startsWith("/") ? "" : "/") + rest));
        } catch (URISyntaxException e) {
            throw new BadAddressException("is no address (" + e.getReason() + ")");
        }
    }

    /** The address that a redirect from here to {@code location} leads to. */
    Address resolve(String location) throws BadAddressException {
        try {
            String target = location.strip();
            return target.indexOf("://") > 0
                    ? of(target)
                    : of(uri.resolve(new URI(encoded(target))).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new BadAddressException("leads to \"" + shortened(location) + "\", which is no address");
        }
    }

    String host() {
        return uri.getHost();
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("http") ? 80 : 443;
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    String site() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String host(String written) throws BadAddressException {
        if (written.startsWith("[") && written.endsWith("]") && written.indexOf('%') < 0) {
            return written.toLowerCase(Locale.ROOT);
        }
        try {
            String ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            boolean good = !ascii.isEmpty()
                    && ascii.length() <= 253
                    && ascii.chars()
                            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0);
            if (good) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            throw new BadAddressException("has no host that can be looked up");
        }
        throw new BadAddressException("has no host that can be looked up");
    }

    private static int port(String written) throws BadAddressException {
        if (!written.isEmpty() && written.length() <= 5 && written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int port = Integer.parseInt(written);
            if (port > 0 && port <= 65_535) {
                return port;
            }
        }
        throw new BadAddressException("has port \"" + shortened(written) + "\", which is none");
    }

    /** {@code text} with what may not stand in an address as percent signs: blanks, brackets, letters beyond ASCII. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            boolean percent = b == '%' && (i + 2 >= bytes.length || !isHex(bytes[i + 1]) || !isHex(bytes[i + 2]));
            if (b <= 0x20 || b >= 0x7f || percent || "\"<>[\\]^`{|}".indexOf(b) >= 0) {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F';
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
