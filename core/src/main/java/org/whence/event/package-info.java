/**
 * Who did what to whom, and how far it has got. Start at {@link org.whence.event.EventFinder}; {@link
 * org.whence.event.EventRules} finds events by frames, whose triggers and participants are data, a folder per language.
 * May use {@code statement} and what lies below it: an event says which statement reports it.
 */
@NullMarked
package org.whence.event;

import org.jspecify.annotations.NullMarked;
