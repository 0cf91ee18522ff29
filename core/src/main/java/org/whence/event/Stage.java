package org.whence.event;

/** How far a deal has got, as somebody says. */
public enum Stage {
    WISHED,
    OFFERED,
    NEGOTIATING,
    AGREED,
    ORDERED,
    DELIVERED,
    CANCELLED,
    DENIED,
    PROMISED_UNFULFILLED;

    /** Whether this is a step of the ladder from wish to delivery, as opposed to a way of leaving it. */
    public boolean isStep() {
        return ordinal() <= DELIVERED.ordinal();
    }
}
