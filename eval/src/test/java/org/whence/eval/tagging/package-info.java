@NullMarked
package org.whence.eval.tagging;

import org.jspecify.annotations.NullMarked;
