package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.app.Answer;
import org.whence.app.Catalogue;
import org.whence.app.Query;

/** Search: words in five languages, names in any script, filters and facets. The address holds the query. */
final class SearchViews {

    /** Hits on one page. */
    private static final int PAGE = 20;

    private final Pages pages;

    SearchViews(Pages pages) {
        this.pages = pages;
    }

    void on(RoutesConfig routes) {
        routes.get("/search", this::search);
    }

    private void search(Context context) {
        Query query = Query.of(name -> name == null ? null : context.queryParam(name));
        Map<String, Object> view = new LinkedHashMap<>();
        Answer answer = query.asksNothing() ? Answer.NOTHING : pages.library().ask(query);
        Catalogue catalogue = answer.catalogue();
        Sheet<Integer> sheet = Pages.sheet(answer.reports(), Pages.number(context, "page"), PAGE);
        view.put("query", query);
        view.put("answer", answer);
        view.put(
                "found",
                new Sheet<>(
                        catalogue == null
                                ? List.of()
                                : catalogue.register().reports(sheet.entries()).stream()
                                        .map(r -> Found.of(r, pages.library().snippets(r.id(), answer.wanted())))
                                        .toList(),
                        sheet.page(),
                        sheet.pages(),
                        sheet.total()));
        pages.show(context, context.header("HX-Request") != null ? "found" : "search", view);
    }
}
