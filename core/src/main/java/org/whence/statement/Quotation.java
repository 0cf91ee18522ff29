package org.whence.statement;

/**
 * Words between quotation marks, in token numbers of the whole report.
 *
 * @param open the opening mark; for a paragraph that goes on with a quotation without a mark, the first word
 * @param from first token inside
 * @param to after the last token inside
 * @param end after the closing mark; {@code to} if there is none
 * @param depth 0 for one that stands in no other
 * @param words how many words and numbers it holds
 */
record Quotation(int open, int from, int to, int end, int depth, int words) {

    boolean isClosed() {
        return end > to;
    }

    /** Whether it begins in this paragraph with its own mark. */
    boolean isOpened() {
        return from > open;
    }
}
