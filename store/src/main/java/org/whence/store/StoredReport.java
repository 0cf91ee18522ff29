package org.whence.store;

import org.jspecify.annotations.Nullable;
import org.whence.report.ReportId;

/**
 * A row of the list of reports.
 *
 * @param seq grows with every change to the store
 * @param outlet null if unknown
 * @param day ISO day of publication, else of modification; null if neither is known
 */
public record StoredReport(
        long seq,
        ReportId id,
        String source,
        String language,
        String title,
        @Nullable String outlet,
        @Nullable String day) {

    /** The same report, of another day. */
    public StoredReport dated(String other) {
        return new StoredReport(seq, id, source, language, title, outlet, other);
    }
}
