/**
 * The program put together: reading, analysis, store, search and register over one home folder. Start at {@link
 * org.whence.app.Library}. Knows neither terminal nor web.
 */
@NullMarked
package org.whence.app;

import org.jspecify.annotations.NullMarked;
