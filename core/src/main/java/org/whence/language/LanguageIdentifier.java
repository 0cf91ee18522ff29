package org.whence.language;

/** Tells the language of a text. Callable from any thread; the same text always gets the same answer. */
@FunctionalInterface
public interface LanguageIdentifier {

    /** The language of {@code text}, {@link Language#UNDETERMINED} if it is too short or too mixed to tell. */
    Language identify(String text);
}
