/**
 * Mentions of persons, bodies, states, places and equipment, the entities they name, their offices, and names across
 * scripts. Start at {@link org.whence.entity.EntityFinder}; {@code EntityRules} shows the way from words to units that the data
 * knows, phrases around nouns ({@code PhraseFinder}), names ({@code NameFinder}) and entities ({@code Resolver}). May use {@code time} and what lies below it.
 */
@NullMarked
package org.whence.entity;

import org.jspecify.annotations.NullMarked;
