/**
 * Languages and how the language of a text is identified. Start at {@link org.whence.language.NgramIdentifier}.
 * May use {@code text} and {@code fact}.
 */
@NullMarked
package org.whence.language;

import org.jspecify.annotations.NullMarked;
