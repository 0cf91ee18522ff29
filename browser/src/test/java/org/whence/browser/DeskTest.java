package org.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.analysis.Analysis;
import org.whence.browser.OpenDesk.Visit;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/** Every view over reports whose statements are known to the letter. */
@Timeout(120)
class DeskTest {
    private static OpenDesk desk;

    private Visit visit;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = OpenDesk.handMade(folder);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @BeforeEach
    void enter() {
        visit = desk.visit(1280);
    }

    @AfterEach
    void leave() {
        try {
            assertThat(visit.faults()).isEmpty();
        } finally {
            visit.close();
        }
    }

    static Stream<Named<Analysis>> reports() {
        return HandMade.ALL.stream().map(analysis -> Named.of(name(analysis), analysis));
    }

    private static String name(Analysis analysis) {
        return analysis.report().language().tag();
    }

    @Test
    void theListSetsEachTitleInItsDirection() {
        Page page = visit.open("/");

        assertThat(page.title()).isEqualTo("Reports – Whence");
        assertThat(titles(page)).containsExactlyInAnyOrder("ru ltr", "und ltr", "ar rtl", "en ltr", "fa rtl");
        Locator arabic = page.locator(".reports a[lang=ar]");
        assertThat(arabic.textContent()).isEqualTo(HandMade.ARABIC.report().title());
        follow(arabic);
        assertThat(page.locator(".text").getAttribute("lang")).isEqualTo("ar");
    }

    /** Clicks a link and waits until its page is there. */
    private static void follow(Locator link) {
        String href = link.getAttribute("href");
        link.click();
        link.page().waitForURL(address -> address.endsWith(href));
    }

    private static List<String> titles(Page page) {
        return page.locator(".reports a.title").all().stream()
                .map(title -> title.getAttribute("lang") + " " + title.getAttribute("dir"))
                .toList();
    }

