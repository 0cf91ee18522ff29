package org.whence.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.app.Sources;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.event.Event;
import org.whence.event.Stage;
import org.whence.promise.Promise;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Folding;

/** What the reports say together: stories, claims, actors, deals, promises, conflicts, sources. */
final class RegisterViews {

    /** Rows on one page of a list. */
    private static final int PAGE = 50;

    /** Statements and events on one page of an actor. */
    private static final int DEEDS = 20;

    /** Actors offered as the same, and reports offered as naming another. */
    private static final int OTHERS = 200;

    private static final Pattern SAID = Pattern.compile("([0-9a-f]{10,64})-(s\\d{1,6})");

    private final Pages pages;

    RegisterViews(Pages pages) {
        this.pages = pages;
    }

    void on(RoutesConfig routes) {
        routes.get("/stories", this::stories);
        routes.get("/stories/{id}", this::story);
        routes.get("/claims", this::claims);
        routes.get("/claims/{id}", this::claim);
        routes.get("/actors", this::actors);
        routes.get("/actors/{id}", this::actor);
        routes.get("/sources", this::sources);
        routes.get("/sources/{key}", this::source);
        routes.get("/conflicts", this::conflicts);
        routes.get("/promises", this::promises);
        routes.get("/deals", this::deals);
    }

