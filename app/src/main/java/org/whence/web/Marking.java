package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.report.Block;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** Cuts a report's text into runs wherever a statement, a source or a cue begins or ends. */
final class Marking {

    private Marking() {}

    /** @param linked further passages that other pages link to; a run begins at each */
    static List<Paragraph> paragraphs(Analysis analysis, List<Span> linked) {
        List<Span> sources = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        for (Statement statement : analysis.statements()) {
            add(cues, statement.cue());
            add(sources, statement.source());
            for (Hop hop : statement.chain().hops()) {
                add(sources, hop.span());
            }
        }
        TreeSet<Integer> edges = new TreeSet<>();
        analysis.statements().forEach(s -> edges(edges, s.content()));
        sources.forEach(s -> edges(edges, s));
        cues.forEach(s -> edges(edges, s));
        linked.forEach(s -> edges.add(s.start()));
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : analysis.report().blocks()) {
            paragraphs.add(new Paragraph(block.kind(), segments(analysis, block.span(), edges, sources, cues)));
        }
        return paragraphs;
    }

    private static List<Segment> segments(
            Analysis analysis, Span block, TreeSet<Integer> edges, List<Span> sources, List<Span> cues) {
        List<Segment> segments = new ArrayList<>();
        int from = block.start();
        while (from < block.end()) {
            Integer edge = edges.higher(from);
            int to = edge == null ? block.end() : Math.min(edge, block.end());
            Span run = new Span(from, to);
            List<Statement> said = analysis.statements().stream()
                    .filter(s -> s.content().contains(run))
                    .sorted(Comparator.comparingInt((Statement s) -> s.content().length()))
                    .toList();
            Segment.Role role = covered(sources, run)
                    ? Segment.Role.SOURCE
                    : covered(cues, run) ? Segment.Role.CUE : Segment.Role.PLAIN;
            segments.add(new Segment(
                    analysis.report().at(run),
                    from,
                    said.stream().map(Statement::id).toList(),
                    said.stream().anyMatch(s -> s.content().start() == run.start()),
                    role));
            from = to;
        }
        return segments;
    }

    private static boolean covered(List<Span> spans, Span run) {
        return spans.stream().anyMatch(s -> s.contains(run));
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }

    private static void edges(TreeSet<Integer> edges, Span span) {
        edges.add(span.start());
        edges.add(span.end());
    }
}
