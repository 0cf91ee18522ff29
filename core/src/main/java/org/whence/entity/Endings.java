package org.whence.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whence.syntax.Token;
import org.whence.syntax.WordShape;

/** Endings and shapes of words of one language that show a class, whatever the word. */
final class Endings {
    /** Endings of case, which stand alone as a token's suffix. */
    private static final Set<WordClass> OF_CASE =
            EnumSet.of(WordClass.PLACE_ENDING, WordClass.INSIDE_ENDING, WordClass.GENITIVE_ENDING);

    private final Map<WordClass, List<String>> endings = new EnumMap<>(WordClass.class);
    private final Map<WordClass, List<WordShape>> shapes = new EnumMap<>(WordClass.class);

    void put(WordClass wordClass, List<String> folded) {
        endings.put(wordClass, folded);
        shapes.put(
                wordClass,
                folded.stream().filter(WordShape::isOpen).map(WordShape::new).toList());
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
            if (OF_CASE.contains(wordClass)
                    ? forms.contains(token.suffix())
                    : endsLike(stem, forms) || hasShape(stem, wordClass)) {
                classes.add(wordClass);
            }
        });
        return classes;
    }

    private boolean hasShape(String norm, WordClass wordClass) {
        return shapes.getOrDefault(wordClass, List.of()).stream().anyMatch(shape -> shape.fits(norm));
    }

    private static boolean endsLike(String norm, List<String> endings) {
        for (String ending : endings) {
            if (norm.endsWith(ending)
                    && (norm.length() >= ending.length() + 2 || ending.length() > 3 && norm.equals(ending))) {
                return true;
            }
        }
        return false;
    }

    /** Without what stands behind an apostrophe. */
    static String stemOf(String norm) {
        int apostrophe = norm.indexOf('\'');
        return apostrophe > 0 ? norm.substring(0, apostrophe) : norm;
    }
}
