package org.whence.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The benchmark collection: reports of our own in five languages with what a careful reader found in them. Its folder holds
 * {@code reports/}, {@code gold/} with a file for each report, {@code names.txt} and {@code links.txt} with what lies between
 * reports, and {@code split.txt}, which says which half rules may be tuned on.
 */
final class Benchmark {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Behind the polarity of a statement or the status of an event on which careful readers may differ. */
    static final String OPTIONAL = " optional";

    private final List<AnnotatedReport> reports;
    private final List<AnnotatedReport.Line> names;
    private final List<AnnotatedReport.Line> links;
    private final List<AnnotatedReport.Line> conflicts;
    private final List<AnnotatedReport.Line> promises;
    private final Map<String, Set<String>> halves;

    private Benchmark(
            List<AnnotatedReport> reports,
            List<AnnotatedReport.Line> names,
            List<AnnotatedReport.Line> links,
            List<AnnotatedReport.Line> conflicts,
            List<AnnotatedReport.Line> promises,
            Map<String, Set<String>> halves) {
        this.reports = reports;
        this.names = names;
        this.links = links;
        this.conflicts = conflicts;
        this.promises = promises;
        this.halves = halves;
    }

    /** @throws EvalException if a file is missing or cannot be read */
    static Benchmark read(Path folder) {
        List<AnnotatedReport> reports = new ArrayList<>();
        for (Path gold : goldFiles(folder.resolve("gold"))) {
            String name = gold.getFileName().toString();
            String doc = name.substring(0, name.length() - ".gold".length());
            Path text = folder.resolve("reports").resolve(doc + ".txt");
            reports.add(AnnotatedReport.of(doc, content(text), content(gold)));
        }
        Map<String, Set<String>> halves = new LinkedHashMap<>();
        for (AnnotatedReport.Line line : lines(folder.resolve("split.txt"))) {
            halves.put(line.key(), new TreeSet<>(List.of(line.field(0).split(" "))));
        }
        return new Benchmark(
                List.copyOf(reports),
                lines(folder.resolve("names.txt")),
                lines(folder.resolve("links.txt")),
                lines(folder.resolve("conflicts.txt")),
                lines(folder.resolve("promises.txt")),
                halves);
    }

