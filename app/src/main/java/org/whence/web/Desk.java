package org.whence.web;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whence.app.Library;
import org.whence.store.StoreException;

/**
 * The web app over one library. Listens on the loopback address unless told otherwise, and then asks for a token; every page
 * is HTML first, each view has its own address, nothing is fetched from elsewhere.
 */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private static final String LOOPBACK = "127.0.0.1";

    /** Bytes of a form without files. */
    private static final long MOST_BYTES = 8_000_000;

    /** Bytes of all files sent at once. */
    private static final long MOST_FILES = 512_000_000;

    /** Characters of a token at least. */
    private static final int FEWEST_TOKEN = 16;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8");

    private final Library library;
    private final String host;
    private final Pages pages;
    private final AddViews adding;
    private final Javalin server;

    private Desk(Library library, String host, @Nullable String token, Clock clock) {
        this.library = library;
        this.host = host;
        this.pages = new Pages(library, token != null);
        this.adding = new AddViews(pages, clock);
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = MOST_BYTES;
            config.http.prefer405over404 = true;
            config.jetty.multipartConfig.maxFileSize(MOST_FILES, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(MOST_FILES, SizeUnit.BYTES);
            config.routes.before(new Manners(token)::check);
            config.routes.after(this::mark);
            new ReportViews(pages).on(config.routes);
            new RegisterViews(pages).on(config.routes);
            new SearchViews(pages).on(config.routes);
            new CorrectionViews(pages, clock).on(config.routes);
            new WatchViews(pages, clock).on(config.routes);
            adding.on(config.routes);
            new ExportViews(pages).on(config.routes);
            new Api(pages, clock).on(config.routes);
            config.routes.post("/language", this::language);
            config.routes.get("/static/<path>", Desk::asset);
            config.routes.error(HttpStatus.NOT_FOUND, this::notFound);
            config.routes.exception(
                    BadRequestResponse.class,
                    (e, c) -> refused(c, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage())));
            config.routes.exception(MethodNotAllowedResponse.class, this::wrongMethod);
            config.routes.exception(
                    StoreException.class, (e, c) -> refused(c, HttpStatus.CONFLICT, String.valueOf(e.getMessage())));
            config.routes.exception(RuntimeException.class, this::fault);
        });
    }

    /**
     * Starts the web app on the loopback address, for whoever sits at this machine.
     *
     * @param port 0 for any free one
     * @throws PortTakenException if something else listens there
     */
    public static Desk start(Library library, int port) {
        return start(new Desk(library, LOOPBACK, null, Clock.systemUTC()), port);
    }

    /**
     * Starts the web app on an address that others can reach.
     *
     * @param host address to listen on
     * @param token without which nobody is let in
     * @throws PortTakenException if something else listens there
     */
    public static Desk startFor(Library library, String host, int port, String token) {
        if (token.length() < FEWEST_TOKEN) {
            throw new IllegalArgumentException("a token of fewer than " + FEWEST_TOKEN + " characters is soon guessed");
        }
        return start(new Desk(library, host, token, Clock.systemUTC()), port);
    }

    private static Desk start(Desk desk, int port) {
        try {
            desk.server.start(desk.host, port);
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
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + server.port() + "/";
    }

    /** Every route: {@code GET /reports/{id}}. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(h -> h.endpoint.method.name() + " " + h.endpoint.path)
                .toList();
    }

    @Override
    public void close() {
        adding.close();
        server.stop();
    }

    /** Says how many changes the register that was shown does not know of yet. */
    private void mark(Context context) {
        long behind = library.behind();
        if (behind > 0) {
            context.header("Whence-Behind", String.valueOf(behind));
        }
    }

    private void language(Context context) {
        String tag = Optional.ofNullable(context.formParam("language")).orElse("");
        if (Words.SPOKEN.stream().anyMatch(l -> l.tag().equals(tag))) {
            Cookies.keep(context, Pages.LANGUAGE, tag);
        }
        String back = Pages.back(context);
        context.redirect(back.isEmpty() ? "/" : back, HttpStatus.SEE_OTHER);
    }

    /** Something is at this address, but not for this method. */
    private void wrongMethod(MethodNotAllowedResponse e, Context context) {
        String allowed = e.getDetails().values().stream()
                .findFirst()
                .map(String::valueOf)
                .orElse("GET");
        context.header("Allow", allowed);
        refused(
                context,
                HttpStatus.METHOD_NOT_ALLOWED,
                context.method() + " is not for " + context.path() + "; it takes " + allowed);
    }

    /** What a person or a program got wrong, said to them. */
    private void refused(Context context, HttpStatus status, String what) {
        if (Api.isFor(context)) {
            Api.problem(context, status, what);
            return;
        }
        context.status(status);
        pages.show(context, "refused", Map.of("what", what));
    }

    private void notFound(Context context) {
        if (Api.isFor(context)) {
            Api.problem(context, HttpStatus.NOT_FOUND, "there is nothing at " + context.path());
        } else if (!context.path().startsWith("/static/")) {
            pages.show(context, "missing", Map.of("path", context.path()));
        }
    }

    /** One line for the person, the rest for the log. */
    private void fault(RuntimeException e, Context context) {
        LOG.error("{}", context.path(), e);
        if (Api.isFor(context)) {
            Api.problem(context, HttpStatus.INTERNAL_SERVER_ERROR, "a fault of the program; it stands in its log");
            return;
        }
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        pages.show(context, "fault", Map.of("log", library.store().home().log().toString()));
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
            byte[] bytes = stream.readAllBytes();
            String mark = "\"" + Integer.toHexString(java.util.Arrays.hashCode(bytes)) + "-" + bytes.length + "\"";
            context.header("Cache-Control", "no-cache").header("ETag", mark);
            if (mark.equals(context.header("If-None-Match"))) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
            String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
            context.contentType(type).result(bytes);
        }
    }
}
