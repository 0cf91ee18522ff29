package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Answer;
import org.whence.app.Catalogue;
import org.whence.app.Input;
import org.whence.app.Query;
import org.whence.app.Worked;
import org.whence.claim.Claim;
import org.whence.correction.Correction;
import org.whence.entity.Identity;
import org.whence.reading.Reader;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.Wanted;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.Source;
import org.whence.store.StoredReport;
import org.whence.store.Watch;
import org.whence.story.Story;
import org.whence.text.Span;
import org.whence.wire.AnalysisJson;
import org.whence.wire.ItemJson;
import org.whence.wire.WireException;

/**
 * The desk for programs: JSON under {@link #BASE}, described by {@code openapi.yaml}. Lists come in pages, answers carry an
 * ETag, what cannot be answered is said as problem+json (RFC 9457).
 */
final class Api {

    static final String BASE = "/api/v1";

    private static final int SIZE = 50;
    private static final int LARGEST = 500;

    /** Members and mentions of an actor. */
    private static final int MOST_MENTIONS = 1_000;

    /** Reports of a source. */
    private static final int MOST_REPORTS = 1_000;

    private final Pages pages;
    private final Clock clock;

    Api(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    void on(RoutesConfig routes) {
        routes.get(BASE + "/openapi.yaml", Api::description);
        routes.get(BASE + "/reports", this::reports);
        routes.get(BASE + "/reports/{id}", c -> json(c, AnalysisJson.write(pages.analysis(c))));
        routes.get(BASE + "/reports/{id}/source", this::source);
        routes.get(BASE + "/claims", c -> list(c, Kept.Kind.CLAIM, KeptRegister::whole, ItemJson.CLAIM));
        routes.get(BASE + "/claims/{id}", this::claim);
        routes.get(BASE + "/stories", c -> list(c, Kept.Kind.STORY, KeptRegister::wholeStory, ItemJson.STORY));
        routes.get(BASE + "/stories/{id}", this::story);
        routes.get(BASE + "/actors", this::actors);
        routes.get(BASE + "/actors/{id}", this::actor);
        routes.get(BASE + "/offices", c -> list(c, Kept.Kind.OFFICE, KeptRegister::wholeOffice, ItemJson.OFFICE));
        routes.get(BASE + "/lineage", c -> list(c, Kept.Kind.LINEAGE, (all, kept) -> kept.item(), ItemJson.LINEAGE));
        routes.get(
                BASE + "/conflicts", c -> list(c, Kept.Kind.CONFLICT, (all, kept) -> kept.item(), ItemJson.CONFLICT));
        routes.get(BASE + "/promises", c -> list(c, Kept.Kind.PROMISE, (all, kept) -> kept.item(), ItemJson.PROMISE));
        routes.get(BASE + "/deals", c -> list(c, Kept.Kind.DEAL, KeptRegister::wholeDeal, ItemJson.DEAL));
        routes.get(BASE + "/sources", this::sources);
        routes.get(
                BASE + "/sources/{key}",
                c -> json(
                        c,
                        ItemJson.write(
                                pages.catalogue()
                                        .register()
                                        .source(c.pathParam("key"))
                                        .map(this::source)
                                        .orElseThrow(NotFoundResponse::new),
                                ItemJson.VALUES)));
        routes.get(BASE + "/corrections", c -> list(c, pages.library().store().corrections(), ItemJson.CORRECTION));
        routes.post(BASE + "/corrections", this::correct);
        routes.get(
                BASE + "/watches",
                c -> list(
                        c,
                        pages.library().store().watches().stream()
                                .map(Api::watch)
                                .toList(),
                        ItemJson.VALUES));
        routes.post(BASE + "/watches", this::watch);
        routes.delete(BASE + "/watches/{number}", this::forget);
        routes.post(BASE + "/analyses", this::analyze);
    }

    /** Whether an answer to {@code context} is for a program. */
    static boolean isFor(Context context) {
        return context.path().startsWith("/api/");
    }

    /** Says what went wrong as RFC 9457 has it. */
    static void problem(Context context, HttpStatus status, String detail) {
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getMessage());
        problem.put("status", status.getCode());
        problem.put("detail", detail);
        context.status(status).contentType("application/problem+json").result(ItemJson.write(problem, ItemJson.VALUES));
    }

    private static void description(Context context) throws IOException {
        try (InputStream stream = Api.class.getResourceAsStream("openapi.yaml")) {
            if (stream == null) {
                throw new NotFoundResponse();
            }
            context.contentType("application/yaml; charset=utf-8").result(stream.readAllBytes());
        }
    }

