package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.whence.analysis.Analyzer;
import org.whence.app.Library;
import org.whence.report.ReportId;
import org.whence.statement.Statement;
import org.whence.store.Home;
import org.xml.sax.InputSource;

/** What may be written to the desk, by whom, and what becomes of it. */
@Timeout(120)
class WritesTest {
    private static final String TOKEN = "a token of some length";

    private static Library library;
    private static SampleDesk desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        library = Library.open(Home.at(folder), Analyzer.standard());
        desk = new SampleDesk(library, Desk.start(library, 0), HttpClient.newHttpClient());
        add("""
                Lighthouse of Ombra repaired

                The lighthouse is repaired, the harbour master, Tolva Brin, said on Friday.""");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    /** Adds a report as the form does, and waits until it is there. */
    private static ReportId add(String text) throws InterruptedException {
        int before = library.store().size();
        HttpResponse<String> answer = desk.post("/add", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String job = answer.headers().firstValue("Location").orElseThrow();
        while (!desk.get(job).body().contains("Done: ")) {
            Thread.sleep(50);
        }
        assertThat(library.store().size()).isEqualTo(before + 1);
        return library.store().since(0).get(before).id();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Origin,         http://evil.example,   403",
        "Origin,         null,                  403",
        "Origin,         http://127.0.0.1:1,    403",
        "Sec-Fetch-Site, cross-site,            403",
        "Sec-Fetch-Site, same-site,             403",
        "Sec-Fetch-Site, same-origin,           303",
        "Sec-Fetch-Site, none,                  303",
        "X-Nothing,      a program of one's own, 303",
    })
    void aPageOfAnotherSiteWritesNothing(String header, String value, int status) {
        HttpResponse<String> answer = desk.send(desk.to("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(HttpRequest.BodyPublishers.ofString("language=en")));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/deals?stage=ordered,  /deals?stage=ordered",
        "//evil.example/,       /",
        "/\\evil.example,       /",
        "http://evil.example/,  /",
        "/a%0d%0aSet-Cookie:x,  /",
    })
    void nobodyIsSentElsewhere(String back, String leads) {
        String sent = back.contains("%0d") ? back : URLEncoder.encode(back, StandardCharsets.UTF_8);
        assertThat(desk.post("/language", "language=en&back=" + sent).headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith(leads).doesNotContain("evil"));
    }

    @Test
    void otherMachinesNeedTheToken() {
        try (Desk open = Desk.startFor(library, "127.0.0.1", 0, TOKEN)) {
            SampleDesk far = new SampleDesk(library, open, desk.client());
            assertThat(far.get("/").statusCode()).isEqualTo(401);
            assertThat(far.get("/?token=another").statusCode()).isEqualTo(401);
            assertThat(far.send(far.to("/").header("Authorization", "Bearer " + TOKEN))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> entered = far.get("/?token=" + TOKEN.replace(" ", "%20"));
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Location"))
                    .hasValueSatisfying(l -> assertThat(l).doesNotContain("token"));
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
            assertThat(far.send(far.to("/").header("Cookie", cookie.replaceFirst(";.*", "")))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenThatIsSoonGuessedIsRefused() {
        assertThatThrownBy(() -> Desk.startFor(library, "127.0.0.1", 0, "secret"))
                .hasMessageContaining("soon guessed");
    }

    @Test
    void aWatchTellsWhatIsNewAndItsFeedIsAtom() throws Exception {
        HttpResponse<String> made = desk.post("/watches", "query=q%3Dombra&name=Ombra+%26+sea");
        String watch = made.headers().firstValue("Location").orElseThrow();
        assertThat(desk.get(watch).body()).contains("new since your last visit: 0", "Lighthouse of Ombra");

        add("""
                Ferry to <Ombra> & back

                The ferry to Ombra runs again, the harbour master, Tolva Brin, said on Sunday.""");
        assertThat(desk.get(watch).body()).contains("new since your last visit: 1");

        Document feed = xml(desk.get(watch + "/feed.atom").body());
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Whence: Ombra & sea");
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isEqualTo("Ferry to <Ombra> & back");

        desk.post(watch + "/visited", "");
        assertThat(desk.get(watch).body()).contains("new since your last visit: 0");
        desk.post(watch + "/forget", "");
        assertThat(desk.get(watch).statusCode()).isEqualTo(404);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void aCorrectionHoldsWhenTheReportIsAnalysedAgain() throws InterruptedException {
        ReportId id = add("""
                Bridge of Talm closed

                The bridge is closed, the mayor, Oren Vask, said on Tuesday. He was in Talm.""");
        Statement said = library.analysis(id).orElseThrow().statements().get(0);
        String place = id.value().substring("sha256:".length()) + "-"
                + said.content().start() + "-" + said.content().end();

        HttpResponse<String> answer = desk.post(
                "/corrections",
                "kind=reattribute&place=" + place + "&value=body&value=The+council&who=Mina&why=heard+it");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(speaker(library, id)).isEqualTo("The council");
        // as whoever opens the store next finds it, with an analysis made anew
        try (Library again = Library.open(library.store().home(), Analyzer.standard())) {
            assertThat(speaker(again, id)).isEqualTo("The council");
        }
        long number = library.store().lastCorrection();
        desk.post("/corrections", "kind=undo&value=" + number + "&who=Mina");
        assertThat(speaker(library, id)).isEqualTo("Oren Vask");
        assertThat(desk.get("/corrections").body()).contains("heard it", "taken back");
    }

    private static String speaker(Library library, ReportId id) {
        return String.valueOf(library.analysis(id)
                .orElseThrow()
                .statements()
                .get(0)
                .chain()
                .speaker()
                .name());
    }

    @Test
    void aReportIsDatedByHandAndTheListKnows() throws InterruptedException {
        ReportId id = add("""
                Market of Ruda opens

                The market opens, the mayor, Oren Vask, said.""");
        desk.post(
                "/corrections",
                "kind=date&place=" + id.value().substring("sha256:".length()) + "-0-0&value=1999-04-01&who=Mina");

        assertThat(desk.get("/search?from=1999-03-01&to=1999-04").body()).contains("Market of Ruda opens");
        assertThat(library.reports().get(0).day()).isEqualTo("1999-04-01");
    }

    @Test
    void whatIsTriedIsNotKept() {
        int before = library.store().size();
        String page = desk.post("/try", "text=" + URLEncoder.encode("""
                        Quarry reopened

                        The quarry is open, its owner, Rima Fenano, said.""", StandardCharsets.UTF_8))
                .body();

        assertThat(page).contains("Rima Fenano", "nothing of this is kept");
        assertThat(library.store().size()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /add         | addresses=/etc/passwd         | is no address
            /add         | text=                         | nothing to add
            /corrections | kind=praise&who=Mina          | is no kind of correction
            /corrections | kind=undo&value=1             | say who
            /corrections | kind=split&place=1-2&who=Mina | is no place
            /watches     | query=                        | needs a query
            """)
    void whatCannotBeDoneIsSaid(String path, String form, String reason) {
        HttpResponse<String> answer = desk.post(path, form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }
}
