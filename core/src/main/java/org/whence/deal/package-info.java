/**
 * Arms deals and their stages, each stage somebody's word. Start at {@link org.whence.deal.Deal}. May use {@code
 * story} and what lies below it.
 */
@NullMarked
package org.whence.deal;

import org.jspecify.annotations.NullMarked;
