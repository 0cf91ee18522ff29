package org.whence.eval.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.eval.EvalException;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.reading.Folders;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;

/**
 * Dependent reports made of given ones, among reports of one happening in independent wording: what is found of the first and
 * how many of the second are called dependent. A dependent report keeps the quotations and cuts the rest ({@code cut}), puts
 * the sentences in another order ({@code reordered}), takes other words for some ({@code reworded}), says in its own voice what
 * its model attributes ({@code unattributed}), or is a translation by hand ({@code translated}). The independent ones are told
 * by reporters who choose facts, order and quotations for themselves. They are linked in rounds, so that no two texts of one
 * reporter meet. Everything is drawn from {@link #SEED}.
 */
public final class Copies {
    /** Seeds everything that is drawn. */
    static final long SEED = 20_221;

    /** Fewer sentences leave nothing to cut. */
    private static final int FEWEST_SENTENCES = 6;

    /** Models and happenings in one round of linking. */
    private static final int A_ROUND = 4;

    private static final List<String> KINDS = List.of("cut", "reordered", "reworded", "unattributed");
    private static final List<String> LANGUAGES = List.of("en", "ru", "ar", "tr", "fa");

    private final Random random = new Random(SEED);
    private final Analyzer analyzer = Analyzer.standard();
    private final KeyedLinker linker = KeyedLinker.load();
    private final Map<String, Map<String, String>> synonyms = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();

    private Copies() {}

    /** How many pairs of one kind there are, and how many of them were linked. */
    private static final class Tally {
        int pairs;
        int linked;
    }

    /**
     * What was found.
     *
     * @param linked of {@code pairs} pairs of reports so many have a lineage
     */
    public record Row(String kind, int linked, int pairs) {
        public double ratio() {
            return pairs == 0 ? 0 : linked / (double) pairs;
        }
    }

    /**
     * Measures with models made of the reports in {@code paths}.
     *
     * @param most models, and most happenings told independently
     * @return a row for each kind of dependent report, and the rows {@code independent, one language} and {@code independent,
     *     two languages}
     */
    public static List<Row> measure(List<Path> paths, int most) {
        Copies copies = new Copies();
        copies.readSynonyms();
        List<Analysis> models = copies.models(paths);
        Collections.shuffle(models, copies.random);
        models = models.subList(0, Math.min(models.size(), most));
        List<List<Report>> happenings = copies.independent(most);
        List<List<Report>> translated = copies.translated();
        for (int from = 0; from < Math.max(models.size(), happenings.size()); from += A_ROUND) {
            copies.round(part(models, from), part(happenings, from), part(translated, from / A_ROUND, 1));
        }
        List<Row> rows = new ArrayList<>();
        copies.tallies.forEach((kind, tally) -> rows.add(new Row(kind, tally.linked, tally.pairs)));
        return rows;
    }

    /** Precision of what is called dependent in one language or in two, given what was linked of the independent reports. */
    public static double precision(List<Row> rows, boolean oneLanguage) {
        int right = 0;
        int wrong = 0;
        for (Row row : rows) {
            if (row.kind().startsWith("independent")) {
                wrong += row.kind().endsWith("one language") == oneLanguage ? row.linked() : 0;
            } else if (row.kind().equals("translated") != oneLanguage) {
                right += row.linked();
            }
        }
        return right + wrong == 0 ? 0 : right / (double) (right + wrong);
    }

