package org.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.browser.OpenDesk.Visit;

/** The minute that the README promises, click by click: these outlets are one source, and this is why. */
@Timeout(200)
class TourTest {
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en | Our patrols did not fire a single bullet | 4 of 5 outlets have it from one source: Mokhtar Ould Sidi Brahim
            ar | لم تطلق دورياتنا رصاصة واحدة             | 4 من 5 منافذ أخذته عن مصدر واحد: المختار ولد سيدي إبراهيم
            """)
    void theMinuteOfTheReadme(String language, String words, String verdict) {
        try (Visit visit = desk.visit(1280, "light", true, language)) {
            Page page = visit.open("/");
            // 1: the first page says where to look
            page.locator("p.verdict a").click();
            page.waitForURL("**/claims");
            // 2: the claim that most outlets share comes first, in words that the reader reads
            Locator first = page.locator("ol.claims li").first();
            assertThat(first.locator(".title").textContent()).contains(words);
            assertThat(first.locator("small bdi").count()).isEqualTo(5);
            first.locator("a.title").click();
            page.waitForURL("**/claims/**");
            assertThat(page.locator("h1").textContent()).contains(words);
            assertThat(page.locator("p.verdict").textContent().replaceAll("[\\u2068\\u2069]", ""))
                    .contains(verdict);
            // 3: why, with the words of both
            page.locator("p.verdict a").click();
            assertThat(page.url()).endsWith("#why");
            Locator because = page.locator("#why ~ section.bond .quote a");
            assertThat(because.count()).isGreaterThanOrEqualTo(4);
            // 4: and from there to where they stand
            String place = because.first().getAttribute("href");
            because.first().click();
            page.waitForURL("**/reports/**");
            assertThat(page.locator("[id='" + place.substring(place.indexOf('#') + 1) + "']")
                            .count())
                    .isEqualTo(1);
            assertThat(visit.faults()).isEmpty();
        }
    }
}
