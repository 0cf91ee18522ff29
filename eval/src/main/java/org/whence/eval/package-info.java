/**
 * Figures: what was found against what a careful reader found. Nothing depends on this package; it may use everything
 * below the application. Start with {@link org.whence.eval.Score}, then {@link org.whence.eval.Main}.
 *
 * <p>From the root of a clone, {@code ./whence-eval} builds what it needs and runs:
 *
 * <pre>{@code
 * ./whence-eval score GOLD.json FOLDER ANALYSES.jsonl REGISTER.json --misses
 * }</pre>
 */
@NullMarked
package org.whence.eval;

import org.jspecify.annotations.NullMarked;
