package org.whence.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program gave for one report, as far as the figures ask for it: read from the JSON form alone, so that what is
 * measured is what a reader of that form gets. Spans have become the words they cover.
 *
 * @param source file name of the report
 * @param text the clean text
 */
record Given(
        String source,
        String text,
        String language,
        Field title,
        Field outlet,
        Field dateline,
        Field published,
        Field modified,
        List<Statement> statements,
        List<Time> times,
        List<Event> events) {

    /**
     * @param value what is compared
     * @param shown how the whole field stands in a line about a miss
     */
    record Field(@Nullable String value, String shown) {}

    /** @param chain names, speaker first; empty where a hop has none */
    record Statement(String content, List<String> chain, String manner, String polarity) {}

    record Time(String text, @Nullable String value) {}

    /** @param who every id, name and country of those who act; {@code to} likewise */
    record Event(
            String span,
            String trigger,
            String type,
            List<String> who,
            List<String> to,
            @Nullable String time,
            @Nullable String stage,
            @Nullable String status) {}

    /**
     * @param json one analysis
     * @param what names it in messages
     * @throws EvalException if it is no analysis
     */
    static Given read(String json, String what) {
        JsonNode root = Fields.parse(json, what);
        JsonNode report = root.path("report");
        if (!report.isObject()) {
            throw new EvalException(what + " has no \"report\"; expected a line of 'whence analyze --json'");
        }
        String text = Fields.textOrEmpty(report, "text");
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (JsonNode entity : root.path("entities")) {
            names.put(Fields.textOrEmpty(entity, "id"), names(entity));
        }
        return new Given(
                Fields.fileName(Fields.textOrEmpty(report, "source")),
                text,
                Fields.textOrEmpty(report, "language"),
                new Field(Fields.textOrNull(report, "title"), Shown.value(report.path("title"))),
                field(report, "outlet", "name"),
                field(report, "dateline", "place"),
                field(report, "published", "value"),
                field(report, "modified", "value"),
                Fields.list(
                        root.path("statements"),
                        s -> new Statement(
                                covered(text, s.path("content")),
                                Fields.list(s.path("chain"), h -> Fields.textOrEmpty(h, "name")),
                                Fields.textOrEmpty(s, "manner"),
                                s.has("polarity") ? Fields.textOrEmpty(s, "polarity") : "affirmed")),
                Fields.list(
                        root.path("times"),
                        t -> new Time(covered(text, t.path("span")), Fields.textOrNull(t, "value"))),
                Fields.list(
                        root.path("events"),
                        e -> new Event(
                                covered(text, e.path("span")),
                                covered(text, e.path("trigger")),
                                Fields.textOrEmpty(e, "type"),
                                names(e.path("who"), names),
                                names(e.path("to"), names),
                                Fields.textOrNull(e, "time"),
                                Fields.textOrNull(e, "stage"),
                                Fields.textOrNull(e, "status"))));
    }

    private static Field field(JsonNode report, String name, String inner) {
        JsonNode field = report.path(name);
        return new Field(Fields.textOrNull(field, inner), Shown.value(field));
    }

    private static List<String> names(JsonNode entity) {
        List<String> names = new ArrayList<>();
        names.add(Fields.textOrEmpty(entity, "name"));
        names.add(Fields.textOrEmpty(entity, "country"));
        names.addAll(Fields.strings(entity.path("names")));
        return names;
    }

    private static List<String> names(JsonNode ids, Map<String, List<String>> names) {
        List<String> all = new ArrayList<>();
        for (JsonNode id : ids) {
            all.add(id.asText());
            all.addAll(names.getOrDefault(id.asText(), List.of()));
        }
        return List.copyOf(all);
    }

    /** The words under a span; empty without one. A span may end after the text, and half a character is a question mark. */
    private static String covered(String text, JsonNode span) {
        if (span.size() < 2) {
            return "";
        }
        int end = Math.min(text.length(), span.get(1).asInt());
        int start = Math.min(end, span.get(0).asInt());
        if (start < 0) {
            throw new EvalException("a span starts before the text: " + span);
        }
        StringBuilder covered = new StringBuilder(text.substring(start, end));
        for (int i = 0; i < covered.length(); i += Character.charCount(covered.codePointAt(i))) {
            if (Character.getType(covered.codePointAt(i)) == Character.SURROGATE) {
                covered.setCharAt(i, '\ufffd');
            }
        }
        return covered.toString();
    }
}
