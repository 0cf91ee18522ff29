package org.whence.event;

/** In what way the report speaks of an event. */
public enum Status {
    /** The outlet's own voice, or a source that it repeats without distance. */
    REPORTED,
    CLAIMED,
    DENIED,
    PLANNED,
    CONDITIONAL
}
