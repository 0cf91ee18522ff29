/**
 * Ways out of a library: documents for other programs. Start at {@link org.whence.export.Export}. May use {@code app} and
 * the JSON form.
 */
@NullMarked
package org.whence.export;

import org.jspecify.annotations.NullMarked;
