package org.whence.report;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A day on which a report was published or modified, and the rule that found it.
 *
 * @param value ISO 8601 calendar day: {@code 2020-12-23}
 * @param span the words in the clean text that say so; null if they do not stand there
 * @param from which part of the source said so
 * @param rule name of the rule that read it, for people who doubt it: {@code article:published_time}, {@code date line}
 * @throws IllegalArgumentException unless {@code value} is a day
 */
public record PublicationDate(String value, @Nullable Span span, From from, String rule) {

    /** Where a date was found. */
    public enum From {
        TEXT,
        META,
        JSON_LD,
        URL,
        FEED,
        /** A person gave it. */
        GIVEN
    }

    public PublicationDate {
        java.time.LocalDate.parse(value);
    }

    public java.time.LocalDate day() {
        return java.time.LocalDate.parse(value);
    }
}
