package org.whence.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.analysis.Analysis;
import org.whence.app.Library;
import org.whence.language.Language;
import org.whence.register.Register;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.store.StoredReport;
import org.whence.story.Story;

/**
 * The web app over one library. Listens on the loopback address only; every page is HTML first, each view has its own
 * address, nothing is fetched from elsewhere.
 */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Reports on one page of the list. */
    private static final int PAGE = 100;

    private static final String LOOPBACK = "127.0.0.1";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    private final Library library;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Javalin server;

    private Desk(Library library) {
        this.library = library;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(Desk::guard);
            config.routes.get("/", this::reports);
            config.routes.get("/reports/{id}", this::report);
            config.routes.get("/reports/{id}/source", this::source);
            config.routes.get("/stories", this::stories);
            config.routes.get("/stories/{id}", this::story);
            config.routes.get("/conflicts", this::conflicts);
            config.routes.get("/promises", this::promises);
            config.routes.get("/deals", this::deals);
            config.routes.get("/search", this::search);
            config.routes.get("/static/<path>", Desk::asset);
            config.routes.error(HttpStatus.NOT_FOUND, this::notFound);
            config.routes.exception(RuntimeException.class, this::fault);
        });
    }

    /**
     * Starts the web app.
     *
     * @param port 0 for any free one
     * @throws PortTakenException if something else listens there
     */
    public static Desk start(Library library, int port) {
        Desk desk = new Desk(library);
        try {
            desk.server.start(LOOPBACK, port);
        } catch (RuntimeException e) {
            desk.server.stop();
            if (isPortTaken(e)) {
                throw new PortTakenException(port, e);
            }
            throw e;
        }
        return desk;
    }

    private static boolean isPortTaken(Throwable fault) {
        int depth = 0;
        for (Throwable cause = fault; cause != null && depth < 10; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return true;
            }
            depth++;
        }
        return fault.getClass().getSimpleName().contains("Bind");
    }

    /** Where the list of reports is: {@code http://127.0.0.1:8787/}. */
    public String address() {
        return "http://" + LOOPBACK + ":" + server.port() + "/";
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A page of another site must not reach us through a name of its own that leads to this machine. */
    private static void guard(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        String host = context.host();
        String name = host == null ? "" : host.replaceFirst(":\\d{1,5}$", "");
        if (!name.equals(LOOPBACK) && !name.equals("localhost")) {
            context.status(HttpStatus.MISDIRECTED_REQUEST)
                    .result("This desk answers only to http://127.0.0.1 and http://localhost")
                    .skipRemainingHandlers();
        }
    }

    private void reports(Context context) {
        String language = context.queryParam("language");
        List<ReportLink> all = library.reports().stream()
                .map(ReportLink::of)
                .filter(r -> language == null
                        || language.isEmpty()
                        || r.language().tag().equals(language))
                .toList();
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(number(context.queryParam("page")), pages));
        Map<String, Integer> languages = new TreeMap<>();
        library.reports().forEach(r -> languages.merge(r.language(), 1, Integer::sum));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("reports", all.subList((page - 1) * PAGE, Math.min(page * PAGE, all.size())));
        view.put("total", all.size());
        view.put("page", page);
        view.put("pages", pages);
        view.put("languages", languages);
        view.put("language", language == null ? "" : language);
        view.put("stories", storiesOf(library.register()));
        view.put("rejections", library.rejections());
        page(context, "reports", view);
    }

    private static Map<String, Story> storiesOf(Register register) {
        Map<String, Story> stories = new LinkedHashMap<>();
        for (Story story : register.stories()) {
            for (ReportId id : story.reports()) {
                stories.put(id.value(), story);
            }
        }
        return stories;
    }

    private void report(Context context) {
        Analysis analysis = analysis(context);
        Register register = library.register();
        List<ReportId> carriers = ReportPage.carriers(analysis.report(), register);
        page(context, "report", Map.of("view", ReportPage.of(analysis, register, analyses(carriers), links(register))));
    }

    private void source(Context context) {
        Analysis analysis = analysis(context);
        byte[] bytes = library.store().bytes(analysis.report().id()).orElseThrow(NotFoundResponse::new);
        // as text, so that nothing in a stranger's page can run
        context.contentType("text/plain; charset=utf-8").result(bytes);
    }

    private Analysis analysis(Context context) {
        String digits = context.pathParam("id");
        if (!digits.matches("[0-9a-f]{10,64}")) {
            throw new NotFoundResponse();
        }
        Optional<ReportId> id = digits.length() == 64
                ? Optional.of(new ReportId("sha256:" + digits))
                : library.reports().stream()
                        .map(StoredReport::id)
                        .filter(i -> i.value().startsWith("sha256:" + digits))
                        .findFirst();
        return id.flatMap(library::analysis).orElseThrow(NotFoundResponse::new);
    }

    private Map<ReportId, Analysis> analyses(List<ReportId> ids) {
        Map<ReportId, Analysis> analyses = new LinkedHashMap<>();
        for (ReportId id : ids) {
            library.analysis(id).ifPresent(a -> analyses.put(id, a));
        }
        return analyses;
    }

    private void stories(Context context) {
        Register register = library.register();
        Map<String, ReportLink> reports = links(register);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("stories", register.stories());
        view.put("reports", reports);
        page(context, "stories", view);
    }

    private void story(Context context) {
        Register register = library.register();
        Story story = register.stories().stream()
                .filter(s -> s.id().equals(context.pathParam("id")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("view", StoryPage.of(story, register, analyses(story.reports())));
        view.put("reports", links(register));
        page(context, "story", view);
    }

    private void conflicts(Context context) {
        Register register = library.register();
        page(context, "conflicts", Map.of("conflicts", register.conflicts(), "reports", links(register)));
    }

    private void promises(Context context) {
        Register register = library.register();
        page(context, "promises", Map.of("promises", register.promises(), "reports", links(register)));
    }

    private void deals(Context context) {
        Register register = library.register();
        page(context, "deals", Map.of("deals", register.deals(), "reports", links(register)));
    }

    private static Map<String, ReportLink> links(Register register) {
        Map<String, ReportLink> links = new LinkedHashMap<>();
        for (Report report : register.reports()) {
            links.put(report.id().value(), ReportLink.of(report));
        }
        return links;
    }

    private void search(Context context) {
        String query = Optional.ofNullable(context.queryParam("q")).orElse("");
        String tag = Optional.ofNullable(context.queryParam("language")).orElse("");
        Language language = tag.matches("[a-z]{2,8}") ? new Language(tag) : null;
        List<Found> found = new ArrayList<>();
        if (!query.isBlank()) {
            for (SearchHit hit : library.search(query, language, 50)) {
                found.add(Found.of(hit));
            }
        }
        page(
                context,
                context.header("HX-Request") != null ? "found" : "search",
                Map.of("query", query, "language", tag, "found", found));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }

    private void notFound(Context context) {
        if (!context.path().startsWith("/static/")) {
            page(context, "missing", Map.of("path", context.path()));
        }
    }

    /** One line for the person, the rest for the log. */
    private void fault(RuntimeException e, Context context) {
        LOG.error("{}", context.path(), e);
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        page(context, "fault", Map.of("log", library.store().home().log().toString()));
    }

    private void page(Context context, String template, Map<String, Object> view) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", view, output);
        context.html(output.toString());
    }

    private static void asset(Context context) throws IOException {
        String path = context.pathParam("path");
        if (!path.matches("[a-zA-Z0-9/_-]{1,80}(\\.[a-zA-Z0-9_-]{1,20}){1,5}")) {
            throw new NotFoundResponse();
        }
        try (InputStream stream = Desk.class.getResourceAsStream("static/" + path)) {
            if (stream == null) {
                throw new NotFoundResponse();
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            context.contentType(type).header("Cache-Control", "max-age=3600").result(stream.readAllBytes());
        }
    }
}
