/**
 * All that one report says, found by the stages in order. Start at {@link org.whence.analysis.Analyzer}, the whole
 * way of one report in one method. May use every stage below it.
 */
@NullMarked
package org.whence.analysis;

import org.jspecify.annotations.NullMarked;
