/**
 * A report as its outlet published it, and the issues met on the way. Start at {@link org.whence.report.Report}.
 * May use {@code text} and {@code language}.
 */
@NullMarked
package org.whence.report;

import org.jspecify.annotations.NullMarked;
