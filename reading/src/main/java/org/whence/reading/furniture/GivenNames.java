package org.whence.reading.furniture;

import java.util.HashSet;
import java.util.Set;
import org.whence.entity.EntityRules;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/** Knows given names of persons, by the facts on names in texts, so that a byline is not taken for an outlet. Any thread. */
public final class GivenNames {

    private final Set<String> names = new HashSet<>();

    private GivenNames() {}

    public static GivenNames load() {
        GivenNames given = new GivenNames();
        for (Language language : Language.ANALYSED) {
            for (FactLine line : FactFile.load(EntityRules.class, language.tag() + "/given.facts")
                    .lines()) {
                for (String name : line.list(2)) {
                    Words words = Words.of(name);
                    if (!words.isEmpty()) {
                        given.names.add(words.folded().get(0));
                    }
                }
            }
        }
        return given;
    }

    /** Whether {@code name} begins with a given name, or ends with one as in lists. */
    public boolean isPerson(String name) {
        Words words = Words.of(name);
        return !words.isEmpty()
                && (names.contains(words.folded().get(0))
                        || words.size() == 2 && names.contains(words.folded().get(1)));
    }
}
