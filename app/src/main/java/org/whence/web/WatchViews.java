package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.app.Answer;
import org.whence.app.Catalogue;
import org.whence.app.Library;
import org.whence.app.Query;
import org.whence.report.ReportId;
import org.whence.store.Finding;
import org.whence.store.Watch;

/** Saved queries: what they found since they were last looked at, on a page and as an Atom feed. */
public final class WatchViews {

    /** Findings of one watch that are shown, and entries of its feed. */
    private static final int MOST = 100;

    private final Pages pages;
    private final Clock clock;

    WatchViews(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A watch and what it has found.
     *
     * @param fresh how many since the last visit
     */
    public record Watched(Watch watch, Query query, List<Match> matches, int fresh) {}

    /** A report that was found, and whether that was since the last visit. */
    public record Match(ReportLink report, Instant at, boolean isFresh) {}

    void on(RoutesConfig routes) {
        routes.get("/watches", this::watches);
        routes.post("/watches", this::watch);
        routes.get("/watches/{number}", this::one);
        routes.post("/watches/{number}/visited", this::visited);
        routes.post("/watches/{number}/forget", this::forget);
        routes.get("/watches/{number}/feed.atom", this::feed);
    }

    private void watches(Context context) {
        List<Watched> all = new ArrayList<>();
        pages.library().store().watches().forEach(w -> all.add(watched(w)));
        pages.show(context, "watches", Map.of("watches", all));
    }

    private void watch(Context context) {
        Query query = Query.of(Optional.ofNullable(context.formParam("query")).orElse(""));
        if (query.asksNothing()) {
            throw new BadRequestResponse("a watch needs a query: search for something first");
        }
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip();
        Watch made = begin(pages.library(), name, query, clock.instant());
        context.redirect("/watches/" + made.number(), HttpStatus.SEE_OTHER);
    }

    /** A new watch, to which nothing that is there already is news. */
    static Watch begin(Library library, String name, Query query, Instant now) {
        String called = name.isEmpty() ? query.words().isEmpty() ? query.text() : query.words() : name;
        Watch made = library.store().watch(called.substring(0, Math.min(called.length(), 200)), query.text(), now);
        library.store().found(made.number(), answer(library, query), now);
        return made;
    }

    private static List<ReportId> answer(Library library, Query query) {
        Answer answer = library.ask(query);
        Catalogue catalogue = answer.catalogue();
        return catalogue == null ? List.of() : catalogue.register().ids(answer.reports());
    }

    private Watch known(Context context) {
        String number = context.pathParam("number");
        return pages.library().store().watches().stream()
                .filter(w -> String.valueOf(w.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private Watched watched(Watch watch) {
        Query query = Query.of(watch.query());
        List<Finding> found =
                pages.library().store().found(watch.number(), answer(pages.library(), query), clock.instant());
        Catalogue catalogue = pages.catalogue();
        List<Match> matches = new ArrayList<>();
        int fresh = 0;
        for (Finding finding : found) {
            boolean isFresh = finding.at().isAfter(watch.visited());
            fresh += isFresh ? 1 : 0;
            if (matches.size() < MOST) {
                catalogue
                        .report(finding.report())
                        .ifPresent(r -> matches.add(new Match(ReportLink.of(r), finding.at(), isFresh)));
            }
        }
        return new Watched(watch, query, matches, fresh);
    }

    private void one(Context context) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("watched", watched(known(context)));
        pages.show(context, "watch", view);
    }

    private void visited(Context context) {
        Watch watch = known(context);
        pages.library().store().visited(watch.number(), clock.instant());
        context.redirect("/watches/" + watch.number(), HttpStatus.SEE_OTHER);
    }

    private void forget(Context context) {
        pages.library().store().unwatch(known(context).number());
        context.redirect("/watches", HttpStatus.SEE_OTHER);
    }

    /** RFC 4287. */
    private void feed(Context context) {
        Watched watched = watched(known(context));
        String base = context.scheme() + "://" + context.host();
        Instant updated = watched.matches().isEmpty()
                ? watched.watch().visited()
                : watched.matches().get(0).at();
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element(feed, "title", "Whence: " + watched.watch().name());
        element(feed, "id", base + "/watches/" + watched.watch().number());
        element(feed, "updated", updated.toString());
        feed.append("<author><name>Whence</name></author>\n")
                .append("<link rel=\"self\" href=\"")
                .append(escaped(base + context.path()))
                .append("\"/>\n<link rel=\"alternate\" href=\"")
                .append(escaped(base + "/search?" + watched.watch().query()))
                .append("\"/>\n");
        for (Match match : watched.matches()) {
            feed.append("<entry xml:lang=\"")
                    .append(match.report().language().tag())
                    .append("\">\n");
            element(feed, "title", match.report().title());
            element(feed, "id", base + match.report().address());
            element(feed, "updated", match.at().toString());
            if (match.report().day() != null) {
                element(feed, "published", match.report().day() + "T00:00:00Z");
            }
            feed.append("<link rel=\"alternate\" href=\"")
                    .append(escaped(base + match.report().address()))
                    .append("\"/>\n");
            element(
                    feed,
                    "summary",
                    match.report().publisher()
                            + (match.report().day() == null
                                    ? ""
                                    : ", " + match.report().day()));
            feed.append("</entry>\n");
        }
        context.contentType("application/atom+xml; charset=utf-8").result(feed + "</feed>\n");
    }

    private static void element(StringBuilder feed, String name, String text) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Text of strangers in XML 1.0, which has no place for control characters at all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean legal = c == '\t' || c >= 0x20 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF;
                    escaped.appendCodePoint(legal ? c : ' ');
                }
            }
        });
        return escaped.toString();
    }
}
