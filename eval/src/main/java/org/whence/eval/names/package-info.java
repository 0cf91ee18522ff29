/**
 * How well words of names in two scripts are told to be the same, and the fitting of what the product knows of it. Start at
 * {@link org.whence.eval.names.NameDecisions}.
 */
@NullMarked
package org.whence.eval.names;

import org.jspecify.annotations.NullMarked;
