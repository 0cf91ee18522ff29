package org.whence.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of words that patterns may name: {@code @said} stands for any word or phrase of the class {@code said}. The
 * class {@code number} holds the number words that {@code #number} takes beside digits.
 */
public final class PatternClasses {

    public static final PatternClasses NONE = new PatternClasses(Map.of());

    private final Map<String, Phrases> classes;

    private PatternClasses(Map<String, Phrases> classes) {
        this.classes = classes;
    }

    /**
     * These classes and one more.
     *
     * @param words in natural spelling; phrases of several words are allowed, {@code ~} behind a word stands for any ending
     * @throws IllegalArgumentException if a phrase is empty or too long
     */
    public PatternClasses with(String name, List<String> words) {
        Map<String, Phrases> more = new LinkedHashMap<>(classes);
        more.put(name, new Phrases(words));
        return new PatternClasses(more);
    }

    /**
     * The class {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    Phrases phrases(String name) {
        Phrases phrases = classes.get(name);
        if (phrases == null) {
            throw new IllegalArgumentException(
                    "there is no class @" + name + ", only " + new ArrayList<>(classes.keySet()));
        }
        return phrases;
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }
}
