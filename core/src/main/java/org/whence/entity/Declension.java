package org.whence.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

/**
 * Brings whole names back to the nominative by what else the report calls their bearer: {@code Гари Холта} where it also has
 * {@code Холт}. All words of a name stand in one case, so what one of them shows holds for the others. Empty for languages
 * whose names have no cases.
 */
final class Declension {

    private static final int SHORTEST_BASE = 2;
    /** Shorter first words do not show a case by themselves: Том. */
    private static final int SHORTEST_SHOWING = 4;

    /** @param base what stands for the ending in the nominative */
    private record Ending(String ending, String base) {}

    /** Case and gender, then their endings. */
    private final Map<String, List<Ending>> cases = new LinkedHashMap<>();
    /** Endings that no first word of a name has in the nominative, by case and gender. */
    private final Map<String, List<String>> plain = new LinkedHashMap<>();

    /** Class, then its letters; nothing for no letter. */
    private final Map<String, Set<String>> letters = new HashMap<>();

    private Declension() {}

    static Declension load(Language language) {
        Declension declension = new Declension();
        FactFile.find(Declension.class, language + "/cases.facts")
                .ifPresent(file -> file.lines().forEach(declension::add));
        FactFile.find(Declension.class, language + "/letters.facts")
                .ifPresent(file -> file.lines().forEach(line -> line.list(1).forEach(letter -> declension
                        .letters
                        .computeIfAbsent(line.required(0, "class"), k -> new HashSet<>())
                        .add(letter.equals("-") ? "" : letter))));
        return declension;
    }

    private boolean is(String letterClass, String letter) {
        return letters.getOrDefault(letterClass, Set.of()).contains(letter.toLowerCase(Locale.ROOT));
    }

    private void add(FactLine line) {
        String base = line.required(3, "ending of the nominative");
        String key = line.required(0, "case") + " " + line.required(1, "gender");
        cases.computeIfAbsent(key, k -> new ArrayList<>())
                .add(new Ending(line.required(2, "ending"), base.equals("-") ? "" : base));
        if (line.field(4).equals("plain")) {
            plain.computeIfAbsent(key, k -> new ArrayList<>()).add(line.required(2, "ending"));
        }
    }

    boolean isEmpty() {
        return cases.isEmpty();
    }

    /**
     * {@code name} in the nominative; empty if it may stand in it already.
     *
     * @param others what else its bearer is called
     * @param given whether a small-letter word is a given name in the nominative
     */
    Optional<String> nominative(String name, Collection<String> others, Predicate<String> given) {
        String[] words = name.split(" ");
        Optional<String> whole = whole(words, others);
        if (whole.isPresent()) {
            return whole;
        }
        for (Map.Entry<String, List<Ending>> stand : cases.entrySet()) {
            String last = shown(words[words.length - 1], stand.getValue(), others);
            if (!last.isEmpty()) {
                Optional<String> found = inCase(words, last, stand.getValue(), given);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, List<String>> stand : plain.entrySet()) {
            String first = words[0].toLowerCase(Locale.ROOT);
            boolean shows = words.length > 1
                    && first.length() >= SHORTEST_SHOWING
                    && !given.test(first)
                    && stand.getValue().stream().anyMatch(first::endsWith);
            if (shows) {
                return inCase(words, "", cases.getOrDefault(stand.getKey(), List.of()), given);
            }
        }
        return Optional.empty();
    }

    /** One of {@code others} that differs in the ending of the last word alone: Чен Ыном and Чен Ын. */
    private Optional<String> whole(String[] words, Collection<String> others) {
        String last = words[words.length - 1];
        String before = String.join(" ", List.of(words).subList(0, words.length - 1)) + " ";
        return others.stream()
                .filter(other -> words.length > 1
                        && other.startsWith(before)
                        && bases(last).contains(other.substring(before.length())))
                .findFirst();
    }

    /** What {@code word} may be in the nominative if it stands in another case. */
    Set<String> bases(String word) {
        Set<String> bases = new LinkedHashSet<>();
        for (List<Ending> endings : cases.values()) {
            for (Ending ending : endings) {
                String base = base(word, ending);
                if (!base.isEmpty() && !base.equals(word)) {
                    bases.add(base);
                }
            }
        }
        return bases;
    }

    /** The nominative of {@code word} that stands as the last word of one of {@code others}; empty if none does. */
    private String shown(String word, List<Ending> endings, Collection<String> others) {
        for (Ending ending : endings) {
            String base = base(word, ending);
            if (!base.isEmpty() && !base.equals(word)) {
                for (String other : others) {
                    if (other.substring(other.lastIndexOf(' ') + 1).equals(base)) {
                        return base;
                    }
                }
            }
        }
        return "";
    }

    private Optional<String> inCase(String[] words, String last, List<Ending> endings, Predicate<String> given) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean known = i == words.length - 1 && !last.isEmpty();
            String word = known ? last : base(words[i], endings, given);
            boolean stays =
                    !known && isWithoutCase(words[i]) && (word.isEmpty() || !given.test(word.toLowerCase(Locale.ROOT)));
            if (word.isEmpty() && !stays) {
                return Optional.empty();
            }
            name.append(i == 0 ? "" : " ").append(stays ? words[i] : word);
        }
        return Optional.of(name.toString());
    }

    /** Whether the word has one form for all cases: Гари, Ли, and what is written in letters of another script. */
    private boolean isWithoutCase(String word) {
        String end = word.substring(word.length() - 1);
        return is("unchanging", end) || Character.UnicodeScript.of(end.charAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** The likeliest nominative: a given name that the data knows, else the first that can be one. */
    private String base(String word, List<Ending> endings, Predicate<String> given) {
        String likeliest = "";
        for (Ending ending : endings) {
            String base = base(word, ending);
            if (!base.isEmpty() && given.test(base.toLowerCase(Locale.ROOT))) {
                return base;
            }
            if (likeliest.isEmpty() && !base.isEmpty()) {
                likeliest = base;
            }
        }
        return likeliest;
    }

    /** Empty if the word has not this ending, or what is left is no word. */
    private String base(String word, Ending ending) {
        int cut = word.length() - ending.ending().length();
        if (cut < SHORTEST_BASE || !word.endsWith(ending.ending())) {
            return "";
        }
        boolean vowel = is("vowel", word.substring(cut - 1, cut));
        if (is(vowel ? "behind-consonant" : "behind-vowel", ending.base())) {
            return "";
        }
        return word.substring(0, cut) + ending.base();
    }
}
