/**
 * The desk: the pages that show a library. Start at {@link org.whence.web.Desk}. May use {@code app} and what lies below it.
 */
@NullMarked
package org.whence.web;

import org.jspecify.annotations.NullMarked;
