package org.whence.entity;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A role that someone holds: {@code head} of {@code Security and Defense Committee of the Iraqi Parliament}.
 *
 * @param role as it stands, without the body: {@code minister}, {@code رئيس}
 * @param code language-neutral name of the role from the data ({@code head}, {@code minister}, {@code ambassador},
 *     {@code spokesperson}); empty if the data does not know it
 * @param of the body or domain, as it stands: {@code Defense}; empty if none is named
 * @param country ISO 3166-1 alpha-3 of the state the office belongs to, or null
 * @param span the whole description in the clean text
 */
public record Office(
        String role, String code, String of, @Nullable String country, Span span) {}
