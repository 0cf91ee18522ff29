package org.whence.report;

import org.whence.text.Span;

/**
 * One paragraph-like part of the clean text.
 *
 * @param span in the clean text, without the blank line that follows
 * @param kind what the part is in the report
 */
public record Block(Span span, Kind kind) {

    public enum Kind {
        /** The report's title; always the first block if there is one. */
        TITLE,
        /** A line under the title that sums the report up. */
        LEAD,
        HEADING,
        PARAGRAPH,
        /** A quotation that the page sets apart. */
        QUOTATION,
        LIST_ITEM,
        CAPTION,
        /** Kept, but not the report's own text: date line, byline, editorial note. */
        NOTE
    }
}
