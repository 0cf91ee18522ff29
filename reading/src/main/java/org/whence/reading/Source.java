package org.whence.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;

/** Bytes to read a report from, and what a person said about them. Does not copy the bytes: nobody may change them. */
public final class Source {

    private final String name;
    private final byte[] bytes;
    private final @Nullable LocalDate published;
    private final @Nullable Language language;
    private final @Nullable LocalDate fetched;
    private final @Nullable Stated stated;

    /**
     * A day of publication that came with the source, though not in it.
     *
     * @param rule what said so: {@code pubDate}
     * @param first whether it goes before what the source itself says
     */
    record Stated(LocalDate day, String rule, boolean first) {}

    private Source(
            String name,
            byte[] bytes,
            @Nullable LocalDate published,
            @Nullable Language language,
            @Nullable LocalDate fetched,
            @Nullable Stated stated) {
        this.name = name;
        this.bytes = bytes;
        this.published = published;
        this.language = language;
        this.fetched = fetched;
        this.stated = stated;
    }

    /**
     * A source.
     *
     * @param name path or address as the person gave it
     */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes, null, null, null, null);
    }

    /** This source, published on {@code day}: a person's word goes before that of the page. */
    public Source published(LocalDate day) {
        return new Source(name, bytes, day, language, fetched, stated);
    }

    /** This source, in {@code tongue}: a person's word goes before what the letters say. */
    public Source language(Language tongue) {
        return new Source(name, bytes, published, tongue, fetched, stated);
    }

    /** This source, fetched on {@code day}: a page cannot have been published later. */
    public Source fetched(LocalDate day) {
        return new Source(name, bytes, published, language, day, stated);
    }

    /**
     * This source, published on {@code day} by the word of the feed that led to it.
     *
     * @param rule the feed's element: {@code pubDate}
     * @param first whether the feed's word goes before that of the source, as where the feed itself holds the report
     */
    public Source stated(LocalDate day, String rule, boolean first) {
        return new Source(name, bytes, published, language, fetched, new Stated(day, rule, first));
    }

    public String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    @Nullable
    LocalDate published() {
        return published;
    }

    @Nullable
    Stated stated() {
        return stated;
    }

    @Nullable
    Language language() {
        return language;
    }

    @Nullable
    LocalDate fetched() {
        return fetched;
    }
}
