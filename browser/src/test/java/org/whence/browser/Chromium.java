package org.whence.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's Chromium, without a window. Where there is none the test is passed over with a message, or fails if
 * {@code -De2e.required=true} says that it must run. {@code -De2e.chromium=PATH} names another browser of that family.
 */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> MAC = List.of(
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    /** Quiet, and without a call to the network of its own. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Starts a browser; each takes about a second, so let the tests of a class share one. */
    public static Chromium start() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String message =
                    "no Chromium on PATH; install one (apt-get install chromium) or name it with -De2e.chromium=PATH";
            if (Boolean.getBoolean("e2e.required")) {
                throw new IllegalStateException(message);
            }
            System.err.println("browser test passed over: " + message);
            Assumptions.abort(message);
        }
        Playwright playwright = Playwright.create();
        try {
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(found.orElseThrow())
                                    .setArgs(ARGUMENTS)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static Optional<Path> find() {
        String given = System.getProperty("e2e.chromium", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, MAC.stream()).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
