package org.whence.reading.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names for the client's connections and refuses those that lead to no public host. As it stands where the
 * connection is made, the address that was checked is the one that is connected to, however it was written and whatever the
 * name server says next time.
 *
 * <p>Special addresses after the IANA registries for IPv4 and IPv6 (RFC 6890 and its successors).
 */
final class AddressGuard implements DnsResolver {

    /** Looks up a name; the system's own, except in tests. */
    @FunctionalInterface
    interface Names {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    /** A host was found, and is refused. */
    static final class RefusedHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedHostException(String message) {
            super(message);
        }
    }

    /** IPv4 networks that are not public: first address, length of the prefix, what they are. */
    private enum Network {
        THIS("0.0.0.0", 8, "an address of this network"),
        TEN("10.0.0.0", 8, "a private address"),
        CARRIER("100.64.0.0", 10, "an address inside a provider"),
        LOOPBACK("127.0.0.0", 8, "a loopback address"),
        LINK("169.254.0.0", 16, "a link-local address"),
        TWELVE("172.16.0.0", 12, "a private address"),
        PROTOCOL("192.0.0.0", 24, "a reserved address"),
        TEST_1("192.0.2.0", 24, "an address for examples"),
        RELAY("192.88.99.0", 24, "a reserved address"),
        SIXTEEN("192.168.0.0", 16, "a private address"),
        BENCHMARK("198.18.0.0", 15, "an address for tests of devices"),
        TEST_2("198.51.100.0", 24, "an address for examples"),
        TEST_3("203.0.113.0", 24, "an address for examples"),
        MULTICAST("224.0.0.0", 4, "a multicast address"),
        FUTURE("240.0.0.0", 4, "a reserved address");

        private final int first;
        private final int mask;
        private final String what;

        Network(String first, int prefix, String what) {
            int bits = 0;
            for (String part : first.split("\\.", -1)) {
                bits = bits << 8 | Integer.parseInt(part);
            }
            this.first = bits;
            this.mask = -1 << (32 - prefix);
            this.what = what;
        }
    }

    private final boolean privateHosts;
    private final Names names;

    AddressGuard(boolean privateHosts, Names names) {
        this.privateHosts = privateHosts;
        this.names = names;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.find(host);
        if (!privateHosts) {
            // one bad address among good ones is a name server that plays tricks
            for (InetAddress address : found) {
                String refusal = refusal(address);
                if (refusal != null) {
                    throw new RefusedHostException(host + " leads to " + address.getHostAddress() + ", " + refusal);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** What {@code address} is, if it is not public; null if it is. */
    static @Nullable String refusal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? refusal4(bytes, 0) : refusal6(bytes);
    }

    private static @Nullable String refusal4(byte[] bytes, int from) {
        int address = (bytes[from] & 0xff) << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | bytes[from + 3] & 0xff;
        for (Network network : Network.values()) {
            if ((address & network.mask) == network.first) {
                return network.what;
            }
        }
        return null;
    }

    private static @Nullable String refusal6(byte[] b) {
        if (begins(b, 0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return refusal4(b, 12); // NAT64: the IPv4 address is what is reached
        }
        if ((b[0] & 0xff) == 0xff) {
            return "a multicast address";
        }
        if ((b[0] & 0xfe) == 0xfc) {
            return "a private address";
        }
        if ((b[0] & 0xff) == 0xfe && (b[1] & 0xc0) == 0x80) {
            return "a link-local address";
        }
        if ((b[0] & 0xff) == 0xfe && (b[1] & 0xc0) == 0xc0) {
            return "a private address";
        }
        if (Arrays.equals(b, 0, 15, new byte[15], 0, 15)) {
            return b[15] == 1 ? "a loopback address" : "a reserved address";
        }
        if ((b[0] & 0xe0) != 0x20) {
            // with ::127.0.0.1 and ::ffff:… where Java leaves them as IPv6
            return "a reserved address";
        }
        if (begins(b, 0x20, 0x02)) {
            return refusal4(b, 2); // 6to4
        }
        if (begins(b, 0x20, 0x01, 0x0d, 0xb8) || begins(b, 0x3f, 0xff) && (b[2] & 0xf0) == 0) {
            return "an address for examples";
        }
        return begins(b, 0x20, 0x01) && (b[2] & 0xfe) == 0 ? "a reserved address" : null; // Teredo and its neighbours
    }

    private static boolean begins(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
