package org.whence.likeness;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * Words so common that two passages that share them have nothing in common. Facts: {@code
 * <language>/function-words.facts}.
 */
final class FunctionWords {
    private final Map<Language, Set<String>> languages;

    private FunctionWords(Map<Language, Set<String>> languages) {
        this.languages = Map.copyOf(languages);
    }

    static FunctionWords load() {
        Map<Language, Set<String>> languages = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            Set<String> words = new HashSet<>();
            for (FactLine line : FactFile.load(FunctionWords.class, language.tag() + "/function-words.facts")
                    .lines()) {
                for (String word : line.list(0)) {
                    // "=oldu" is not "öldü", though both are folded alike
                    words.add(word.startsWith("=") ? word : Folding.fold(word));
                }
            }
            languages.put(language, Set.copyOf(words));
        }
        return new FunctionWords(languages);
    }

    boolean isOne(Language language, Token token) {
        Set<String> words = languages.getOrDefault(language, Set.of());
        for (String stem : token.stems()) {
            if (words.contains(stem)) {
                return true;
            }
        }
        return words.contains("=" + token.form().toLowerCase(Locale.ROOT));
    }
}
