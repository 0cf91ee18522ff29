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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.claim.Claim;
import org.whence.deal.Deal;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.event.Event;
import org.whence.event.Stage;
import org.whence.promise.Promise;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.Source;
import org.whence.store.StoredReport;
import org.whence.story.Story;
import org.whence.text.Folding;

/** What the reports say together: stories, claims, actors, deals, promises, conflicts, sources. */
final class RegisterViews {

    /** Rows on one page of a list. */
    private static final int PAGE = 50;

    /** Deals that are shown with all their stages. */
    private static final int FEW = 3;

    /** Statements and events on one page of an actor. */
    private static final int DEEDS = 20;

    /** Reports offered as naming another. */
    private static final int OTHERS = 60;

    private static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.STATE);

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

    /** A page of all things of a kind. */
    private static <T> Sheet<Kept<T>> listed(Context context, Catalogue catalogue, Kept.Kind<T> kind) {
        return listed(context, catalogue, kind, "", catalogue.register().count(kind));
    }

    private static <T> Sheet<Kept<T>> listed(
            Context context, Catalogue catalogue, Kept.Kind<T> kind, String word, int total) {
        return Pages.sheet(total, Pages.number(context, "page"), PAGE, (from, most) -> catalogue
                .register()
                .list(kind, word, from, most));
    }

    private void stories(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        view.put("stories", listed(context, catalogue, Kept.Kind.STORY));
        pages.show(context, "stories", view);
    }

    private void story(Context context) {
        Catalogue catalogue = pages.catalogue();
        Story found = catalogue.register().wholeStory(story(catalogue, context.pathParam("id")));
        Sheet<ReportId> reports = Pages.sheet(found.reports(), Pages.number(context, "page"), StoryPage.MOST);
        Map<String, Object> view = view(catalogue);
        view.put(
                "view",
                StoryPage.of(found, reports, Pages.language(context), catalogue, pages.analyses(reports.entries())));
        pages.show(context, "story", view);
    }

    /** The story of the report in an address, or the one with this id. */
    static Kept<Story> story(Catalogue catalogue, String id) {
        Optional<Kept<Story>> story = id.matches("[0-9a-f]{10,64}")
                ? catalogue.reportThatBegins(id).map(StoredReport::id).flatMap(catalogue::story)
                : catalogue.register().byKey(Kept.Kind.STORY, id);
        return story.orElseThrow(NotFoundResponse::new);
    }

    private void claims(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        Sheet<Kept<Claim>> claims = listed(context, catalogue, Kept.Kind.CLAIM);
        view.put(
                "claims",
                new Sheet<>(
                        claims.entries().stream()
                                .map(c -> Voiced.of(c, catalogue, Pages.language(context)))
                                .toList(),
                        claims.page(),
                        claims.pages(),
                        claims.total()));
        pages.show(context, "claims", view);
    }

    private void claim(Context context) {
        Catalogue catalogue = pages.catalogue();
        Kept<Claim> claim = claim(catalogue, context.pathParam("id"));
        Set<ReportId> reports = new LinkedHashSet<>();
        catalogue
                .register()
                .carriers(claim.place(), ClaimPage.MOST)
                .forEach(c -> reports.add(c.report().id()));
        Map<String, Object> view = view(catalogue);
        view.put(
                "view",
                ClaimPage.of(
                        claim,
                        Pages.language(context),
                        catalogue,
                        pages.analyses(reports),
                        pages.library()::analysis,
                        context.queryParam("a"),
                        context.queryParam("b")));
        pages.show(context, "claim", view);
    }

    static Kept<Claim> claim(Catalogue catalogue, String id) {
        Matcher matcher = SAID.matcher(id);
        if (!matcher.matches()) {
            return catalogue.register().byKey(Kept.Kind.CLAIM, id).orElseThrow(NotFoundResponse::new);
        }
        return catalogue
                .reportThatBegins(matcher.group(1))
                .flatMap(r -> catalogue.claim(r.id(), matcher.group(2)))
                .orElseThrow(NotFoundResponse::new);
    }

    private void actors(Context context) {
        Catalogue catalogue = pages.catalogue();
        String type = Optional.ofNullable(context.queryParam("type")).orElse("");
        String name = Optional.ofNullable(context.queryParam("name")).orElse("");
        String folded =
                Folding.fold(name.substring(0, Math.min(name.length(), 100))).strip();
        boolean known = TYPES.stream().anyMatch(t -> ReportPage.word(t).equals(type));
        String only = known ? type : "";
        KeptRegister register = catalogue.register();
        int total = !folded.isEmpty()
                ? register.countActors(folded, only)
                : known ? register.words(Kept.Kind.ACTOR).getOrDefault(only, 0) : register.count(Kept.Kind.ACTOR);
        Map<String, Object> view = view(catalogue);
        view.put(
                "actors",
                Pages.sheet(
                        total,
                        Pages.number(context, "page"),
                        PAGE,
                        (from, most) -> folded.isEmpty()
                                ? register.list(Kept.Kind.ACTOR, only, from, most)
                                : register.actors(folded, only, from, most)));
        view.put("type", type);
        view.put("name", name);
        view.put("types", TYPES);
        pages.show(context, "actors", view);
    }

    private void actor(Context context) {
        Catalogue catalogue = pages.catalogue();
        Kept<Identity> kept =
                pages.library().actor(catalogue, context.pathParam("id")).orElseThrow(NotFoundResponse::new);
        Identity actor = kept.item();
        KeptRegister register = catalogue.register();
        Sheet<KeptRegister.Deed> said = Pages.sheet(
                register.countSaid(kept.place()),
                Pages.number(context, "statements"),
                DEEDS,
                (from, most) -> register.said(kept.place(), from, most));
        Sheet<KeptRegister.Deed> done = Pages.sheet(
                register.countDone(kept.place()),
                Pages.number(context, "events"),
                DEEDS,
                (from, most) -> register.done(kept.place(), from, most));
        Map<String, Object> view = view(catalogue);
        view.put("actor", actor);
        view.put("mentions", kept.parts());
        view.put(
                "others",
                catalogue.offered(actor.type()).stream()
                        .filter(a -> !a.id().equals(actor.id()))
                        .toList());
        view.put("firsts", register.mentions(kept.place(), OTHERS));
        view.put("tenures", register.offices(actor.id()));
        view.put(
                "statements",
                new Sheet<>(utterances(catalogue, said.entries()), said.page(), said.pages(), said.total()));
        view.put("events", new Sheet<>(happenings(catalogue, done.entries()), done.page(), done.pages(), done.total()));
        pages.show(context, "actor", view);
    }

    private List<Utterance> utterances(Catalogue catalogue, List<KeptRegister.Deed> deeds) {
        List<Utterance> utterances = new ArrayList<>();
        Map<Integer, Analysis> analyses = analyses(catalogue, deeds);
        for (KeptRegister.Deed deed : deeds) {
            Analysis analysis = analyses.get(deed.number());
            if (analysis == null) {
                continue;
            }
            for (Statement statement : analysis.statements()) {
                if (statement.id().equals(deed.id())) {
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
                        .claim(analysis.report().id(), statement.id())
                        .map(Kept::item)
                        .orElse(null));
    }

    private static @Nullable String medium(Statement statement) {
        return statement.chain().hops().stream()
                .filter(h -> h.kind() == Hop.Kind.MEDIUM)
                .map(Hop::name)
                .findFirst()
                .orElse(null);
    }

    private List<Happening> happenings(Catalogue catalogue, List<KeptRegister.Deed> deeds) {
        List<Happening> happenings = new ArrayList<>();
        Map<Integer, Analysis> analyses = analyses(catalogue, deeds);
        for (KeptRegister.Deed deed : deeds) {
            Analysis analysis = analyses.get(deed.number());
            if (analysis == null) {
                continue;
            }
            for (Event event : analysis.events()) {
                if (event.id().equals(deed.id())) {
                    happenings.add(Happening.of(analysis, event));
                }
            }
        }
        return happenings;
    }

    /** The analyses of the reports in which something was said or done, by their numbers. */
    private Map<Integer, Analysis> analyses(Catalogue catalogue, List<KeptRegister.Deed> deeds) {
        Map<Integer, Analysis> analyses = new LinkedHashMap<>();
        for (KeptRegister.Deed deed : deeds) {
            if (!analyses.containsKey(deed.number())) {
                pages.library()
                        .outline(catalogue.register().report(deed.number()).id())
                        .ifPresent(a -> analyses.put(deed.number(), a));
            }
        }
        return analyses;
    }

    private void sources(Context context) {
        Catalogue catalogue = pages.catalogue();
        Map<String, Object> view = view(catalogue);
        view.put("grades", pages.library().corrections().grades());
        view.put(
                "sources",
                Pages.sheet(
                        catalogue.register().countSources(),
                        Pages.number(context, "page"),
                        PAGE,
                        catalogue.register()::sources));
        pages.show(context, "sources", view);
    }

    private void source(Context context) {
        Catalogue catalogue = pages.catalogue();
        Source source = catalogue.register().source(context.pathParam("key")).orElseThrow(NotFoundResponse::new);
        Map<String, Object> view = view(catalogue);
        view.put("source", source);
        view.put("grade", pages.library().corrections().grades().get(source.key()));
        view.put(
                "reports",
                catalogue.register().published(source.key(), PAGE).stream()
                        .map(ReportLink::of)
                        .toList());
        pages.show(context, "source", view);
    }

    private void conflicts(Context context) {
        Catalogue catalogue = pages.catalogue();
        String kind = Optional.ofNullable(context.queryParam("kind")).orElse("");
        Map<String, Integer> kinds = catalogue.register().words(Kept.Kind.CONFLICT);
        Map<String, Object> view = view(catalogue);
        view.put("kinds", kinds);
        view.put("kind", kind);
        view.put("conflicts", worded(context, catalogue, Kept.Kind.CONFLICT, kind, kinds));
        pages.show(context, "conflicts", view);
    }

    private static <T> Sheet<T> worded(
            Context context, Catalogue catalogue, Kept.Kind<T> kind, String word, Map<String, Integer> words) {
        int total = word.isEmpty() ? catalogue.register().count(kind) : words.getOrDefault(word, 0);
        Sheet<Kept<T>> sheet = listed(context, catalogue, kind, word, total);
        return new Sheet<>(
                sheet.entries().stream().map(Kept::item).toList(), sheet.page(), sheet.pages(), sheet.total());
    }

    private void promises(Context context) {
        Catalogue catalogue = pages.catalogue();
        String state = Optional.ofNullable(context.queryParam("state")).orElse("");
        Map<String, Integer> known = catalogue.register().words(Kept.Kind.PROMISE);
        Map<String, Integer> states = new LinkedHashMap<>();
        for (Promise.State each : Promise.State.values()) {
            int count = known.getOrDefault(ReportPage.word(each), 0);
            if (count > 0) {
                states.put(ReportPage.word(each), count);
            }
        }
        Map<String, Object> view = view(catalogue);
        view.put("states", states);
        view.put("state", state);
        view.put("promises", worded(context, catalogue, Kept.Kind.PROMISE, state, states));
        pages.show(context, "promises", view);
    }

    private void deals(Context context) {
        Catalogue catalogue = pages.catalogue();
        String supplier = Optional.ofNullable(context.queryParam("supplier")).orElse("");
        String recipient = Optional.ofNullable(context.queryParam("recipient")).orElse("");
        String item = Optional.ofNullable(context.queryParam("item")).orElse("");
        String stage = Optional.ofNullable(context.queryParam("stage")).orElse("");
        String folded = Folding.fold(item.substring(0, Math.min(item.length(), 100)))
                .strip()
                .toLowerCase(Locale.ROOT);
        KeptRegister register = catalogue.register();
        KeptRegister.Deals asked = new KeptRegister.Deals(supplier, recipient, folded, stage);
        Sheet<Kept<Deal>> some = Pages.sheet(
                register.countDeals(asked),
                Pages.number(context, "page"),
                PAGE,
                (from, most) -> register.deals(asked, from, most));
        Map<String, Object> view = view(catalogue);
        // of few deals every stage is shown
        view.put(
                "deals",
                some.total() > FEW
                        ? some
                        : new Sheet<>(
                                some.entries().stream()
                                        .map(d -> new Kept<>(d.place(), register.wholeDeal(d), d.parts()))
                                        .toList(),
                                some.page(),
                                some.pages(),
                                some.total()));
        view.put("suppliers", register.suppliers());
        view.put("recipients", register.recipients());
        view.put("stages", List.of(Stage.values()));
        view.put("supplier", supplier);
        view.put("recipient", recipient);
        view.put("item", item);
        view.put("stage", stage);
        pages.show(context, "deals", view);
    }
}
