package org.whence.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whence.report.ReportId;

/**
 * Which reports are about the same happening, for those who compare reports without knowing what a story is.
 *
 * @param all groups of two reports or more, each sorted by day, then id
 */
public record Groups(List<List<ReportId>> all, Map<ReportId, Integer> index) {
    public Groups {
        all = all.stream().map(List::copyOf).toList();
        index = Map.copyOf(index);
    }

    public Groups(List<List<ReportId>> all) {
        this(all, index(all));
    }

    private static Map<ReportId, Integer> index(List<List<ReportId>> all) {
        Map<ReportId, Integer> index = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (ReportId report : all.get(i)) {
                index.put(report, i);
            }
        }
        return index;
    }

    /** Whether both are one report, or stand in one group. */
    public boolean same(ReportId a, ReportId b) {
        Integer group = index.get(a);
        return a.equals(b) || group != null && group.equals(index.get(b));
    }

    /** The reports of the group of {@code report}, which is one of them. */
    public List<ReportId> with(ReportId report) {
        Integer group = index.get(report);
        return group == null ? List.of(report) : all.get(group);
    }

    /** Names the group of {@code report}; the report itself if it stands in none. */
    public String key(ReportId report) {
        Integer group = index.get(report);
        return group == null ? report.value() : "group " + group;
    }
}
