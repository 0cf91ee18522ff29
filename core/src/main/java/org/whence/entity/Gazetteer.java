package org.whence.entity;

import java.util.ArrayList;
import java.util.List;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/** The places that the facts of each language name, for readers of text that need no analysis, such as datelines. */
public final class Gazetteer {

    private static final int SEATS = 4;

    private Gazetteer() {}

    /**
     * The cities that {@code language} has names for, seats of government among them, each as its spellings; none for a
     * language without such facts. Reads the class path: keep the result.
     */
    public static List<List<String>> cities(Language language) {
        List<List<String>> cities = new ArrayList<>();
        FactFile.find(Gazetteer.class, language.tag() + "/places.facts").ifPresent(file -> file.lines().stream()
                .filter(line -> line.required(2, "kind").equals("city"))
                .forEach(line -> cities.add(spellings(line, 3))));
        FactFile.find(Gazetteer.class, language.tag() + "/states.facts").ifPresent(file -> file.lines().stream()
                .map(line -> spellings(line, SEATS))
                .filter(seats -> !seats.isEmpty())
                .forEach(cities::add));
        return List.copyOf(cities);
    }

    /** Spellings without the mark of those that need more evidence in running text. */
    private static List<String> spellings(FactLine line, int field) {
        return line.list(field).stream()
                .map(name -> name.startsWith("?") ? name.substring(1) : name)
                .toList();
    }
}
