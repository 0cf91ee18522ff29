package org.whence.report;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * Who published the report; never the medium that it cites.
 *
 * @param name as the outlet writes itself, not blank
 * @param span where the name stands in the clean text; null if it came from the page's metadata
 */
public record Outlet(String name, @Nullable Span span) {
    public Outlet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an outlet without a name is no outlet; use null");
        }
    }
}
