package org.whence.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever or whatever the mentions of one report name.
 *
 * @param id inside the report: {@code x1}
 * @param type MONEY and QUANTITY for a sum or number, an entity of its own each time
 * @param name the fullest name given
 * @param names every other form seen in the report, in text order, without {@code name}
 * @param country ISO 3166-1 alpha-3: the state itself, or the state that a person or body acts for; null if unknown
 * @param sector what the data says of its part in public life ({@code GOV MIL LEG MED DIP REB IGO} …, as in CAMEO/PLOVER);
 *     empty if unknown
 * @param concept language-neutral name, the same in every language, from the data: {@code iso:IRQ},
 *     {@code equipment:S-400}, {@code body:IRQ/defence-ministry}; null if the data does not know it
 * @param agreement gender or number that pronouns and verbs take with it, as far as the data or the text shows
 * @param offices held, in text order
 */
public record Entity(
        String id,
        EntityType type,
        String name,
        List<String> names,
        @Nullable String country,
        String sector,
        @Nullable String concept,
        Agreement agreement,
        List<Office> offices) {

    /** What pronouns and verbs agree with. */
    public enum Agreement {
        MASCULINE,
        FEMININE,
        PLURAL,
        UNKNOWN
    }

    public Entity {
        names = List.copyOf(names);
        offices = List.copyOf(offices);
        if (name.isBlank()) {
            throw new IllegalArgumentException("entity " + id + " has no name");
        }
    }
}
