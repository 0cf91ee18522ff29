package org.whence.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a program gave for the whole collection, as far as the figures ask for it. Reports go by the gold's {@code doc};
 * null for one that the gold does not know.
 */
record GivenRegister(
        List<Mention> mentions,
        List<Office> offices,
        List<Lineage> lineage,
        List<Conflict> conflicts,
        List<Promise> promises,
        List<Story> stories) {

    /** @param folded the words, {@linkplain Words#fold folded} */
    record Mention(@Nullable String doc, String folded, String entity) {}

    record Office(String office, String holder) {}

    record Lineage(@Nullable String from, @Nullable String to, String kind) {}

    /** @param sides the passages that contradict each other, folded */
    record Conflict(String kind, List<Passage> sides) {}

    record Passage(@Nullable String doc, String folded) {}

    record Promise(@Nullable String doc, String text) {}

    record Story(String id, List<String> docs) {}

    /** @throws EvalException if {@code json} is no JSON */
    static GivenRegister read(String json, String what, Gold gold) {
        JsonNode root = Fields.parse(json, what);
        Map<String, String> docs = new LinkedHashMap<>();
        for (JsonNode report : root.path("reports")) {
            String file = Fields.fileName(Fields.textOrEmpty(report, "source"));
            gold.files().forEach((doc, name) -> {
                if (name.equals(file)) {
                    docs.put(Fields.text(report, "id"), doc);
                }
            });
        }
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode entity : root.path("entities")) {
            for (JsonNode mention : entity.path("mentions")) {
                mentions.add(new Mention(
                        doc(mention, "report", docs),
                        Words.fold(Fields.textOrNull(mention, "text")),
                        Fields.text(entity, "id")));
            }
        }
        return new GivenRegister(
                List.copyOf(mentions),
                Fields.list(
                        root.path("offices"),
                        o -> new Office(Fields.textOrEmpty(o, "office"), Fields.textOrEmpty(o, "holder"))),
                Fields.list(
                        root.path("lineage"),
                        l -> new Lineage(doc(l, "from", docs), doc(l, "to", docs), Fields.textOrEmpty(l, "kind"))),
                Fields.list(root.path("conflicts"), c -> new Conflict(Fields.textOrEmpty(c, "kind"), sides(c, docs))),
                Fields.list(
                        root.path("promises"), p -> new Promise(doc(p, "report", docs), Fields.textOrEmpty(p, "text"))),
                Fields.list(root.path("stories"), s -> story(s, docs)));
    }

    private static @Nullable String doc(JsonNode node, String name, Map<String, String> docs) {
        return docs.get(Fields.textOrEmpty(node, name));
    }

    private static List<Passage> sides(JsonNode conflict, Map<String, String> docs) {
        List<Passage> sides = new ArrayList<>();
        for (String side : List.of("a", "b")) {
            JsonNode passage = conflict.path(side);
            if (!passage.isEmpty()) {
                sides.add(new Passage(doc(passage, "report", docs), Words.fold(Fields.textOrNull(passage, "text"))));
            }
        }
        return sides;
    }

    private static Story story(JsonNode node, Map<String, String> docs) {
        List<String> known = new ArrayList<>();
        for (String report : Fields.strings(node.path("reports"))) {
            String doc = docs.get(report);
            if (doc != null) {
                known.add(doc);
            }
        }
        return new Story(Fields.text(node, "id"), List.copyOf(known));
    }
}
