package org.whence.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.language.Language;
import org.whence.text.Folding;

/** Which states a word for a form of state may mean: "the sultanate" is not Norway. From {@code kinds.facts}. */
final class StateKinds {

    private final Map<String, Set<String>> statesOf = new LinkedHashMap<>();

    private StateKinds() {}

    /** Reads {@code word, word | ISO 3166-1 alpha-3, …} of {@code language}. */
    static StateKinds load(Language language) {
        StateKinds kinds = new StateKinds();
        FactFile.load(StateKinds.class, language + "/kinds.facts").lines().forEach(line -> {
            line.required(0, "word");
            Set<String> states = Set.copyOf(line.list(1));
            line.list(0).forEach(word -> kinds.statesOf.put(Folding.fold(word), states));
        });
        return kinds;
    }

    /** Whether {@code country} may be what {@code word}, in any of its {@code readings}, names; any may if the word is general. */
    boolean fits(List<String> readings, String country) {
        for (String reading : readings) {
            Set<String> states = statesOf.get(reading);
            if (states != null) {
                return states.contains(country);
            }
        }
        return true;
    }
}
