package org.whence.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.report.Passage;

/**
 * One entity of a register: the entities of several reports that are the same.
 *
 * @param id stable for the same reports: {@code E1}
 * @param name the fullest name, in the script in which most reports give it
 * @param names forms by language tag, sorted by tag, each list in order of frequency
 * @param country ISO 3166-1 alpha-3, or null
 * @param members the entities of single reports that were merged, sorted
 * @param mentions every mention by name or description, sorted by report and place
 */
public record Identity(
        String id,
        EntityType type,
        String name,
        Map<String, List<String>> names,
        @Nullable String country,
        List<Member> members,
        List<Passage> mentions) {

    /** An entity of one report. */
    public record Member(org.whence.report.ReportId report, String entity) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int byReport = report.compareTo(other.report);
            return byReport != 0 ? byReport : entity.compareTo(other.entity);
        }
    }
}
