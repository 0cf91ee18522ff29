package org.whence.store;

/** What became of a report that was handed to the store. */
public enum Acceptance {
    ADDED,
    /** The same bytes are there, under the same name or one that sorts before it; or the same text of the same item. */
    ALREADY_THERE,
    /** The same bytes are there, but this name sorts before theirs and now stands for them. */
    RENAMED,
    /** Another state of a report that is there; the newest stands, the others are kept. */
    REVISED
}
