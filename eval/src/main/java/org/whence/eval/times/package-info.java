/**
 * Measuring times: on news marked in TimeML, beside other taggers, and on cases with a reference date. Start at
 * {@link org.whence.eval.times.TimesCommand}. May use everything that ships.
 */
@NullMarked
package org.whence.eval.times;

import org.jspecify.annotations.NullMarked;
