package org.whence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.event.Event;
import org.whence.report.Passage;

/**
 * An event as a page tells it.
 *
 * @param who names, joined
 * @param to names, joined
 * @param items names, joined
 * @param passage the words that report it
 * @param trigger the word that names it
 * @param report that tells it
 */
public record Happening(
        Event event,
        String who,
        String to,
        String items,
        @Nullable String place,
        Passage passage,
        String trigger,
        ReportLink report) {

    static Happening of(Analysis analysis, Event event) {
        return new Happening(
                event,
                names(analysis, event.who()),
                names(analysis, event.to()),
                names(analysis, event.items()),
                event.place() == null ? null : names(analysis, List.of(event.place())),
                analysis.report().passage(event.span()),
                analysis.report().at(event.trigger()),
                ReportLink.of(analysis.report()));
    }

    private static String names(Analysis analysis, List<String> ids) {
        return String.join(
                ", ",
                ids.stream()
                        .flatMap(id -> analysis.entities().entity(id).stream())
                        .map(Entity::name)
                        .toList());
    }
}
