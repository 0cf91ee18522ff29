package org.whence.web;

import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.report.Passage;
import org.whence.statement.Statement;

/**
 * A statement as a page tells it.
 *
 * @param passage its content
 * @param report that carries it
 * @param through the medium that passed it on, or null
 * @param claim to which it belongs, or null if nobody else carries it
 */
public record Utterance(
        Statement statement,
        Passage passage,
        ReportLink report,
        @Nullable String through,
        @Nullable Claim claim) {}