    private static void json(Context context, String json) {
        String mark = "\"" + hash(json) + "\"";
        context.header("ETag", mark).header("Cache-Control", "no-cache");
        if (mark.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType("application/json; charset=utf-8").result(json);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static <T> void list(Context context, List<T> all, ItemJson.Form<T> form) {
        list(context, all.size(), (from, most) -> all.subList(from, Math.min(from + most, all.size())), form);
    }

    /** Things of a register, in the order in which the desk lists them. */
    private <T> void list(
            Context context, Kept.Kind<T> kind, BiFunction<KeptRegister, Kept<T>, T> whole, ItemJson.Form<T> form) {
        KeptRegister register = pages.catalogue().register();
        list(
                context,
                register.count(kind),
                (from, most) -> register.list(kind, "", from, most).stream()
                        .map(kept -> whole.apply(register, kept))
                        .toList(),
                form);
    }

    private static <T> void list(Context context, int total, Pages.Part<T> part, ItemJson.Form<T> form) {
        int size = number(context, "size", SIZE, LARGEST);
        int page = number(context, "page", 1, 1_000_000);
        int count = Math.max(1, (total + size - 1) / size);
        List<T> items = page > count ? List.of() : part.of((page - 1) * size, size);
        if (page < count) {
            context.header(
                    "Link",
                    "<"
                            + new Frame(Words.in(org.whence.language.Language.ENGLISH), address(context), "", false)
                                    .with("page", page + 1)
                            + ">; rel=\"next\"");
        }
        json(context, ItemJson.page(items, form, total, page, count));
    }

    private static String address(Context context) {
        String query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    private static int number(Context context, String name, int otherwise, int most) {
        String text = context.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,6}") || Integer.parseInt(text) > most) {
            throw new BadRequestResponse(name + " is \"" + text + "\", expected 1 to " + most);
        }
        return Integer.parseInt(text);
    }

    /** With a query what it finds, best first, else everything, newest first. */
    private void reports(Context context) {
        Query query = Query.of(name -> name == null ? null : context.queryParam(name));
        if (query.asksNothing()) {
            KeptRegister register = pages.catalogue().register();
            list(context, register.size(), (from, most) -> reports(register.reports("", from, most)), ItemJson.REPORT);
            return;
        }
        Answer answer = pages.library().ask(query);
        Catalogue catalogue = answer.catalogue();
        List<Wanted> wanted = answer.wanted();
        list(
                context,
                answer.reports().size(),
                (from, most) -> catalogue == null
                        ? List.of()
                        : reports(catalogue
                                .register()
                                .reports(answer.reports()
                                        .subList(
                                                from,
                                                Math.min(
                                                        from + most,
                                                        answer.reports().size())))),
                ItemJson.with(ItemJson.REPORT, "snippets", r -> pages.library().snippets(r.id(), wanted).stream()
                        .map(SearchHit.Snippet::text)
                        .toList()));
    }

    private List<Report> reports(List<StoredReport> rows) {
        return rows.stream()
                .flatMap(row -> pages.library().outline(row.id()).stream())
                .map(Analysis::report)
                .toList();
    }

    private void source(Context context) {
        context.contentType("application/octet-stream")
                .result(pages.library().store().bytes(pages.id(context)).orElseThrow(NotFoundResponse::new));
    }

    private void claim(Context context) {
        Catalogue catalogue = pages.catalogue();
        Claim claim = catalogue.register().whole(RegisterViews.claim(catalogue, context.pathParam("id")));
        json(context, ItemJson.write(claim, ItemJson.CLAIM));
    }

    private void story(Context context) {
        Catalogue catalogue = pages.catalogue();
        Story story = catalogue.register().wholeStory(RegisterViews.story(catalogue, context.pathParam("id")));
        json(context, ItemJson.write(story, ItemJson.STORY));
    }

    /** An actor with its first members and mentions: some have a mention in every report. */
    private static Identity named(KeptRegister register, Kept<Identity> kept) {
        return register.whole(kept, MOST_MENTIONS);
    }

    private void actors(Context context) {
        KeptRegister register = pages.catalogue().register();
        list(
                context,
                register.count(Kept.Kind.ACTOR),
                (from, most) -> register.list(Kept.Kind.ACTOR, "", from, most),
                kept -> ItemJson.with(ItemJson.ACTOR, "mentioned", a -> kept.parts())
                        .apply(named(register, kept)));
    }

    private void actor(Context context) {
        Catalogue catalogue = pages.catalogue();
        Kept<Identity> kept =
                pages.library().actor(catalogue, context.pathParam("id")).orElseThrow(NotFoundResponse::new);
        KeptRegister register = catalogue.register();
        ItemJson.Form<Identity> form = ItemJson.with(
                ItemJson.with(ItemJson.ACTOR, "mentioned", a -> kept.parts()),
                "offices",
                a -> register.offices(a.id()).stream()
                        .map(register::wholeOffice)
                        .map(ItemJson.OFFICE)
                        .toList());
        json(context, ItemJson.write(named(register, kept), form));
    }

    private void sources(Context context) {
        KeptRegister register = pages.catalogue().register();
        list(
                context,
                register.countSources(),
                (from, most) -> register.sources(from, most).stream()
                        .flatMap(s -> register.source(s.key()).stream())
                        .map(this::source)
                        .toList(),
                ItemJson.VALUES);
    }

    private Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("key", source.key());
        values.put("name", source.name());
        values.put("names", source.names());
        values.put("grade", pages.library().corrections().grades().get(source.key()));
        values.put("published", source.reports());
        values.put(
                "reports",
                pages.catalogue().register().published(source.key(), MOST_REPORTS).stream()
                        .map(StoredReport::id)
                        .toList());
        values.put("cites", bonds(source.cites()));
        values.put("citedBy", bonds(source.citedBy()));
        values.put("uncredited", bonds(source.uncredited()));
        values.put("uncreditedBy", bonds(source.uncreditedBy()));
        return values;
    }

