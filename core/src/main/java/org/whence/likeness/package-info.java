/**
 * What two passages have in common, in one language or across languages: the same people, bodies, states, equipment,
 * numbers, dates and news concepts, each weighed by how rare it is; the same words in one language. And the two steps
 * that every way of linking reports is built from: pairs within a key, and components of pairs. Start at {@link
 * org.whence.likeness.Profile}. May use everything below {@code lineage}.
 */
@NullMarked
package org.whence.likeness;

import org.jspecify.annotations.NullMarked;
