package org.whence.event;

/** How a participant hangs on the word that names an event: by place in the clause, or by a preposition, case or particle. */
enum Slot {
    SUBJECT,
    OBJECT,
    WITH,
    TO,
    FROM,
    /** The doer of a passive: by, من قبل, tarafından, توسط. */
    BY,
    AGAINST,
    /** Genitive, idafa, ezafe. */
    OF,
    /** A genitive that stands before its noun: Iraq's visit, Rusya'nın. */
    POSSESSOR,
    /** An adjective of origin or a bare name beside the noun: Israeli strike, غارة إسرائيلية. */
    MODIFIER,
    BETWEEN,
    ON,
    IN,
    FOR,
    ABOUT,
    /** Whoever leads the body before it: headed by, برئاسة, во главе с, başkanlığındaki. */
    LED;

    /** Slots without a marker of their own. */
    boolean isBare() {
        return this == SUBJECT || this == OBJECT;
    }
}
