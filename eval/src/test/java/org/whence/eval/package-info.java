@NullMarked
package org.whence.eval;

import org.jspecify.annotations.NullMarked;
