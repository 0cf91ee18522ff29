/**
 * Pairs of passages that cannot both hold. Start at {@link org.whence.conflict.Conflict}. May use {@code claim} and
 * what lies below it.
 */
@NullMarked
package org.whence.conflict;

import org.jspecify.annotations.NullMarked;
