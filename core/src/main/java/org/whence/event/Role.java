package org.whence.event;

/** What a participant is to an event. */
enum Role {
    WHO,
    TO,
    PLACE
}
