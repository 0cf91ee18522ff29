package org.whence.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.PublicationDate;
import org.whence.report.Report;

/** Which of the days on a page is that of publication. */
class PageDatesTest {

    private static final Reader READER = Reader.standard();

    private static final String BODY =
            "<article><p>The ferry to Velden was late on Monday because of fog over the strait, its"
                    + " owner said in a statement.</p><p>Two hundred people waited on the quay, and the café ran out of tea, a waiter"
                    + " told reporters there.</p></article>";

    private static Source page(
            String lang, String address, String head, String beforeTitle, String afterTitle, String end) {
        String html = "<!DOCTYPE html><html lang=\"" + lang + "\"><head><title>A ferry was late</title>" + head
                + "</head><body><div class=top>" + beforeTitle + "</div><h1>A ferry was late</h1>" + afterTitle + BODY
                + end
                + "</body></html>";
        return Source.of(address, html.getBytes(StandardCharsets.UTF_8));
    }

    private static Report read(Source source) {
        return READER.read(source).accepted().orElseThrow();
    }

    private static String published(Report report) {
        PublicationDate date = report.published();
        return date == null ? "-" : date.value();
    }

    private static String ld(String members) {
        return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\"," + members + "}</script>";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # lang | after the title                                                       | published
            en     | <p>Published: 3 March 2021</p>                                        | 2021-03-03
            en     | <p class=date>March 3, 2021 9:15 PM</p>                               | 2021-03-03
            en-US  | <p class=date>03/04/2021</p>                                          | 2021-03-04
            en     | <p class=date>03/04/2021</p>                                          | -
            de     | <p>Von A. Bauer, veröffentlicht am 3. März 2021</p>                   | 2021-03-03
            ''     | <p>Mittwoch, 3. März 2021</p>                                         | 2021-03-03
            fr     | <dl><dt>Publié le</dt><dd>3 mars 2021</dd></dl>                       | 2021-03-03
            ar     | <div>نشر في: ٣ آذار/مارس ٢٠٢١</div>                                    | 2021-03-03
            ar     | <span>الأربعاء 19 رجب 1442</span>                                     | 2021-03-03
            fa     | <div class=info>تاریخ انتشار: ۱۳ اسفند ۱۳۹۹ - ۱۰:۲۵</div>              | 2021-03-03
            fa     | <div>1399/12/13</div>                                                 | 2021-03-03
            ru     | <div>Опубликовано: 3 марта 2021 г. в 12:40</div>                      | 2021-03-03
            tr     | <span>Giriş: 03.03.2021 - 10:05</span><span>Güncelleme: 04.03.2021</span> | 2021-03-03
            en     | <time datetime="2021-03-03T08:00">today</time>                        | 2021-03-03
            en     | <time datetime="2021-03-05" class="updated">Updated Friday</time>     | 2021-03-05
            en     | <p>Member since: 3 March 2021</p>                                     | -
            en     | <p>Application deadline: 3 March 2031</p>                             | -
            """)
    void readsTheVisibleLine(String lang, String line, String day) {
        assertThat(published(read(page(lang, "x.html", "", "", line, "")))).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # beside the report
            <aside class="sidebar"><ul><li><a href=x>A pier was built</a> <time>2020-01-02</time></li></ul></aside>
            <div class="related"><h3>Related</h3><p class=date>2 January 2020</p><p><a href=x>A pier</a></p></div>
            <div id="comments"><div class="comment"><b>Nora</b> <time datetime="2022-05-06">6 May 2022</time> So true!</div></div>
            <footer>Site map, 7 July 2019. All rights reserved.</footer>
            <div class="calendar"><time>2031-03-04</time></div>
            """)
    void passesOverOthersDays(String beside) {
        assertThat(published(read(page("en", "x.html", "", "", "", beside)))).isEqualTo("-");
        assertThat(published(read(page("en", "x.html", "", "", "<p>3 March 2021</p>", beside))))
                .isEqualTo("2021-03-03");
    }

