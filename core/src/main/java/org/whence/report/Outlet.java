package org.whence.report;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * Who published the report; never the medium that it cites.
 *
 * @param name as the outlet writes itself, not blank
 * @param span where the name stands in the clean text; null if it came from the page's metadata
 * @param original who published the report first, where this outlet collects the reports of others and says so; null if not
 */
public record Outlet(
        String name, @Nullable Span span, @Nullable String original) {

    /** An outlet with a report of its own, or one that does not say whose it is. */
    public Outlet(String name, @Nullable Span span) {
        this(name, span, null);
    }

    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an outlet without a name is no outlet; use null");
        }
    }
}
