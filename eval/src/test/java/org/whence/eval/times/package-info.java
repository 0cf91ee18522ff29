@NullMarked
package org.whence.eval.times;

import org.jspecify.annotations.NullMarked;
