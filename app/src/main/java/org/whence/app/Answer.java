package org.whence.app;

import java.util.List;
import java.util.Map;
import org.whence.report.Report;
import org.whence.search.Wanted;

/**
 * What a query finds.
 *
 * @param reports best first; where the query has no words, newest first
 * @param wanted the words looked for, with the spellings of names that count as well
 * @param facets by part of the query, the values that would narrow it, most frequent first
 */
public record Answer(List<Report> reports, List<Wanted> wanted, Map<String, List<Value>> facets) {

    /**
     * A value of a facet.
     *
     * @param value for the query
     * @param name for a person
     * @param count of the reports found that have it
     */
    public record Value(String value, String name, int count) {}
}
