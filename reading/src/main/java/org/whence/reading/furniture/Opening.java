package org.whence.reading.furniture;

import org.jspecify.annotations.Nullable;
import org.whence.reading.day.FoundDay;
import org.whence.text.Span;

/**
 * What stands before the first words of a report: {@code BEIRUT, Lebanon (XYZ) –}.
 *
 * @param end where the report's own words begin, in the paragraph
 * @param place as a reader says it, and its words; null if only an agency or a day stands there
 * @param placeAt null like {@code place}
 * @param agency who filed the report, and its words; null if nobody is named
 * @param agencyAt null like {@code agency}
 * @param day a whole day with its year; null if there is none
 */
public record Opening(
        int end,
        @Nullable String place,
        @Nullable Span placeAt,
        @Nullable String agency,
        @Nullable Span agencyAt,
        @Nullable FoundDay day) {}
