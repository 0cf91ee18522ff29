package org.whence.app;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.search.Wanted;
import org.whence.store.KeptRegister;
import org.whence.text.Folding;

/** The words of the names in a register, by their sound: whoever types {@code ridha} means رضا and Рида too. */
final class Names {

    /** Spellings that count besides what is typed. */
    private static final int MOST = 12;

    /** Shorter words sound like too many others. In letters. */
    private static final int SHORTEST = 3;

    private final NameMatcher matcher;
    private final KeptRegister register;

    Names(NameMatcher matcher, KeptRegister register) {
        this.matcher = matcher;
        this.register = register;
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
            String sound = matcher.soundKey(word, language);
            if (!sound.isEmpty()) {
                register.spellings(sound).stream()
                        .filter(s -> !s.word().equals(folded))
                        .filter(s -> matcher.sound(word, language, s.word(), new Language(s.language()))
                                >= NameMatcher.ALIKE)
                        .sorted(Comparator.comparingInt((KeptRegister.Spelling s) -> -s.count())
                                .thenComparing(KeptRegister.Spelling::word))
                        .limit(MOST)
                        .forEach(s -> found.add(s.word()));
            }
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