    @Test
    void theListCanBeNarrowedToALanguage() {
        Page page = visit.open("/");
        follow(page.locator(".filters a", new Page.LocatorOptions().setHasText("Persian")));

        assertThat(titles(page)).containsExactly("fa rtl");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyWordOfAReportStandsOnItsPage(Analysis analysis) {
        Page page = visit.open(analysis);

        Report report = analysis.report();
        assertThat(page.locator(".text > *").allTextContents())
                .isEqualTo(report.blocks().stream()
                        .map(Block::span)
                        .map(report::at)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, ltr", "ar, rtl", "ru, ltr", "fa, rtl"})
    void aTextIsSetInItsDirection(String language, String direction) {
        Analysis analysis = HandMade.ALL.stream()
                .filter(a -> name(a).equals(language))
                .findFirst()
                .orElseThrow();
        Page page = visit.open(analysis);
        Locator text = page.locator(".text");

        assertThat(text.getAttribute("dir")).isEqualTo(direction);
        assertThat(text.getAttribute("lang")).isEqualTo(language);
        // the first letters stand at the side where the script begins
        Object edge = page.evaluate("""
                () => {
                  const text = document.querySelector(".text p");
                  const range = document.createRange();
                  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode();
                  range.setStart(words, 0);
                  range.setEnd(words, 1);
                  const [letter, box] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
                  return letter.left - box.left < box.right - letter.right ? "ltr" : "rtl";
                }""");
        assertThat(edge).isEqualTo(direction);
        // the window itself stays as it is, whatever the text
        assertThat(page.locator("header .name").boundingBox().x).isLessThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyStatementIsMarkedToTheLetter(Analysis analysis) {
        Page page = visit.open(analysis);

        assertThat(page.locator(".ladder-card").count())
                .isEqualTo(analysis.statements().size());
        for (Statement statement : analysis.statements()) {
            String marked = String.join(
                    "",
                    page.locator(".st[data-statements~='" + statement.id() + "']")
                            .allTextContents());
            assertThat(marked).isEqualTo(analysis.report().at(statement.content()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyHopOfALadderLeadsToItsWords(Analysis analysis) {
        Page page = visit.open(analysis);

        for (Statement statement : analysis.statements()) {
            List<Hop> hops = statement.chain().hops();
            Locator rungs = page.locator("#" + statement.id() + " ol.ladder li");
            // the outlet closes the chain
            assertThat(rungs.count()).isEqualTo(hops.size() + 1);
            for (int i = 0; i < hops.size(); i++) {
                Hop hop = hops.get(i);
                String name = hop.name() == null ? "a speaker that the text leaves out" : hop.name();
                Locator link = rungs.nth(i).locator("a");
                assertThat(link.textContent()).isEqualTo(name);
                assertThat(rungs.nth(i).getAttribute("class")).isEqualTo(hop.name() == null ? "inferred" : null);
                link.click();
                assertShown(page, analysis.report().at(hop.span()));
            }
        }
    }

    /** The address leads to these words, they are lit up, and they are in sight. */
    private static void assertShown(Page page, String words) {
        String shown = "[...document.querySelectorAll('.text .passage')].map(run => run.textContent).join('')";
        try {
            page.waitForFunction("words => " + shown + " === words", words);
        } catch (TimeoutError e) {
            // what is shown instead says more
        }
        assertThat(page.evaluate(shown)).isEqualTo(words);
        assertThat((Boolean) page.locator(".text .passage").first().evaluate("""
                run => {
                  const box = run.getClientRects()[0];
                  return box.top >= 0 && box.bottom <= innerHeight && box.width > 0;
                }"""))
                .as("\"%s\" is in sight", words)
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, 7", "ar, 3"})
    void theKeyboardMovesFromStatementToStatement(String language, int statements) {
        Analysis analysis = language.equals("en") ? HandMade.ENGLISH : HandMade.ARABIC;
        Page page = visit.open(analysis);

        page.locator(".meta a").last().focus();
        for (int i = 1; i <= statements; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator(".st:focus");
            assertThat(focused.getAttribute("data-statements").split(" ")).contains("s" + i);
            assertThat(page.locator(".ladder-card.on").all().stream()
                            .map(card -> card.getAttribute("id"))
                            .collect(Collectors.joining()))
                    .isEqualTo(focused.getAttribute("data-statements").split(" ")[0]);
            assertThat((Boolean) page.locator(".ladder-card.on").evaluate("""
                    card => {
                      const [box, frame] = [card.getBoundingClientRect(), card.closest("aside").getBoundingClientRect()];
                      return box.top >= frame.top - 1 && box.top < frame.bottom - 40;
                    }"""))
                    .as("the ladder of s%s is in sight", i)
                    .isTrue();
        }
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith("#s" + statements));
    }

    @Test
    void underTheMouseTheInnermostStatementLightsUp() {
        Page page = visit.open(HandMade.ENGLISH);

        page.getByText("the money is gone").first().hover();
        assertThat(page.locator(".ladder-card.on").getAttribute("id")).isEqualTo("s7");
        page.locator(".st[data-statements='s6']").last().hover();
        assertThat(page.locator(".ladder-card.on").getAttribute("id")).isEqualTo("s6");
        assertThat(String.join("", page.locator(".st.on").allTextContents()))
                .isEqualTo("The clerk told me ‘the money is gone’, and I believe her");
    }

    @Test
    void aLadderSaysWhoElseCarriesTheClaim() {
        Page page = visit.open(HandMade.ENGLISH);
        Locator card = page.locator("#s1");

        assertThat(card.locator(".badge").textContent()).isEqualTo("outlets 3, origins 1, undecided 1");
        assertThat(card.locator(".carriers a").allTextContents()).containsExactly("رصيف الصباح", "Вечерняя пристань");
        follow(card.locator(".carriers a").first());
        assertShown(page, "عبّارتين ستصلان إلى فلمورا قبل حزيران");
    }

    @Test
    void aDependenceShowsBothPassages() {
        Page page = visit.open(HandMade.ARABIC);
        Locator bond = page.locator(".bond").first();

        assertThat(bond.locator(".badge").textContent()).isEqualTo("translated from");
        bond.getByText("same quotation").click();
        assertThat(bond.locator("details[open] .pair a").allTextContents())
                .containsExactly("We will keep every word we gave", "سنفي بكل كلمة قلناها");
    }

    @Test
    void anUndatedReportSaysSo() {
        Page page = visit.open(HandMade.PERSIAN);

        assertThat(page.locator(".meta").textContent()).contains("undated", "outlet unknown");
        assertThat(page.locator(".issue").textContent())
                .isEqualTo("report: no publication date stands in the text; give one with --published");
    }

    @Test
    void theStoredSourceIsShownAsText() {
        Page page = visit.open(HandMade.HOSTILE);
        Response response = page.waitForResponse(
                "**/source", () -> page.getByText("stored source").click());

        assertThat(response.headerValue("content-type")).startsWith("text/plain");
        assertThat(page.locator("body").textContent()).startsWith("<script>document.title = 'broken'</script>");
    }

    @Test
    void markUpOfAStrangerIsText() {
        Page page = visit.open(HandMade.HOSTILE);

        assertThat(page.title()).startsWith("<script>").endsWith(" – Whence");
        assertThat(page.locator(".text img, .text script, aside b").count()).isZero();
        assertThat(page.locator(".meta bdi").textContent()).isEqualTo("<i>Outlet</i>");
    }

    @Test
    void aStoryHasATimeLine() {
        Page page = visit.open("/stories");
        follow(page.locator(".stories a"));

        assertThat(page.locator("h1").textContent())
                .isEqualTo(HandMade.ENGLISH.report().title());
        assertThat(page.locator(".reports a.title").count()).isEqualTo(4);
        // three dated reports and two events, one of them somewhere in a month
        assertThat(page.locator(".timeline li").count()).isEqualTo(5);
        assertThat(page.locator("#timeline circle").count()).isEqualTo(4);
        assertThat(page.locator("#timeline rect").count()).isEqualTo(1);
        assertThat(page.locator(".timeline time").allTextContents())
                .containsExactly("2024-04", "2024-05-02", "2024-05-14", "2024-05-15", "2024-06-03");
        follow(page.locator(".timeline li").nth(1).locator("a"));
        assertShown(page, "وتسلّم خفر السواحل 3 زوارق من طراز Marlin-7");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # page      | link                                         | report it leads to
            /conflicts  | Two ferries will reach Velmora before June   | en
            /conflicts  | دو کشتی تا پیش از ژوئن به ولمورا می‌رسند         | fa
            /promises   | Two ferries will reach Velmora before June   | en
            /promises   | В Велмору к июню пришёл один паром           | ru
            /deals      | ordered                                      | en
            /deals      | delivered                                    | ar
            /stories/S1 | the contract lapsed in March                 | en
            """)
    void everyRowIsOneClickFromItsWords(String path, String link, String language) {
        Page page = visit.open(path);
        Locator found = page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first();
        String words = found.getAttribute("title") == null ? found.textContent() : found.getAttribute("title");
        follow(found);

        assertThat(page.locator(".text").getAttribute("lang")).isEqualTo(language);
        assertShown(page, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # typed     | found, marked           | language
            ferry       | ferries                 | en
            العبّارتان    | عبّارتين                  | ar
            министры    | министра                | ru
            کشتی        | کشتی                    | fa
            """)
    void aSearchAnswersWhileOneTypes(String typed, String marked, String language) {
        Page page = visit.open("/search");
        page.evaluate("window.sameDocument = true");

        page.locator("form.search input[name=q]").pressSequentially(typed);

        Locator hit = page.locator("#found .found li").first();
        hit.waitFor();
        assertThat(hit.locator("a.title").getAttribute("lang")).isEqualTo(language);
        assertThat(hit.locator("mark").first().textContent().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(marked);
        // only the answer was replaced, and the address holds the question
        assertThat((Boolean) page.evaluate("window.sameDocument === true")).isTrue();
        assertThat(page.locator("header").count()).isEqualTo(1);
        page.reload();
        assertThat(page.locator("form.search input[name=q]").inputValue()).isEqualTo(typed);
        assertThat(page.locator("#found .found li a.title").first().getAttribute("lang"))
                .isEqualTo(language);
    }

    @Test
    void theHeadersFieldSearchesFromEveryPage() {
        Page page = visit.open("/deals");
        page.locator("header input").fill("فلمورا");
        page.keyboard().press("Enter");

        page.waitForURL(address -> address.contains("/search?q="));
        assertThat(page.locator("#found a.title").getAttribute("lang")).isEqualTo("ar");
    }

    @Test
    void whatIsNotThereIsSaid() {
        Page page = visit.page();
        for (String path : List.of("/nowhere/at/all", "/reports/" + "0".repeat(64), "/stories/S99")) {
            Response response = page.navigate(desk.address(path));
            assertThat(response.status()).isEqualTo(404);
            assertThat(page.locator("h1").textContent()).isEqualTo("Not here");
            assertThat(page.locator("main code").textContent()).isEqualTo(path);
            follow(page.getByText("All reports"));
            assertThat(page.locator("h1").textContent()).startsWith("Reports");
        }
        // the browser itself complains of each answer that is not 200
        assertThat(visit.faults()).hasSize(3).allMatch(fault -> fault.contains("404"));
        visit.close();
        visit = desk.visit(1280);
    }

    @Test
    void withoutScriptsNothingIsMissing() {
        try (Visit plain = desk.visit(1280, "light", false)) {
            Page page = plain.open(HandMade.ARABIC);
            page.locator("#s2 ol.ladder a").nth(1).click();
            assertThat(page.locator(".at:target + .run").textContent()).isEqualTo("لوكالة الميناء");

            plain.open("/stories/S1");
            assertThat(page.locator(".timeline li").count()).isEqualTo(5);

            plain.open("/search");
            page.locator("form.search input[name=q]").fill("ferries");
            page.locator("form.search button").click();
            page.waitForURL(address -> address.contains("q=ferries"));
            assertThat(page.locator("#found .found li").count()).isEqualTo(1);
            assertThat(plain.faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, light", "390, light", "1280, dark", "390, dark"})
    void nothingSticksOutOfAnyPage(int width, String scheme) {
        try (Visit other = desk.visit(width, scheme, true)) {
            String look = width + "-" + scheme;
            for (String path : List.of(
                    "/",
                    "/stories",
                    "/stories/S1",
                    "/conflicts",
                    "/promises",
                    "/deals",
                    "/search?q=Velmora",
                    "/search")) {
                Page page = other.open(path);
                OpenDesk.keep(page, "hand" + path.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + look);
                assertThat(other.overflow()).as(path).isEmpty();
            }
            for (Analysis analysis : HandMade.ALL) {
                Page page = other.open(analysis);
                OpenDesk.keep(page, "hand-report-" + name(analysis) + "-" + look);
                assertThat(other.overflow()).as(name(analysis)).isEmpty();
            }
            assertThat(other.faults()).isEmpty();
        }
    }

    @Test
    void besideTheTextStandsTheLadderAndOnANarrowScreenBelow() {
        for (int width : new int[] {1280, 390}) {
            try (Visit other = desk.visit(width)) {
                Page page = other.open(HandMade.ENGLISH);
                var text = page.locator("article").boundingBox();
                var ladders = page.locator("aside").boundingBox();
                if (width > 800) {
                    assertThat(ladders.x).isGreaterThan(text.x + text.width);
                    assertThat(ladders.y).isCloseTo(text.y, within(20.0));
                } else {
                    assertThat(ladders.y).isGreaterThan(text.y + text.height - 1);
                }
            }
        }
    }
}
