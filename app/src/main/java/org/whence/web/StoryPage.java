package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.conflict.Conflict;
import org.whence.event.Event;
import org.whence.language.Language;
import org.whence.promise.Promise;
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.story.Story;
import org.whence.time.Days;

/**
 * What the page of one story shows.
 *
 * @param reports a page of them, by day, undated last; the rest of the page is about these
 * @param timeline dated happenings, by time
 */
public record StoryPage(
        Story story,
        Sheet<ReportLink> reports,
        List<Moment> timeline,
        List<Conflict> conflicts,
        List<Promise> promises,
        List<Voiced> claims) {

    /**
     * One entry of the time line.
     *
     * @param from first day, ISO
     * @param to last day; the same for a day that is known
     * @param value as the analysis has it: EDTF
     * @param kind {@code report} or an event type in lower case
     * @param text what is shown
     * @param direction of the text
     * @param passage that says so; null for the publication of a report without text evidence
     */
    public record Moment(
            String from,
            String to,
            String value,
            String kind,
            String text,
            String direction,
            ReportLink report,
            @Nullable Passage passage) {}

    /** Reports on one page of a story: more is a time line that nobody reads. */
    static final int MOST = 60;

    /** Conflicts, promises and claims of one report. */
    private static final int MOST_EACH = 30;

    static StoryPage of(
            Story story, Sheet<ReportId> ids, Language reader, Catalogue catalogue, Map<ReportId, Analysis> analyses) {
        List<ReportLink> reports = new ArrayList<>();
        List<Moment> moments = new ArrayList<>();
        for (ReportId id : ids.entries()) {
            Analysis analysis = analyses.get(id);
            if (analysis == null) {
                continue;
            }
            ReportLink link = ReportLink.of(analysis.report());
            reports.add(link);
            if (link.day() != null) {
                moments.add(new Moment(
                        link.day(), link.day(), link.day(), "report", link.title(), link.direction(), link, null));
            }
            for (Event event : analysis.events()) {
                Days.of(event.time()).ifPresent(days -> moments.add(moment(analysis, link, event, days)));
            }
        }
        moments.sort(
                Comparator.comparing(Moment::from).thenComparing(Moment::to).thenComparing(Moment::text));
        return new StoryPage(
                story,
                new Sheet<>(reports, ids.page(), ids.pages(), ids.total()),
                moments,
                ids.entries().stream()
                        .flatMap(r -> catalogue.conflicts(r, MOST_EACH).stream())
                        .distinct()
                        .toList(),
                ids.entries().stream()
                        .flatMap(r -> catalogue.promises(r, MOST_EACH).stream())
                        .toList(),
                ids.entries().stream()
                        .flatMap(r -> catalogue.claims(r, MOST_EACH).stream())
                        .distinct()
                        .map(c -> Voiced.of(c, catalogue, reader))
                        .toList());
    }

    private static Moment moment(Analysis analysis, ReportLink link, Event event, Days days) {
        Happening told = Happening.of(analysis, event);
        String text = (told.who().isEmpty() ? "?" : told.who()) + (told.to().isEmpty() ? "" : " → " + told.to()) + ": "
                + told.trigger();
        return new Moment(
                days.first().toString(),
                days.last().toString(),
                event.time() == null ? "" : event.time(),
                ReportPage.word(event.type()),
                text,
                link.direction(),
                link,
                analysis.report().passage(event.span()));
    }
}
