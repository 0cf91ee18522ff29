package org.whence.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whence.text.Span;

/**
 * Where the words of a clean text stand in the file it was read from: block by block, for the clean text may leave lines
 * out.
 */
final class Places {

    /** @param moved what is added to a place in the clean text to get that in the file */
    private record Moved(Span block, int moved) {}

    private final List<Moved> blocks = new ArrayList<>();

    /** @param clean blocks divided by empty lines, which stand in {@code file} to the letter */
    Places(String clean, String file) {
        int blockStart = 0;
        int after = 0;
        for (String block : clean.split("\n\n", -1)) {
            int at = file.indexOf(block, after);
            at = at < 0 ? file.indexOf(block) : at;
            if (at >= 0) {
                blocks.add(new Moved(new Span(blockStart, blockStart + block.length()), at - blockStart));
                after = at + block.length();
            }
            blockStart += block.length() + 2;
        }
    }

    /** The place in the file of a span of the clean text; empty where it runs over a block's end or its block is not there. */
    Optional<Span> inFile(Span span) {
        return blocks.stream()
                .filter(b -> b.block().start() <= span.start()
                        && span.end() <= b.block().end())
                .findFirst()
                .map(b -> new Span(span.start() + b.moved(), span.end() + b.moved()));
    }
}
