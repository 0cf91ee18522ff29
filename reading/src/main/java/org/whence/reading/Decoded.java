package org.whence.reading;

/**
 * Text of bytes.
 *
 * @param charset by whose rules it was decoded, as IANA names it
 * @param damaged number of places where bytes meant nothing in that charset; each is U+FFFD in the text
 */
record Decoded(String text, String charset, int damaged) {}
