/**
 * The commands. The only package that writes to the terminal, and the only one that ends the process. May use every other
 * package.
 */
@NullMarked
package org.whence.cli;

import org.jspecify.annotations.NullMarked;
