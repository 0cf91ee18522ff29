package org.whence.conflict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is counted in news, by concept: people by what became of them, weapons, ships and aircraft, and what is measured. */
final class Countables {
    /** Concepts that are people when they are counted. */
    private static final Set<String> PEOPLE = Set.of(
            "person",
            "man",
            "woman",
            "child",
            "soldier",
            "militant",
            "resident",
            "worker",
            "student",
            "journalist",
            "police",
            "fishing",
            "victim",
            "refugee",
            "family",
            "official",
            "doctor",
            "prison",
            "hostage",
            "crew",
            "passenger",
            "guard",
            "instructor",
            "teacher");
    /** People who are told of by their number alone: so many soldiers take part. */
    private static final Set<String> TROOPS = Set.of("soldier", "militant");
    /** What became of people, by concept; without one of these a number of people is about anything. */
    private static final Map<String, String> FATES = Map.ofEntries(
            Map.entry("kill", "kill"),
            Map.entry("wound", "wound"),
            Map.entry("missing", "missing"),
            Map.entry("arrest", "arrest"),
            Map.entry("kidnap", "kidnap"),
            Map.entry("rescue", "rescue"),
            Map.entry("refugee", "refugee"),
            Map.entry("exchange", "exchange"),
            Map.entry("evacuate", "evacuate"),
            Map.entry("hunger", "hunger"),
            Map.entry("march", "take part"),
            Map.entry("take-part", "take part"));
    /** What is measured of a substance. */
    private static final Set<String> MEASURES = Set.of("tonne", "litre", "barrel", "hectare");
    /** Concepts of things that are counted one by one. */
    private static final Set<String> THINGS = Set.of(
            "tank", "aircraft", "helicopter", "drone", "ship", "submarine", "missile", "launcher", "battery", "radar");

    private Countables() {}

    static boolean isCountable(String concept) {
        return PEOPLE.contains(concept) || isThing(concept) || isFate(concept);
    }

    /** Whether it is counted one by one, or measures a substance. */
    static boolean isThing(String concept) {
        return THINGS.contains(concept) || isMeasure(concept);
    }

    static boolean isMeasure(String concept) {
        return MEASURES.contains(concept);
    }

    static boolean isFate(String concept) {
        return FATES.containsKey(concept);
    }

    /** Whether they are told of by their number alone. */
    static boolean areTroops(String concept) {
        return TROOPS.contains(concept);
    }

    /** What became of people; null if none of the concepts tells. */
    static @Nullable String fate(List<String> concepts) {
        return concepts.stream()
                .filter(FATES::containsKey)
                .findFirst()
                .map(FATES::get)
                .orElse(null);
    }

    /** The first concept that is counted; empty if none is. */
    static String countable(List<String> concepts) {
        return concepts.stream().filter(Countables::isCountable).findFirst().orElse("");
    }
}
