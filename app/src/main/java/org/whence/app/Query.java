package org.whence.app;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question to the collection: words, and what the reports that answer it must have. Empty parts ask nothing.
 *
 * @param words of the text; what stands in quotation marks is a phrase
 * @param language tag
 * @param outlet key of the source that published it; see {@link org.whence.store.Source#key}
 * @param from first day, ISO
 * @param to last day, ISO
 * @param actor place of a mention of the actor: {@code 0123456789abcdef-12-34}
 * @param item name of equipment
 * @param kind type of an event that it tells, in lower case with hyphens
 */
public record Query(
        String words, String language, String outlet, String from, String to, String actor, String item, String kind) {

    /** Longer values are cut. In UTF-16 code units. */
    private static final int LONGEST = 500;

    public static final Query EVERYTHING = new Query("", "", "", "", "", "", "", "");

    public Query {
        words = cut(words);
        language = cut(language);
        outlet = cut(outlet);
        from = cut(from);
        to = cut(to);
        actor = cut(actor);
        item = cut(item);
        kind = cut(kind);
    }

    private static String cut(String value) {
        return value.strip().substring(0, Math.min(value.strip().length(), LONGEST));
    }

    /** The query whose parts {@code parameter} gives by name; null for a part that is not there. */
    public static Query of(UnaryOperator<@Nullable String> parameter) {
        return new Query(
                value(parameter, "q"),
                value(parameter, "language"),
                value(parameter, "outlet"),
                value(parameter, "from"),
                value(parameter, "to"),
                value(parameter, "actor"),
                value(parameter, "item"),
                value(parameter, "kind"));
    }

    private static String value(UnaryOperator<@Nullable String> parameter, String name) {
        String value = parameter.apply(name);
        return value == null ? "" : value;
    }

    /** The query that {@link #text} wrote. */
    public static Query of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split("&")) {
            int equal = part.indexOf('=');
            if (equal > 0) {
                values.put(
                        part.substring(0, equal), URLDecoder.decode(part.substring(equal + 1), StandardCharsets.UTF_8));
            }
        }
        return of(name -> name == null ? null : values.get(name));
    }

    /** The query as the query part of an address, its parts in a fixed order, without those that ask nothing. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts().forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(text.length() == 0 ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    /** Every part by its name in addresses. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", words);
        parts.put("language", language);
        parts.put("outlet", outlet);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("actor", actor);
        parts.put("item", item);
        parts.put("kind", kind);
        return parts;
    }

    /** This query with another value of one part. */
    public Query with(String name, String value) {
        Map<String, String> parts = parts();
        parts.put(name, value);
        return of(parts::get);
    }

    public boolean asksNothing() {
        return text().isEmpty();
    }
}
