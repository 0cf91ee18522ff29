/**
 * Mentions of persons, bodies, states, places and equipment, the entities they name, their offices, and names across
 * scripts. Start at {@link org.whence.entity.EntityFinder}. May use {@code time} and what lies below it.
 */
@NullMarked
package org.whence.entity;

import org.jspecify.annotations.NullMarked;
