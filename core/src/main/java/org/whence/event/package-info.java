/**
 * Who did what to whom, and how far it has got. Start at {@link org.whence.event.EventFinder}; {@link
 * org.whence.event.EventRules} finds events by frames, whose triggers and participants are data, a folder per language.
 * A sentence is read in this order: {@code View} marks its clauses and phrases, {@code Triggers} finds the words that name
 * deeds, {@code Governing} tells what marks each phrase, {@code Participants} finds who takes part ({@code Arguments} and the
 * finders of subjects, objects, marked phrases and genitives that it asks), {@code Joining} puts together what several words
 * say of one deed, {@code Telling} finds status, stage and time, and {@code Outcome} makes the events.
 * May use {@code statement} and what lies below it: an event says which statement reports it.
 */
@NullMarked
package org.whence.event;

import org.jspecify.annotations.NullMarked;
