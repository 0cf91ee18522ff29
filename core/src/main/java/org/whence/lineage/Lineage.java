package org.whence.lineage;

import java.util.List;
import org.whence.report.Passage;

/**
 * One report depends on another text.
 *
 * @param from id of a report, or the name of a medium
 * @param to id of the dependent report; for {@link Kind#SHARED_ORIGIN} the two have no order and {@code from} sorts first
 * @param score 0 to 1: how much the evidence weighs, not a probability
 * @param because the evidence, weightiest first; never empty
 */
public record Lineage(Kind kind, String from, String to, double score, List<Reason> because) {

    public enum Kind {
        COPY,
        REWRITE,
        TRANSLATION,
        SHARED_ORIGIN,
        CITES
    }

    /** A piece of evidence with its passages on both sides. */
    public record Reason(String reason, Passage a, Passage b) {}

    public Lineage {
        because = List.copyOf(because);
        if (because.isEmpty()) {
            throw new IllegalArgumentException("a lineage from " + from + " to " + to + " needs a reason");
        }
    }
}
