package org.whence.syntax;

import java.util.List;
import org.whence.report.Block;
import org.whence.text.Span;

/**
 * A sentence, never longer than the block it stands in.
 *
 * @param span in the clean text, without white space at its ends
 * @param block the part of the report it belongs to
 * @param tokens in order; every character of the sentence that is neither white space nor an invisible format mark (of
 *     direction, say) is in exactly one
 */
public record Sentence(Span span, Block block, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
