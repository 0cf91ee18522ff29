package org.whence.export;

import java.util.ArrayList;
import java.util.List;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Reports to export, and lines of CSV taken apart. */
final class Texts {

    private Texts() {}

    /** A report of one paragraph, published on 2 April 2024; its id is {@code digit}, 64 times. */
    static Report report(String digit, Language language, String outlet, String source, String text) {
        return new Report(
                new ReportId("sha256:" + digit.repeat(64)),
                source,
                language,
                "",
                new Outlet(outlet, null),
                List.of(),
                null,
                new PublicationDate("2024-04-02", null, PublicationDate.From.GIVEN, "given"),
                null,
                Bounds.NONE,
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)),
                Alignment.EMPTY,
                List.of());
    }

    /** The cells of one line after RFC 4180. */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
