/**
 * Who is said to have said what, and through whom: cue, source, content and chain. Start at {@link
 * org.whence.statement.StatementFinder}. May use {@code entity} and what lies below it; does not know events.
 */
@NullMarked
package org.whence.statement;

import org.jspecify.annotations.NullMarked;
