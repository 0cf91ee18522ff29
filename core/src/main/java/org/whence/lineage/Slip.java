package org.whence.lineage;

import org.whence.report.Passage;

/**
 * Something that a report gets wrong. Two reports that make the same slip have it from one place: an error is seldom made
 * twice.
 *
 * @param key the same for the same error in every language: {@code date-weekday 12-07 SUNDAY}
 */
public record Slip(String key, Passage passage) {}
