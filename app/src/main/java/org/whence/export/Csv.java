package org.whence.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of comma-separated values after RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before
 * it: its text comes from strangers.
 */
final class Csv {

    private Csv() {}

    static String line(List<? extends @Nullable Object> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            Object cell = cells.get(i);
            line.append(cell(cell == null ? "" : cell.toString()));
        }
        return line.toString();
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
