/**
 * Time expressions and their EDTF values. Start at {@link org.whence.time.TimeRules}. May use {@code pattern} and what
 * lies below it.
 */
@NullMarked
package org.whence.time;

import org.jspecify.annotations.NullMarked;