    private static List<Path> goldFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".gold"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new EvalException("cannot list " + folder + ": " + e, e);
        }
    }

    private static List<AnnotatedReport.Line> lines(Path file) {
        return AnnotatedReport.of(file.getFileName().toString(), "", content(file))
                .lines();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }

    List<AnnotatedReport> reports() {
        return reports;
    }

    /**
     * This collection with some of its reports.
     *
     * @param half {@code tuned}, {@code untouched}, or empty for both
     * @param language of the reports, or empty for all
     */
    Benchmark part(String half, String language) {
        if (!half.isEmpty() && !halves.containsKey(half)) {
            throw new EvalException("there is no half \"" + half + "\", expected one of " + halves.keySet());
        }
        Set<String> stories = halves.getOrDefault(half, Set.of());
        List<AnnotatedReport> some = reports.stream()
                .filter(r -> half.isEmpty() || stories.contains(r.story()))
                .filter(r -> language.isEmpty() || r.language().equals(language))
                .toList();
        return new Benchmark(some, names, links, conflicts, promises, halves);
    }

    /** The text files of these reports in {@code folder}, that of the collection. */
    List<Path> texts(Path folder) {
        return reports.stream()
                .map(r -> folder.resolve("reports").resolve(r.file()))
                .toList();
    }

    /** The stories whose reports are in a half. */
    Set<String> stories(String half) {
        return halves.getOrDefault(half, Set.of());
    }

    /** What is wrong with the annotations, a line each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        reports.forEach(r -> faults.addAll(r.faults()));
        for (AnnotatedReport.Line line : links) {
            List<String> docs = docs(line);
            for (int i = 0; i < docs.size(); i++) {
                String doc = docs.get(i);
                if (reports.stream().noneMatch(r -> r.doc().equals(doc))) {
                    faults.add("links.txt line " + line.number() + ": there is no report " + doc);
                }
            }
            quotes(line).forEach((words, doc) -> {
                if (reports.stream()
                        .noneMatch(r -> r.doc().equals(doc) && r.text().contains(words))) {
                    faults.add("links.txt line " + line.number() + ": " + doc + " has no \"" + words + "\"");
                }
            });
        }
        faults.addAll(strange("conflicts.txt", conflicts, Set.of("side", "against")));
        faults.addAll(strange("promises.txt", promises, Set.of("promise")));
        return faults;
    }

    /** Lines of {@code keys} whose words do not stand in their report. */
    private List<String> strange(String file, List<AnnotatedReport.Line> lines, Set<String> keys) {
        List<String> faults = new ArrayList<>();
        for (AnnotatedReport.Line line : lines) {
            if (keys.contains(line.key())
                    && reports.stream()
                            .noneMatch(r ->
                                    r.doc().equals(line.field(0)) && r.text().contains(line.field(1)))) {
                faults.add(
                        file + " line " + line.number() + ": " + line.field(0) + " has no \"" + line.field(1) + "\"");
            }
        }
        return faults;
    }

    /** Every contradiction annotated in reports that are here. */
    List<LinkFigures.Matter> matters() {
        List<LinkFigures.Matter> matters = new ArrayList<>();
        for (AnnotatedReport.Line line : conflicts) {
            if (line.key().equals("matter")) {
                matters.add(new LinkFigures.Matter(
                        line.field(0),
                        List.of(line.field(1).split(",")),
                        line.field(2).equals("required"),
                        line.field(3),
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else if (has(line.field(0))) {
                LinkFigures.Matter last = matters.get(matters.size() - 1);
                (line.key().equals("side") ? last.side() : last.against()).add(words(line));
            }
        }
        matters.removeIf(m -> m.side().isEmpty() || m.against().isEmpty());
        return matters;
    }

    /** Every promise annotated in reports that are here. */
    List<LinkFigures.Act> acts() {
        return promises.stream()
                .filter(line -> has(line.field(0)))
                .map(line -> new LinkFigures.Act(words(line), line.field(2).equals("required")))
                .toList();
    }

    /** Reports of the stories whose promises are annotated. */
    List<String> docsWithActs() {
        Set<String> stories = new TreeSet<>();
        promises.forEach(line -> stories.add(line.field(0).replaceFirst("-.*", "")));
        return reports.stream()
                .filter(r -> stories.contains(r.story()))
                .map(AnnotatedReport::doc)
                .toList();
    }

    private static LinkFigures.Words words(AnnotatedReport.Line line) {
        return new LinkFigures.Words(line.field(0), Words.fold(line.field(1)));
    }

    private static List<String> docs(AnnotatedReport.Line line) {
        return switch (line.key()) {
            case "lineage", "conflict" ->
                List.of(line.field(1), line.field(line.key().equals("lineage") ? 2 : 3));
            case "different" -> List.of(line.field(0), line.field(2));
            case "promise" -> line.fields().size() > 3 ? List.of(line.field(0), line.field(3)) : List.of(line.field(0));
            default -> throw new EvalException("links.txt line " + line.number() + ": unknown key " + line.key());
        };
    }

    /** Words by the report they stand in. */
    private static Map<String, String> quotes(AnnotatedReport.Line line) {
        Map<String, String> quotes = new LinkedHashMap<>();
        switch (line.key()) {
            case "conflict" -> {
                quotes.put(line.field(2), line.field(1));
                quotes.put(line.field(4), line.field(3));
            }
            case "different" -> {
                quotes.put(line.field(1), line.field(0));
                quotes.put(line.field(3), line.field(2));
            }
            case "promise" -> {
                quotes.put(line.field(1), line.field(0));
                if (line.fields().size() > 4) {
                    quotes.put(line.field(4), line.field(3));
                }
            }
            default -> {}
        }
        return quotes;
    }

    private boolean has(String doc) {
        return reports.stream().anyMatch(r -> r.doc().equals(doc));
    }

    /** In the form of the sample's gold, which {@link Gold} and the reference scorer read. */
    ObjectNode gold() {
        ObjectNode root = JSON.objectNode();
        ArrayNode heads = root.putArray("reports");
        ArrayNode attributions = root.putArray("attributions");
        ArrayNode nonStatements = root.putArray("non_statements");
        ArrayNode nonEvents = root.putArray("non_events");
        ArrayNode times = root.putArray("times");
        ArrayNode events = root.putArray("events");
        ObjectNode files = JSON.objectNode();
        Map<String, ArrayNode> stories = new LinkedHashMap<>();
        for (AnnotatedReport report : reports) {
            heads.add(head(report));
            report.all("statement").forEach(line -> attributions.add(attribution(report, line)));
            report.words("non-statement").forEach(words -> nonStatements.add(words(report, words)));
            report.words("non-event").forEach(words -> nonEvents.add(words(report, words)));
            for (AnnotatedReport.Line line : report.all("time")) {
                times.add(words(report, line.field(1)).put("value", line.field(0)));
            }
            report.all("event").forEach(line -> events.add(event(report, line)));
            files.put(report.doc(), report.file());
            stories.computeIfAbsent(report.story(), s -> JSON.arrayNode()).add(report.doc());
        }
        root.set("entities", entities());
        root.set("lineage", lineage());
        root.set("conflicts", conflicts());
        root.set("follow_through", promises());
        ObjectNode grouped = root.putObject("stories");
        stories.forEach(grouped::set);
        root.set("files", files);
        return root;
    }

    private static ObjectNode head(AnnotatedReport report) {
        ObjectNode head = JSON.objectNode().put("doc", report.doc()).put("language", report.language());
        for (String key : List.of("published", "outlet", "title", "dateline")) {
            head.put(key, report.first(key).orElse(null));
        }
        if (!report.all("modified-ok").isEmpty()) {
            head.put("modified_ok", true);
        }
        put(head, "not_text", report.words("not-text"));
        put(head, "must_text", report.words("must-text"));
        put(head, "cites", report.words("cites"));
        return head;
    }

    private static void put(ObjectNode node, String key, List<String> words) {
        ArrayNode array = node.putArray(key);
        words.forEach(array::add);
    }

    private static ObjectNode words(AnnotatedReport report, String words) {
        return JSON.objectNode().put("doc", report.doc()).put("text", words);
    }

    private static ObjectNode attribution(AnnotatedReport report, AnnotatedReport.Line line) {
        List<String> chain = new ArrayList<>();
        List<String> implied = new ArrayList<>();
        for (String hop : line.field(2).split(" > ")) {
            boolean inBrackets = hop.startsWith("(") && hop.endsWith(")");
            String name = inBrackets ? hop.substring(1, hop.length() - 1) : hop;
            chain.add(name);
            if (inBrackets) {
                implied.add(name);
            }
        }
        ObjectNode node = JSON.objectNode().put("doc", report.doc()).put("content", line.field(3));
        put(node, "chain", chain);
        node.put("manner", line.field(0));
        if (!implied.isEmpty()) {
            put(node, "implied", implied);
        }
        String polarity = line.field(1);
        if (polarity.endsWith(OPTIONAL)) {
            node.put("optional", true);
        }
        if (polarity.startsWith("not-said")) {
            node.put("negated", true);
        } else {
            node.put("polarity", polarity.replace(OPTIONAL, ""));
        }
        return node;
    }

    private static ObjectNode event(AnnotatedReport report, AnnotatedReport.Line line) {
        ObjectNode node = JSON.objectNode().put("doc", report.doc()).put("evidence", line.field(5));
        choice(node, "type", line.field(0));
        String status = line.field(1);
        choice(node, "status", status.replace(OPTIONAL, ""));
        if (status.endsWith(OPTIONAL)) {
            node.put("optional", true);
        }
        put(node, "who", names(line.field(2)));
        put(node, "to", names(line.field(3)));
        for (String detail : names(line.field(4))) {
            int equals = detail.indexOf('=');
            if (detail.startsWith("items=")) {
                put(node, "items", List.of(detail.substring(equals + 1).split(", ")));
            } else {
                node.put(detail.substring(0, equals), detail.substring(equals + 1));
            }
        }
        return node;
    }

    private static void choice(ObjectNode node, String key, String values) {
        List<String> all = List.of(values.split(","));
        node.put(key, all.get(0));
        if (all.size() > 1) {
            put(node, key + "_ok", all.subList(1, all.size()));
        }
    }

    /** The names of a field, which is "-" for nobody. */
    static List<String> names(String field) {
        return field.isBlank() || field.equals("-") ? List.of() : List.of(field.split("; "));
    }

    private ObjectNode entities() {
        ObjectNode entities = JSON.objectNode();
        ArrayNode same = entities.putArray("same");
        for (AnnotatedReport.Line line : names) {
            ArrayNode group = JSON.arrayNode();
            for (String field : line.fields().subList(1, line.fields().size())) {
                int colon = field.indexOf(": ");
                String language = field.substring(0, colon);
                for (AnnotatedReport report : reports) {
                    if (report.story().equals(line.key()) && report.language().equals(language)) {
                        Stream.of(field.substring(colon + 2).split(", "))
                                .filter(form -> report.text().contains(form))
                                .forEach(form -> group.add(pair(report.doc(), form)));
                    }
                }
            }
            if (group.size() > 1) {
                same.add(group);
            }
        }
        ArrayNode different = entities.putArray("different");
        for (AnnotatedReport.Line line : linksOf("different")) {
            different.add(
                    JSON.arrayNode().add(pair(line.field(0), line.field(1))).add(pair(line.field(2), line.field(3))));
        }
        entities.putArray("offices");
        return entities;
    }

    private static ArrayNode pair(String one, String other) {
        return JSON.arrayNode().add(one).add(other);
    }

    /** Links of a kind between reports that are all here. */
    private List<AnnotatedReport.Line> linksOf(String key) {
        return links.stream()
                .filter(line -> line.key().equals(key) && docs(line).stream().allMatch(this::has))
                .toList();
    }

    private ObjectNode lineage() {
        ObjectNode lineage = JSON.objectNode();
        for (AnnotatedReport.Line line : linksOf("lineage")) {
            lineage.withArray(line.field(0)).add(pair(line.field(1), line.field(2)));
        }
        return lineage;
    }

    private ArrayNode conflicts() {
        ArrayNode conflicts = JSON.arrayNode();
        for (AnnotatedReport.Line line : linksOf("conflict")) {
            ObjectNode node = JSON.objectNode();
            choice(node, "kind", line.field(0));
            node.put("doc", line.field(1));
            boolean within = line.field(1).equals(line.field(3));
            put(node, "evidence", within ? List.of(line.field(2), line.field(4)) : List.of(line.field(2)));
            if (!within) {
                node.set("against", pair(line.field(3), line.field(4)));
            }
            conflicts.add(node.put("why", line.field(5)));
        }
        return conflicts;
    }

    private ArrayNode promises() {
        ArrayNode promises = JSON.arrayNode();
        for (AnnotatedReport.Line line : linksOf("promise")) {
            ObjectNode node = JSON.objectNode()
                    .put("doc", line.field(0))
                    .put("promise", line.field(1))
                    .put("state", line.field(2));
            List<String> later = line.fields().size() > 4 ? List.of(line.field(3) + ": " + line.field(4)) : List.of();
            put(node, "later", later);
            promises.add(node);
        }
        return promises;
    }
}
