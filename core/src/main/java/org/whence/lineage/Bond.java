package org.whence.lineage;

/**
 * A {@link Lineage} without its evidence.
 *
 * @param from id of a report, or the name of a medium
 * @param to id of the dependent report
 */
public record Bond(Lineage.Kind kind, String from, String to) {}
