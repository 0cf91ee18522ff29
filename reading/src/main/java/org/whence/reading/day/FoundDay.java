package org.whence.reading.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A day, month or year that a text names.
 *
 * @param span the words that name it, in the text searched
 * @param day the day; the first day of the month or year where {@code grain} is coarser
 * @param grain how much of it the words say
 * @param other the other reading of numbers that may be month first: {@code 03/04/2021}; null if there is but one
 */
public record FoundDay(
        Span span, LocalDate day, Grain grain, @Nullable LocalDate other) {

    /** What the words name. */
    public enum Grain {
        DAY,
        MONTH,
        YEAR
    }
}
