package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whence.app.Catalogue;
import org.whence.report.ReportId;
import org.whence.store.StoredReport;

/** The list of reports, one report, and its source. */
final class ReportViews {

    /** Reports on one page of the list. */
    private static final int PAGE = 100;

    /** A stranger's page is shown without scripts, forms, or anything that it would fetch. */
    private static final String STRANGER =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final Pages pages;

    ReportViews(Pages pages) {
        this.pages = pages;
    }

    void on(RoutesConfig routes) {
        routes.get("/", this::reports);
        routes.get("/reports/{id}", this::report);
        routes.get("/reports/{id}/source", this::source);
        routes.get("/reports/{id}/page", this::storedPage);
    }

    private void reports(Context context) {
        Catalogue catalogue = pages.catalogue();
        String language = Optional.ofNullable(context.queryParam("language")).orElse("");
        Map<String, Integer> languages = catalogue.register().languages();
        int total = language.isEmpty() ? catalogue.size() : languages.getOrDefault(language, 0);
        Sheet<StoredReport> rows = Pages.sheet(total, Pages.number(context, "page"), PAGE, (from, most) -> catalogue
                .register()
                .reports(language, from, most));
        Map<ReportId, String> stories = new HashMap<>();
        rows.entries().forEach(row -> catalogue
                .register()
                .firstOfStory((int) row.seq())
                .ifPresent(first -> stories.put(row.id(), Links.digits(first))));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "reports",
                new Sheet<>(
                        rows.entries().stream().map(ReportLink::of).toList(), rows.page(), rows.pages(), rows.total()));
        view.put("stories", stories);
        view.put("misleading", catalogue.register().misleading());
        view.put("languages", languages);
        view.put("language", language);
        view.put("rejections", pages.library().rejections());
        pages.show(context, "reports", view);
    }

    private void report(Context context) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("view", ReportPage.of(pages.outline(context), pages.catalogue()));
        view.put("beside", "page".equals(context.queryParam("beside")));
        pages.show(context, "report", view);
    }

    private byte[] bytes(Context context) {
        return pages.library().store().bytes(pages.id(context)).orElseThrow(NotFoundResponse::new);
    }

    private void source(Context context) {
        // as text, so that nothing in a stranger's page can run
        context.contentType("text/plain; charset=utf-8").result(bytes(context));
    }

    private void storedPage(Context context) {
        byte[] bytes = bytes(context);
        context.header("Content-Security-Policy", STRANGER);
        String start = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        // a page's own charset is in its head; plain text is ours to name
        boolean page = start.contains("<html") || start.contains("<!doctype html") || start.contains("<head");
        context.contentType(page ? "text/html" : "text/plain; charset=utf-8").result(bytes);
    }
}
