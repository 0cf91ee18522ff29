package org.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.browser.OpenDesk.Visit;
import org.whence.store.StoredReport;

/** The sample collection as {@code whence demo} shows it, with whatever the analysis finds in it. */
@Timeout(300)
class SampleTest {
    private static OpenDesk desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        desk = OpenDesk.sample(folder);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static String address(String file) {
        StoredReport row = desk.library().reports().stream()
                .filter(each -> each.source().endsWith("/" + file))
                .findFirst()
                .orElseThrow();
        return "/reports/" + row.id().value().substring("sha256:".length());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "02-gulf-ledger-oman-nasams-talks.html,    ltr",
        "01-difatan-oman-norway-air-defence.html,  rtl",
        "06-tashobzor-cobra-agreement.html,        ltr",
    })
    void aReportHasStatementsAndTheirLaddersLeadIntoIt(String file, String direction) {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open(address(file));

            assertThat(page.locator(".text").getAttribute("dir")).isEqualTo(direction);
            assertThat(page.locator(".st").count()).isPositive();
            assertThat(page.locator(".ladder-card").count()).isPositive();
            List<Locator> links = page.locator("aside a[href^='#o']").all();
            assertThat(links).hasSizeGreaterThan(page.locator(".ladder-card").count());
            for (Locator link : links) {
                assertThat(page.locator("[id='" + link.getAttribute("href").substring(1) + "']")
                                .count())
                        .as(link.getAttribute("href"))
                        .isEqualTo(1);
            }
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void theListHoldsThirtyReportsInFiveLanguages() {
        try (Visit visit = desk.visit(1280)) {
            Page page = visit.open("/");

            assertThat(page.locator(".reports li").count()).isEqualTo(30);
            assertThat(page.locator("nav.filters a").allTextContents().stream()
                            .map(text -> text.replaceAll("\\s.*", "")))
                    .containsExactly("all", "Arabic", "English", "Persian", "Russian", "Turkish");
        }
    }

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"1280, light", "390, light", "1280, dark", "390, dark"})
    void everyPageStaysInItsWindow(int width, String scheme) {
        List<String> paths = new ArrayList<>(
                List.of("/", "/stories", "/conflicts", "/promises", "/deals", "/search?q=Norway", "/search?q=النرويج"));
        desk.library().register().stories().forEach(story -> paths.add("/stories/" + story.id()));
        desk.library().reports().forEach(row -> paths.add(address(row.source().replaceFirst(".*/", ""))));
        try (Visit visit = desk.visit(width, scheme, true)) {
            for (String path : paths) {
                Page page = visit.open(path);
                assertThat(visit.overflow()).as(path).isEmpty();
            }
            assertThat(visit.faults()).isEmpty();
            if (!System.getProperty("e2e.shots", "").isEmpty()) {
                keep(visit, width + "-" + scheme);
            }
        }
    }

    private static void keep(Visit visit, String look) {
        OpenDesk.keep(visit.open("/"), "list-" + look);
        OpenDesk.keep(visit.open(address("02-gulf-ledger-oman-nasams-talks.html")), "report-" + look);
        OpenDesk.keep(visit.open(address("01-difatan-oman-norway-air-defence.html")), "report-ar-" + look);
        desk.library()
                .register()
                .stories()
                .forEach(story ->
                        OpenDesk.keep(visit.open("/stories/" + story.id()), "story-" + story.id() + "-" + look));
        for (String view : List.of("stories", "conflicts", "promises", "deals")) {
            OpenDesk.keep(visit.open("/" + view), view + "-" + look);
        }
        OpenDesk.keep(visit.open("/search?q=النرويج"), "search-" + look);
    }
}
