package org.whence.entity;

import org.whence.text.Span;

/**
 * Words that name something or refer to it.
 *
 * @param span in the clean text
 * @param type of the thing named
 * @param form how the words refer
 * @param entity id of the entity inside this report: {@code x1}
 */
public record Mention(Span span, EntityType type, Form form, String entity) {

    /** How words refer. */
    public enum Form {
        /** A name: Muhammad Ridha, S-400, Iraq. */
        NAME,
        /** A description: the minister, the Iraqi parliamentarian, وزير الدفاع. */
        NOMINAL,
        /** A pronoun. */
        PRONOUN
    }
}
