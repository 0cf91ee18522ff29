package org.whence.export;

import java.util.function.Consumer;
import org.whence.app.Library;
import org.whence.wire.AnalysisJson;
import org.whence.wire.RegisterJson;

/** Writes what a library holds. Equal libraries give equal documents. */
public final class Export {

    /** Forms of export. */
    public enum Format {
        /** The register as one JSON document. */
        JSON,
        /** JSON Lines: one analysis a line, by report id. */
        JSONL,
        /** Events in the columns of POLECAT, with speaker, chain, stage and passage. */
        PLOVER_CSV,
        /** Deals in the columns of the SIPRI arms transfers database, with the passages behind them. */
        ARMS_CSV
    }

    private Export() {}

    /** Hands the document to {@code lines}, line by line. */
    public static void write(Library library, Format format, Consumer<String> lines) {
        switch (format) {
            case JSON -> lines.accept(RegisterJson.write(library.register()));
            case JSONL -> library.store().forEachAnalysis(analysis -> lines.accept(AnalysisJson.write(analysis)));
            case PLOVER_CSV -> {
                lines.accept(PloverCsv.header());
                library.store().forEachAnalysis(analysis -> PloverCsv.write(analysis, lines));
            }
            case ARMS_CSV -> ArmsCsv.write(library.register(), lines);
        }
    }
}
