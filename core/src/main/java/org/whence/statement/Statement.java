package org.whence.statement;

import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * A content that someone is said to have said.
 *
 * @param id inside the report: {@code s1}
 * @param content the claim's own words, without the reporting clause and without quotation marks around the whole
 * @param cue the words of saying; null where only a quotation and its source stand
 * @param source the words that stand for the nearest speaker; null if dropped or missing
 * @param manner how the words are given
 * @param act what the speaker does by saying it
 * @param polarity whether the speaker stands by it
 * @param modality how sure the speaker makes it
 * @param time EDTF value of the time of saying, or null
 * @param chain who said it and who passed it on
 */
public record Statement(
        String id,
        Span content,
        @Nullable Span cue,
        @Nullable Span source,
        Manner manner,
        Act act,
        Polarity polarity,
        Modality modality,
        @Nullable String time,
        Chain chain) {

    public enum Manner {
        /** A quotation. */
        DIRECT,
        INDIRECT,
        /** A quotation inside indirect speech. */
        MIXED
    }

    /** The class of the cue. */
    public enum Act {
        SAY,
        CLAIM,
        ACCUSE,
        DENY,
        PROMISE,
        ASK,
        WARN,
        PRAISE,
        CONFIRM,
        DECLINE,
        THINK
    }

    public enum Polarity {
        AFFIRMED,
        /** The speaker says that it is not so. */
        DENIED,
        /** The speaker declined to say: refused to confirm, had no comment. */
        NOT_SAID
    }

    public enum Modality {
        ASSERTED,
        HEDGED,
        CONDITIONAL,
        WISH,
        INTENTION
    }

    public Statement {
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement " + id + " has no content");
        }
    }
}
