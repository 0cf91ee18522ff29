package org.whence.report;

import org.whence.text.Span;

/**
 * The place that opens a report ({@code BEIRUT, LEBANON –}): where it was filed, not where anything happened.
 *
 * @param place as a reader would say it: {@code Beirut}
 * @param span the place in the clean text
 */
public record Dateline(String place, Span span) {
    public Dateline {
        if (place.isBlank()) {
            throw new IllegalArgumentException("a dateline without a place is none; use null");
        }
    }
}
