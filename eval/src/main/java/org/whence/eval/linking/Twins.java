package org.whence.eval.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.eval.EvalException;
import org.whence.language.Language;
import org.whence.likeness.Profiles;
import org.whence.lineage.Counterparts;
import org.whence.lineage.Lineage;
import org.whence.reading.Folders;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Report;

/**
 * Translations in a collection that has every document in several languages, such as NTREX-128: whether the twin of a
 * document comes first among the documents of the other language, and how many twins are called related, among other reports
 * that are no twin of any.
 */
public final class Twins {
    private final PrintStream out;

    /** Name of the document by report, and its language; only of documents, not of distractors. */
    private final Map<String, String> documents = new HashMap<>();

    private final Map<String, String> languages = new TreeMap<>();

    private Twins(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints the figures.
     *
     * @param folder has a folder for each language, with one file a document, a line a sentence, of the same name
     * @param distractors files and folders of other reports; may be empty
     */
    public static void measure(Path folder, List<Path> distractors, PrintStream out) {
        new Twins(out).measure(folder, distractors);
    }

    private void measure(Path folder, List<Path> distractors) {
        Analyzer analyzer = Analyzer.standard();
        List<Analysis> analyses = new ArrayList<>();
        for (Path language : children(folder)) {
            String tag = language.getFileName().toString();
            for (Path file : children(language)) {
                String name = file.getFileName().toString();
                Report report = Texts.report(new Language(tag), tag + "/" + name, null, null, lines(file));
                documents.put(report.id().value(), name);
                languages.put(report.id().value(), tag);
                analyses.add(analyzer.analyze(report));
            }
        }
        int twins = analyses.size();
        Reader reader = Reader.standard();
        Folders.of(distractors)
                .forEach(found -> found.fold(
                        path -> reader.read(path)
                                .accepted()
                                .map(analyzer::analyze)
                                .map(analyses::add)
                                .orElse(false),
                        issue -> false));
        out.printf(Locale.ROOT, "%d documents, %d other reports%n", twins, analyses.size() - twins);
        KeyedLinker linker = KeyedLinker.load();
        first(linker.profiles(analyses));
        related(linker.link(analyses));
    }

    /** How often the twin is the most alike of all reports in its language. */
    private void first(Profiles profiles) {
        Map<String, Map<String, Counterparts.Counterpart>> best = new HashMap<>();
        for (Counterparts.Counterpart pair : Counterparts.find(profiles)) {
            keep(best, pair, pair.a().id().value(), pair.b().analysis().report().language());
            keep(best, pair, pair.b().id().value(), pair.a().analysis().report().language());
        }
        Map<String, int[]> counts = new TreeMap<>();
        documents.forEach((report, document) -> {
            for (String tag : List.copyOf(new java.util.TreeSet<>(languages.values()))) {
                String from = languages.getOrDefault(report, "");
                if (!tag.equals(from)) {
                    int[] count = counts.computeIfAbsent(from + " > " + tag, k -> new int[2]);
                    Counterparts.Counterpart found =
                            best.getOrDefault(report, Map.of()).get(tag);
                    String other = found == null
                            ? ""
                            : found.a().id().value().equals(report)
                                    ? found.b().id().value()
                                    : found.a().id().value();
                    count[0] += document.equals(documents.get(other)) ? 1 : 0;
                    count[1]++;
                }
            }
        });
        counts.forEach((pair, count) -> out.printf(
                Locale.ROOT, "twin first  %s  %d/%d %.3f%n", pair, count[0], count[1], count[0] / (double) count[1]));
        counts.entrySet().stream()
                .min(java.util.Comparator.comparingDouble(
                        (Map.Entry<String, int[]> e) -> e.getValue()[0] / (double) e.getValue()[1]))
                .ifPresent(worst -> out.printf(
                        Locale.ROOT,
                        "twin first  worst of %d pairs: %s %.3f%n",
                        counts.size(),
                        worst.getKey(),
                        worst.getValue()[0] / (double) worst.getValue()[1]));
    }

    private static void keep(
            Map<String, Map<String, Counterparts.Counterpart>> best,
            Counterparts.Counterpart pair,
            String report,
            Language other) {
        best.computeIfAbsent(report, k -> new HashMap<>())
                .merge(other.tag(), pair, (a, b) -> a.likeness() >= b.likeness() ? a : b);
    }

    /** Precision and recall of the lineages between two languages. */
    private void related(Register register) {
        int right = 0;
        int wrong = 0;
        Map<String, String> tags = new HashMap<>();
        register.reports().forEach(r -> tags.put(r.id().value(), r.language().tag()));
        for (Lineage lineage : register.lineage()) {
            boolean across = lineage.kind() != Lineage.Kind.CITES
                    && !tags.getOrDefault(lineage.from(), "").equals(tags.getOrDefault(lineage.to(), ""));
            if (across) {
                String document = documents.get(lineage.from());
                boolean same = document != null && document.equals(documents.get(lineage.to()));
                right += same ? 1 : 0;
                wrong += same ? 0 : 1;
            }
        }
        long tongues = languages.values().stream().distinct().count();
        long all = documents.size() * (tongues - 1) / 2;
        double precision = right / (double) Math.max(1, right + wrong);
        double recall = right / (double) Math.max(1, all);
        Map<String, String> given = new HashMap<>();
        register.stories().forEach(s -> s.reports().forEach(r -> given.put(r.value(), s.id())));
        out.printf(
                Locale.ROOT,
                "translation  P %.3f R %.3f F1 %.3f of %d pairs, %d wrong%n",
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                all,
                wrong);
        BCubed stories = BCubed.of(documents, given);
        out.printf(
                Locale.ROOT, "stories B3 P %.3f R %.3f F1 %.3f%n", stories.precision(), stories.recall(), stories.f1());
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new EvalException("cannot list " + folder + ": " + e, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
