package org.whence.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entities;
import org.whence.entity.EntityFinder;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Outlet;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Sentence;
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
        return statements(report(language, text, null));
    }

    /** The same for a report of an outlet. */
    List<Statement> statements(String language, String text, String outlet) {
        return statements(report(language, text, new Outlet(outlet, null)));
    }

    /** The same with the mentions that {@code finder} finds. */
    List<Statement> statements(String language, String text, EntityFinder finder) {
        Report report = report(language, text);
        List<Sentence> split = sentences.split(report);
        return rules.find(report, split, List.of(), finder.find(report, split, List.of()));
    }

    private List<Statement> statements(Report report) {
        return rules.find(report, sentences.split(report), List.of(), Entities.NONE);
    }

    /** Names of the hops, nearest speaker first, with {@code <} between them; a missing one is {@code ?}. */
    String chain(Statement statement) {
        return statement.chain().hops().stream()
                .map(hop -> hop.name() == null ? "?" : hop.name())
                .collect(Collectors.joining(" < "));
    }

    static Report report(String language, String text) {
        return report(language, text, null);
    }

    private static Report report(String language, String text, @Nullable Outlet outlet) {
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
                outlet,
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
