/**
 * Figures: what was found against what a careful reader found. Nothing depends on this package; it may use everything
 * below the application. Start with {@link org.whence.eval.Score}, then {@link org.whence.eval.Main}.
 *
 * <p>From the root of a clone, {@code ./whence-eval} builds what it needs and runs:
 *
 * <pre>{@code
 * ./whence-eval run GOLD.json FOLDER --misses
 * ./whence-eval score GOLD.json FOLDER ANALYSES.jsonl REGISTER.json
 * ./whence-eval benchmark eval/src/main/resources/org/whence/eval/benchmark --half=untouched
 * ./whence-eval golden FILE
 * ./whence-eval polnear FOLDER
 * ./whence-eval quotes-ru FOLDER
 * ./whence-eval load FOLDER
 * ./whence-eval train-tagger ru factrueval FOLDER
 * }</pre>
 *
 * <p>With Maven alone, {@code ./mvnw -pl eval -am package} leaves the same program in {@code eval/target/whence-eval.jar},
 * and {@code ./mvnw -pl eval -am test} compares the sample collection with its gold.
 */
@NullMarked
package org.whence.eval;

import org.jspecify.annotations.NullMarked;
