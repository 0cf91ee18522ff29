package org.whence.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.analysis.Analysis;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.text.Span;

/**
 * How many of the names that a careful reader marked were found, with their exact limits and their type. What was found
 * inside a marked name, such as the state in the name of its ministry, is neither right nor wrong; nor is what was found
 * where nobody marked anything.
 */
final class MentionFigures {

    private static final class Count {
        int right;
        int given;
        int wanted;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** @param analyses of any reports; those that {@code benchmark} has and in which names were marked are counted */
    static MentionFigures of(Benchmark benchmark, List<Analysis> analyses) {
        Map<String, Analysis> byFile = new LinkedHashMap<>();
        analyses.forEach(a -> byFile.put(Fields.fileName(a.report().source()), a));
        MentionFigures figures = new MentionFigures();
        for (AnnotatedReport report : benchmark.reports()) {
            List<AnnotatedReport.NamedSpan> wanted = report.mentions();
            if (!wanted.isEmpty()) {
                Analysis analysis = byFile.get(report.file());
                figures.add(report, wanted, analysis == null ? List.of() : given(report, analysis));
            }
        }
        return figures;
    }

    private void add(
            AnnotatedReport report, List<AnnotatedReport.NamedSpan> wanted, List<AnnotatedReport.NamedSpan> given) {
        Set<AnnotatedReport.NamedSpan> gold = new HashSet<>(wanted);
        Set<AnnotatedReport.NamedSpan> found = new HashSet<>(given);
        List<Span> unmarked = report.unmarked();
        for (AnnotatedReport.NamedSpan name : wanted) {
            boolean right = found.contains(name);
            count(report.language(), name.type(), right, right, true);
            if (!right) {
                misses.add("miss " + shown(report, name));
            }
        }
        for (AnnotatedReport.NamedSpan name : found) {
            boolean counts = !gold.contains(name)
                    && unmarked.stream().noneMatch(zone -> within(name.span(), zone))
                    && wanted.stream().noneMatch(w -> !w.span().equals(name.span()) && within(name.span(), w.span()));
            if (counts) {
                count(report.language(), name.type(), false, true, false);
                misses.add("extra " + shown(report, name));
            }
        }
    }

    private static boolean within(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static String shown(AnnotatedReport report, AnnotatedReport.NamedSpan name) {
        return report.doc() + " " + name.type() + " | " + name.span().in(report.text());
    }

    private void count(String language, EntityType type, boolean right, boolean given, boolean wanted) {
        for (String row : List.of(language, language + " " + type)) {
            Count count = counts.computeIfAbsent(row, r -> new Count());
            count.right += right ? 1 : 0;
            count.given += given ? 1 : 0;
            count.wanted += wanted ? 1 : 0;
        }
    }

    /** The names found, where they stand in the report's file. */
    private static List<AnnotatedReport.NamedSpan> given(AnnotatedReport report, Analysis analysis) {
        Places places = new Places(analysis.report().text(), report.text());
        List<AnnotatedReport.NamedSpan> given = new ArrayList<>();
        for (Mention mention : analysis.entities().mentions()) {
            if (mention.form() == Mention.Form.NAME) {
                places.inFile(mention.span())
                        .ifPresent(span -> given.add(new AnnotatedReport.NamedSpan(mention.type(), span)));
            }
        }
        return given;
    }

    /** F1 of a language, or of a language and a type such as {@code tr PERSON}; 0 if there is none. */
    double f1(String row) {
        Count count = counts.getOrDefault(row, new Count());
        return 2.0 * count.right / Math.max(1, count.given + count.wanted);
    }

    /** How many names of a language were marked. */
    int wanted(String language) {
        return counts.getOrDefault(language, new Count()).wanted;
    }

    List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>();
        if (withMisses) {
            misses.stream().sorted().forEach(lines::add);
        }
        counts.forEach((row, count) -> lines.add(String.format(
                Locale.ROOT,
                "%-20s P %d/%d %s R %d/%d %s F1 %s",
                row,
                count.right,
                count.given,
                Shown.ratio(count.right / (double) Math.max(1, count.given)),
                count.right,
                count.wanted,
                Shown.ratio(count.right / (double) Math.max(1, count.wanted)),
                Shown.ratio(f1(row)))));
        return lines;
    }
}
