/**
 * The versioned JSON form of analyses and registers, and nothing else: no reasoning happens here. May use the core and
 * Jackson.
 */
@NullMarked
package org.whence.wire;

import org.jspecify.annotations.NullMarked;
