package org.whence.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.app.Adding;
import org.whence.app.Input;
import org.whence.app.Library;
import org.whence.app.Query;
import org.whence.app.Sample;
import org.whence.reading.Reader;
import org.whence.register.Linker;
import org.whence.store.Home;
import org.whence.store.Store;
import org.whence.web.Desk;

/** A desk over a home folder of its own, and a browser to look at it. */
record OpenDesk(Library library, Desk desk, Chromium chromium) implements AutoCloseable {

    /** A desk with the hand-made reports. */
    static OpenDesk handMade(Path folder) {
        Chromium chromium = Chromium.start();
        Home home = Home.at(folder);
        Analyzer analyzer = Analyzer.standard();
        try (Store store = Store.openForWriting(home, analyzer.sentences());
                Store.Writer writer = store.writer()) {
            for (Analysis analysis : HandMade.ALL) {
                writer.accept(analysis, HandMade.bytes(analysis));
            }
            writer.commit();
        }
        Linker linker = HandMade::register;
        return start(Library.open(home, analyzer, linker), chromium);
    }

    /** A desk with the sample collection as {@code whence demo} shows it. */
    static OpenDesk sample(Path folder) throws InterruptedException {
        Chromium chromium = Chromium.start();
        Home home = Home.at(folder);
        Analyzer analyzer = Analyzer.standard();
        try (Library library = Library.openForAdding(home, analyzer)) {
            new Adding(library, Reader.standard(), 2)
                    .add(Sample.inputs().iterator(), Input.Given.NOTHING, (name, acceptance, issues) -> {});
        }
        return start(Library.open(home, analyzer), chromium);
    }

    private static OpenDesk start(Library library, Chromium chromium) {
        // made before a page is asked for, whose time is measured
        library.ask(new Query("ready", "", "", "", "", "", "", ""));
        return new OpenDesk(library, Desk.start(library, 0), chromium);
    }

    String address(String path) {
        return desk.address() + path.substring(1);
    }

    static String address(Analysis analysis) {
        return "/reports/" + analysis.report().id().value().substring("sha256:".length());
    }

    Visit visit(int width) {
        return visit(width, "light", true);
    }

    /** @param scheme {@code light} or {@code dark} */
    Visit visit(int width, String scheme, boolean scripts) {
        return visit(width, scheme, scripts, "en");
    }

    /** @param language that the person's browser asks for */
    Visit visit(int width, String scheme, boolean scripts, String language) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language)
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(scripts));
        return new Visit(this, context, scheme);
    }

    @Override
    public void close() {
        chromium.close();
        desk.close();
        library.close();
    }

    /** One person's browser. Hears of everything that must not happen on any page. */
    static final class Visit implements AutoCloseable {

        /** Gives a policy breach a voice, in case it is not written to the console. */
        private static final String LISTEN =
                "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective))";

        private final OpenDesk desk;
        private final BrowserContext context;
        private final Page page;
        private final List<String> faults = new ArrayList<>();

        private Visit(OpenDesk desk, BrowserContext context, String scheme) {
            this.desk = desk;
            this.context = context;
            context.addInitScript(LISTEN);
            context.route("**/*", route -> {
                String address = route.request().url();
                if ("127.0.0.1".equals(URI.create(address).getHost())) {
                    route.resume();
                } else {
                    faults.add("asks for " + address);
                    route.abort();
                }
            });
            this.page = context.newPage();
            page.setDefaultTimeout(60_000);
            // not by the option of the context: its value is put into small letters in the machine's own locale, which
            // makes "lıght" of LIGHT where that is Turkish
            JsonObject media = JsonParser.parseString(
                            "{features: [{name: 'prefers-color-scheme', value: '" + scheme + "'}]}")
                    .getAsJsonObject();
            context.newCDPSession(page).send("Emulation.setEmulatedMedia", media);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    faults.add(message.type() + ": " + message.text());
                }
            });
            page.onPageError(error -> faults.add("script: " + error));
            page.onDialog(dialog -> {
                faults.add("dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onRequestFailed(request -> faults.add("failed: " + request.url() + " " + request.failure()));
        }

        Page page() {
            return page;
        }

        Page open(String path) {
            page.navigate(desk.address(path));
            return page;
        }

        Page open(Analysis analysis) {
            return open(address(analysis));
        }

        List<String> faults() {
            return List.copyOf(faults);
        }

        /** How many pixels stick out to either side of the window, and what it is that does. */
        String overflow() {
            return (String) page.evaluate("""
                    () => {
                      const wide = document.documentElement.clientWidth;
                      const root = document.documentElement.scrollWidth - wide;
                      const out = Array.from(document.querySelectorAll("body *")).filter((e) => {
                        const box = e.getBoundingClientRect();
                        if (box.width === 0 || getComputedStyle(e).position === "absolute") return false;
                        for (let p = e.parentElement; p; p = p.parentElement) {
                          if (getComputedStyle(p).overflowX !== "visible") return false;
                        }
                        return box.right > wide + 1 || box.left < -1;
                      }).map((e) => e.tagName.toLowerCase() + "." + e.className);
                      return root > 0 || out.length > 0 ? root + " px: " + out.slice(0, 5).join(", ") : "";
                    }""");
        }

        @Override
        public void close() {
            // a request that is asked about while the context closes is a fault of the driver
            page.waitForLoadState();
            context.unrouteAll();
            context.close();
        }
    }

    /** Keeps what a page looks like, for people, where {@code -De2e.shots=FOLDER} asks for it. */
    static void keep(Page page, String name) {
        String folder = System.getProperty("e2e.shots", "");
        if (!folder.isEmpty()) {
            Path file = Path.of(folder, name + ".png");
            try {
                java.nio.file.Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }
}
