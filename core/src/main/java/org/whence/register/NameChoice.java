package org.whence.register;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whence.entity.Identity;
import org.whence.language.Language;

/** Under which of its names an entity is listed. */
final class NameChoice {
    private NameChoice() {}

    /** The fullest of the names that reports give it, in the script in which most do: most words, then most frequent, then in order. */
    static String best(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        Map<Character.UnicodeScript, Integer> scripts = new TreeMap<>();
        Map<String, Integer> forms = new TreeMap<>();
        for (String name : names) {
            scripts.merge(scriptOf(name), 1, Integer::sum);
            forms.merge(name, 1, Integer::sum);
        }
        Character.UnicodeScript script = scripts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Character.UnicodeScript, Integer> e) -> e.getValue())
                        .thenComparing(e -> e.getKey() == Character.UnicodeScript.LATIN ? 1 : 0)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(Character.UnicodeScript.LATIN);
        return forms.entrySet().stream()
                .filter(e -> scriptOf(e.getKey()) == script)
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> words(e.getKey()))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The name to set beside English words: English, else any other in Latin letters, else the best there is. */
    static String latin(Identity identity) {
        List<String> english = identity.names().getOrDefault(Language.ENGLISH.tag(), List.of());
        return fullestLatin(english)
                .or(() -> fullestLatin(
                        identity.names().values().stream().flatMap(List::stream).toList()))
                .orElse(identity.name());
    }

    /** The name with most words; of equals the first, since names are listed by frequency. */
    private static Optional<String> fullestLatin(List<String> names) {
        String best = null;
        for (String name : names) {
            boolean latin = scriptOf(name) == Character.UnicodeScript.LATIN;
            if (latin && (best == null || words(name) > words(best))) {
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int words(String name) {
        return name.strip().split("\\s+").length;
    }

    /** Script of the first letter. */
    static Character.UnicodeScript scriptOf(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }
}
