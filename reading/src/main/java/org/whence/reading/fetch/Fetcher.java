package org.whence.reading.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * Fetches http and https addresses. No cookies, no users, no proxy, no environment, no retries: one request, one answer, as
 * anybody would get it. Callable from any thread; close it.
 */
public final class Fetcher implements AutoCloseable {

    /** Bytes of a robots.txt that are read (RFC 9309 asks for 500 KiB at least). */
    private static final int ROBOTS_BYTES = 524_288;

    /** Sites whose robots.txt is remembered. */
    private static final int MOST_SITES = 2_000;

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_HEADER = 8_192;
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);

    private final FetchRules rules;
    private final Clock clock;
    private final Turns turns;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch;
    private final SimpleRobotRulesParser robotsParser = new SimpleRobotRulesParser(LONGEST_RETRY.toMillis(), 5);
    private final Map<String, BaseRobotRules> robots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BaseRobotRules> eldest) {
            return size() > MOST_SITES;
        }
    };

    /** Looks names up as the system does and waits in real time. */
    public Fetcher(FetchRules rules, Clock clock) {
        this(
                rules,
                clock,
                new AddressGuard(rules.privateHosts(), InetAddress::getAllByName),
                time -> Thread.sleep(time.toMillis()));
    }

    Fetcher(FetchRules rules, Clock clock, DnsResolver names, Turns.Pause pause) {
        this.rules = rules;
        this.clock = clock;
        this.turns = new Turns(clock, pause);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(rules.connect()))
                        .setSocketTimeout(timeout(rules.silence()))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setSoTimeout(timeout(rules.silence()))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(rules.silence()))
                        .setConnectionRequestTimeout(timeout(rules.total()))
                        .setRedirectsEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .setUserAgent(rules.agent())
                .build();
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "fetch-watch");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }

    /** Why nothing was got, thrown from where it is known to where it is told. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient FetchResult.Refused refused;

        RefusedException(String code, String where, String what, String mend) {
            this(new FetchResult.Refused(new Issue(code, where, what, mend), 0, null));
        }

        RefusedException(FetchResult.Refused refused) {
            super(refused.issue().code());
            this.refused = refused;
        }
    }

    /** An answer without its meaning. */
    private record Answer(int status, String reason, List<String> headers, byte[] body) {
        @Nullable
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2).strip())
                    .findFirst()
                    .orElse(null);
        }

        boolean isRedirect() {
            return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        }
    }

    /** What an earlier visit brought, so that the server may say that nothing changed. Each may be null. */
    public record Earlier(@Nullable String etag, @Nullable String lastModified) {
        public static final Earlier NONE = new Earlier(null, null);
    }

    /** Fetches {@code address}. */
    public FetchResult fetch(String address) throws InterruptedException {
        return fetch(address, Earlier.NONE);
    }

    /** Fetches {@code address} unless nothing changed since {@code earlier}. */
    public FetchResult fetch(String address, Earlier earlier) throws InterruptedException {
        try {
            List<String> hops = new ArrayList<>();
            Address here = start(address);
            while (true) {
                hops.add(here.toString());
                check(here, address);
                Duration gap = robots(here, address);
                turns.await(here.host(), gap);
                Answer answer = exchange(here, earlier, rules.bytes(), address);
                if (answer.isRedirect()) {
                    here = next(here, answer, hops, address);
                    continue;
                }
                if (answer.status() == 304) {
                    return new FetchResult.Unchanged();
                }
                if (answer.status() != 200) {
                    throw new RefusedException(new FetchResult.Refused(
                            new Issue(
                                    "http-status",
                                    address,
                                    "was answered with " + answer.status() + " " + answer.reason(),
                                    mend(answer.status())),
                            answer.status(),
                            retryAfter(answer)));
                }
                return new FetchResult.Got(new Fetched(
                        address, here.toString(), hops, 200, answer.headers(), answer.body(), clock.instant()));
            }
        } catch (RefusedException e) {
            return e.refused;
        }
    }

    private static String mend(int status) {
        return switch (status) {
            case 401, 403 -> "the server wants to know who asks; save the page yourself and add the file";
            case 404, 410 -> "check the address";
            default -> "try again later";
        };
    }

    private static Address start(String address) throws RefusedException {
        try {
            return Address.of(address);
        } catch (Address.BadAddressException e) {
            throw new RefusedException(
                    "bad-address",
                    address,
                    String.valueOf(e.getMessage()),
                    "give one such as https://courier.example/page.html");
        }
    }

    private Address next(Address here, Answer answer, List<String> hops, String asked) throws RefusedException {
        if (hops.size() > rules.hops()) {
            throw new RefusedException(
                    "too-many-redirects",
                    asked,
                    "was redirected more than " + rules.hops() + " times, last to " + here,
                    "check the address");
        }
        String location = answer.header("location");
        try {
            if (location == null) {
                throw new Address.BadAddressException("does not say where");
            }
            return here.resolve(location);
        } catch (Address.BadAddressException e) {
            throw new RefusedException(
                    "bad-address", asked, "is a redirect that " + e.getMessage(), "check the address");
        }
    }

    /** Refuses ports; hosts are refused where they are resolved. */
    private void check(Address address, String asked) throws RefusedException {
        if (!rules.privateHosts() && !rules.ports().contains(address.port())) {
            throw new RefusedException(
                    "refused-port",
                    asked,
                    "leads to port " + address.port() + ", which is none of the web's",
                    "give --allow-private-hosts if you mean a host of your own");
        }
    }

    /** Asks the site's robots.txt; returns the gap that it wants. */
    private Duration robots(Address address, String asked) throws RefusedException, InterruptedException {
        BaseRobotRules found;
        synchronized (robots) {
            found = robots.get(address.site());
        }
        if (found == null) {
            found = robotsOf(address, asked);
            synchronized (robots) {
                robots.put(address.site(), found);
            }
        }
        if (!found.isAllowed(address.toString())) {
            throw new RefusedException(
                    "robots",
                    asked,
                    found.isAllowNone()
                            ? "may not be fetched: robots.txt of " + address.host()
                                    + " allows nothing, or cannot be had"
                            : "may not be fetched: robots.txt of " + address.host() + " forbids it",
                    "save the page yourself and add the file");
        }
        long asks = found.getCrawlDelay();
        Duration gap = asks == BaseRobotRules.UNSET_CRAWL_DELAY || asks < 0 ? Duration.ZERO : Duration.ofMillis(asks);
        gap = gap.compareTo(rules.longestGap()) > 0 ? rules.longestGap() : gap;
        return gap.compareTo(rules.gap()) > 0 ? gap : rules.gap();
    }

    /** RFC 9309: no such file allows all; a server in trouble, nothing. A host that cannot be had at all is told as such. */
    private BaseRobotRules robotsOf(Address address, String asked) throws RefusedException, InterruptedException {
        try {
            Address here = Address.of(address.site() + "/robots.txt");
            for (int hop = 0; hop <= rules.hops(); hop++) {
                check(here, asked);
                turns.await(here.host(), rules.gap());
                Answer answer = exchange(here, Earlier.NONE, ROBOTS_BYTES, asked);
                if (!answer.isRedirect()) {
                    return answer.status() == 200
                            ? robotsParser.parseContent(
                                    here.toString(), answer.body(), "text/plain", List.of(rules.robotName()))
                            : robotsParser.failedFetch(answer.status());
                }
                String location = answer.header("location");
                if (location == null) {
                    break;
                }
                here = here.resolve(location);
            }
        } catch (Address.BadAddressException e) {
            // a redirect to nowhere: as if there were no such file
        } catch (RefusedException e) {
            String code = e.refused.issue().code();
            if (!code.equals("too-large") && !code.equals("damaged-answer")) {
                throw e;
            }
        }
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    private Answer exchange(Address address, Earlier earlier, int most, String asked) throws RefusedException {
        HttpGet get = new HttpGet(address.uri());
        get.addHeader(
                "Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5");
        get.addHeader("Accept-Encoding", "gzip, deflate");
        if (earlier.etag() != null) {
            get.addHeader("If-None-Match", earlier.etag());
        }
        if (earlier.lastModified() != null) {
            get.addHeader("If-Modified-Since", earlier.lastModified());
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    get.abort();
                },
                rules.total().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            try (ClassicHttpResponse response =
                    client.executeOpen(RoutingSupport.determineHost(get), get, HttpClientContext.create())) {
                return answer(response, most);
            }
        } catch (TooLargeException e) {
            throw new RefusedException(
                    "too-large", asked, "has more than " + most + " bytes", "save it yourself and add the file");
        } catch (AddressGuard.RefusedHostException e) {
            throw new RefusedException(
                    "refused-host",
                    asked,
                    String.valueOf(e.getMessage()),
                    "give --allow-private-hosts if you mean a host of your own");
        } catch (HttpException e) {
            throw new RefusedException("bad-address", asked, "names no host", "check the address");
        } catch (UnknownHostException e) {
            throw new RefusedException(
                    "unreachable", asked, "names a host that nobody knows: " + address.host(), "check the address");
        } catch (ZipException e) {
            throw new RefusedException(
                    "damaged-answer", asked, "was answered with damaged bytes: " + e.getMessage(), "try again later");
        } catch (InterruptedIOException e) {
            throw slow(asked);
        } catch (IOException e) {
            if (late.get()) {
                throw slow(asked);
            }
            throw new RefusedException(
                    "unreachable",
                    asked,
                    "cannot be had from " + address.host() + ": " + oneLine(e),
                    "check the address and the network, or try again later");
        } finally {
            end.cancel(false);
        }
    }

    private RefusedException slow(String asked) {
        return new RefusedException(
                "too-slow",
                asked,
                "was not answered in time (" + rules.silence().toSeconds() + " s of silence, "
                        + rules.total().toSeconds() + " s in all)",
                "try again later");
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Answer answer(ClassicHttpResponse response, int most) throws IOException {
        List<String> headers = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            headers.add(clean(header.getName() + ": " + header.getValue()));
        }
        String reason = response.getReasonPhrase();
        HttpEntity entity = response.getEntity();
        byte[] body = {};
        if (response.getCode() == 200 && entity != null) {
            if (entity.getContentLength() > most) {
                throw new TooLargeException();
            }
            String packing = entity.getContentEncoding() == null
                    ? ""
                    : entity.getContentEncoding().strip().toLowerCase(Locale.ROOT);
            try (InputStream stream = unpacked(new Counting(entity.getContent(), most), packing)) {
                body = read(stream, most);
            }
        }
        return new Answer(response.getCode(), reason == null ? "" : clean(reason), headers, body);
    }

    private static InputStream unpacked(InputStream raw, String packing) throws IOException {
        return switch (packing) {
            case "", "identity" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            case "deflate" -> deflated(raw);
            default -> throw new ZipException("packed as \"" + clean(packing) + "\", which was not asked for");
        };
    }

    /** With or without the header that the standard asks for and some servers forget. */
    private static InputStream deflated(InputStream raw) throws IOException {
        java.io.PushbackInputStream stream = new java.io.PushbackInputStream(raw, 1);
        int first = stream.read();
        if (first >= 0) {
            stream.unread(first);
        }
        return new InflaterInputStream(stream, new Inflater((first & 0x0f) != 8));
    }

    private static byte[] read(InputStream stream, int most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            if (out.size() + n > most) {
                throw new TooLargeException();
            }
            out.write(buffer, 0, n);
        }
        return out.toByteArray();
    }

    /** Lets so many packed bytes through and no more. */
    private static final class Counting extends java.io.FilterInputStream {
        private long left;

        Counting(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            left -= Math.max(0, n);
            if (left < 0) {
                throw new TooLargeException();
            }
            return n;
        }
    }

    /** Seconds or a date (RFC 9110), a day at most. */
    private @Nullable Duration retryAfter(Answer answer) {
        String asked = answer.header("retry-after");
        if (asked == null) {
            return null;
        }
        try {
            Duration wait =
                    asked.length() <= 7 && !asked.isEmpty() && asked.chars().allMatch(c -> c >= '0' && c <= '9')
                            ? Duration.ofSeconds(Long.parseLong(asked))
                            : Duration.between(
                                    clock.instant(),
                                    ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String oneLine(IOException e) {
        String message = e.getMessage();
        return clean(message == null ? e.getClass().getSimpleName() : message);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 1_000); i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
