package org.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.browser.OpenDesk.Visit;
import org.whence.store.StoredReport;

/** Every view of the desk, walked through in English and in Arabic, by mouse and by keyboard, and held against axe-core. */
@Timeout(400)
class WalkTest {
    private static final List<String> VIEWS = List.of(
            "/",
            "/stories",
            "/claims",
            "/actors",
            "/deals",
            "/promises",
            "/conflicts",
            "/sources",
            "/add",
            "/try",
            "/watches",
            "/corrections",
            "/exports");

    private static OpenDesk desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        desk = OpenDesk.sample(folder);
        // something to see on every view
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/search?q=NASAMS");
            page.locator("form.save button").click();
            page.waitForURL("**/watches/1");
            page = visit.open("/sources");
            page.locator("table a").first().click();
            page.locator("details.mend summary").first().click();
            page.locator("details[open] input[name=who]").fill("Mina Duri");
            page.locator("details[open] input[name=why]").fill("two years of reading it");
            page.locator("details[open] button").click();
            page.waitForURL("**/sources/**");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static String report(String file) {
        StoredReport row = desk.library().reports().stream()
                .filter(each -> each.source().endsWith("/" + file))
                .findFirst()
                .orElseThrow();
        return "/reports/" + row.id().value().substring("sha256:".length());
    }

    /** The address of the first entry of a list. */
    private static String first(Page page, String list, String start) {
        page.navigate(desk.address(list));
        return page.locator("main a[href^='" + start + "']").first().getAttribute("href");
    }

