/**
 * One small pattern language over tokens, shared by times, mentions, statements and events. Start at {@link
 * org.whence.pattern.Pattern}. May use {@code syntax} and what lies below it.
 */
@NullMarked
package org.whence.pattern;

import org.jspecify.annotations.NullMarked;
