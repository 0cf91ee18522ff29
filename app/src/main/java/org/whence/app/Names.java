package org.whence.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.search.Wanted;
import org.whence.text.Folding;

/** The words of the names in a register, by their sound: whoever types {@code ridha} means رضا and Рида too. */
final class Names {

    /** Spellings that count besides what is typed. */
    private static final int MOST = 12;

    /** Shorter words sound like too many others. In letters. */
    private static final int SHORTEST = 3;

    private record Spelling(String folded, Language language, int count) {}

    private final NameMatcher matcher;
    private final Map<String, List<Spelling>> bySound = new HashMap<>();

    Names(NameMatcher matcher, Catalogue catalogue) {
        this.matcher = matcher;
        Map<String, Map<String, Integer>> words = new HashMap<>();
        for (Identity identity : catalogue.register().entities()) {
            if (identity.type() == EntityType.PERSON
                    || identity.type() == EntityType.PLACE
                    || identity.type() == EntityType.ORGANISATION) {
                identity.names().forEach((tag, forms) -> {
                    Map<String, Integer> known = words.computeIfAbsent(tag, k -> new HashMap<>());
                    for (String form : forms) {
                        for (String word : form.split("[\\s\\p{Punct}]+")) {
                            if (word.length() >= SHORTEST) {
                                known.merge(Folding.fold(word), 1, Integer::sum);
                            }
                        }
                    }
                });
            }
        }
        words.forEach((tag, known) -> {
            Language language = new Language(tag);
            known.forEach((word, count) -> {
                String sound = matcher.soundKey(word, language);
                if (!sound.isEmpty()) {
                    bySound.computeIfAbsent(sound, k -> new ArrayList<>()).add(new Spelling(word, language, count));
                }
            });
        });
    }

    /** {@code wanted} with the other spellings of what may be names. */
    List<Wanted> spelled(List<Wanted> wanted) {
        return wanted.stream()
                .map(w -> w.isPhrase() || w.words().length() < SHORTEST
                        ? w
                        : new Wanted(w.words(), false, others(w.words())))
                .toList();
    }

    private List<String> others(String word) {
        String folded = Folding.fold(word);
        Set<String> found = new LinkedHashSet<>();
        for (Language language : languages(word)) {
            bySound.getOrDefault(matcher.soundKey(word, language), List.of()).stream()
                    .filter(s -> !s.folded().equals(folded))
                    .filter(s -> matcher.sound(word, language, s.folded(), s.language()) >= NameMatcher.ALIKE)
                    .sorted(Comparator.comparingInt((Spelling s) -> -s.count()).thenComparing(Spelling::folded))
                    .limit(MOST)
                    .forEach(s -> found.add(s.folded()));
        }
        return found.stream().limit(MOST).toList();
    }

    /** The languages in whose script a word is written. */
    private static List<Language> languages(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case ARABIC -> List.of(Language.ARABIC, Language.PERSIAN);
            case CYRILLIC -> List.of(Language.RUSSIAN);
            default -> List.of(Language.ENGLISH, Language.TURKISH);
        };
    }
}
