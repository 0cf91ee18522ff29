package org.whence.conflict;

import org.whence.report.Passage;

/**
 * Two passages that cannot both hold.
 *
 * @param why one sentence for a person
 */
public record Conflict(Kind kind, Passage a, Passage b, String why) {

    public enum Kind {
        DATE_WEEKDAY,
        NUMBER,
        QUANTITY,
        STAGE,
        HEADLINE_STRONGER_THAN_BODY,
        ITEM_CLASS,
        ATTRIBUTION_LOST,
        DISPUTED,
        DENIED,
        RETRACTED,
        /** No contradiction: a later date explains the change. */
        DEVELOPMENT
    }
}
