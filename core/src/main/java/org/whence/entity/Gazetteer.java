package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * The places that the facts of each language name: their spellings, for readers of text that need no analysis, such as
 * datelines, and where cities and bases lie, for maps.
 */
public final class Gazetteer {

    private static final int SEATS = 4;

    /**
     * A place on the earth, WGS 84.
     *
     * @param latitude degrees north, -90 to 90, to a tenth
     * @param longitude degrees east, -180 to 180, to a tenth
     */
    public record Point(double latitude, double longitude) {}

    private final Map<String, Point> points;

    private Gazetteer(Map<String, Point> points) {
        this.points = points;
    }

    /** Reads the facts of all languages from the class path. */
    public static Gazetteer load() {
        Map<String, Point> byId = new HashMap<>();
        for (FactLine line : FactFile.load(Gazetteer.class, "coordinates.facts").lines()) {
            byId.put(line.required(0, "place"), new Point(degrees(line, 1, 90), degrees(line, 2, 180)));
        }
        Map<String, Point> points = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            lines(language, "places").forEach(line -> put(points, byId, line, 0, 1, 3));
            lines(language, "states").forEach(line -> put(points, byId, line, 0, 0, SEATS));
        }
        return new Gazetteer(Map.copyOf(points));
    }

    private static double degrees(FactLine line, int field, int most) {
        try {
            double degrees = Double.parseDouble(line.required(field, "degrees"));
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // said below, with those out of range
        }
        throw line.fault("\"" + line.field(field) + "\" are no degrees", "write such as -12.5, at most " + most);
    }

    private static void put(
            Map<String, Point> points, Map<String, Point> byId, FactLine line, int id, int state, int names) {
        Point point = byId.get(line.field(id));
        if (point != null) {
            spellings(line, names).forEach(name -> points.putIfAbsent(key(name, line.field(state)), point));
        }
    }

    private static String key(String name, String country) {
        return country + " " + Folding.fold(name);
    }

    /**
     * Where the city or base called {@code name}, in any language, lies; empty for regions, waters, states and places that no
     * facts name.
     *
     * @param country ISO 3166-1 alpha-3 of the state it lies in, by which places of one name are told apart; null for unknown,
     *     which finds nothing
     */
    public Optional<Point> find(String name, @Nullable String country) {
        return country == null ? Optional.empty() : Optional.ofNullable(points.get(key(name, country)));
    }

    private static List<FactLine> lines(Language language, String file) {
        return FactFile.find(Gazetteer.class, language.tag() + "/" + file + ".facts")
                .map(FactFile::lines)
                .orElse(List.of());
    }

    /**
     * The cities that {@code language} has names for, seats of government among them, each as its spellings; none for a
     * language without such facts. Reads the class path: keep the result.
     */
    public static List<List<String>> cities(Language language) {
        List<List<String>> cities = new ArrayList<>();
        lines(language, "places").stream()
                .filter(line -> line.required(2, "kind").equals("city"))
                .forEach(line -> cities.add(spellings(line, 3)));
        lines(language, "states").stream()
                .map(line -> spellings(line, SEATS))
                .filter(seats -> !seats.isEmpty())
                .forEach(cities::add);
        return List.copyOf(cities);
    }

    /** Spellings without the mark of those that need more evidence in running text. */
    private static List<String> spellings(FactLine line, int field) {
        return line.list(field).stream()
                .map(name -> name.startsWith("?") ? name.substring(1) : name)
                .toList();
    }
}
