package org.whence.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the other tests here lean on: a browser that sets both directions and has letters for each script. */
class ChromiumTest {

    @Test
    void startsOfTheLineAreWhereTheScriptHasThem() {
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.setContent("""
                    <p dir="auto" style="width: 600px"><span id="ar">قالت</span> الوزيرة</p>
                    <p dir="auto" style="width: 600px"><span id="ru">Сказала</span> она</p>
                    """);
            assertThat(page.locator("#ar").boundingBox().x).isGreaterThan(300);
            assertThat(page.locator("#ru").boundingBox().x).isLessThan(100);
        }
    }
}
