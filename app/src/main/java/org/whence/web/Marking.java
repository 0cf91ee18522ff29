package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.report.Block;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/** Cuts a report's text into runs wherever a passage, a statement, a source or a cue begins or ends. */
final class Marking {

    private final Analysis analysis;
    private final List<Span> sources = new ArrayList<>();
    private final List<Span> cues = new ArrayList<>();
    private final TreeSet<Integer> edges = new TreeSet<>();
    private final TreeMap<Integer, Set<String>> anchors = new TreeMap<>();

    private Marking(Analysis analysis, List<Span> linked) {
        this.analysis = analysis;
        for (Statement statement : analysis.statements()) {
            add(cues, statement.cue());
            add(sources, statement.source());
            for (Hop hop : statement.chain().hops()) {
                add(sources, hop.span());
            }
            point(statement.content());
        }
        sources.forEach(this::point);
        cues.forEach(this::cut);
        linked.forEach(this::point);
    }

    /**
     * The text of a report, block by block.
     *
     * @param linked passages that other pages link to, besides the statements and their sources
     */
    static List<Paragraph> paragraphs(Analysis analysis, List<Span> linked) {
        Marking marking = new Marking(analysis, linked);
        return analysis.report().blocks().stream()
                .map(block -> new Paragraph(block.kind(), marking.segments(block.span())))
                .toList();
    }

    /** Names the place of a passage inside its page: {@code o12-34}. */
    static String anchor(Span span) {
        return "o" + span.start() + "-" + span.end();
    }

    private List<Segment> segments(Span block) {
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
            segments.add(new Segment(
                    analysis.report().at(run),
                    from,
                    List.copyOf(anchors.getOrDefault(from, Set.of())),
                    said.stream().map(Statement::id).toList(),
                    said.stream().anyMatch(s -> s.content().start() == run.start()),
                    role(run)));
            from = to;
        }
        return segments;
    }

    private Segment.Role role(Span run) {
        if (sources.stream().anyMatch(s -> s.contains(run))) {
            return Segment.Role.SOURCE;
        }
        return cues.stream().anyMatch(s -> s.contains(run)) ? Segment.Role.CUE : Segment.Role.PLAIN;
    }

    private static void add(List<Span> spans, @Nullable Span span) {
        if (span != null) {
            spans.add(span);
        }
    }

    private void cut(Span span) {
        edges.add(span.start());
        edges.add(span.end());
    }

    /** A passage that begins between two blocks is shown at the second one. */
    private void point(Span span) {
        cut(span);
        analysis.report().blocks().stream()
                .map(Block::span)
                .filter(block -> span.start() < block.end())
                .findFirst()
                .ifPresent(block -> anchors.computeIfAbsent(
                                Math.max(span.start(), block.start()), at -> new LinkedHashSet<>())
                        .add(anchor(span)));
    }
}
