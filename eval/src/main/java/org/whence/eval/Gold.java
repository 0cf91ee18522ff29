package org.whence.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader gets out of a collection of reports. Reports go by a short name, {@code doc}. Fields that the
 * figures do not use are passed over.
 *
 * @param files name of the file by {@code doc}, in the order of the gold file
 * @param nonStatements words in quotation marks that nobody said, such as a ship's name
 * @param nonEvents words of violence that are meant otherwise: "bombarded with questions"
 * @param same groups of mentions that name the same entity
 * @param different pairs of mentions that do not
 * @param stories the docs of each story, in the order of the gold file
 */
record Gold(
        Map<String, String> files,
        List<Report> reports,
        List<Attribution> attributions,
        List<Mention> nonStatements,
        List<Mention> nonEvents,
        List<Time> times,
        List<Event> events,
        List<List<Mention>> same,
        List<List<Mention>> different,
        List<Office> offices,
        Kin lineage,
        List<Conflict> conflicts,
        List<Promise> promises,
        List<List<String>> stories) {

    /**
     * @param published EDTF value, or null if the report is undated
     * @param modifiedOk whether the time of the last change may stand for a publication date that is not given
     * @param notText what must not be in the clean text, such as menus
     * @param mustText what must be in it
     */
    record Report(
            String doc,
            String language,
            @Nullable String published,
            boolean modifiedOk,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String dateline,
            List<String> notText,
            List<String> mustText) {}

    /**
     * @param chain names, speaker first
     * @param implied names of the chain that may be left out
     * @param negated whether the speaker refused to say it
     */
    record Attribution(
            String doc,
            String content,
            List<String> chain,
            List<String> implied,
            String manner,
            boolean optional,
            boolean negated) {}

    /** Words of one report. */
    record Mention(String doc, String text) {}

    /** @param values EDTF, the best first */
    record Time(String doc, String text, List<String> values, boolean approximate, boolean optional) {}

    /**
     * @param types the best first; so are {@code times}, {@code stages} and {@code statuses}; the second and third are empty if
     *     none is expected
     * @param who names or ISO 3166-1 alpha-3 codes; so is {@code to}
     */
    record Event(
            String doc,
            String evidence,
            List<String> types,
            List<String> who,
            List<String> to,
            List<String> times,
            List<String> stages,
            List<String> statuses,
            boolean optional) {}

    record Office(String office, String holder) {}

    /** Pairs of docs by the kind of their relation. */
    record Kin(
            List<List<String>> commonOrigin,
            List<List<String>> copy,
            List<List<String>> translation,
            List<List<String>> rewrite,
            List<List<String>> unrelated) {}

    /** @param development whether a later date explains it */
    record Conflict(String doc, String kind, List<String> otherKinds, boolean development, List<String> evidence) {}

    record Promise(String doc, String text) {}

    /** @throws EvalException if the file cannot be read or is not of this form */
    static Gold read(Path file) {
        String json;
        try {
            json = Files.readString(file);
        } catch (IOException e) {
            throw new EvalException("cannot read the gold file " + file + ": " + e.getMessage(), e);
        }
        try {
            return of(Fields.parse(json, "the gold file " + file));
        } catch (EvalException e) {
            throw new EvalException(file + ": " + e.getMessage(), e);
        }
    }

    static Gold of(JsonNode root) {
        Map<String, String> files = new LinkedHashMap<>();
        root.path("files")
                .properties()
                .forEach(f -> files.put(f.getKey(), f.getValue().asText()));
        if (files.isEmpty()) {
            throw new EvalException("the gold has no \"files\", which say what file each doc is");
        }
        JsonNode entities = root.path("entities");
        List<List<String>> stories = new ArrayList<>();
        root.path("stories").properties().forEach(s -> stories.add(Fields.strings(s.getValue())));
        return new Gold(
                files,
                Fields.list(root.path("reports"), Gold::report),
                Fields.list(root.path("attributions"), Gold::attribution),
                Fields.list(root.path("non_statements"), Gold::words),
                Fields.list(root.path("non_events"), Gold::words),
                Fields.list(root.path("times"), Gold::time),
                Fields.list(root.path("events"), Gold::event),
                Fields.list(entities.path("same"), group -> Fields.list(group, Gold::mention)),
                Fields.list(entities.path("different"), group -> Fields.list(group, Gold::mention)),
                Fields.list(
                        entities.path("offices"),
                        o -> new Office(o.path(0).asText(), o.path(1).asText())),
                kin(root.path("lineage")),
                Fields.list(root.path("conflicts"), Gold::conflict),
                Fields.list(
                        root.path("follow_through"),
                        p -> new Promise(Fields.text(p, "doc"), Fields.text(p, "promise"))),
                List.copyOf(stories));
    }

    private static Report report(JsonNode node) {
        return new Report(
                Fields.text(node, "doc"),
                Fields.text(node, "language"),
                Fields.textOrNull(node, "published"),
                isTrue(node, "modified_ok"),
                Fields.wordOrNull(node, "title"),
                Fields.wordOrNull(node, "outlet"),
                Fields.wordOrNull(node, "dateline"),
                Fields.strings(node.path("not_text")),
                Fields.strings(node.path("must_text")));
    }

    private static Attribution attribution(JsonNode node) {
        List<String> chain = Fields.strings(node.path("chain"));
        if (chain.isEmpty()) {
            throw new EvalException("an attribution has no \"chain\": " + Fields.text(node, "content"));
        }
        return new Attribution(
                Fields.text(node, "doc"),
                Fields.text(node, "content"),
                chain,
                implied(node.path("implied"), chain),
                Fields.textOrEmpty(node, "manner"),
                isTrue(node, "optional"),
                isTrue(node, "negated"));
    }

    /** A name, names, or {@code true} for the last of the chain. */
    private static List<String> implied(JsonNode node, List<String> chain) {
        if (node.isTextual()) {
            return node.textValue().isEmpty() ? List.of() : List.of(node.textValue());
        }
        if (node.isArray()) {
            return Fields.strings(node);
        }
        return node.asBoolean() ? List.of(chain.get(chain.size() - 1)) : List.of();
    }

    private static Mention words(JsonNode node) {
        return new Mention(Fields.text(node, "doc"), Fields.text(node, "text"));
    }

    private static Mention mention(JsonNode pair) {
        return new Mention(pair.path(0).asText(), pair.path(1).asText());
    }

    private static Time time(JsonNode node) {
        return new Time(
                Fields.text(node, "doc"),
                Fields.text(node, "text"),
                choice(node, "value"),
                isTrue(node, "approx"),
                isTrue(node, "optional"));
    }

    private static Event event(JsonNode node) {
        return new Event(
                Fields.text(node, "doc"),
                Fields.text(node, "evidence"),
                choice(node, "type"),
                Fields.strings(node.path("who")),
                Fields.strings(node.path("to")),
                choice(node, "time"),
                choice(node, "stage"),
                choice(node, "status"),
                isTrue(node, "optional"));
    }

    private static Kin kin(JsonNode node) {
        return new Kin(
                pairs(node.path("common_origin")),
                pairs(node.path("copy")),
                pairs(node.path("translation")),
                pairs(node.path("rewrite")),
                pairs(node.path("unrelated")));
    }

    private static List<List<String>> pairs(JsonNode array) {
        return Fields.list(array, pair -> {
            JsonNode docs = pair.isObject() ? pair.path(pair.has("docs") ? "docs" : "pair") : pair;
            return Fields.strings(docs);
        });
    }

    private static Conflict conflict(JsonNode node) {
        return new Conflict(
                Fields.text(node, "doc"),
                Fields.text(node, "kind"),
                Fields.strings(node.path("kind_ok")),
                isTrue(node, "development"),
                Fields.strings(node.path("evidence")));
    }

    /** The value of {@code name} and those of {@code name_ok}, which are as good; empty if there is none. */
    private static List<String> choice(JsonNode node, String name) {
        String best = Fields.wordOrNull(node, name);
        if (best == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        values.add(best);
        values.addAll(Fields.strings(node.path(name + "_ok")));
        return List.copyOf(values);
    }

    /** Anything but false, nought and nothing. */
    private static boolean isTrue(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isBoolean() || value.isNumber()
                ? value.asBoolean()
                : !value.asText().isEmpty();
    }
}