    /** Prints {@link #measure}. */
    public static void print(List<Path> paths, int most, PrintStream out) {
        List<Row> rows = measure(paths, most);
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT, "%-28s linked %5d of %5d  %.3f%n", row.kind(), row.linked(), row.pairs(), row.ratio());
        }
        out.printf(Locale.ROOT, "precision in one language %.3f%n", precision(rows, true));
        out.printf(Locale.ROOT, "precision in two languages %.3f%n", precision(rows, false));
    }

    private static <T> List<T> part(List<T> all, int from) {
        return part(all, from, A_ROUND);
    }

    private static <T> List<T> part(List<T> all, int from, int size) {
        return from >= all.size() ? List.of() : all.subList(from, Math.min(all.size(), from + size));
    }

    private List<Analysis> models(List<Path> paths) {
        Reader reader = Reader.standard();
        List<Analysis> models = new ArrayList<>();
        Folders.of(paths)
                .forEach(found -> found.fold(
                        path -> reader.read(path)
                                .accepted()
                                .map(analyzer::analyze)
                                .filter(a -> a.sentences().size() >= FEWEST_SENTENCES)
                                .map(models::add)
                                .orElse(false),
                        issue -> false));
        if (models.isEmpty()) {
            throw new EvalException("no report in " + paths + " has " + FEWEST_SENTENCES + " sentences");
        }
        return models;
    }

    private void round(List<Analysis> models, List<List<Report>> happenings, List<List<Report>> translated) {
        List<Analysis> analyses = new ArrayList<>(models);
        Map<String, String> dependents = new LinkedHashMap<>();
        Map<String, String> kinds = new HashMap<>();
        for (Analysis model : models) {
            for (String kind : KINDS) {
                Report dependent = dependent(model, kind);
                dependents.put(dependent.id().value(), model.report().id().value());
                kinds.put(dependent.id().value(), kind);
                analyses.add(analyzer.analyze(dependent));
            }
        }
        happenings.forEach(h -> h.forEach(r -> analyses.add(analyzer.analyze(r))));
        translated.forEach(t -> t.forEach(r -> analyses.add(analyzer.analyze(r))));
        java.util.Set<String> linked = new java.util.HashSet<>();
        for (Lineage lineage : linker.link(analyses).lineage()) {
            if (lineage.kind() != Lineage.Kind.CITES) {
                linked.add(lineage.from() + lineage.to());
                linked.add(lineage.to() + lineage.from());
            }
        }
        dependents.forEach(
                (dependent, model) -> count(kinds.getOrDefault(dependent, ""), linked.contains(dependent + model)));
        pairs(happenings, true, linked);
        pairs(translated, false, linked);
    }

    private void pairs(List<List<Report>> groups, boolean independent, java.util.Set<String> linked) {
        for (List<Report> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    boolean oneLanguage =
                            group.get(i).language().equals(group.get(j).language());
                    String kind = independent
                            ? oneLanguage ? "independent, one language" : "independent, two languages"
                            : "translated";
                    count(
                            kind,
                            linked.contains(group.get(i).id().value()
                                    + group.get(j).id().value()));
                }
            }
        }
    }

    private void count(String kind, boolean hit) {
        Tally tally = tallies.computeIfAbsent(kind, k -> new Tally());
        tally.pairs++;
        tally.linked += hit ? 1 : 0;
    }

    private Report dependent(Analysis model, String kind) {
        Report report = model.report();
        List<String> lines = new ArrayList<>();
        List<Sentence> sentences = model.sentences().stream()
                .filter(s -> s.block().kind() != org.whence.report.Block.Kind.TITLE)
                .toList();
        switch (kind) {
            case "cut" -> {
                for (Sentence sentence : sentences) {
                    boolean quotes = model.statements().stream()
                            .anyMatch(s -> s.manner() != Statement.Manner.INDIRECT
                                    && s.content().overlaps(sentence.span()));
                    if (quotes || random.nextInt(3) == 0) {
                        lines.add(report.at(sentence.span()));
                    }
                }
            }
            case "reordered" -> {
                sentences.forEach(s -> lines.add(report.at(s.span())));
                Collections.shuffle(lines, random);
            }
            case "reworded" -> sentences.forEach(s -> lines.add(reworded(report.at(s.span()), report.language())));
            case "unattributed" -> sentences.forEach(s -> lines.add(unattributed(model, s)));
            default -> throw new IllegalArgumentException(kind);
        }
        if (lines.isEmpty()) {
            sentences.stream().limit(2).forEach(s -> lines.add(report.at(s.span())));
        }
        lines.add(0, kind.equals("reordered") ? report.title() : lines.get(lines.size() - 1));
        String day = report.day()
                .map(d -> LocalDate.parse(d.value()).plusDays(random.nextInt(2)).toString())
                .orElse(null);
        return Texts.report(report.language(), kind + " " + report.source(), "Reprint", day, lines);
    }

    private String reworded(String sentence, Language language) {
        Map<String, String> words = synonyms.getOrDefault(language.tag(), Map.of());
        List<String> said = new ArrayList<>();
        for (String word : sentence.split(" ")) {
            said.add(words.getOrDefault(word, word));
        }
        // and here and there a word is left out
        if (said.size() > 8) {
            said.remove(4 + random.nextInt(said.size() - 6));
        }
        return String.join(" ", said);
    }

    /** The content of the longest statement of the sentence, without the clause that says whose it is. */
    private static String unattributed(Analysis model, Sentence sentence) {
        String best = model.report().at(sentence.span());
        int longest = 0;
        for (Statement statement : model.statements()) {
            if (sentence.span().contains(statement.content())
                    && statement.content().length() > longest) {
                longest = statement.content().length();
                best = model.report().at(statement.content()) + ".";
            }
        }
        return best;
    }

    /** One list of reports a happening, each by another reporter. */
    private List<List<Report>> independent(int most) {
        Map<String, List<List<String>>> reporters = new TreeMap<>();
        Map<String, List<List<String>>> names = new TreeMap<>();
        for (List<String> fields : lines("independent.txt")) {
            (fields.get(0).equals("name") ? names : reporters)
                    .computeIfAbsent(fields.get(1), k -> new ArrayList<>())
                    .add(fields.subList(2, fields.size()));
        }
        List<List<Report>> happenings = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            String happening = List.copyOf(reporters.keySet()).get(i % reporters.size());
            Map<String, List<String>> chosen = new LinkedHashMap<>();
            List<List<String>> given = shuffled(names, "given");
            List<List<String>> family = shuffled(names, "family");
            List<List<String>> states = shuffled(names, "state");
            chosen.put("{P}", joined(given.get(0), family.get(0)));
            chosen.put("{Q}", joined(given.get(1), family.get(1)));
            chosen.put("{L}", shuffled(names, "town").get(0));
            chosen.put("{A}", states.get(0));
            chosen.put("{B}", states.get(1));
            chosen.put("{N}", Collections.nCopies(LANGUAGES.size(), String.valueOf(11 + random.nextInt(60))));
            chosen.put("{M}", Collections.nCopies(LANGUAGES.size(), String.valueOf(80 + random.nextInt(300))));
            String day = LocalDate.of(2021, 1, 5).plusDays(random.nextInt(700)).toString();
            List<Report> reports = new ArrayList<>();
            int number = 0;
            for (List<String> reporter : reporters.getOrDefault(happening, List.of())) {
                String text = reporter.get(1);
                int language = LANGUAGES.indexOf(reporter.get(0));
                for (Map.Entry<String, List<String>> slot : chosen.entrySet()) {
                    text = text.replace(slot.getKey(), slot.getValue().get(language));
                }
                number++;
                reports.add(Texts.report(
                        new Language(reporter.get(0)),
                        happening + " " + i + " " + number,
                        "Reporter " + number,
                        day,
                        List.of(text.split(" / "))));
            }
            happenings.add(reports);
        }
        return happenings;
    }

    private List<List<String>> shuffled(Map<String, List<List<String>>> names, String kind) {
        List<List<String>> some = new ArrayList<>(names.getOrDefault(kind, List.of()));
        Collections.shuffle(some, random);
        return some;
    }

    private static List<String> joined(List<String> given, List<String> family) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            names.add(given.get(i) + " " + family.get(i));
        }
        return names;
    }

    private List<List<Report>> translated() {
        Map<String, List<Report>> stories = new TreeMap<>();
        for (List<String> fields : lines("translated.txt")) {
            stories.computeIfAbsent(fields.get(1), k -> new ArrayList<>())
                    .add(Texts.report(
                            new Language(fields.get(2)),
                            "translated " + fields.get(1) + " " + fields.get(2),
                            "Paper " + fields.get(2),
                            null,
                            List.of(fields.get(3).split(" / "))));
        }
        return List.copyOf(stories.values());
    }

    private void readSynonyms() {
        for (List<String> fields : lines("synonyms.txt")) {
            String[] two = fields.get(1).split(", ");
            synonyms.computeIfAbsent(fields.get(0), k -> new HashMap<>()).put(two[0], two[1]);
        }
    }

    /** Fields of every line that is no comment. */
    private static List<List<String>> lines(String name) {
        List<List<String>> lines = new ArrayList<>();
        String path = "/org/whence/eval/linking/" + name;
        try (InputStream bytes = Copies.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new EvalException("there is no " + path + " on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    lines.add(List.of(line.strip().split(" \\| ")));
                }
            }
        } catch (IOException e) {
            throw new EvalException("cannot read " + path + ": " + e, e);
        }
        return lines;
    }
}
