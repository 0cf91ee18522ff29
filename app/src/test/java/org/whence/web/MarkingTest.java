package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Alignment;
import org.whence.text.Span;

class MarkingTest {
    private static final String TEXT = "سفر\n\nقال كريم «لا» ثم مضى.";

    private static Span of(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static Analysis analysis(Statement... statements) {
        Report report = new Report(
                new ReportId("sha256:" + "00".repeat(32)),
                "a.txt",
                Language.ARABIC,
                "سفر",
                null,
                List.of(),
                null,
                null,
                null,
                Bounds.NONE,
                TEXT,
                List.of(
                        new Block(new Span(0, 3), Block.Kind.TITLE),
                        new Block(new Span(5, TEXT.length()), Block.Kind.PARAGRAPH)),
                Alignment.EMPTY,
                List.of());
        return new Analysis(report, List.of(), List.of(), Entities.NONE, List.of(statements), List.of(), List.of());
    }

    private static Statement statement(String id, String content) {
        return new Statement(
                id,
                of(content),
                of("قال"),
                of("كريم"),
                Statement.Manner.DIRECT,
                Statement.Act.SAY,
                Statement.Polarity.AFFIRMED,
                Statement.Modality.ASSERTED,
                null,
                new Chain(List.of(new Hop(Hop.Kind.PERSON, "كريم", of("كريم"), null))));
    }

    private static String shown(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(p -> p.segments().stream()
                        .map(s -> s.text() + s.statements() + s.role())
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void runsBeginWhereSourceCueAndContentBegin() {
        assertThat(shown(Marking.paragraphs(analysis(statement("s1", "لا")), List.of())))
                .isEqualTo("سفر[]PLAIN\nقال[]CUE| []PLAIN|كريم[]SOURCE| «[]PLAIN|لا[s1]PLAIN|» ثم مضى.[]PLAIN");
    }

    @Test
    void ofTwoStatementsTheInnerOneComesFirst() {
        List<Paragraph> paragraphs =
                Marking.paragraphs(analysis(statement("s1", "كريم «لا» ثم"), statement("s2", "لا")), List.of());

        assertThat(paragraphs.get(1).segments())
                .filteredOn(s -> s.text().equals("لا"))
                .extracting(Segment::statements)
                .containsExactly(List.of("s2", "s1"));
    }

    @Test
    void allTheTextIsThereWhateverIsMarked() {
        List<Paragraph> paragraphs = Marking.paragraphs(
                analysis(statement("s1", "كريم «لا» ثم"), statement("s2", "لا")), List.of(of("مضى"), of("ثم")));

        assertThat(paragraphs.stream()
                        .map(p -> p.segments().stream().map(Segment::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n\n")))
                .isEqualTo(TEXT);
    }
}
