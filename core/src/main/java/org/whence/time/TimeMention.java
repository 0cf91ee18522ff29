package org.whence.time;

import org.whence.text.Span;

/**
 * Words that name a time.
 *
 * @param span in the clean text
 * @param type as in TIMEX3 (ISO 24617-1)
 * @param value EDTF (ISO 8601-2) for dates and times: {@code 2020-12-07}, {@code 2015-10}, {@code XXXX-12-07} where the
 *     year is unknown, {@code 2020-12/2021-02}; a weekday of an unknown week as {@code XXXX-WXX-7}, a time of an unknown day as {@code
 *     T16:30} (ISO 8601); ISO 8601 durations for {@link Type#DURATION} and {@link Type#SET}, with
 *     {@code X} for a vague amount: {@code PXM}. Empty where nothing can be said.
 * @param direction where the value lies, seen from the report's day; {@code UNKNOWN} if it has none
 */
public record TimeMention(Span span, Type type, String value, Direction direction) {

    /** The types of TIMEX3. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** Relation to the day of the report. */
    public enum Direction {
        PAST,
        PRESENT,
        FUTURE,
        UNKNOWN
    }
}
