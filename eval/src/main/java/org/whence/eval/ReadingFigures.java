package org.whence.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whence.language.Language;
import org.whence.language.LanguageIdentifier;
import org.whence.language.NgramIdentifier;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Block;
import org.whence.report.PublicationDate;
import org.whence.report.Report;

/** Measures reading by itself, on public sets of pages: days of publication, bodies, languages. */
final class ReadingFigures {

    /** The public measure of article bodies compares sequences of so many words. */
    private static final int SHINGLE = 4;

    /** Sentences of so many characters or more should be told without fault. In UTF-16 code units. */
    private static final int LONG_SENTENCE = 40;

    private final Reader reader;

    ReadingFigures() {
        this(NgramIdentifier.load());
    }

    private ReadingFigures(LanguageIdentifier languages) {
        this.reader = new Reader(languages);
    }

    /**
     * Days of publication. The truth is an object from the address of a page to {@code file} and {@code date}; nothing
     * found is a miss.
     */
    List<String> days(Path truth, Path folder, boolean misses) {
        JsonNode pages = json(truth);
        List<String> lines = new ArrayList<>();
        int total = 0;
        int found = 0;
        int right = 0;
        for (Map.Entry<String, JsonNode> page : pages.properties()) {
            String file = page.getValue().path("file").asText();
            String day = page.getValue().path("date").asText();
            Optional<PublicationDate> read = reader.read(Source.of(page.getKey(), bytes(folder.resolve(file))))
                    .accepted()
                    .map(Report::published);
            total++;
            found += read.isPresent() ? 1 : 0;
            boolean hit = read.filter(date -> date.value().equals(day)).isPresent();
            right += hit ? 1 : 0;
            if (misses && !hit) {
                String given =
                        read.map(date -> date.value() + " by " + date.rule()).orElse("nothing");
                lines.add("miss " + day + " | " + given + " | " + file);
            }
        }
        lines.add(prf("days of publication, " + total + " pages", ratio(right, found), ratio(right, total)));
        return lines;
    }

    /** Bodies of articles. The truth is an object from the name of a page's file to {@code articleBody}. */
    List<String> bodies(Path truth, Path folder, boolean misses) {
        List<String> lines = new ArrayList<>();
        double precision = 0;
        double recall = 0;
        int total = 0;
        for (Map.Entry<String, JsonNode> page : json(truth).properties()) {
            Path file = Stream.of(".html.gz", ".html")
                    .map(end -> folder.resolve(page.getKey() + end))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow(() -> new EvalException("there is no page " + page.getKey() + " in " + folder));
            String read = reader.read(file).accepted().map(ReadingFigures::body).orElse("");
            double[] both = shared(page.getValue().path("articleBody").asText(), read);
            precision += both[0];
            recall += both[1];
            total++;
            if (misses && both[0] * both[1] < 1) {
                lines.add(prf("miss " + page.getKey(), both[0], both[1]));
            }
        }
        lines.add(prf("bodies, " + total + " pages", precision / Math.max(1, total), recall / Math.max(1, total)));
        return lines;
    }

    private static String body(Report report) {
        StringBuilder body = new StringBuilder();
        for (Block block : report.blocks()) {
            if (block.kind() != Block.Kind.TITLE && block.kind() != Block.Kind.CAPTION) {
                body.append(report.at(block.span())).append("\n\n");
            }
        }
        return body.toString();
    }

    /** Precision and recall of the shingles of {@code read}. */
    private static double[] shared(String truth, String read) {
        Map<List<String>, Integer> left = shingles(truth);
        int all = left.values().stream().mapToInt(Integer::intValue).sum();
        int given = 0;
        int hits = 0;
        for (Map.Entry<List<String>, Integer> shingle : shingles(read).entrySet()) {
            given += shingle.getValue();
            hits += Math.min(shingle.getValue(), left.getOrDefault(shingle.getKey(), 0));
        }
        if (all == given && hits == all) {
            return new double[] {1, 1};
        }
        return new double[] {ratio(hits, given), ratio(hits, all)};
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(text.substring(from, i));
                from = -1;
            }
        }
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - SHINGLE + 1) && !words.isEmpty(); i++) {
            shingles.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + SHINGLE))), 1, Integer::sum);
        }
        return shingles;
    }

    /** Languages of texts and of their lines. The folder has one folder a language, named by its tag. */
    List<String> languages(Path folder, boolean misses) {
        LanguageIdentifier identifier = NgramIdentifier.load();
        Map<String, int[]> counts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Path language : files(folder)) {
            String tag = language.getFileName().toString();
            int[] count = counts.computeIfAbsent(tag, t -> new int[4]);
            for (Path file : files(language)) {
                String text = text(file);
                count(identifier, text, tag, count, 0, misses, lines);
                text.lines()
                        .map(String::strip)
                        .filter(line -> line.length() >= LONG_SENTENCE)
                        .forEach(line -> count(identifier, line, tag, count, 2, misses, lines));
            }
        }
        counts.forEach((tag, c) -> lines.add(String.format(
                Locale.ROOT,
                "%s: texts %d/%d %s, lines of %d characters or more %d/%d %s",
                tag,
                c[0],
                c[1],
                Shown.ratio(ratio(c[0], c[1])),
                LONG_SENTENCE,
                c[2],
                c[3],
                Shown.ratio(ratio(c[2], c[3])))));
        return lines;
    }

    private static void count(
            LanguageIdentifier identifier,
            String text,
            String tag,
            int[] count,
            int at,
            boolean misses,
            List<String> lines) {
        Language told = identifier.identify(text);
        boolean hit = told.tag().equals(tag);
        count[at] += hit ? 1 : 0;
        count[at + 1]++;
        if (misses && !hit) {
            lines.add("miss " + tag + " | " + told + " | " + text.substring(0, Math.min(80, text.length())));
        }
    }

    private static String prf(String name, double precision, double recall) {
        double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return name + ": P " + Shown.ratio(precision) + " R " + Shown.ratio(recall) + " F " + Shown.ratio(f);
    }

    private static double ratio(int hits, int total) {
        return total == 0 ? 0 : hits / (double) total;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new EvalException("cannot list the folder " + folder + ": " + e, e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.builder().build().readTree(text(file));
        } catch (JsonProcessingException e) {
            throw new EvalException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new EvalException("there is no file " + file, e);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
