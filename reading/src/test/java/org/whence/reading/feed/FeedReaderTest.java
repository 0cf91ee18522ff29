package org.whence.reading.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Issue;
import org.whence.report.Report;

@Timeout(60)
class FeedReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 7);
    private static final String NAME = "https://courier.example/feed.xml";

    private static Feed feed(byte[] bytes) {
        return FeedReader.read(bytes, NAME, TODAY).fold(feed -> feed, issue -> {
            throw new AssertionError(issue.line());
        });
    }

    private static Feed feed(String text) {
        return feed(text.getBytes(UTF_8));
    }

    private static Feed file(String name) throws IOException {
        try (InputStream stream = FeedReaderTest.class.getResourceAsStream(name)) {
            return feed(stream.readAllBytes());
        }
    }

    private static FeedItem only(String rss) {
        return feed("<rss version=\"2.0\"><channel><title>T</title><item>" + rss + "</item></channel></rss>")
                .items()
                .get(0);
    }

    @Test
    void anRssFeedSaysWhoPublishedWhatAndWhen() throws IOException {
        Feed feed = file("rss-2.xml");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.RSS);
        assertThat(feed.title()).isEqualTo("Velmora Courier");
        assertThat(feed.language()).isEqualTo("en-GB");
        assertThat(feed.pause()).isEqualTo(Duration.ofMinutes(45));
        FeedItem first = feed.items().get(0);
        assertThat(first.key()).isEqualTo(NAME + "#dredger-17");
        assertThat(first.address()).isEqualTo("https://courier.example/2024/03/dredger.html");
        assertThat(first.title()).isEqualTo("Harbour master denies a second dredger & a third");
        assertThat(first.published()).isEqualTo("2024-03-05");
        assertThat(first.publishedBy()).isEqualTo("pubDate");
        assertThat(first.outlet()).isEqualTo("Harbour Agency");
        assertThat(first.authors()).containsExactly("Ada Lorn");
        assertThat(first.whole()).isTrue();
        assertThat(first.html()).startsWith("<p>The harbour master").doesNotContain("mp3");
        FeedItem second = feed.items().get(1);
        assertThat(second.title()).isEqualTo("Pilots walk out in Velmora");
        assertThat(second.published()).isNull();
        assertThat(second.outlet()).isEqualTo("Velmora Courier");
        assertThat(second.authors()).containsExactly("Night Desk");
        assertThat(second.html()).isEqualTo("<p>Forty pilots stayed ashore.</p>");
        assertThat(second.whole()).isFalse();
        assertThat(feed.items().get(2).address()).isEqualTo("https://courier.example/2024/03/fares.html");
        assertThat(feed.items().get(2).html()).isEqualTo("Fares rise &amp; nobody is glad&nbsp;of it.");
        assertThat(feed.issues().stream().map(Issue::line))
                .containsExactly(
                        NAME
                                + " line 23: pubDate is \"yesterday\", expected RFC 822 such as \"Tue, 05 Mar 2024 10:00:00 GMT\";"
                                + " kept without it (feed-date)",
                        NAME + " line 30: pubDate is \"Mon, 05 Mar 2024 10:00:00 GMT\", but that day was a Tuesday;"
                                + " kept with the day of the month (feed-date)");
    }

    @Test
    void whatADoctypeDeclaresIsNeitherFetchedNorExpanded() throws IOException {
        Feed feed = file("rss-091.xml");

        assertThat(feed.items())
                .extracting(FeedItem::title, FeedItem::language, FeedItem::outlet)
                .containsExactly(
                        tuple("Liman müdürü &outside; ikinci taraklıyı yalanladı &lol2;", "tr", "Liman Haberleri"));
        assertThat(feed.issues()).extracting(Issue::code).containsExactly("feed-entities");
    }

    @Test
    void rss10HasItsItemsBesideTheChannelAndAnyPrefix() throws IOException {
        assertThat(file("rss-10.xml").items())
                .extracting(
                        FeedItem::key, FeedItem::title, FeedItem::published, FeedItem::publishedBy, FeedItem::language)
                .containsExactly(tuple(
                        "https://gavan.example/17",
                        "Начальник порта опроверг заказ второго земснаряда",
                        LocalDate.of(2024, 3, 5),
                        "dc:date",
                        "ru"));
    }

    @Test
    void atomKeepsTheDayOfItsOwnOffset() throws IOException {
        Feed feed = file("atom.xml");

        FeedItem first = feed.items().get(0);
        assertThat(feed.kind()).isEqualTo(Feed.Kind.ATOM);
        assertThat(first.key()).isEqualTo("tag:saai.example,2024:17");
        assertThat(first.address()).isEqualTo("https://saai.example/17");
        assertThat(first.title()).isEqualTo("مدير الميناء ينفي طلب حفارة ثانية");
        assertThat(first.published()).isEqualTo("2024-03-05");
        assertThat(first.modified()).isEqualTo("2024-03-06");
        assertThat(first.outlet()).isEqualTo("وكالة الميناء");
        assertThat(first.language()).isEqualTo("ar");
        assertThat(first.html()).contains("<p>نفى مدير");
        FeedItem second = feed.items().get(1);
        assertThat(second.title()).isEqualTo("5 < 6 boats");
        assertThat(second.html()).isEqualTo("Count &amp; see.");
        assertThat(second.published()).isNull();
        assertThat(feed.issues().stream().map(Issue::line))
                .containsExactly(NAME + " line 21: published is \"2031-01-01T00:00:00Z\", which lies ahead;"
                        + " kept without it (feed-date)");
    }

    @Test
    void aNewsSitemapNamesPagesWithOutletAndDay() throws IOException {
        Feed feed = file("news-sitemap.xml");

        assertThat(feed.kind()).isEqualTo(Feed.Kind.SITEMAP);
        assertThat(feed.items())
                .extracting(
                        FeedItem::address,
                        FeedItem::outlet,
                        FeedItem::language,
                        FeedItem::published,
                        FeedItem::modified)
                .containsExactly(
                        tuple("https://bandar.example/khabar/17", "پیک بندر", "fa", LocalDate.of(2024, 3, 5), null),
                        tuple("https://bandar.example/about", null, "", null, LocalDate.of(2024, 2, 1)));
        assertThat(feed.items().get(0).title()).isEqualTo("رئیس بندر خرید لایروب دوم را رد کرد");
        assertThat(feed.issues()).extracting(Issue::code).containsExactly("empty-item");
        assertThat(file("sitemap-index.xml").further())
                .containsExactly("https://bandar.example/news-1.xml", "https://courier.example/news-2.xml");
    }

    @Test
    void anItemBecomesAReportWithItsSourceAsOutlet() throws IOException {
        FeedItem item = file("atom.xml").items().get(0);

        Report report = Reader.standard()
                .read(Source.of("https://saai.example/17", item.page())
                        .stated(item.published(), item.publishedBy(), true))
                .accepted()
                .orElseThrow();

        assertThat(report.title()).isEqualTo("مدير الميناء ينفي طلب حفارة ثانية");
        assertThat(report.outlet().name()).isEqualTo("وكالة الميناء");
        assertThat(report.published().value()).isEqualTo("2024-03-05");
        assertThat(report.published().from()).isEqualTo(org.whence.report.PublicationDate.From.FEED);
        assertThat(report.published().rule()).isEqualTo("published");
        assertThat(report.language().tag()).isEqualTo("ar");
        assertThat(report.text()).endsWith("وقال لوكالة الميناء: «لدينا واحدة، وواحدة تكفي».");
        assertThat(item.page()).isEqualTo(file("atom.xml").items().get(0).page());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # written                         | day
            Tue, 05 Mar 2024 10:00:00 GMT     | 2024-03-05
            Tue, 5 Mar 24 10:00 +0330         | 2024-03-05
            5 March 2024                      | 2024-03-05
            March 5, 2024 at 10:00            | 2024-03-05
            Tuesday, 05-Mar-2024 10:00:00 UTC | 2024-03-05
            2024-03-05T23:59:59.123+03:00     | 2024-03-05
            2024-03-05 10:00                  | 2024-03-05
            2024-03-05                        | 2024-03-05
            Thu, 29 Feb 2024 00:00:00 Z       | 2024-02-29
            Thu, 29 Feb 2023 00:00:00 Z       |
            yesterday                         |
            05/03/2024                        |
            2024-13-05                        |
            2024-03-05x                       |
            Tue, 05 Мар 2024                  |
            ٢٠٢٤-٠٣-٠٥                        |
            1709632800                        |
            5 Mar                             |
            """)
    void readsTheDaysThatFeedsWrite(String written, LocalDate day) {
        assertThat(only("<title>x</title><pubDate>" + written + "</pubDate>").published())
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # written                                          | title
            <title>Port &amp; ferry</title>                    | Port & ferry
            <title>Port & ferry</title>                        | Port & ferry
            <title>Port &amp;amp; ferry</title>                | Port & ferry
            <title><![CDATA[<i>Порт</i> закрыт]]></title>      | Порт закрыт
            <title>Port &eacute;tat&nbsp;clos</title>          | Port état clos
            <title>لنگرگاه\u200cها بسته شد</title>             | لنگرگاه\u200cها بسته شد
            <title>5 < 6</title>                               | 5 < 6
            <title>Open <description>x</description>           | Open x
            """)
    void readsTitlesHoweverTheyAreEscaped(String item, String title) {
        assertThat(only(item).title()).isEqualTo(title);
    }

    /** What real feeds have wrong with them; the feed of the last column is read all the same. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # defect            | in place of | stands                                    | issues
            none                | x           | x                                         |
            bare ampersand      | Порт        | Порт & море                               |
            HTML entity         | Порт        | Порт&nbsp;и&mdash;                        |
            control character   | Порт        | Порт\u0008                               |
            DOCTYPE             | <rss        | <!DOCTYPE rss SYSTEM "http://x/y.dtd"><rss |
            element left open   | </source>   | ''                                        |
            undeclared prefix   | <guid>      | <z:z>z</z:z><guid>                        |
            unescaped HTML      | <guid>      | <description><p>a<br>b</description><guid> |
            blank lines before  | <?xml       | '   <?xml'                                |
            date that is none   | 05 Mar      | 99 Mar                                    | feed-date
            cut off             | </channel></rss> | ''                                   | damaged-feed
            """)
    void readsFeedsThatAreNoGoodXml(String defect, String place, String stands, String issues) {
        String feed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>T</title>"
                + "<item><title>Порт открыт</title><link>https://x.example/1</link><guid>1</guid>"
                + "<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><source>Agency</source></item>"
                + "<item><title>Last</title><guid>2</guid></item></channel></rss>";

        Feed read = feed(feed.replace(place, stands));

        assertThat(read.items().get(0).title()).startsWith("Порт").endsWith("открыт");
        assertThat(read.items().get(0).address()).isEqualTo("https://x.example/1");
        assertThat(read.items().get(0).outlet()).isEqualTo("Agency");
        assertThat(read.items()).hasSize(defect.equals("cut off") ? 1 : 2);
        assertThat(read.issues()).extracting(Issue::code).isEqualTo(issues == null ? List.of() : List.of(issues));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html><body><p>x</p></body></html>", "{\"rss\": 1}", "<!-- <rss> -->", "<"})
    void whatIsNoFeedIsRefused(String text) {
        assertThat(FeedReader.isFeed(text.getBytes(UTF_8))).isFalse();
        String line = FeedReader.read(text.getBytes(UTF_8), NAME, TODAY).fold(feed -> "read", Issue::line);
        assertThat(line)
                .isEqualTo(NAME + ": is no RSS or Atom feed and no sitemap; give the address of a feed; pages are read"
                        + " with whence add (not-a-feed)");
    }

    @Test
    void theSameItemTwiceIsOne() {
        assertThat(feed("<rss><channel><item><guid>a</guid><title>x</title></item><item><guid>a</guid><title>y</title>"
                                + "</item></channel></rss>")
                        .items())
                .extracting(FeedItem::title)
                .containsExactly("x");
    }

    @Test
    void aFingerprintChangesWithTheWordsAlone() {
        String before = only("<guid>1</guid><title>x</title><description>One.</description>")
                .fingerprint();
        String dated =
                only("<guid>1</guid><title>x</title><description>One.</description><pubDate>5 Mar 2024</pubDate>")
                        .fingerprint();

        assertThat(dated).isEqualTo(before);
        assertThat(only("<guid>1</guid><title>x</title><description>Two.</description>")
                        .fingerprint())
                .isNotEqualTo(before);
    }

    @Test
    @Timeout(20)
    void hostileFeedsEndWithinBounds() {
        String item = "<item><title>x</title><guid>%d</guid></item>";
        StringBuilder many = new StringBuilder("<rss><channel>");
        for (int i = 0; i < FeedReader.MOST_ITEMS + 10; i++) {
            many.append(String.format(java.util.Locale.ROOT, item, i));
        }
        Feed full = feed(many.append("</channel></rss>").toString());
        assertThat(full.items()).hasSize(FeedReader.MOST_ITEMS);
        assertThat(full.issues()).extracting(Issue::code).containsExactly("too-many");

        for (String mad : List.of(
                "<rss><channel><item>" + "<a>".repeat(300_000),
                "<rss>" + "<item>".repeat(100_000),
                "<rss><channel><item><title>" + "<![CDATA[".repeat(200_000),
                "<rss><channel><item><title>" + "&lt;".repeat(500_000),
                "<rss><channel><item><title>x</title><description>" + "&amp;amp;".repeat(300_000),
                "<rss><!DOCTYPE" + "[".repeat(500_000),
                "<feed><entry><title>" + "x".repeat(5_000_000),
                "<feed " + "a='b' ".repeat(100_000) + "><entry><title>x</title></entry></feed>")) {
            for (FeedItem read : feed(mad).items()) {
                assertThat(read.title()).hasSizeLessThanOrEqualTo(4_000);
                assertThat(read.page()).hasSizeLessThan(8_000_000);
            }
        }
    }
}
