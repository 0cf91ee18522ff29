/** Tests of this package. */
@NullMarked
package org.whence.eval.names;

import org.jspecify.annotations.NullMarked;
