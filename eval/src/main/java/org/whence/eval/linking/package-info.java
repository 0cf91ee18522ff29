/**
 * Figures of the linking alone, on public collections and on sets that are generated from texts of our own: story clusters
 * ({@link org.whence.eval.linking.EcbPlus}), translations ({@link org.whence.eval.linking.Twins}), dependent reports ({@link
 * org.whence.eval.linking.Copies}), and what more reports cost ({@link org.whence.eval.linking.Growth}). May use what {@code
 * eval} may.
 */
@NullMarked
package org.whence.eval.linking;

import org.jspecify.annotations.NullMarked;
