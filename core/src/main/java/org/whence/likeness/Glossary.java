package org.whence.likeness;

import java.util.List;
import org.whence.language.Language;
import org.whence.syntax.Token;

/**
 * News concepts and the words for them in every analysed language, so that passages in different languages can be
 * compared without a translation. Facts: {@code <language>/concepts.facts}. Immutable; callable from any thread.
 */
public final class Glossary {
    private final Lexicon words;

    private Glossary(Lexicon words) {
        this.words = words;
    }

    /** Reads the glossary of every analysed language from the class path. */
    public static Glossary load() {
        return new Glossary(Lexicon.load(Glossary.class, "concepts.facts"));
    }

    /** The concepts that the words at {@code index} of {@code tokens} stand for, in the data's order; often none. */
    public List<String> at(Language language, List<Token> tokens, int index) {
        return words.at(language, tokens, index);
    }

    /** An English word for {@code concept}: the first of its English entries. */
    public String english(String concept) {
        String phrase = words.phrase(Language.ENGLISH, concept);
        return phrase.isEmpty() ? concept.replace('-', ' ') : phrase;
    }
}
