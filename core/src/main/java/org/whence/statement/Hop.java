package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * One link of a chain.
 *
 * @param kind who or what passes the content on
 * @param name resolved name; null only for {@link Kind#MISSING}
 * @param span the words that stand there, possibly a pronoun or title; null for the outlet
 * @param entity id inside the report, or null
 * @param joint whether it speaks together with the hop before it rather than passing its words on: Turkey and several states said
 */
public record Hop(
        Kind kind,
        @Nullable String name,
        @Nullable Span span,
        @Nullable String entity,
        boolean joint) {

    /** A hop that speaks, or passes the words on, by itself. */
    public Hop(Kind kind, @Nullable String name, @Nullable Span span, @Nullable String entity) {
        this(kind, name, span, entity, false);
    }

    public enum Kind {
        PERSON,
        BODY,
        /** An agency, paper or channel that the report cites. */
        MEDIUM,
        /** A source that the report does not name: "a senior official". */
        UNNAMED,
        /** The outlet that published the report. */
        OUTLET,
        /** A speaker that the grammar demands and the text lacks; {@code span} is the words that betray it. */
        MISSING
    }

    public Hop {
        // a name whose last quotation mark stands behind the mention keeps it: агентство «Долина»
        if (name != null && name.lastIndexOf('«') > name.lastIndexOf('»')) {
            name = name + "»";
        }
        if (kind != Kind.MISSING && (name == null || name.isBlank())) {
            throw new IllegalArgumentException("a hop of kind " + kind + " has a name");
        }
    }

    /** Whether both are the same source, as far as the report tells. */
    boolean isSame(Hop other) {
        return entity != null ? entity.equals(other.entity()) : name != null && name.equals(other.name());
    }

    /** The same source, for which the words at {@code other} stand. */
    Hop at(Span other) {
        return new Hop(kind, name, other, entity, joint);
    }

    /** The same source, as one that speaks together with the hop before it, or by itself. */
    Hop joint(boolean together) {
        return together == joint ? this : new Hop(kind, name, span, entity, together);
    }
}
