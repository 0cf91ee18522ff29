/**
 * Which report depends on which text. Start at {@link org.whence.lineage.Lineage}. Sees reports through {@code
 * analysis} alone.
 */
@NullMarked
package org.whence.lineage;

import org.jspecify.annotations.NullMarked;
