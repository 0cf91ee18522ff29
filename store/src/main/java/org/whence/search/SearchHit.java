package org.whence.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * A report that a search found.
 *
 * @param score Lucene's, comparable only within one answer
 * @param snippets passages of the clean text with the words found, best first; empty if only the title or a field fits
 */
public record SearchHit(
        ReportId report,
        String language,
        String title,
        @Nullable String outlet,
        @Nullable String day,
        double score,
        List<Snippet> snippets) {

    /**
     * A passage and the words found in it.
     *
     * @param text the passage
     * @param found offsets into {@code text}, in order, without overlap
     */
    public record Snippet(String text, List<Span> found) {}
}
