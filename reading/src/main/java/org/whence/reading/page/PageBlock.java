package org.whence.reading.page;

import org.jsoup.nodes.Element;
import org.whence.report.Block;

/**
 * A block of text of a page.
 *
 * @param kind what its element makes of it
 * @param text white space folded, not blank
 * @param linked characters of {@code text} that are inside links
 * @param holder the element that holds it
 */
record PageBlock(Block.Kind kind, String text, int linked, Element holder) {

    /** Share of the text that is inside links, 0 to 1. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }
}
