package org.whence.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.entity.Entity;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/** Which state makes which equipment, from the equipment lists of the entity stage: of two parties the maker sells. */
final class Makers {

    private final Map<String, String> countries;

    private Makers(Map<String, String> countries) {
        this.countries = Map.copyOf(countries);
    }

    static Makers load() {
        Map<String, String> countries = new LinkedHashMap<>();
        for (Language language : Language.ANALYSED) {
            FactFile file = FactFile.load(Entity.class, language.tag() + "/equipment.facts");
            for (FactLine line : file.lines()) {
                if (!line.field(2).isEmpty()) {
                    countries.putIfAbsent("equipment:" + line.required(0, "designation"), line.field(2));
                }
            }
        }
        return new Makers(countries);
    }

    /** ISO 3166-1 alpha-3 of the state that makes {@code equipment}, or null. */
    @Nullable
    String of(@Nullable Entity equipment) {
        return equipment == null || equipment.concept() == null ? null : countries.get(equipment.concept());
    }
}
