package org.whence.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * What the text of an undated report itself proves about its day of publication.
 *
 * @param notBefore ISO day, or null
 * @param notAfter ISO day, or null
 * @param because the passages that prove it
 */
public record Bounds(@Nullable String notBefore, @Nullable String notAfter, List<Span> because) {

    /** Nothing is known. */
    public static final Bounds NONE = new Bounds(null, null, List.of());

    public Bounds {
        because = List.copyOf(because);
    }
}
