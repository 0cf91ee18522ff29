/**
 * Sentences and tokens of a report. Start at {@link org.whence.syntax.LanguageSentences}. May use {@code report}
 * and what lies below it.
 */
@NullMarked
package org.whence.syntax;

import org.jspecify.annotations.NullMarked;
