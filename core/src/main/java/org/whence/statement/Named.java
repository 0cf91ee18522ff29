package org.whence.statement;

/**
 * An attribution phrase with its source, by atoms.
 *
 * @param from where phrase or source begin, whichever comes first
 * @param to where both have ended
 */
record Named(int from, int to, int sourceFrom, int sourceTo, Draft draft) {}
