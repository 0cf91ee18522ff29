package org.whence.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whence.analysis.Analysis;
import org.whence.conflict.Conflict;
import org.whence.report.Block;
import org.whence.report.Passage;
import org.whence.report.Report;

/**
 * What a reader needs to judge contradictions that were found, and nothing that tells what anybody else thinks of them: both
 * passages, marked in their paragraphs, with outlet and day. There is no gold in it, so precision can be measured on reports
 * that nobody annotated, or whose annotation must stay unseen.
 */
final class BlindConflicts {
    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";
    private static final String BLANKS = "\\s+";

    private BlindConflicts() {}

    /** A line for each conflict with its kind, two with the passages, one to be filled in. */
    static List<String> lines(Run run) {
        Map<String, Report> reports = new HashMap<>();
        for (Analysis analysis : run.analyses()) {
            reports.put(analysis.report().id().value(), analysis.report());
        }
        List<Conflict> conflicts = new ArrayList<>(run.register().conflicts());
        conflicts.sort(Comparator.comparing((Conflict c) -> name(reports, c.a()))
                .thenComparing(c -> name(reports, c.b()))
                .thenComparing(Conflict::a)
                .thenComparing(Conflict::b)
                .thenComparing(Conflict::kind));
        List<String> lines = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            String kind = conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add((lines.size() / 5 + 1) + ". " + kind + ": " + conflict.why());
            lines.add("   " + shown(reports, conflict.a()));
            lines.add("   " + shown(reports, conflict.b()));
            lines.add("   right? [ ]");
            lines.add("");
        }
        lines.add(conflicts.size() + " conflicts in " + reports.size() + " reports");
        return lines;
    }

    private static String name(Map<String, Report> reports, Passage passage) {
        Report report = reports.get(passage.report().value());
        return report == null ? "" : report.source();
    }

    private static String shown(Map<String, Report> reports, Passage passage) {
        Report report = reports.get(passage.report().value());
        if (report == null) {
            return passage.text();
        }
        Block block = report.blocks().stream()
                .filter(b -> b.span().contains(passage.span()))
                .findFirst()
                .orElse(null);
        String around = block == null
                ? OPEN + passage.text() + CLOSE
                : report.text().substring(block.span().start(), passage.span().start())
                        + OPEN
                        + passage.text()
                        + CLOSE
                        + report.text()
                                .substring(passage.span().end(), block.span().end());
        String source = report.source();
        return source.substring(source.lastIndexOf('/') + 1)
                + report.day().map(d -> ", " + d.value()).orElse(", undated")
                + ": " + around.replaceAll(BLANKS, " ");
    }
}
