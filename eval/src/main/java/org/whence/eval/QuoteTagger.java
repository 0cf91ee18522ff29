package org.whence.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.text.Span;

/**
 * One that finds quotations and their speakers in English news. Others than ours are named on the command line, so that
 * nothing here needs them: the build profile {@code peers} brings them.
 */
public interface QuoteTagger {

    /**
     * A quotation and whom it is given to. Places are UTF-16 units of the text.
     *
     * @param source the words that stand for the speaker beside it; null if none were found
     * @param speaker the speaker's name and those words; empty if none were found
     */
    record Quote(Span content, @Nullable Span source, String speaker) {}

    /** As it stands in the figures. */
    String name();

    /** The quotations in {@code text}, in the order in which they stand. */
    List<Quote> tag(String text);
}
