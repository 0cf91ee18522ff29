package org.whence.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.app.Library;
import org.whence.language.Language;
import org.whence.report.ReportId;
import org.whence.store.StoredReport;

/** Makes pages of templates; what all views share. */
final class Pages {

    /** Remembers in which language the pages speak to this person. */
    static final String LANGUAGE = "whence-language";

    /** Remembers how the person calls themselves in the journal. */
    static final String WHO = "whence-who";

    private final Library library;
    private final boolean guarded;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param guarded whether a token is asked for */
    Pages(Library library, boolean guarded) {
        this.library = library;
        this.guarded = guarded;
    }

    Library library() {
        return library;
    }

    Catalogue catalogue() {
        return library.catalogue();
    }

    /** Shows {@code template} with {@code view}, and the frame around it. */
    void show(Context context, String template, Map<String, Object> view) {
        Map<String, Object> all = new LinkedHashMap<>(view);
        all.put("frame", frame(context));
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", all, output);
        context.header("Content-Language", frame(context).tag());
        context.header("Vary", "Cookie, Accept-Language");
        context.html(output.toString());
    }

    Frame frame(Context context) {
        String query = context.queryString();
        return new Frame(
                Words.in(language(context)),
                context.path() + (query == null ? "" : "?" + query),
                Cookies.kept(context, WHO),
                guarded,
                library.behind());
    }

    /** What the person chose, else what the browser asks for first among the languages that the pages speak. */
    static Language language(Context context) {
        String chosen = Optional.ofNullable(context.cookie(LANGUAGE)).orElse("");
        for (Language spoken : Words.SPOKEN) {
            if (spoken.tag().equals(chosen)) {
                return spoken;
            }
        }
        String asked = Optional.ofNullable(context.header("Accept-Language")).orElse("");
        for (String range : asked.substring(0, Math.min(asked.length(), 200)).split(",")) {
            for (Language spoken : Words.SPOKEN) {
                String tag = range.strip();
                if (tag.equals(spoken.tag())
                        || tag.startsWith(spoken.tag() + "-")
                        || tag.startsWith(spoken.tag() + ";")) {
                    return spoken;
                }
            }
        }
        return Words.SPOKEN.get(0);
    }

    /** The analysis of the report in the path. */
    Analysis analysis(Context context) {
        return library.analysis(id(context)).orElseThrow(NotFoundResponse::new);
    }

    /** The same without its sentences. */
    Analysis outline(Context context) {
        return library.outline(id(context)).orElseThrow(NotFoundResponse::new);
    }

    /** The report in the path, by its digits or by how they begin. */
    ReportId id(Context context) {
        String digits = context.pathParam("id");
        if (!digits.matches("[0-9a-f]{10,64}")) {
            throw new NotFoundResponse();
        }
        Optional<ReportId> id = digits.length() == 64
                ? Optional.of(new ReportId("sha256:" + digits))
                : catalogue().reportThatBegins(digits).map(StoredReport::id);
        return id.orElseThrow(NotFoundResponse::new);
    }

    /** The analyses of {@code ids}, those that are there, without their sentences. */
    Map<ReportId, Analysis> analyses(Iterable<ReportId> ids) {
        Map<ReportId, Analysis> analyses = new LinkedHashMap<>();
        for (ReportId id : ids) {
            if (!analyses.containsKey(id)) {
                library.outline(id).ifPresent(a -> analyses.put(id, a));
            }
        }
        return analyses;
    }

    /** The address on this desk to go back to; empty if none was given, or one elsewhere. */
    static String back(Context context) {
        String back = Optional.ofNullable(context.formParam("back")).orElse("");
        return back.matches("/(?![/\\\\])[\\x21-\\x7e]{0,1500}") ? back : "";
    }

    /** A whole number above 0, and 1 for anything else. */
    static int number(Context context, String name) {
        String text = context.queryParam(name);
        return text != null && text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** Gives some of a list, from the place of the first. */
    @FunctionalInterface
    interface Part<T> {
        List<T> of(int from, int most);
    }

    /** A page of a list of which only that page is read. */
    static <T> Sheet<T> sheet(int total, int page, int size, Part<T> part) {
        int pages = Math.max(1, (total + size - 1) / size);
        int now = Math.max(1, Math.min(page, pages));
        return new Sheet<>(part.of((now - 1) * size, size), now, pages, total);
    }

    /** A page of {@code all}. */
    static <T> Sheet<T> sheet(List<T> all, int page, int size) {
        return sheet(all.size(), page, size, (from, most) -> all.subList(from, Math.min(from + most, all.size())));
    }
}
