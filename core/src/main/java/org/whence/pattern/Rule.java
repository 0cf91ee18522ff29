package org.whence.pattern;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a line of a pattern file says beside the pattern.
 *
 * @param name need not be unique: several lines may tell the same thing
 * @param values the third field: {@code act=deny, frame=source-first}
 */
public record Rule(String name, Map<String, String> values) {
    public Rule {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of {@code key}; empty if the line gives none. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }
}
