@NullMarked
package org.whence.eval.linking;

import org.jspecify.annotations.NullMarked;
