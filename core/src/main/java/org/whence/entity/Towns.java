package org.whence.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * In which state each of the larger towns lies. Many of their names are ordinary words or names of people as well, so that
 * nothing is taken for a town because it stands here: ask about what the words around show to be a place.
 */
final class Towns {

    private final Map<String, String> states;

    private Towns(Map<String, String> states) {
        this.states = states;
    }

    /** Those that {@code language} has names for; none if it has no such facts. */
    static Towns load(Language language) {
        Map<String, String> states = new HashMap<>();
        FactFile.find(Towns.class, language + "/cities.facts").ifPresent(file -> {
            for (FactLine line : file.lines()) {
                String state = line.required(0, "ISO 3166-1 alpha-3");
                line.list(1).forEach(name -> states.putIfAbsent(Folding.fold(name), state));
            }
        });
        return new Towns(states);
    }

    /**
     * ISO 3166-1 alpha-3 of the state in which the town lies, or null if it is not known.
     *
     * @param name as the text writes it
     * @param declension may take the ending of a case off its last word
     */
    @Nullable
    String stateOf(String name, Declension declension) {
        String known = states.get(Folding.fold(name));
        if (known != null) {
            return known;
        }
        int last = name.lastIndexOf(' ') + 1;
        Function<String, String> whole = word -> name.substring(0, last) + word;
        return declension.bases(name.substring(last)).stream()
                .map(whole)
                .map(base -> states.get(Folding.fold(base)))
                .filter(state -> state != null)
                .findFirst()
                .orElse(null);
    }
}
