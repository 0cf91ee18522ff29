package org.whence.reading.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * What a fetcher may do.
 *
 * @param privateHosts whether hosts of this machine and of private networks may be asked; then any port may be
 * @param ports that may be asked otherwise
 * @param hops redirects that are followed
 * @param bytes size of an answer, packed and unpacked alike
 * @param connect time for a connection
 * @param silence time between two packets
 * @param total time for one answer, redirects apart
 * @param gap between two requests to one host
 * @param longestGap that a robots.txt may ask for; a longer one is cut to it
 * @param agent how the fetcher names itself; its first word is what a robots.txt calls it
 */
public record FetchRules(
        boolean privateHosts,
        Set<Integer> ports,
        int hops,
        int bytes,
        Duration connect,
        Duration silence,
        Duration total,
        Duration gap,
        Duration longestGap,
        String agent) {

    /** Public hosts, the ports of the web, 5 redirects, 20 MB, 10 s to connect, 20 s of silence, 60 s in all, 1 s apart. */
    public static final FetchRules STANDARD = new FetchRules(
            false,
            Set.of(80, 443, 8080, 8443),
            5,
            20_000_000,
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            "Whence/0.1 (reads news reports; honours robots.txt)");

    public FetchRules {
        ports = Set.copyOf(ports);
    }

    /** These rules, for people on an intranet. */
    public FetchRules withPrivateHosts() {
        return new FetchRules(true, ports, hops, bytes, connect, silence, total, gap, longestGap, agent);
    }

    /** The name by which a robots.txt speaks to this fetcher. */
    String robotName() {
        int end = agent.indexOf('/');
        return (end < 0 ? agent : agent.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
    }
}
