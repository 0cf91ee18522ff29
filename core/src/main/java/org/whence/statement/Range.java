package org.whence.statement;

/** A stretch of the atoms of one {@link Unit}: {@code from} inclusive, {@code to} exclusive. */
record Range(int from, int to) {
    boolean isEmpty() {
        return to <= from;
    }
}
