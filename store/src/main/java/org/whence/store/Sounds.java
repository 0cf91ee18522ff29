package org.whence.store;

import org.whence.language.Language;

/** How words sound, so that a name is found in any script. */
@FunctionalInterface
public interface Sounds {

    /** Equal for words that may be one name; empty if {@code word} has no sound. */
    String key(String word, Language language);
}
