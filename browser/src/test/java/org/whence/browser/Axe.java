package org.whence.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The rules of axe-core (WCAG 2 A and AA, and good practice), run on a page. */
final class Axe {
    private static final String SOURCE = source();

    private Axe() {}

    private static String source() {
        try (InputStream stream = Axe.class.getResourceAsStream("axe/axe-4.14.1.min.js")) {
            if (stream == null) {
                throw new IllegalStateException("axe-core is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The findings that keep somebody from using the page: serious and critical ones. One line each. */
    static List<String> serious(Page page) {
        page.evaluate(SOURCE);
        String found = (String) page.evaluate("""
                async () => JSON.stringify((await axe.run(document, {resultTypes: ["violations"]})).violations)""");
        List<String> serious = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(found).getAsJsonArray()) {
            JsonObject violation = element.getAsJsonObject();
            String impact = violation.get("impact").getAsString();
            if (impact.equals("serious") || impact.equals("critical")) {
                JsonObject node = violation.getAsJsonArray("nodes").get(0).getAsJsonObject();
                serious.add(violation.get("id").getAsString() + " ("
                        + violation.getAsJsonArray("nodes").size() + "): "
                        + node.get("html").getAsString() + " "
                        + node.get("failureSummary").getAsString());
            }
        }
        return serious;
    }
}
