package org.whence.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or phrase that must be found.
 *
 * @param words as typed
 * @param isPhrase whether they must stand in this order, side by side
 * @param otherwise words that will do as well, such as the name in another script
 */
public record Wanted(String words, boolean isPhrase, List<String> otherwise) {

    /** Longer questions are cut: nobody types them. */
    private static final int MOST = 30;

    public Wanted {
        otherwise = List.copyOf(otherwise);
    }

    public Wanted(String words, boolean isPhrase) {
        this(words, isPhrase, List.of());
    }

    /** The words of a question; what stands between quotation marks is a phrase. */
    public static List<Wanted> of(String question) {
        String typed = question.substring(0, Math.min(question.length(), SearchIndex.LONGEST_QUERY));
        List<Wanted> wanted = new ArrayList<>();
        boolean phrase = false;
        for (String part : typed.split("[\"“”«»]", -1)) {
            if (phrase && !part.isBlank()) {
                wanted.add(new Wanted(part.strip(), true));
            } else if (!phrase) {
                for (String word : part.strip().split("\\s+")) {
                    if (!word.isEmpty()) {
                        wanted.add(new Wanted(word, false));
                    }
                }
            }
            phrase = !phrase;
        }
        return wanted.subList(0, Math.min(MOST, wanted.size()));
    }
}
