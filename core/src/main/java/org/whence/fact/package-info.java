/**
 * Reads the files of language facts that lie beside the packages that use them, and checks every line. Start at
 * {@link org.whence.fact.FactFile}. May use {@code text}.
 */
@NullMarked
package org.whence.fact;

import org.jspecify.annotations.NullMarked;
