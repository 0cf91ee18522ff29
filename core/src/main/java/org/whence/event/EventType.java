package org.whence.event;

/** Event types of PLOVER (Open Event Data Alliance), and ARMS_TRANSFER, which has a stage. */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    AID,
    CONCEDE,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
    ARMS_TRANSFER
}
