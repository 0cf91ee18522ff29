package org.whence.web;

import java.util.List;

/**
 * A run of a report's text under the same marks.
 *
 * @param text the words
 * @param offset of the first character in the clean text
 * @param anchors of the passages that begin here; see {@link Marking#anchor}
 * @param statements ids of the statements whose content it is, innermost first
 * @param opens whether a statement begins here, so that the keyboard stops here once for each statement
 * @param role what else the run is
 */
public record Segment(
        String text, int offset, List<String> anchors, List<String> statements, boolean opens, Role role) {

    /** What the words do, besides being said. */
    public enum Role {
        PLAIN,
        /** Words that stand for a source. */
        SOURCE,
        /** Words of saying. */
        CUE
    }

    public Segment {
        anchors = List.copyOf(anchors);
        statements = List.copyOf(statements);
    }
}
