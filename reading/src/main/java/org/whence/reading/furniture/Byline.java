package org.whence.reading.furniture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A line that says who wrote a report, or for whom.
 *
 * @param authors persons, in order; possibly none
 * @param outlet who published, if the line says so; null if not
 * @param outletAt its words in the line; null like {@code outlet}
 */
public record Byline(
        List<String> authors,
        @Nullable String outlet,
        @Nullable Span outletAt) {
    public Byline {
        authors = List.copyOf(authors);
    }
}
