package org.whence.eval.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whence.eval.EvalException;
import org.whence.eval.tagging.MarkedText.Mark;
import org.whence.language.Language;
import org.whence.text.Span;

/** Reads public sets of marked names in the forms in which they are published. Texts are ordered by name. */
final class MarkedTexts {

    /** Texts without bounds between documents are cut behind so many sentences. */
    private static final int SENTENCES = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    private MarkedTexts() {}

    /**
     * The texts of {@code folder} in {@code form}: {@code re3d}, {@code factrueval}, {@code columns} or {@code benchmark}.
     *
     * @throws EvalException if a file cannot be read or is not in that form
     */
    static List<MarkedText> read(String form, Language language, Path folder) {
        try {
            return switch (form) {
                case "re3d" -> re3d(language, folder);
                case "factrueval" -> factRuEval(language, folder);
                case "columns" -> columns(language, folder);
                case "benchmark" -> benchmark(language, folder);
                default ->
                    throw new EvalException(
                            "the form is \"" + form + "\", expected re3d, factrueval, columns or benchmark");
            };
        } catch (IOException e) {
            throw new EvalException("cannot read " + folder + ": " + e, e);
        }
    }

    /** Folders of documents.json and entities.json, one object a line; characters counted from 0, end exclusive. */
    private static List<MarkedText> re3d(Language language, Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (Path file : files(folder, "documents.json")) {
            Map<String, List<Mark>> marks = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file.resolveSibling("entities.json"))) {
                JsonNode entity = JSON.readTree(line);
                marks.computeIfAbsent(entity.path("documentId").asText(), d -> new ArrayList<>())
                        .add(new Mark(
                                new Span(
                                        entity.path("begin").asInt(),
                                        entity.path("end").asInt()),
                                entity.path("type").asText()));
            }
            Map<String, String> bodies = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                JsonNode document = JSON.readTree(line);
                bodies.put(document.path("_id").asText(), document.path("text").asText());
            }
            bodies.forEach((id, text) -> texts.add(MarkedText.of(
                    folder.relativize(file) + " " + id, language, text, marks.getOrDefault(id, List.of()))));
        }
        return texts;
    }

    /** X.txt, X.tokens, X.spans and X.objects; an object's stretch reaches from its first to its last token. */
    private static List<MarkedText> factRuEval(Language language, Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (Path file : files(folder, ".objects")) {
            FactRuEval document = FactRuEval.read(file);
            List<Mark> marks = new ArrayList<>();
            document.objects().stream()
                    .filter(o -> !o.isUnnamed())
                    .forEach(o -> marks.add(new Mark(o.stretch(), o.type())));
            // bodies come first, because of stretches of the same words they count
            marks.sort(java.util.Comparator.comparing(m -> !m.type().equals("org")));
            texts.add(MarkedText.of(file.toString(), language, document.text(), marks));
        }
        return texts;
    }

    /** The half of the benchmark collection that rules may be tuned on: {@code mention | type | words | which of several}. */
    private static List<MarkedText> benchmark(Language language, Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        for (Path file : files(folder, ".gold")) {
            String name = file.getFileName().toString().replace(".gold", "");
            if (!name.substring(2).startsWith("-" + language + "-")
                    || Integer.parseInt(name.substring(0, 2)) % 2 != 0) {
                continue;
            }
            String text = Files.readString(folder.resolve("reports").resolve(name + ".txt"));
            List<Mark> marks = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split(" \\| ", -1);
                if (!fields[0].equals("mention")) {
                    continue;
                }
                int at = text.indexOf(fields[2]);
                for (int n = fields.length < 4 ? 1 : Integer.parseInt(fields[3]); n > 1 && at >= 0; n--) {
                    at = text.indexOf(fields[2], at + 1);
                }
                if (at < 0) {
                    throw new EvalException(file + ": the report has no \"" + line + "\"");
                }
                marks.add(new Mark(new Span(at, at + fields[2].length()), fields[1]));
            }
            texts.add(MarkedText.of(name, language, text, marks));
        }
        return texts;
    }

    /** A token and its tag on each line, B-X and I-X; sentences end with a full stop. */
    private static List<MarkedText> columns(Language language, Path file) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int sentences = 0;
        int from = -1;
        String type = "";
        int end = 0;
        for (String line : Files.readAllLines(file)) {
            int space = line.lastIndexOf(' ');
            if (space <= 0) {
                continue;
            }
            String token = line.substring(0, space);
            String tag = line.substring(space + 1);
            if (from >= 0 && !tag.equals("I-" + type)) {
                marks.add(new Mark(new Span(from, end), type));
                from = -1;
            }
            if (tag.startsWith("B-") || tag.startsWith("I-") && from < 0) {
                from = text.length();
                type = tag.substring(2);
            }
            text.append(token);
            end = text.length();
            boolean stop = token.equals(".");
            text.append(stop ? '\n' : ' ');
            sentences += stop ? 1 : 0;
            if (stop && sentences >= SENTENCES && from < 0) {
                texts.add(MarkedText.of(String.valueOf(texts.size()), language, text.toString(), marks));
                text.setLength(0);
                marks = new ArrayList<>();
                sentences = 0;
            }
        }
        if (from >= 0) {
            marks.add(new Mark(new Span(from, end), type));
        }
        texts.add(MarkedText.of(String.valueOf(texts.size()), language, text.toString(), marks));
        return texts;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new EvalException("there is no file *" + ending + " under " + folder);
            }
            return files;
        }
    }
}
