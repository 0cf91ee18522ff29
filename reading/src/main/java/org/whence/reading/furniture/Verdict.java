package org.whence.reading.furniture;

/**
 * That a line is furniture.
 *
 * @param kind what it is
 * @param anywhere whether it is so wherever it stands; else only before or after the report's own paragraphs
 */
public record Verdict(Kind kind, boolean anywhere) {}
