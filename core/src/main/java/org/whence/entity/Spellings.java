package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.text.Folding;

/** How the data writes names of states, places and bodies in one language, to show in the nominative what a text inflects. */
final class Spellings {
    /** What an ending may change at the end of a word: Организации is Организация. In folded letters. */
    private static final int CHANGED = 2;

    private final Map<String, List<String>> byCode = new HashMap<>();

    /** @param code of the name's meaning, told apart by kind where two kinds share codes */
    void add(String code, String form) {
        byCode.computeIfAbsent(code, c -> new ArrayList<>(2)).add(form);
    }

    /** The name of {@code code} of which {@code shown} is another case; null if the data has none. */
    @Nullable
    String nominative(String code, String shown) {
        String[] words = shown.split(" ");
        for (String form : byCode.getOrDefault(code, List.of())) {
            if (isCaseOf(form.split(" "), words)) {
                return form;
            }
        }
        return null;
    }

    private static boolean isCaseOf(String[] words, String[] inflected) {
        if (words.length != inflected.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            String word = Folding.fold(words[i]);
            String other = Folding.fold(inflected[i]);
            int stem = Math.max(word.length() - CHANGED, (word.length() + 1) / 2);
            if (!other.startsWith(word.substring(0, Math.min(stem, word.length())))) {
                return false;
            }
        }
        return true;
    }
}
