/**
 * What a person decides against the rules: two names are one, a statement is none, a report is of that day. Start with {@link
 * org.whence.correction.Correction}. A pure function of corrections and analyses; above every other package of the core.
 */
@NullMarked
package org.whence.correction;

import org.jspecify.annotations.NullMarked;
