package org.whence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses, feeds and archives, as a person gives them to {@code add} and {@code watch}. */
@Timeout(180)
class SourcesTest {

    private static final String ARABIC =
            "<p>نفى مدير ميناء فلمورا يوم الثلاثاء طلب حفارة ثانية، وقال إن الميناء لا يحتاج إليها.</p>"
                    + "<p>وقال لوكالة الميناء: «لدينا حفارة واحدة، وواحدة تكفي لهذا الميناء».</p>";

    @TempDir
    Path folder;

    private Site site;
    private String home;

    @BeforeEach
    void start() throws IOException {
        site = new Site();
        home = folder.resolve("home").toString();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String page(String what) {
        return "<html><head><title>Harbour master denies a second dredger</title>"
                + "<meta property=\"og:site_name\" content=\"Velmora Courier\"></head><body><article>"
                + "<h1>Harbour master denies a second dredger</h1>"
                + "<p>The harbour master of Velmora denied on Tuesday that a second dredger had been ordered " + what
                + ".</p>"
                + "<p>“We have one dredger, and one is enough,” Piet Arnsen told the Harbour Agency.</p></article></body></html>";
    }

    private String feed(String title, String item) {
        return "<rss version=\"2.0\"><channel><title>Velmora Courier</title><item><title>" + title + "</title><link>"
                + site.at("/story") + "</link><guid isPermaLink=\"false\">17</guid>"
                + "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>" + item + "</item></channel></rss>";
    }

    private Ran whence(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = command;
        all[1] = "--home";
        all[2] = home;
        all[3] = "--allow-private-hosts";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Ran.of(all);
    }

    private long rows(String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(home, "whence.db"));
                var statement = connection.createStatement();
                var count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return count.getLong(1);
        }
    }

    private void assertSound(int reports) {
        assertThat(Ran.of("check", "--home", home).out())
                .isEqualTo(home + ": " + reports + (reports == 1 ? " report" : " reports") + ", all well"
                        + System.lineSeparator());
    }

    @Test
    void aPageIsKeptWithHashHeadersAndTime() throws Exception {
        site.page("/story", page("for the port"));

        Ran ran = whence("add", site.at("/story"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.said()).contains("1 added, 0 already there, 0 not read");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(home, "whence.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT address, status, headers, 'sha256:' || sha256 = report, body IS NULL, at FROM fetch"
                                + " JOIN evidence ON fetch = number")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo(site.at("/story"));
            assertThat(row.getInt(2)).isEqualTo(200);
            assertThat(row.getString(3)).containsIgnoringCase("etag: \"");
            assertThat(row.getBoolean(4)).isTrue();
            assertThat(row.getBoolean(5)).isTrue();
            assertThat(row.getString(6)).matches("20\\d\\d-\\d\\d-\\d\\dT.*Z");
        }
        assertSound(1);
    }

    @Test
    void aPageThatChangedIsANewRevisionOfTheSameReport() throws Exception {
        site.page("/story", page("for the port"));
        whence("add", site.at("/story"));
        assertThat(whence("add", site.at("/story")).said()).contains("0 added, 1 already there, 0 not read");
        site.page("/story", page("for the port").replace("</body>", "<!-- another advertisement --></body>"));
        assertThat(whence("add", site.at("/story")).said()).contains("0 added, 1 already there, 0 not read");
        site.page("/story", page("for the river"));

        assertThat(whence("add", site.at("/story")).said()).contains("0 added, 1 revised, 0 already there, 0 not read");

        assertThat(rows("report")).isEqualTo(1);
        assertThat(rows("revision")).isEqualTo(1);
        assertThat(Ran.of("search", "--home", home, "river").out()).contains("river");
        assertThat(Ran.of("search", "--home", home, "port").out()).doesNotContain("for the port");
        assertSound(1);
    }

    @Test
    void evidenceThatWasTamperedWithIsFound() throws Exception {
        site.page("/story", page("for the port"));
        whence("add", site.at("/story"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(home, "whence.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE fetch SET sha256 = 'other'");
        }

        Ran ran = Ran.of("check", "--home", home);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(site.at("/story") + " as fetched ", "do not fit the hash of what was fetched");
    }

    @Test
    void aFeedIsWatched() throws Exception {
        site.page("/story", page("for the port"))
                .page("/feed.xml", feed("Dredger denied", "<description>Short.</description>"));

        Ran first = whence("watch", "--once", site.at("/feed.xml"));
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.said()).contains("1 added, 0 already there, 0 not read");
        assertThat(site.asked()).containsExactly("/feed.xml 200", "/story 200");

        Ran again = whence("watch", "--once", site.at("/feed.xml"));
        assertThat(again.said()).containsExactly(site.at("/feed.xml") + ": nothing new");
        assertThat(site.asked()).containsExactly("/feed.xml 304");

        // published again, with another day and another place in the feed: nothing new
        site.page(
                "/feed.xml",
                feed("Dredger denied", "<description>Short.</description>").replace("Tue, 05 Mar", "Wed, 06 Mar"));
        assertThat(whence("watch", "--once", site.at("/feed.xml")).said())
                .containsExactly(site.at("/feed.xml") + ": nothing new");
        assertThat(site.asked()).containsExactly("/feed.xml 200");

        site.page("/story", page("for the river"))
                .page("/feed.xml", feed("Dredger denied again", "<description>Short.</description>"));
        assertThat(whence("watch", "--once", site.at("/feed.xml")).said())
                .contains("0 added, 1 revised, 0 already there, 0 not read");
        assertThat(rows("report")).isEqualTo(1);
        assertThat(rows("revision")).isEqualTo(1);
        assertSound(1);
    }

    @Test
    void anItemThatHoldsItsReportNeedsNoPage() throws Exception {
        site.page(
                "/feed.xml",
                feed(
                        "مدير الميناء ينفي",
                        "<source url=\"https://agency.example/\">وكالة الميناء</source>"
                                + "<content:encoded xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><![CDATA["
                                + ARABIC
                                + "]]></content:encoded>"));

        assertThat(whence("watch", "--once", site.at("/feed.xml")).said())
                .contains("1 added, 0 already there, 0 not read");

        assertThat(site.asked()).containsExactly("/feed.xml 200");
        assertThat(Ran.of("show", "--home", home, "story").out())
                .contains("مدير الميناء ينفي", "  outlet    وكالة الميناء", "  published 2024-03-05 (feed: pubDate");
        assertThat(rows("fetch WHERE body IS NOT NULL")).isEqualTo(1);
        assertSound(1);
    }

    @Test
    void aFeedThatFailsIsLeftAloneForAWhile() {
        site.page("/feed.xml", feed("x", ""));
        site.fault("/feed.xml", 503);

        Ran failed = whence("watch", "--once", site.at("/feed.xml"));
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err())
                .contains("whence: " + site.at("/feed.xml")
                        + ": was answered with 503 Service Unavailable; try again later"
                        + " (http-status); asked again from 20");
        site.fault("/feed.xml", 0);
        site.asked();

        Ran resting = whence("watch", "--once", site.at("/feed.xml"));
        assertThat(resting.code()).isEqualTo(1);
        assertThat(resting.err()).contains(site.at("/feed.xml") + ": failed before, and is left alone until 20");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void aPageThatFailedIsAskedForAgain() {
        site.page("/story", page("for the port"))
                .page("/feed.xml", feed("Dredger", "<description>Short.</description>"));
        site.fault("/story", 503);
        whence("watch", "--once", site.at("/feed.xml"));
        site.fault("/story", 0);
        site.asked();

        assertThat(whence("watch", "--once", site.at("/feed.xml")).said())
                .contains("1 added, 0 already there, 0 not read");
        assertThat(site.asked()).containsExactly("/feed.xml 200", "/story 200");
    }

    @Test
    void aNewsSitemapLeadsToItsPages() {
        site.page("/story", page("for the port"))
                .page(
                        "/index.xml",
                        "<sitemapindex><sitemap><loc>" + site.at("/news.xml") + "</loc></sitemap></sitemapindex>")
                .page(
                        "/news.xml",
                        "<urlset xmlns:n=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>"
                                + site.at("/story")
                                + "</loc><n:news><n:publication_date>2024-03-05</n:publication_date></n:news></url></urlset>");

        assertThat(whence("add", site.at("/index.xml")).said()).contains("1 added, 0 already there, 0 not read");
        assertThat(site.asked()).containsExactly("/index.xml 200", "/news.xml 200", "/story 200");
        assertThat(Ran.of("show", "--home", home, "story").out())
                .contains("  published 2024-03-05 (feed: news:publication_date");
    }

    @Test
    void aFeedInAFileIsReadWithoutTheNetwork() throws IOException {
        Path file = Files.writeString(
                folder.resolve("feed.xml"),
                feed("Dredger", "<description>" + ARABIC.replace("<", "&lt;") + "</description>"));

        Ran ran = whence("add", file.toString());

        assertThat(ran.said()).contains("1 added, 0 already there, 0 not read");
        assertThat(site.asked()).isEmpty();
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(out)) {
            stream.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String record(String address, String at, String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-"
                + String.format(java.util.Locale.ROOT, "%012x", (address + at).hashCode() & 0xffffffffL)
                + ">\r\nWARC-Date: " + at + "\r\nWARC-Target-URI: " + address
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void webArchivesAndZipFilesAreRead() throws Exception {
        Path inputs = Files.createDirectories(folder.resolve("inputs"));
        byte[] first = gzip(record("https://courier.example/1", "2024-03-05T10:00:00Z", page("for the port")));
        byte[] second = gzip(record("https://saai.example/2", "2024-03-05T11:00:00Z", "<html><body>" + ARABIC));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Files.write(inputs.resolve("crawl.warc.gz"), both);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(inputs.resolve("saved.zip")))) {
            zip.putNextEntry(new ZipEntry("a/паром.txt"));
            zip.write(
                    "Паром прибыл в порт Велмора\n\nНачальник порта сообщил, что паром прибыл после девяти часов в море.\n"
                            .getBytes(UTF_8));
        }

        Ran ran = whence("add", inputs.toString());

        assertThat(ran.said()).contains("3 added, 0 already there, 0 not read");
        assertThat(Ran.of("show", "--home", home, "паром.txt").out())
                .contains("  source    " + inputs.resolve("saved.zip") + "!/a/паром.txt");
        assertThat(rows("fetch WHERE via LIKE '%crawl.warc.gz offset 0'")).isEqualTo(1);
        assertSound(3);
    }

    @ParameterizedTest(name = "newer first: {0}")
    @CsvSource({"false", "true"})
    void ofTwoCapturesTheNewerStandsWhicheverCameFirst(boolean newerFirst) throws Exception {
        Path old = Files.writeString(
                folder.resolve("old.warc"),
                record("https://courier.example/1", "2024-03-05T10:00:00Z", page("for the port")));
        Path fresh = Files.writeString(
                folder.resolve("new.warc"),
                record("https://courier.example/1", "2024-03-06T10:00:00Z", page("for the river")));

        whence("add", (newerFirst ? fresh : old).toString());
        assertThat(whence("add", (newerFirst ? old : fresh).toString()).said())
                .contains("0 added, 1 revised, 0 already there, 0 not read");

        assertThat(Ran.of("search", "--home", home, "river").out()).contains("for the [river]");
        assertThat(rows("report")).isEqualTo(1);
        assertThat(rows("revision")).isEqualTo(1);
        assertSound(1);
    }

    @Test
    void aDamagedArchiveIsSaidToBe() throws IOException {
        String text = record("https://courier.example/1", "2024-03-05T10:00:00Z", page("for the port"));
        Path file = Files.writeString(folder.resolve("x.warc"), text + text.substring(0, 300));

        Ran ran = whence("add", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said()).contains("1 added, 0 already there, 1 not read");
        assertThat(ran.err()).contains(file + " offset " + text.getBytes(UTF_8).length + ": is damaged or cut off: ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # given                    | line
            ftp://courier.example/x    | ftp://courier.example/x: is no http or https address; give one such as https://courier.example/page.html (bad-address)
            http://user@x.example/     | http://user@x.example/: names a user; addresses with users are not fetched; give one such as https://courier.example/page.html (bad-address)
            http://127.0.0.1/          | http://127.0.0.1/: 127.0.0.1 leads to 127.0.0.1, a loopback address; give --allow-private-hosts if you mean a host of your own (refused-host)
            http://[::1]:8080/         | http://[::1]:8080/: [::1] leads to 0:0:0:0:0:0:0:1, a loopback address; give --allow-private-hosts if you mean a host of your own (refused-host)
            http://10.0.0.1:22/        | http://10.0.0.1:22/: leads to port 22, which is none of the web's; give --allow-private-hosts if you mean a host of your own (refused-port)
            """)
    void addressesThatAreNotFetched(String address, String line) {
        Ran ran = Ran.of("add", "--home", home, address);

        assertThat(ran.said()).contains(line, "0 added, 0 already there, 1 not read");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).doesNotContain("Exception", "\tat ");
        assertThat(Ran.of("watch", "--once", "--home", home, address).said())
                .anySatisfy(said -> assertThat(said).startsWith("whence: " + line));
    }

    @Test
    void pagesThatCannotBeHad() {
        site.page("/robots.txt", "User-agent: *\nDisallow: /closed")
                .page("/closed", page("x"))
                .page("/open", page("x"));

        Ran ran = whence("add", site.at("/gone"), site.at("/closed"), site.at("/open"));

        assertThat(ran.said())
                .contains(
                        site.at("/gone") + ": was answered with 404 Not Found; check the address (http-status)",
                        site.at("/closed") + ": may not be fetched: robots.txt of 127.0.0.1 forbids it;"
                                + " save the page yourself and add the file (robots)",
                        "1 added, 0 already there, 2 not read");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void whatIsNoFeedIsNotWatched() throws IOException {
        site.page("/story", page("for the port"));

        Ran ran = whence("watch", "--once", site.at("/story"));
        assertThat(ran.err())
                .contains("whence: " + site.at("/story")
                        + ": is no RSS or Atom feed and no sitemap; give the address of a"
                        + " feed; pages are read with whence add (not-a-feed)");
        assertThat(ran.code()).isEqualTo(1);

        Path file = Files.writeString(folder.resolve("feed.xml"), feed("x", ""));
        Ran path = whence("watch", "--once", file.toString());
        assertThat(path.said())
                .containsExactly(
                        "whence: " + file + " is no http or https address; a feed in a file is read with whence add");
        assertThat(path.code()).isEqualTo(1);
    }
}