    /** Every kind of page, by the name of its picture. */
    private static Map<String, String> pages(Page page) {
        Map<String, String> pages = new LinkedHashMap<>();
        VIEWS.forEach(v -> pages.put(v.equals("/") ? "reports" : v.substring(1), v));
        pages.put("report", report("02-gulf-ledger-oman-nasams-talks.html"));
        pages.put("report-of-arabic", report("01-difatan-oman-norway-air-defence.html"));
        pages.put("report-beside", report("01-difatan-oman-norway-air-defence.html") + "?beside=page");
        pages.put("story", first(page, "/stories", "/stories/"));
        pages.put("claim", first(page, "/claims", "/claims/"));
        pages.put("actor", first(page, "/actors?type=person", "/actors/"));
        pages.put("source", first(page, "/sources", "/sources/"));
        pages.put("search", "/search?q=yusufaliyev");
        pages.put("watch", "/watches/1");
        pages.put("missing", "/nowhere");
        return pages;
    }

    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({"en, 1280, light", "ar, 1280, light", "en, 390, dark", "ar, 390, light"})
    void everyViewStaysInItsWindowAndKeepsTheRulesOfAxe(String language, int width, String scheme) {
        try (Visit visit = desk.visit(width, scheme, true, language)) {
            Map<String, String> pages = pages(visit.page());
            for (Map.Entry<String, String> each : pages.entrySet()) {
                Page page = visit.open(each.getValue());
                assertThat(page.locator("html").getAttribute("dir"))
                        .as(each.getKey())
                        .isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                assertThat(visit.overflow()).as(each.getKey()).isEmpty();
                assertThat(Axe.serious(page)).as(each.getKey()).isEmpty();
                OpenDesk.keep(page, each.getKey() + "-" + language + "-" + width);
            }
            // the browser itself tells of the page that is not there, and of what a stored page may not do
            assertThat(visit.faults())
                    .allMatch(f -> f.contains("404")
                            || f.contains("Content Security Policy directive: \"img-src data:\"")
                            || f.endsWith(" csp")
                            || f.startsWith("error: Blocked script execution in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aMouseGetsEverywhere(String language) {
        try (Visit visit = desk.visit(1280, "light", true, language)) {
            Page page = visit.open("/");
            for (String view : VIEWS) {
                page.locator("nav a[href='" + view + "']").first().click();
                page.waitForURL(desk.address(view));
                assertThat(page.locator("h1").isVisible()).as(view).isTrue();
                assertThat(page.locator("nav a[aria-current=page]").getAttribute("href"))
                        .isEqualTo(view);
            }
            assertThat(visit.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aKeyboardGetsEverywhere(String language) {
        try (Visit visit = desk.visit(1280, "light", true, language)) {
            Page page = visit.open("/exports");
            for (String view : VIEWS) {
                tabTo(page, "nav a[href='" + view + "']");
                page.keyboard().press("Enter");
                page.waitForURL(desk.address(view));
            }
            assertThat(visit.faults()).isEmpty();
        }
    }

    /** Presses Tab until the focus is there; it is seen wherever it goes. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                assertThat((String) page.locator(":focus").evaluate("e => getComputedStyle(e).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    @Test
    void theFirstTabSkipsToTheContent() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/deals");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").textContent()).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.locator(":focus").evaluate("e => document.querySelector('main').contains(e)"))
                    .isTrue();
        }
    }

    @Test
    void oneButtonTurnsThePagesIntoArabicAndBack() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/deals?stage=ordered");
            page.locator("footer button").click();
            page.waitForFunction("document.documentElement.dir === 'rtl'");
            assertThat(page.url()).endsWith("/deals?stage=ordered");
            assertThat(page.locator("h1").textContent()).startsWith("الصفقات");
            page.locator("footer button").click();
            page.waitForFunction("document.documentElement.dir === 'ltr'");
        }
    }

    @Test
    void aClaimShowsItsOriginsAndTiesTwoOfItsCarriers() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/search?q=yusufaliyev");
            page.navigate(desk.address(report("06-tashobzor-cobra-agreement.html")));
            page.locator(".ladder-card a.badge").first().click();
            page.waitForURL("**/claims/**");

            assertThat(page.locator("h1 ~ p .badge").first().textContent()).startsWith("outlets ");
            assertThat(page.locator(".drawing .publisher").count())
                    .isEqualTo(page.locator(".carriers-by-origin .carrier").count());
            assertThat(page.locator(".side").count()).isEqualTo(2);
            Locator tie = page.locator(".side mark[data-tie='1']");
            assertThat(tie.count()).isEqualTo(2);
            tie.first().hover();
            assertThat(page.locator("mark.on").count()).isEqualTo(2);
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void whatIsCorrectedIsGoneAndComesBackWhenItIsTakenBack() {
        try (Visit visit = desk.visit(1280)) {
            String address = report("08-steppe-courier-senator-price.txt");
            Page page = visit.open(address);
            int before = page.locator(".ladder-card").count();
            Locator form =
                    page.locator(".ladder-card").first().locator("details.mend").last();
            form.locator("summary").click();
            form.locator("input[name=who]").fill("Mina Duri");
            form.locator("button").click();
            page.waitForFunction("n => document.querySelectorAll('.ladder-card').length === n", before - 1);

            visit.open("/corrections");
            page.locator(".journal li").first().locator("summary").click();
            assertThat(page.locator("details[open] input[name=who]").inputValue())
                    .as("a person gives their name once")
                    .isEqualTo("Mina Duri");
            page.locator("details[open] button").click();
            page.waitForFunction("document.querySelectorAll('.journal .undone').length === 1");
            visit.open(address);
            assertThat(page.locator(".ladder-card").count()).isEqualTo(before);
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void aPastedReportIsAddedWhileOneLooksOn() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/add");
            page.locator("textarea[name=text]").fill("""
                    Lighthouse of Ombra repaired

                    10 May 2024

                    The lighthouse of Ombra is repaired, the harbour master, Tolva Brin, said on Friday.""");
            page.locator("main button").click();
            page.waitForURL("**/add/*");
            page.locator(".steps .badge.fulfilled").waitFor();
            page.getByText("All reports").click();
            page.waitForURL(desk.address("/"));
            assertThat(page.getByText("Lighthouse of Ombra repaired").count()).isEqualTo(1);
            // whoever leaves the page ends the stream of its progress
            assertThat(visit.faults()).allMatch(f -> f.endsWith("/progress net::ERR_ABORTED"));
        }
    }

    @Test
    void aTextIsTriedAndNothingOfItIsKept() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/try");
            int before = desk.library().store().size();
            page.locator("textarea").fill("""
                    Bridge of Talm closed

                    The bridge of Talm is closed, the mayor, Oren Vask, said on Tuesday.""");
            page.locator("main button").click();
            page.locator(".ladder-card").first().waitFor();

            assertThat(page.locator(".ladder-card .ladder").first().textContent())
                    .contains("Oren Vask");
            assertThat(desk.library().store().size()).isEqualTo(before);
            assertThat(Axe.serious(page)).isEmpty();
            assertThat(visit.faults()).isEmpty();
        }
    }
}
