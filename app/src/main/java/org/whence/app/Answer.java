package org.whence.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.search.Wanted;

/**
 * What a query finds.
 *
 * @param reports their numbers in the catalogue that answered; best first, where the query has no words newest first
 * @param wanted the words looked for, with the spellings of names that count as well
 * @param facets by part of the query, the values that would narrow it, most frequent first
 * @param catalogue that answered; null if nothing was asked
 */
public record Answer(
        List<Integer> reports,
        List<Wanted> wanted,
        Map<String, List<Value>> facets,
        @Nullable Catalogue catalogue) {

    /** To a query that asks nothing. */
    public static final Answer NOTHING = new Answer(List.of(), List.of(), Map.of(), null);

    /**
     * A value of a facet.
     *
     * @param value for the query
     * @param name for a person
     * @param count of the reports found that have it
     */
    public record Value(String value, String name, int count) {}
}
