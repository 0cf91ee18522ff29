package org.whence.reading.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.whence.report.Block;

/**
 * A block of text of a page.
 *
 * @param kind what its element makes of it
 * @param text white space folded, not blank
 * @param linked characters of {@code text} that are inside links
 * @param holder the element that holds it
 * @param pieces the text nodes that it was put together from, in order
 */
record PageBlock(Block.Kind kind, String text, int linked, Element holder, List<Piece> pieces) {

    /**
     * A text node in a block.
     *
     * @param at where its first word stands in the text; negative if the text was cut at its start
     */
    record Piece(TextNode node, int at) {}

    /** Share of the text that is inside links, 0 to 1. */
    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
    }

    /** This block as another kind. */
    PageBlock as(Block.Kind other) {
        return new PageBlock(other, text, linked, holder, pieces);
    }

    /** The start of this block, of {@code length} code units. */
    PageBlock cut(int length) {
        return new PageBlock(kind, text.substring(0, length), Math.min(linked, length), holder, pieces);
    }
}
