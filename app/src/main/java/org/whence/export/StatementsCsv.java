package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/** Statements, one a line, by report and place: who said what, how, through whom, and where that stands. */
final class StatementsCsv {

    static final List<String> COLUMNS = List.of(
            "Statement ID",
            "Content",
            "Speaker",
            "Speaker Kind",
            "Chain",
            "Cue",
            "Manner",
            "Act",
            "Polarity",
            "Modality",
            "Time",
            "Outlet",
            "Publication Date",
            "Headline",
            "Language",
            "Address",
            "Passage Start",
            "Passage End",
            "Report");

    private StatementsCsv() {}

    static void write(Holdings holdings, Consumer<String> lines) {
        lines.accept(Csv.line(COLUMNS));
        for (Analysis analysis : holdings.analyses()) {
            for (Statement statement : analysis.statements()) {
                lines.accept(Csv.line(cells(analysis.report(), statement)));
            }
        }
    }

    /** The names of the chain: {@code <} before whoever passes the words on, {@code +} before whoever speaks together with the last. */
    private static String chain(Statement statement) {
        StringBuilder chain = new StringBuilder();
        for (Hop hop : statement.chain().hops()) {
            if (hop.name() != null) {
                chain.append(chain.isEmpty() ? "" : hop.joint() ? " + " : " < ").append(hop.name());
            }
        }
        return chain.toString();
    }

    private static List<@Nullable Object> cells(Report report, Statement statement) {
        Hop speaker = statement.chain().speaker();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(report.id() + "#" + statement.id());
        cells.add(report.at(statement.content()));
        cells.add(speaker.name());
        cells.add(Documents.word(speaker.kind()));
        cells.add(chain(statement));
        cells.add(statement.cue() == null ? "" : report.at(statement.cue()));
        cells.add(Documents.word(statement.manner()));
        cells.add(Documents.word(statement.act()));
        cells.add(Documents.word(statement.polarity()));
        cells.add(Documents.word(statement.modality()));
        cells.add(statement.time());
        cells.add(Holdings.publisher(report));
        cells.add(report.day().map(PublicationDate::value).orElse(""));
        cells.add(report.title());
        cells.add(report.language().tag());
        cells.add(report.source());
        cells.add(statement.content().start());
        cells.add(statement.content().end());
        cells.add(report.id().toString());
        return cells;
    }
}
