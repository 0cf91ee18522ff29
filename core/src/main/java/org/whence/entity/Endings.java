package org.whence.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.syntax.Token;

/** Endings and shapes of words of one language that show a class, whatever the word. */
final class Endings {
    /** Endings of case, which stand alone as a token's suffix. */
    private static final Set<WordClass> OF_CASE =
            EnumSet.of(WordClass.PLACE_ENDING, WordClass.INSIDE_ENDING, WordClass.GENITIVE_ENDING);

    private final Map<WordClass, List<String>> endings = new EnumMap<>(WordClass.class);

    void put(WordClass wordClass, List<String> folded) {
        endings.put(wordClass, folded);
    }

    boolean has(WordClass wordClass) {
        return endings.containsKey(wordClass);
    }

    /** In the data's order; empty if the language has none. */
    List<String> of(WordClass wordClass) {
        return endings.getOrDefault(wordClass, List.of());
    }

    /** The classes that the end of {@code token} shows. */
    Set<WordClass> classesOf(Token token) {
        Set<WordClass> classes = EnumSet.noneOf(WordClass.class);
        String stem = stemOf(token.norm());
        endings.forEach((wordClass, forms) -> {
            if (OF_CASE.contains(wordClass) ? forms.contains(token.suffix()) : endsLike(stem, forms)) {
                classes.add(wordClass);
            }
        });
        return classes;
    }

    /** Whether the end or shape of {@code folded} shows {@code wordClass}. */
    boolean show(String folded, WordClass wordClass) {
        return endsLike(folded, of(wordClass));
    }

    private static boolean endsLike(String norm, List<String> endings) {
        for (String ending : endings) {
            if (hasShape(norm, ending)) {
                return true;
            }
            if (norm.endsWith(ending)
                    && (norm.length() >= ending.length() + 2 || ending.length() > 3 && norm.equals(ending))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasShape(String norm, String shape) {
        boolean open = shape.endsWith("*");
        int letters = open ? shape.length() - 1 : shape.length();
        if (shape.indexOf('-') < 0 && !open || norm.length() < letters || !open && norm.length() > letters) {
            return false;
        }
        for (int i = 0; i < letters; i++) {
            if (shape.charAt(i) != '-' && shape.charAt(i) != norm.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Without what stands behind an apostrophe. */
    static String stemOf(String norm) {
        int apostrophe = norm.indexOf('\'');
        return apostrophe > 0 ? norm.substring(0, apostrophe) : norm;
    }
}
