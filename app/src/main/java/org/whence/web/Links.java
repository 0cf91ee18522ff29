package org.whence.web;

import org.jspecify.annotations.Nullable;
import org.whence.app.Catalogue;
import org.whence.claim.Claim;
import org.whence.entity.Identity;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.story.Story;
import org.whence.text.Span;

/**
 * Where things of the register are shown. An address names a report and a place in it, not a number of the register, so that
 * it leads to the same thing after other reports have come.
 */
public final class Links {
    private static final int DIGITS = 16;

    private final Catalogue catalogue;

    Links(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The report with {@code id}, or null if it is gone. */
    public @Nullable ReportLink report(ReportId id) {
        return catalogue.report(id).map(ReportLink::of).orElse(null);
    }

    /** Where a passage stands. */
    public String passage(Passage passage) {
        return ReportPage.address(passage);
    }

    /** A claim, by its first statement. */
    public String claim(Claim claim) {
        Claim.Member first = claim.statements().get(0);
        return "/claims/" + digits(first.report()) + "-" + first.statement();
    }

    /** An actor, by its first mention. */
    public String actor(Identity actor) {
        return "/actors/" + key(actor);
    }

    /** How addresses name an actor. */
    public static String key(Identity actor) {
        Passage first = actor.mentions().get(0);
        return place(first.report(), first.span());
    }

    /** A story, by its first report. */
    public String story(Story story) {
        return "/stories/" + digits(story.reports().get(0));
    }

    /** {@code 0123456789abcdef-12-34}. */
    static String place(ReportId report, Span span) {
        return digits(report) + "-" + span.start() + "-" + span.end();
    }

    static String digits(ReportId report) {
        return report.value().substring("sha256:".length(), "sha256:".length() + DIGITS);
    }
}
