package org.whence.likeness;

import org.whence.text.Span;

/**
 * One thing that a passage speaks of, in a form that other reports can be compared by.
 *
 * @param kind what sort of thing
 * @param key the same for the same thing in every report; begins with the kind: {@code PERSON:E12}, {@code NUMBER:400}
 * @param span the words in the clean text
 */
public record Trait(Kind kind, String key, Span span) {
    /** What sort of thing, and in what part of all reports one such thing is expected to occur before any is counted. */
    public enum Kind {
        PERSON(0.02),
        BODY(0.05),
        STATE(0.25),
        PLACE(0.06),
        EQUIPMENT(0.03),
        NUMBER(0.02),
        /** A number below ten. */
        FEW(0.25),
        DATE(0.03),
        /** An entry of the {@link Glossary}. */
        CONCEPT(0.15),
        /** A content word; says nothing across languages. */
        WORD(0.02);

        private final double expected;

        Kind(double expected) {
            this.expected = expected;
        }

        double expected() {
            return expected;
        }

        /** Whether equal keys mean the same thing in reports of different languages. */
        public boolean isNeutral() {
            return this != WORD;
        }
    }

    static Trait of(Kind kind, String value, Span span) {
        return new Trait(kind, kind + ":" + value, span);
    }
}
