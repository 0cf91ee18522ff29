package org.whence.reading.furniture;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.whence.entity.Gazetteer;
import org.whence.fact.FactFile;
import org.whence.language.Language;

/** Names of cities and states, to tell a dateline from other words before a dash. Any thread. */
final class Places {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final Map<String, List<String>> cities;
    private final Set<String> states;

    private Places(Map<String, List<String>> cities, Set<String> states) {
        this.cities = cities;
        this.states = states;
    }

    static Places load() {
        Map<String, List<String>> cities = new HashMap<>();
        Set<String> states = new HashSet<>();
        for (Language language : Language.ANALYSED) {
            Stream<List<String>> datelines =
                    FactFile.load(Places.class, language.tag() + "/datelines.facts").lines().stream()
                            .map(line -> line.list(0));
            Stream.concat(Gazetteer.cities(language).stream(), datelines)
                    .flatMap(List::stream)
                    .forEach(name -> cities.merge(key(name), List.of(name), Places::joined));
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language.tag()));
            for (Region region : Region.getAvailable(Region.RegionType.TERRITORY)) {
                states.add(key(names.regionDisplayName(region.toString())));
            }
        }
        states.addAll(Set.of("us", "usa", "u s", "uk", "u k", "uae", "сша"));
        return new Places(cities, states);
    }

    private static List<String> joined(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).distinct().toList();
    }

    private static String key(String name) {
        return Words.of(name).joined();
    }

    /** Whether {@code words} are the name of a city. */
    boolean isCity(String words) {
        return cities.containsKey(key(words));
    }

    boolean isState(String words) {
        return states.contains(key(words));
    }

    /**
     * {@code words} as they are written inside a sentence: {@code BEIRUT} is {@code Beirut}.
     *
     * @param around the text they stand in, whose letters tell Turkish capitals from others
     */
    String asWritten(String words, String around) {
        if (!isUpper(words)) {
            return words;
        }
        for (String name : cities.getOrDefault(key(words), List.of())) {
            if (name.toUpperCase(Locale.ROOT).equals(words)
                    || name.toUpperCase(TURKISH).equals(words)) {
                return name;
            }
        }
        boolean turkish =
                around.indexOf('\u0131') >= 0 || around.indexOf('\u011f') >= 0 || around.indexOf('\u0130') >= 0;
        return capitalised(words, turkish ? TURKISH : Locale.ROOT);
    }

    private static String capitalised(String words, Locale locale) {
        StringBuilder written = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < words.length(); i++) {
            String c = words.substring(i, i + 1);
            written.append(first ? c : c.toLowerCase(locale));
            first = !Character.isLetter(words.charAt(i)) && words.charAt(i) != '\'' && words.charAt(i) != '\u2019';
        }
        return written.toString();
    }

    /** Whether all letters are capitals and there are at least two. */
    static boolean isUpper(String words) {
        int letters = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetter(c)) {
                if (!Character.isUpperCase(c)) {
                    return false;
                }
                letters++;
            }
        }
        return letters >= 2;
    }
}
