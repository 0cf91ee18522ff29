package org.whence.claim;

import java.util.List;
import org.whence.report.ReportId;

/**
 * Statements of several reports with the same content.
 *
 * @param id stable for the same reports: {@code C1}
 * @param text the content in the words of the first statement
 * @param statements sorted by report and id
 * @param outlets how many outlets carry it; reports without an outlet count one each
 * @param origins how many independent origins are proved after lineage; at least 1
 * @param undecided how many of the carriers may or may not be independent
 */
public record Claim(String id, String text, List<Member> statements, int outlets, int origins, int undecided) {

    /** A statement of one report. */
    public record Member(ReportId report, String statement) {}
}