    private Map<String, Object> view(Catalogue catalogue) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("links", new Links(catalogue));
        return view;
    }

    private void stories(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        view.put("stories", Pages.sheet(catalogue.register().stories(), Pages.number(context, "page"), PAGE));
        pages.show(context, "stories", view);
    }

    private void story(Context context) {
        Catalogue catalogue = pages.catalogue();
        Story found = story(catalogue, context.pathParam("id"));
        Map<String, Object> view = view(catalogue);
        view.put("view", StoryPage.of(found, catalogue, pages.analyses(found.reports())));
        pages.show(context, "story", view);
    }

    /** The story of the report in an address, or the one with this id. */
    static Story story(Catalogue catalogue, String id) {
        Optional<Story> story = id.matches("[0-9a-f]{10,64}")
                ? catalogue.reportThatBegins(id).map(Report::id).flatMap(catalogue::story)
                : catalogue.story(id);
        return story.orElseThrow(NotFoundResponse::new);
    }

    private void claims(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        view.put("claims", Pages.sheet(catalogue.doubtful(), Pages.number(context, "page"), PAGE));
        pages.show(context, "claims", view);
    }

    private void claim(Context context) {
        Catalogue catalogue = pages.catalogue();
        Claim claim = claim(catalogue, context.pathParam("id"));
        Set<ReportId> reports = new LinkedHashSet<>();
        claim.statements().stream().limit(ClaimPage.MOST).forEach(m -> reports.add(m.report()));
        Map<String, Object> view = view(catalogue);
        view.put(
                "view",
                ClaimPage.of(
                        claim, catalogue, pages.analyses(reports), context.queryParam("a"), context.queryParam("b")));
        pages.show(context, "claim", view);
    }

    static Claim claim(Catalogue catalogue, String id) {
        Matcher matcher = SAID.matcher(id);
        if (!matcher.matches()) {
            return catalogue.claim(id).orElseThrow(NotFoundResponse::new);
        }
        return catalogue
                .reportThatBegins(matcher.group(1))
                .flatMap(r -> catalogue.claim(new Claim.Member(r.id(), matcher.group(2))))
                .orElseThrow(NotFoundResponse::new);
    }

    private void actors(Context context) {
        Catalogue catalogue = pages.catalogue();
        String type = Optional.ofNullable(context.queryParam("type")).orElse("");
        String name = Optional.ofNullable(context.queryParam("name")).orElse("");
        String folded = Folding.fold(name.substring(0, Math.min(name.length(), 100)));
        List<Identity> actors = catalogue.actors().stream()
                .filter(a -> type.isEmpty() || ReportPage.word(a.type()).equals(type))
                .filter(a -> folded.isBlank() || hasName(a, folded))
                .toList();
        Map<String, Object> view = view(catalogue);
        view.put("actors", Pages.sheet(actors, Pages.number(context, "page"), PAGE));
        view.put("type", type);
        view.put("name", name);
        view.put("types", List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.STATE));
        pages.show(context, "actors", view);
    }

    private static boolean hasName(Identity actor, String folded) {
        return Folding.fold(actor.name()).contains(folded)
                || actor.names().values().stream().flatMap(List::stream).anyMatch(n -> Folding.fold(n)
                        .contains(folded));
    }

    private void actor(Context context) {
        Catalogue catalogue = pages.catalogue();
        Identity actor = actor(catalogue, context.pathParam("id"));
        Sheet<Catalogue.Said> said =
                Pages.sheet(catalogue.said(actor.id()), Pages.number(context, "statements"), DEEDS);
        Sheet<Catalogue.Done> done = Pages.sheet(catalogue.done(actor.id()), Pages.number(context, "events"), DEEDS);
        Map<String, Object> view = view(catalogue);
        view.put("actor", actor);
        view.put(
                "others",
                catalogue.actors().stream()
                        .filter(a -> a.type() == actor.type() && !a.id().equals(actor.id()))
                        .limit(OTHERS)
                        .toList());
        Map<ReportId, Passage> firsts = new LinkedHashMap<>();
        actor.mentions().forEach(m -> firsts.putIfAbsent(m.report(), m));
        view.put("firsts", firsts.values().stream().limit(OTHERS).toList());
        view.put("tenures", catalogue.tenures(actor.id()));
        view.put(
                "statements",
                new Sheet<>(utterances(catalogue, said.entries()), said.page(), said.pages(), said.total()));
        view.put("events", new Sheet<>(happenings(catalogue, done.entries()), done.page(), done.pages(), done.total()));
        pages.show(context, "actor", view);
    }

    /** The actor whose mention stands at the place that an address names. */
    private Identity actor(Catalogue catalogue, String id) {
        return pages.library().actor(catalogue, id).orElseThrow(NotFoundResponse::new);
    }

    private List<Utterance> utterances(Catalogue catalogue, List<Catalogue.Said> entries) {
        List<Utterance> utterances = new ArrayList<>();
        Map<ReportId, Analysis> analyses = analyses(catalogue, entries, Catalogue.Said::report);
        for (Catalogue.Said entry : entries) {
            Analysis analysis =
                    analyses.get(catalogue.reports().get(entry.report()).id());
            if (analysis == null) {
                continue;
            }
            for (Statement statement : analysis.statements()) {
                if (statement.id().equals(entry.statement())) {
                    utterances.add(utterance(catalogue, analysis, statement));
                }
            }
        }
        return utterances;
    }

    static Utterance utterance(Catalogue catalogue, Analysis analysis, Statement statement) {
        return new Utterance(
                statement,
                analysis.report().passage(statement.content()),
                ReportLink.of(analysis.report()),
                medium(statement),
                catalogue
                        .claim(new Claim.Member(analysis.report().id(), statement.id()))
                        .orElse(null));
    }

    private static @Nullable String medium(Statement statement) {
        return statement.chain().hops().stream()
                .filter(h -> h.kind() == Hop.Kind.MEDIUM)
                .map(Hop::name)
                .findFirst()
                .orElse(null);
    }

    private List<Happening> happenings(Catalogue catalogue, List<Catalogue.Done> entries) {
        List<Happening> happenings = new ArrayList<>();
        Map<ReportId, Analysis> analyses = analyses(catalogue, entries, Catalogue.Done::report);
        for (Catalogue.Done entry : entries) {
            Analysis analysis =
                    analyses.get(catalogue.reports().get(entry.report()).id());
            if (analysis == null) {
                continue;
            }
            for (Event event : analysis.events()) {
                if (event.id().equals(entry.event())) {
                    happenings.add(Happening.of(analysis, event));
                }
            }
        }
        return happenings;
    }

    private <T> Map<ReportId, Analysis> analyses(Catalogue catalogue, List<T> entries, Function<T, Integer> report) {
        Set<ReportId> ids = new LinkedHashSet<>();
        entries.forEach(e -> ids.add(catalogue.reports().get(report.apply(e)).id()));
        return pages.analyses(ids);
    }

    private void sources(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        view.put("grades", pages.library().corrections().grades());
        view.put("sources", Pages.sheet(catalogue.sources().all(), Pages.number(context, "page"), PAGE));
        pages.show(context, "sources", view);
    }

    private void source(Context context) {
        Catalogue catalogue = pages.catalogue();
        Sources.Source source =
                catalogue.sources().source(context.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Map<String, Object> view = view(catalogue);
        view.put("source", source);
        view.put("grade", pages.library().corrections().grades().get(source.key()));
        view.put(
                "reports",
                source.reports().stream()
                        .limit(PAGE)
                        .flatMap(r -> catalogue.report(r).stream())
                        .map(ReportLink::of)
                        .toList());
        pages.show(context, "source", view);
    }

    private void conflicts(Context context) {
        Catalogue catalogue = pages.catalogue();
        String kind = Optional.ofNullable(context.queryParam("kind")).orElse("");
        List<Conflict> all = catalogue.register().conflicts();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        all.forEach(c -> kinds.merge(ReportPage.word(c.kind()), 1, Integer::sum));
        Map<String, Object> view = view(catalogue);
        view.put("kinds", kinds);
        view.put("kind", kind);
        view.put(
                "conflicts",
                Pages.sheet(
                        all.stream()
                                .filter(c -> kind.isEmpty()
                                        || ReportPage.word(c.kind()).equals(kind))
                                .toList(),
                        Pages.number(context, "page"),
                        PAGE));
        pages.show(context, "conflicts", view);
    }

    private void promises(Context context) {
        Catalogue catalogue = pages.catalogue();
        String state = Optional.ofNullable(context.queryParam("state")).orElse("");
        List<Promise> all = catalogue.promisesByState();
        Map<String, Integer> states = new LinkedHashMap<>();
        all.forEach(p -> states.merge(ReportPage.word(p.state()), 1, Integer::sum));
        Map<String, Object> view = view(catalogue);
        view.put("states", states);
        view.put("state", state);
        view.put(
                "promises",
                Pages.sheet(
                        all.stream()
                                .filter(p -> state.isEmpty()
                                        || ReportPage.word(p.state()).equals(state))
                                .toList(),
                        Pages.number(context, "page"),
                        PAGE));
        pages.show(context, "promises", view);
    }

    private void deals(Context context) {
        Catalogue catalogue = pages.catalogue();
        List<Deal> all = catalogue.register().deals();
        String supplier = Optional.ofNullable(context.queryParam("supplier")).orElse("");
        String recipient = Optional.ofNullable(context.queryParam("recipient")).orElse("");
        String item = Optional.ofNullable(context.queryParam("item")).orElse("");
        String stage = Optional.ofNullable(context.queryParam("stage")).orElse("");
        String folded = Folding.fold(item.substring(0, Math.min(item.length(), 100)))
                .strip()
                .toLowerCase(Locale.ROOT);
        List<Deal> some = all.stream()
                .filter(d -> supplier.isEmpty() || supplier.equals(d.supplier()))
                .filter(d -> recipient.isEmpty() || recipient.equals(d.recipient()))
                .filter(d -> folded.isEmpty()
                        || d.item() != null && Folding.fold(d.item()).contains(folded))
                .filter(d -> stage.isEmpty()
                        || d.stages().stream()
                                .anyMatch(s -> ReportPage.word(s.stage()).equals(stage)))
                .toList();
        Map<String, Object> view = view(catalogue);
        view.put("deals", Pages.sheet(some, Pages.number(context, "page"), PAGE));
        view.put("suppliers", parties(all, Deal::supplier));
        view.put("recipients", parties(all, Deal::recipient));
        view.put("stages", List.of(Stage.values()));
        view.put("supplier", supplier);
        view.put("recipient", recipient);
        view.put("item", item);
        view.put("stage", stage);
        pages.show(context, "deals", view);
    }

    private static List<String> parties(List<Deal> deals, Function<Deal, @Nullable String> party) {
        Set<String> parties = new TreeSet<>();
        deals.forEach(d -> {
            String name = party.apply(d);
            if (name != null) {
                parties.add(name);
            }
        });
        return List.copyOf(parties);
    }
}
