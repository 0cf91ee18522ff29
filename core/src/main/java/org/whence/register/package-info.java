/**
 * All of it for a collection of reports. Start at {@link org.whence.register.Linker}. The highest package of the
 * core: it composes the others.
 */
@NullMarked
package org.whence.register;

import org.jspecify.annotations.NullMarked;
