package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whence.correction.Correction;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Span;

/** The journal of corrections, and the forms that add to it. */
final class CorrectionViews {

    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{64})-(\\d{1,9})-(\\d{1,9})");

    private static final int PAGE = 100;

    private final Pages pages;
    private final Clock clock;

    CorrectionViews(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void on(RoutesConfig routes) {
        routes.get("/corrections", this::journal);
        routes.post("/corrections", this::correct);
    }

    /** A passage as forms name it. */
    static String place(Passage passage) {
        return passage.report().value().substring("sha256:".length()) + "-"
                + passage.span().start() + "-" + passage.span().end();
    }

    private void journal(Context context) {
        List<Correction> all = new ArrayList<>(pages.library().store().corrections());
        java.util.Collections.reverse(all);
        Set<Long> standing = new HashSet<>();
        pages.library().corrections().standing().forEach(c -> standing.add(c.number()));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("corrections", Pages.sheet(all, Pages.number(context, "page"), PAGE));
        view.put("standing", standing);
        view.put("links", new Links(pages.catalogue()));
        pages.show(context, "corrections", view);
    }

    private void correct(Context context) {
        String who = Optional.ofNullable(context.formParam("who")).orElse("").strip();
        Correction made;
        try {
            made = pages.library()
                    .correct(new Correction(
                            0,
                            clock.instant(),
                            who,
                            Optional.ofNullable(context.formParam("why"))
                                    .orElse("")
                                    .strip(),
                            kind(Optional.ofNullable(context.formParam("kind")).orElse("")),
                            places(context),
                            value(context)));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        Cookies.keep(context, Pages.WHO, who);
        // made before the person sees a page again
        pages.catalogue();
        String back = Pages.back(context);
        context.redirect(back.isEmpty() ? "/corrections#c" + made.number() : back, HttpStatus.SEE_OTHER);
    }

    /** The kind of correction that a word names. */
    static Correction.Kind kind(String word) {
        try {
            return Correction.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String kinds = Arrays.stream(Correction.Kind.values())
                    .map(ReportPage::word)
                    .collect(Collectors.joining(", "));
            throw new BadRequestResponse("\"" + word + "\" is no kind of correction; these are: " + kinds);
        }
    }

    /** A value is one field, or the words of several: a kind of hop and a name. */
    private static String value(Context context) {
        return String.join(
                " ",
                context.formParams("value").stream()
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList());
    }

    private List<Passage> places(Context context) {
        List<Passage> places = new ArrayList<>();
        for (String text : context.formParams("place")) {
            if (!text.isBlank()) {
                places.add(passage(text.strip()));
            }
        }
        return places;
    }

    private Passage passage(String text) {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            throw new BadRequestResponse("\"" + text + "\" is no place in a report");
        }
        Report report = pages.library()
                .store()
                .report(new ReportId("sha256:" + matcher.group(1)))
                .orElseThrow(() -> new BadRequestResponse("the report " + matcher.group(1) + " is not in this store"));
        int start = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        if (end < start || end > report.text().length()) {
            throw new BadRequestResponse("\"" + text + "\" is outside the text of its report");
        }
        return report.passage(new Span(start, end));
    }
}
