/**
 * Figures: what was found against what a careful reader found. Nothing depends on this package.
 */
@NullMarked
package org.whence.eval;

import org.jspecify.annotations.NullMarked;
