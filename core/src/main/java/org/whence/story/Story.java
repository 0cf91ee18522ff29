package org.whence.story;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.ReportId;

/**
 * Reports about the same happening.
 *
 * @param id stable for the same reports: {@code S1}
 * @param title of its most central report
 * @param reports sorted by day, then id
 * @param from first day, ISO; null if no report is dated
 * @param to last day
 */
public record Story(
        String id,
        String title,
        List<ReportId> reports,
        @Nullable String from,
        @Nullable String to) {}