    private static List<Map<String, @Nullable Object>> bonds(List<Source.Bond> bonds) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Source.Bond bond : bonds) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("key", bond.key());
            values.put("name", bond.name());
            values.put("count", bond.count());
            values.put(
                    "passages", bond.passages().stream().map(ItemJson.PASSAGE).toList());
            all.add(values);
        }
        return all;
    }

    private static Map<String, @Nullable Object> body(Context context) {
        try {
            return ItemJson.read(context.body());
        } catch (WireException e) {
            // the first line says what is wrong, the others where in the parser
            throw new BadRequestResponse(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("not JSON"));
        }
    }

    private static String text(Map<String, @Nullable Object> body, String name) {
        Object value = body.get(name);
        return value == null ? "" : value.toString();
    }

    private void correct(Context context) {
        Map<String, @Nullable Object> body = body(context);
        List<Passage> places = new ArrayList<>();
        if (body.get("places") instanceof List<?> given) {
            for (Object place : given) {
                places.add(place(place));
            }
        }
        try {
            Correction made = pages.library()
                    .correct(new Correction(
                            0,
                            clock.instant(),
                            text(body, "who"),
                            text(body, "why"),
                            CorrectionViews.kind(text(body, "kind")),
                            places,
                            text(body, "value")));
            context.status(HttpStatus.CREATED);
            json(context, ItemJson.write(made, ItemJson.CORRECTION));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
    }

    private Passage place(@Nullable Object place) {
        if (!(place instanceof Map<?, ?> fields) || !(fields.get("report") instanceof String id)) {
            throw new BadRequestResponse("a place has the id of a report and a span: " + place);
        }
        Report report = Optional.of(id)
                .filter(i -> i.matches("sha256:[0-9a-f]{64}"))
                .flatMap(i -> pages.library().store().report(new ReportId(i)))
                .orElseThrow(() -> new BadRequestResponse("no report \"" + id + "\" in this store"));
        if (fields.get("span") instanceof List<?> span
                && span.size() == 2
                && span.get(0) instanceof Long start
                && span.get(1) instanceof Long end
                && 0 <= start
                && start <= end
                && end <= report.text().length()) {
            return report.passage(new Span(start.intValue(), end.intValue()));
        }
        throw new BadRequestResponse("span is " + fields.get("span") + ", expected two offsets into the report's text");
    }

    private static Map<String, @Nullable Object> watch(Watch watch) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("number", watch.number());
        values.put("name", watch.name());
        values.put("query", watch.query());
        values.put("visited", watch.visited());
        values.put("feed", "/watches/" + watch.number() + "/feed.atom");
        return values;
    }

    private void watch(Context context) {
        Map<String, @Nullable Object> body = body(context);
        Query query = Query.of(text(body, "query"));
        if (query.asksNothing()) {
            throw new BadRequestResponse(
                    "query is \"" + text(body, "query") + "\", expected such as q=ridha&language=ar");
        }
        Watch made = WatchViews.begin(pages.library(), text(body, "name"), query, clock.instant());
        context.status(HttpStatus.CREATED);
        json(context, ItemJson.write(watch(made), ItemJson.VALUES));
    }

    private void forget(Context context) {
        String number = context.pathParam("number");
        Watch known = pages.library().store().watches().stream()
                .filter(w -> String.valueOf(w.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        pages.library().store().unwatch(known.number());
        context.status(HttpStatus.NO_CONTENT);
    }

    /** Analyses what was sent and keeps nothing of it. */
    private void analyze(Context context) {
        byte[] bytes = context.bodyAsBytes();
        boolean page = Optional.ofNullable(context.contentType()).orElse("").startsWith("text/html");
        Worked worked = Worked.on(
                Input.of(page ? "sent.html" : "sent.txt", bytes),
                Input.Given.NOTHING,
                Reader.standard(),
                pages.library().analyzer());
        Analysis analysis = worked.analysis();
        if (analysis == null) {
            throw new BadRequestResponse(
                    worked.issue() == null ? "no report" : worked.issue().line());
        }
        json(context, AnalysisJson.write(analysis));
    }
}
