/**
 * Planned and offered acts, and what later reports say of them. Start at {@link org.whence.promise.Promise}. May
 * use {@code conflict} and what lies below it.
 */
@NullMarked
package org.whence.promise;

import org.jspecify.annotations.NullMarked;