    @Test
    void anUpdateIsNoPublication() {
        Report report = read(page("ru", "x.html", "", "", "<p>Обновлено: 5 марта 2021</p>", ""));
        assertThat(report.published()).isNull();
        assertThat(report.modified()).isNotNull();
        assertThat(report.modified().value()).isEqualTo("2021-03-05");
    }

    @Test
    void aShownDayOfChangeDoesNotOutvoteTheFirst() {
        String head = ld("\"datePublished\":\"2021-03-03\",\"dateModified\":\"2021-03-09\"")
                + "<meta name=date content=\"2021-03-09\">";
        Report report = read(page("en", "x.html", head, "", "<p class=date>9 March 2021</p>", ""));
        assertThat(published(report)).isEqualTo("2021-03-03");
        assertThat(report.issues()).noneMatch(issue -> issue.code().equals("dates-disagree"));
    }

    @Test
    void aVagueMetaElementYieldsToTheVisibleLine() {
        String head = "<meta name=date content=\"2021-03-09\">";
        Report report = read(page("de", "x.html", head, "", "<time>3.3.2021</time>", ""));
        assertThat(published(report)).isEqualTo("2021-03-03");
        assertThat(report.issues()).anyMatch(issue -> issue.code().equals("dates-disagree"));
    }

    @ParameterizedTest(name = "{0} shown as {1}")
    @CsvSource({
        "2021-03-03T23:30:00Z, 4 March 2021, 2021-03-04",
        "2021-03-04T04:30:00+00:00, 3 March 2021, 2021-03-03",
        "2021-03-03T23:30:00+03:00, 4 March 2021, 2021-03-03",
        "2021-03-03T12:00:00Z, 9 March 2021, 2021-03-03"
    })
    void universalTimeYieldsToTheDayThatIsShown(String machine, String shown, String day) {
        String head = ld("\"datePublished\":\"" + machine + "\"");
        assertThat(published(read(page("en", "x.html", head, "", "<p>" + shown + "</p>", ""))))
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://a.example/2021/03/03/ferry, 2021-03-03",
        "https://a.example/news/29-03-2021, 2021-03-29",
        "https://a.example/news/20210303-ferry.html, 2021-03-03",
        "https://a.example/news/4520210303.html, -",
        "https://archive.example/web/20230506/http://a.example/2021/03/03/ferry, 2021-03-03"
    })
    void readsTheAddress(String address, String day) {
        assertThat(published(read(page("en", address, "", "", "", "")))).isEqualTo(day);
    }

    @Test
    void nothingIsPublishedAfterItWasFetched() {
        Source source = page("en", "x.html", "", "", "<p>Fair: 3 March 2021</p><p>1 March 2021</p>", "");
        assertThat(published(read(source.fetched(LocalDate.of(2021, 3, 1))))).isEqualTo("2021-03-01");
    }

    @Test
    void twoAgainstOne() {
        String head = ld("\"datePublished\":\"2021-02-01\"")
                + "<meta property=\"article:published_time\" content=\"2021-03-03T10:00\">";
        Report report = read(page("en", "x.html", head, "", "<p>3 March 2021</p>", ""));
        assertThat(published(report)).isEqualTo("2021-03-03");
        assertThat(report.issues().stream().map(issue -> issue.code())).isEqualTo(List.of("dates-disagree"));
    }

    @Test
    void aPageThatScriptsFillIsKeptBySummary() {
        String html =
                "<html lang=en><head><title>A ferry was late</title><meta property=og:title content=\"A ferry was late\">"
                        + "<meta property=og:description content=\"Fog held up the ferry to Velden for two hours on Monday.\">"
                        + "<meta property=article:published_time content=2021-03-03></head><body><div id=app></div></body></html>";
        Report report = read(Source.of("x.html", html.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.text())
                .isEqualTo("A ferry was late\n\nFog held up the ferry to Velden for two hours on Monday.");
        assertThat(report.issues()).anyMatch(issue -> issue.code().equals("no-text"));
    }
}
