package org.whence.store;

import java.util.List;
import org.whence.report.Passage;
import org.whence.text.Folding;

/**
 * Somebody who publishes or is cited. An outlet and a medium are one source where a name of the one is a name of the other,
 * also in another script.
 *
 * @param key in addresses; the same as long as the name is
 * @param name as most often written
 * @param names every other form, sorted
 * @param reports how many it published
 * @param cites whom it names, most often first
 * @param citedBy who names it, most often first
 * @param uncredited on whose texts its own rest without naming them
 * @param uncreditedBy whose texts rest on its own without naming it
 */
public record Source(
        String key,
        String name,
        List<String> names,
        int reports,
        List<Bond> cites,
        List<Bond> citedBy,
        List<Bond> uncredited,
        List<Bond> uncreditedBy) {

    /** In UTF-16 code units. */
    private static final int LONGEST_KEY = 80;

    /** Whether it published a report of the collection. */
    public boolean isOutlet() {
        return reports > 0;
    }

    /**
     * One source and another.
     *
     * @param key of the other
     * @param name of the other
     * @param count how many times
     * @param passages one for each time, the first of them: the words that name the other or, where nothing names it, that rest
     *     on it; newest report first
     */
    public record Bond(String key, String name, int count, List<Passage> passages) {}

    /** The key of a name, if it were a source. */
    public static String key(String name) {
        String words = Folding.fold(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String bare = words.replaceAll("^-|-$", "");
        return bare.isEmpty() ? "x" : bare.substring(0, Math.min(bare.length(), LONGEST_KEY));
    }
}
