/**
 * Statements of several reports with the same content, and how many origins they have. Start at {@link
 * org.whence.claim.Claim}. Sees reports through {@code analysis}; counts origins by {@code lineage}.
 */
@NullMarked
package org.whence.claim;

import org.jspecify.annotations.NullMarked;
