package org.whence.reading.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.report.Issue;

/** On a server that the test starts on loopback; nothing else is asked. */
@Timeout(120)
class FetcherTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-05T10:00:00Z"), ZoneOffset.UTC);

    private Site site;
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private FetchRules rules(boolean privateHosts) {
        return new FetchRules(
                privateHosts,
                Set.of(80, site.port()),
                5,
                10_000,
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(40),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                "Whence/test");
    }

    /** Every name leads to the test's server. */
    private static InetAddress[] here(String host) throws UnknownHostException {
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    private FetchResult fetch(FetchRules rules, AddressGuard.Names names, String address, Fetcher.Earlier earlier) {
        try (Fetcher fetcher = new Fetcher(rules, CLOCK, new AddressGuard(rules.privateHosts(), names), waits::add)) {
            return fetcher.fetch(address, earlier);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Fetched got(String address) {
        return fetch(rules(true), InetAddress::getAllByName, address, Fetcher.Earlier.NONE)
                .fold(fetched -> fetched, unchanged -> null, refused -> {
                    throw new AssertionError(refused.issue().line());
                });
    }

    private Issue refused(FetchResult result) {
        return result.fold(
                fetched -> {
                    throw new AssertionError("got " + fetched);
                },
                unchanged -> {
                    throw new AssertionError("unchanged");
                },
                FetchResult.Refused::issue);
    }

    private Issue refused(String address) {
        return refused(fetch(rules(true), InetAddress::getAllByName, address, Fetcher.Earlier.NONE));
    }

    private Issue guarded(String address) {
        return refused(fetch(rules(false), InetAddress::getAllByName, address, Fetcher.Earlier.NONE));
    }

    @Test
    void aPageComesWithItsHashHeadersAndTime() {
        site.page("/تقرير", "<p>الميناء مفتوح</p>");

        Fetched fetched = got(site.at("/تقرير"));

        assertThat(new String(fetched.body(), UTF_8)).isEqualTo("<p>الميناء مفتوح</p>");
        assertThat(fetched.address()).isEqualTo(site.at("/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1"));
        assertThat(fetched.at()).isEqualTo("2024-03-05T10:00:00Z");
        assertThat(fetched.header("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(fetched.sha256()).isEqualTo("06ec21fb9ae81b22373a61b37a02a85d05a3dd27957db4408b650858d448f585");
        assertThat(site.header("User-Agent")).isEqualTo("Whence/test");
        assertThat(site.header("Cookie")).isNull();
        assertThat(site.asked()).containsExactly("/robots.txt", "/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1");
    }

    /** Every way to write an address of this machine that a browser, Java or the C library understands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "127.0.0.1.",
                "127.1",
                "127.0.1",
                "127.255.255.254",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0x7F.1",
                "017700000001",
                "0177.0.0.1",
                "0",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "１２７.０.０.１",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "ⓛocalhost"
            })
    void noSpellingOfThisMachineIsFetched(String host) {
        site.page("/", "secret");

        Issue issue = guarded("http://" + host + ":" + site.port() + "/");

        assertThat(issue.code()).isIn("refused-host", "unreachable", "bad-address");
        assertThat(site.asked()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # address            | what it is
            127.0.0.1            | a loopback address
            0.0.0.0              | an address of this network
            0.1.2.3              | an address of this network
            10.0.0.1             | a private address
            172.16.0.1           | a private address
            172.31.255.255       | a private address
            172.32.0.1           |
            192.168.1.1          | a private address
            169.254.169.254      | a link-local address
            100.64.0.1           | an address inside a provider
            100.127.255.255      | an address inside a provider
            100.128.0.1          |
            192.0.0.8            | a reserved address
            192.0.2.1            | an address for examples
            198.18.0.1           | an address for tests of devices
            198.19.255.255       | an address for tests of devices
            198.51.100.7         | an address for examples
            203.0.113.7          | an address for examples
            224.0.0.1            | a multicast address
            239.255.255.250      | a multicast address
            240.0.0.1            | a reserved address
            255.255.255.255      | a reserved address
            9.9.9.9              |
            ::                   | a reserved address
            ::1                  | a loopback address
            ::ffff:10.0.0.1      | a private address
            ::ffff:8.8.8.8       |
            ::10.0.0.1           | a reserved address
            fe80::1              | a link-local address
            fec0::1              | a private address
            fc00::1              | a private address
            fd12:3456::1         | a private address
            ff02::1              | a multicast address
            100::1               | a reserved address
            2001:db8::1          | an address for examples
            2001::1              | a reserved address
            2002:a00:1::         | a private address
            2002:808:808::       |
            64:ff9b::10.0.0.1    | a private address
            64:ff9b::8.8.8.8     |
            64:ff9b:1::1         | a reserved address
            2606:4700::1111      |
            """)
    void onlyPublicAddressesPass(String address, String what) throws UnknownHostException {
        assertThat(AddressGuard.refusal(InetAddress.getByName(address))).isEqualTo(what);
    }

    @Test
    void theRefusalNamesTheAddressBehindTheName() {
        assertThat(refused(fetch(rules(false), FetcherTest::here, "http://courier.example/1", Fetcher.Earlier.NONE))
                        .line())
                .isEqualTo("http://courier.example/1: courier.example leads to 127.0.0.1, a loopback address;"
                        + " give --allow-private-hosts if you mean a host of your own (refused-host)");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aNameThatLeadsSomewhereElseTheSecondTimeIsCheckedTheSecondTime() {
        AtomicInteger asked = new AtomicInteger();
        AddressGuard.Names rebinding = host -> {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getByName("9.9.9.9"), InetAddress.getByName("127.0.0.1")};
        };

        assertThat(refused(fetch(rules(false), rebinding, "http://courier.example/1", Fetcher.Earlier.NONE))
                        .code())
                .isEqualTo("refused-host");
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # address                      | what is wrong
            file:///etc/passwd             | is no http or https address
            ftp://courier.example/x        | is no http or https address
            jar:http://x.example/!/        | is no http or https address
            javascript:alert(1)            | is no http or https address
            courier.example                | is no http or https address
            http://                        | has no host that can be looked up
            http:///x                      | has no host that can be looked up
            http://a b.example/            | has no host that can be looked up
            http://%31%32%37.0.0.1/        | has no host that can be looked up
            http://desk:pw@127.0.0.1/      | names a user; addresses with users are not fetched
            http://courier.example@127.1/  | names a user; addresses with users are not fetched
            http://courier.example\\@127.1 | has a backslash in it
            http://courier.example:0/      | has port "0", which is none
            http://courier.example:99999/  | has port "99999", which is none
            http://[fe80::1%25lo]/         | has no host that can be looked up
            """)
    void badAddressesAreRefusedUnasked(String address, String what) {
        Issue issue = guarded(address);

        assertThat(issue.code()).isEqualTo("bad-address");
        assertThat(issue.what()).isEqualTo(what);
    }

    @Test
    void portsBeyondTheWebAreRefused() {
        assertThat(guarded("http://courier.example:22/").line())
                .isEqualTo("http://courier.example:22/: leads to port 22, which is none of the web's;"
                        + " give --allow-private-hosts if you mean a host of your own (refused-port)");
    }

    @Test
    void redirectsAreFollowedAndWrittenDown() {
        site.redirect("/a", "/b").redirect("/b", site.at("/c")).page("/c", "<p>here</p>");

        assertThat(got(site.at("/a")).hops()).containsExactly(site.at("/a"), site.at("/b"), site.at("/c"));
    }

    @ParameterizedTest(name = "to {0}")
    @CsvSource(delimiter = '|', textBlock = """
            file:///etc/passwd          | bad-address
            http://x@courier.example/   | bad-address
            http://courier.example:22   | refused-port
            http://10.0.0.1/            | refused-host
            //192.168.0.1/              | refused-host
            http://[::ffff:a00:1]/      | refused-host
            http://127.0.0.1:PORT/door  | refused-host
            http://2130706433:PORT/door | refused-host
            http://localhost:PORT/door  | refused-host
            """)
    void everyHopIsCheckedAsTheFirst(String location, String code) throws InterruptedException {
        site.redirect("/a", location.replace("PORT", Integer.toString(site.port())))
                .page("/door", "secret");
        AddressGuard guard = new AddressGuard(false, InetAddress::getAllByName);
        // courier.example stands for a public host; everything else is what it is
        AddressGuard courier =
                new AddressGuard(true, host -> host.equals("courier.example") ? here(host) : guard.resolve(host));

        try (Fetcher fetcher = new Fetcher(rules(false), CLOCK, courier, waits::add)) {
            Issue issue = refused(fetcher.fetch("http://courier.example:" + site.port() + "/a"));

            assertThat(issue.code()).isEqualTo(code);
        }
        assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void redirectsInACircleEnd() {
        site.redirect("/a", "/a");

        assertThat(refused(site.at("/a")).what()).startsWith("was redirected more than 5 times, last to ");
    }

    @Test
    void robotsAreHonoured() {
        site.with(
                        "/robots.txt",
                        request -> request.send(
                                200,
                                "text/plain",
                                "User-agent: whence\nDisallow: /closed/\nCrawl-delay: 7\n\nUser-agent: *\nDisallow: /\n"
                                        .getBytes(UTF_8)))
                .page("/open", "<p>x</p>")
                .page("/closed/a", "<p>x</p>")
                .redirect("/open/door", "/closed/a");

        assertThat(got(site.at("/open")).body()).isNotEmpty();
        assertThat(waits).contains(Duration.ofSeconds(1));
        assertThat(refused(site.at("/closed/a")).line())
                .isEqualTo(site.at("/closed/a") + ": may not be fetched: robots.txt of 127.0.0.1 forbids it;"
                        + " save the page yourself and add the file (robots)");
        assertThat(refused(site.at("/open/door")).code()).isEqualTo("robots");
        assertThat(site.asked()).doesNotContain("/closed/a");
    }

    @ParameterizedTest(name = "robots.txt answered with {0}")
    @CsvSource({"404, got", "403, got", "500, robots", "503, robots"})
    void aRobotsFileThatCannotBeHad(int status, String expected) {
        site.with("/robots.txt", request -> request.send(status)).page("/", "<p>x</p>");

        String code = fetch(rules(true), InetAddress::getAllByName, site.at("/"), Fetcher.Earlier.NONE)
                .fold(got -> "got", unchanged -> "unchanged", refused -> refused.issue()
                        .code());
        assertThat(code).isEqualTo(expected);
    }

    @Test
    void requestsToOneHostTakeTurns() throws InterruptedException {
        site.page("/1", "<p>1</p>").page("/2", "<p>2</p>");
        try (Fetcher fetcher =
                new Fetcher(rules(true), CLOCK, new AddressGuard(true, InetAddress::getAllByName), waits::add)) {
            fetcher.fetch(site.at("/1"));
            fetcher.fetch(site.at("/2"));
        }
        // robots.txt first, and only once
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(site.asked()).containsExactly("/robots.txt", "/1", "/2");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        site.with("/feed", request -> {
            boolean same = "\"v1\"".equals(request.header("If-None-Match"))
                    && "Tue, 05 Mar 2024 10:00:00 GMT".equals(request.header("If-Modified-Since"));
            request.send(same ? 304 : 500);
        });

        FetchResult result = fetch(
                rules(true),
                InetAddress::getAllByName,
                site.at("/feed"),
                new Fetcher.Earlier("\"v1\"", "Tue, 05 Mar 2024 10:00:00 GMT"));

        assertThat(result).isEqualTo(new FetchResult.Unchanged());
    }

    @ParameterizedTest
    @CsvSource({
        "404, was answered with 404 Not Found; check the address (http-status)",
        "403, was answered with 403 Forbidden; the server wants to know who asks; save the page yourself and add the file"
                + " (http-status)",
        "503, was answered with 503 Service Unavailable; try again later (http-status)"
    })
    void otherAnswersAreIssues(int status, String line) {
        site.with("/x", request -> {
            request.with("Retry-After", "120");
            request.send(status);
        });

        FetchResult result = fetch(rules(true), InetAddress::getAllByName, site.at("/x"), Fetcher.Earlier.NONE);

        assertThat(refused(result).line()).isEqualTo(site.at("/x") + ": " + line);
        Duration retry = result.fold(got -> null, unchanged -> null, FetchResult.Refused::retryAfter);
        assertThat(retry).isEqualTo(Duration.ofMinutes(2));
    }

    private static byte[] packed(String how, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = how.equals("gzip") ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void packedAnswersAreUnpackedWithinTheBound(String how) {
        site.with("/x", request -> {
                    request.with("Content-Encoding", how);
                    request.send(200, "text/html", packed(how, "<p>Порт</p>".getBytes(UTF_8)));
                })
                .with("/bomb", request -> {
                    request.with("Content-Encoding", how);
                    request.send(200, "text/html", packed(how, new byte[5_000_000]));
                })
                .with("/bad", request -> {
                    request.with("Content-Encoding", how);
                    request.send(200, "text/html", new byte[] {120, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
                })
                .with("/odd", request -> {
                    request.with("Content-Encoding", "br");
                    request.send(200, "text/html", new byte[] {1});
                });

        assertThat(new String(got(site.at("/x")).body(), UTF_8)).isEqualTo("<p>Порт</p>");
        assertThat(refused(site.at("/bomb")).code()).isEqualTo("too-large");
        assertThat(refused(site.at("/bad")).code()).isEqualTo("damaged-answer");
        assertThat(refused(site.at("/odd")).what()).contains("packed as \"br\"");
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        site.with("/announced", request -> request.begin(20_000)).with("/endless", request -> {
            OutputStream out = request.begin(0);
            for (int i = 0; i < 100_000; i++) {
                out.write(new byte[1_000]);
            }
        });

        assertThat(refused(site.at("/announced")).line())
                .isEqualTo(site.at("/announced")
                        + ": has more than 10000 bytes; save it yourself and add the file (too-large)");
        assertThat(refused(site.at("/endless")).code()).isEqualTo("too-large");
    }

    @Test
    void anAnswerThatDripsIsCutOff() {
        site.with("/drip", request -> {
            OutputStream out = request.begin(0);
            for (int i = 0; i < 200; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });
        FetchRules hasty = new FetchRules(
                true,
                Set.of(80),
                5,
                10_000,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                Duration.ZERO,
                Duration.ZERO,
                "Whence/test");

        assertThat(refused(fetch(hasty, InetAddress::getAllByName, site.at("/drip"), Fetcher.Earlier.NONE))
                        .line())
                .isEqualTo(site.at("/drip")
                        + ": was not answered in time (10 s of silence, 3 s in all); try again later (too-slow)");
    }

    @Test
    void aHostThatNobodyKnowsAndAPortThatNobodyServes() throws IOException {
        AddressGuard.Names nobody = host -> {
            throw new UnknownHostException(host);
        };
        assertThat(refused(fetch(rules(true), nobody, "http://nowhere.example/", Fetcher.Earlier.NONE))
                        .line())
                .isEqualTo("http://nowhere.example/: names a host that nobody knows: nowhere.example;"
                        + " check the address (unreachable)");
        int free;
        try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        assertThat(refused("http://127.0.0.1:" + free + "/").code()).isEqualTo("unreachable");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # given                                | asked for
            HTTP://Courier.Example:80              | http://courier.example/
            https://courier.example:443/a#part     | https://courier.example/a
            http://courier.example?a=b c           | http://courier.example/?a=b%20c
            https://курьер.example/порт            | https://xn--e1ajsbm9c.example/%D0%BF%D0%BE%D1%80%D1%82
            http://courier.example/%D9%85/%zz/[x]  | http://courier.example/%D9%85/%25zz/%5Bx%5D
            """)
    void anAddressHasOneSpelling(String given, String asked) throws Exception {
        assertThat(Address.of(given).toString()).isEqualTo(asked);
    }
}
