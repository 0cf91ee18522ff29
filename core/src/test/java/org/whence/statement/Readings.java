package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whence.entity.Entities;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Reads texts for the tests: paragraphs are separated by a line break. */
final class Readings {

    private final LanguageSentences sentences = LanguageSentences.load();
    private final StatementRules rules;

    Readings() {
        this(StatementRules.load());
    }

    Readings(StatementRules rules) {
        this.rules = rules;
    }

    List<Statement> statements(String language, String text) {
        Report report = report(language, text);
        return rules.find(report, sentences.split(report), List.of(), Entities.NONE);
    }

    /** Names of the hops, nearest speaker first, with {@code <} between them; a missing one is {@code ?}. */
    String chain(Statement statement) {
        return statement.chain().hops().stream()
                .map(hop -> hop.name() == null ? "?" : hop.name())
                .collect(Collectors.joining(" < "));
    }

    static Report report(String language, String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            Span span = new Span(at, end).trimmed(text);
            if (!span.isEmpty()) {
                blocks.add(new Block(span, Block.Kind.PARAGRAPH));
            }
            at = end + 1;
        }
        return new Report(
                new ReportId("sha256:" + "0".repeat(64)),
                "test",
                new Language(language),
                "",
                null,
                List.of(),
                null,
                null,
                null,
                Bounds.NONE,
                text,
                blocks,
                Alignment.EMPTY,
                List.of());
    }
}
