package org.whence.web;

import java.util.List;
import org.whence.conflict.Conflict;
import org.whence.entity.Identity;
import org.whence.lineage.Lineage;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * A form with which a person corrects something, but for what they type into it.
 *
 * @param kind of the correction, in lower case with hyphens
 * @param places that it is about
 * @param value of the correction, as far as it is known; empty if it is typed or there is none
 */
public record Mend(String kind, List<String> places, String value) {

    /** {@code reject-statement}, {@code reattribute}. */
    public static Mend of(String kind, Passage passage) {
        return new Mend(kind, List.of(CorrectionViews.place(passage)), "");
    }

    public static Mend reject(Happening happening) {
        return new Mend(
                "reject-event",
                List.of(CorrectionViews.place(happening.passage())),
                ReportPage.word(happening.event().type()));
    }

    public static Mend reject(Conflict conflict) {
        return new Mend(
                "reject-conflict",
                List.of(CorrectionViews.place(conflict.a()), CorrectionViews.place(conflict.b())),
                ReportPage.word(conflict.kind()));
    }

    public static Mend reject(Lineage lineage) {
        List<String> reports = List.of(lineage.from(), lineage.to()).stream()
                .filter(e -> e.startsWith("sha256:"))
                .map(e -> whole(new ReportId(e)))
                .toList();
        return new Mend("reject-link", reports, lineage.from().startsWith("sha256:") ? "" : lineage.from());
    }

    public static Mend date(ReportId report) {
        return new Mend("date", List.of(whole(report)), "");
    }

    /** To be told whom else the actor is. */
    public static Mend merge(Identity actor) {
        return of("merge", actor.mentions().get(0));
    }

    /** To be told which mentions are of somebody else. */
    public static Mend split() {
        return new Mend("split", List.of(), "");
    }

    public static Mend undo(long number) {
        return new Mend("undo", List.of(), Long.toString(number));
    }

    private static String whole(ReportId report) {
        return CorrectionViews.place(new Passage(report, new Span(0, 0), ""));
    }

    /** The first mention of an actor, as forms name it. */
    public static String place(Identity actor) {
        return CorrectionViews.place(actor.mentions().get(0));
    }

    public static String place(Passage passage) {
        return CorrectionViews.place(passage);
    }
}
