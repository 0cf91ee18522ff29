/**
 * Reports about the same happening. Start at {@link org.whence.story.Story}. May use {@code promise} and what lies
 * below it.
 */
@NullMarked
package org.whence.story;

import org.jspecify.annotations.NullMarked;
