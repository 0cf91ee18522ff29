package org.whence.eval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Library;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Mention;
import org.whence.entity.Tenure;
import org.whence.event.Event;
import org.whence.event.Stage;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.RegisterSink;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Statement;
import org.whence.store.Store;
import org.whence.story.Story;
import org.whence.text.Alignment;
import org.whence.text.Span;

/**
 * A large store in a few minutes: analyses of some reports that were really made, each copied many times under another number
 * and day, and a register of them in the proportions of one that was linked, given to the writer that the library itself
 * uses. What it says is made up; how much there is of it is not: three or four dependences a report with five reasons each, a
 * story for ten reports, a state in every second report. Always the same.
 */
final class ManyReports {
    /** Reports of one story, as {@link DeskBenchmark} tells them. */
    private static final int STORY = 10;

    /** Dependences of one report on the reports before it in its story. */
    private static final int BONDS = 3;

    private static final int REASONS = 5;

    private static final int BATCH = 2_000;

    /** Digits of the number in a title, which has the same length in every copy, so that all places stay where they are. */
    private static final int DIGITS = 6;

    private static final Lineage.Kind[] KINDS = {
        Lineage.Kind.SHARED_ORIGIN, Lineage.Kind.REWRITE, Lineage.Kind.COPY, Lineage.Kind.SHARED_ORIGIN
    };

    private final List<Analysis> models;
    private final int copies;

    /** @param models analyses whose titles end in a number of six digits; ten in a row tell one story */
    ManyReports(List<Analysis> models, int copies) {
        this.models = models;
        this.copies = copies;
    }

    /** Adds every report to the store of {@code library}, and keeps their register in it. */
    void make(Library library) {
        Store store = library.store();
        try (Store.Writer writer = store.writer()) {
            for (int copy = 0; copy < copies; copy++) {
                for (int model = 0; model < models.size(); model++) {
                    Analysis analysis = copy(copy, model);
                    writer.accept(analysis, analysis.report().text().getBytes(StandardCharsets.UTF_8));
                    if ((copy * models.size() + model) % BATCH == BATCH - 1) {
                        writer.commit();
                    }
                }
            }
            writer.commit();
        }
        library.keep(this::register);
    }

    private Analysis copy(int copy, int model) {
        Analysis analysis = models.get(model);
        Report report = report(analysis.report(), copy, model);
        return new Analysis(
                report,
                analysis.sentences(),
                analysis.times(),
                analysis.entities(),
                analysis.statements(),
                analysis.events(),
                analysis.issues());
    }

    private Report report(Report report, int copy, int model) {
        String number = String.format(Locale.ROOT, "%0" + DIGITS + "d", copy * models.size() + model);
        int end = report.title().length();
        String title = report.title().substring(0, end - DIGITS) + number;
        String text = title + report.text().substring(end);
        PublicationDate published = report.published();
        Outlet outlet = report.outlet();
        return new Report(
                id(text),
                "made/" + number + ".txt",
                report.language(),
                title,
                outlet == null ? null : new Outlet(outlet.name(), outlet.span()),
                report.authors(),
                report.dateline(),
                published == null
                        ? null
                        : new PublicationDate(
                                LocalDate.parse(published.value())
                                        .minusDays(17L * copy)
                                        .toString(),
                                published.span(),
                                published.from(),
                                published.rule()),
                report.modified(),
                report.bounds(),
                text,
                report.blocks(),
                Alignment.EMPTY,
                report.issues());
    }

    private static ReportId id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ReportId("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** An identity while it is collected: {@link #of} names its reports by their numbers. */
    private static final class Draft {
        final EntityType type;
        final String name;
        final @Nullable String country;
        final List<int[]> members = new ArrayList<>();

        Draft(EntityType type, String name, @Nullable String country) {
            this.type = type;
            this.name = name;
            this.country = country;
        }
    }

    private void register(RegisterSink sink) {
        ReportId[] ids = new ReportId[copies * models.size()];
        for (int copy = 0; copy < copies; copy++) {
            for (int model = 0; model < models.size(); model++) {
                ids[copy * models.size() + model] =
                        report(models.get(model).report(), copy, model).id();
            }
        }
        Map<String, Draft> drafts = drafts();
        List<Draft> known = new ArrayList<>(drafts.values());
        for (int i = 0; i < known.size(); i++) {
            sink.entity(identity(known.get(i), "E" + (i + 1), ids));
        }
        Map<String, String> idOf = new LinkedHashMap<>();
        int number = 0;
        for (String key : drafts.keySet()) {
            idOf.put(key, "E" + ++number);
        }
        each((copy, story, reports) -> office(copy, story, reports, ids, idOf, sink));
        each((copy, story, reports) -> lineages(reports, ids, sink));
        int[] claims = {0};
        each((copy, story, reports) -> claims(reports, ids, claims, sink));
        int[] stories = {0};
        each((copy, story, reports) -> story(reports, ids, ++stories[0], sink));
        each((copy, story, reports) -> {
            Passage a = said(reports.get(0), 0, ids);
            for (Conflict.Kind kind : List.of(Conflict.Kind.DENIED, Conflict.Kind.NUMBER)) {
                sink.conflict(
                        new Conflict(kind, a, said(reports.get(4), 1, ids), "one says what the other does not say"));
            }
        });
        each((copy, story, reports) -> sink.promise(new Promise(
                said(reports.get(0), 0, ids),
                "s1",
                null,
                story % 3 == 0 ? null : String.valueOf(2020 + story % 9),
                Promise.State.values()[story % Promise.State.values().length],
                List.of(said(reports.get(5), 0, ids), said(reports.get(8), 1, ids)))));
        deals(ids, sink);
    }

    /** Takes the reports of one story, by their numbers. */
    private interface Each {
        void take(int copy, int story, List<Integer> reports);
    }

    private void each(Each each) {
        for (int copy = 0; copy < copies; copy++) {
            for (int story = 0; story < models.size() / STORY; story++) {
                List<Integer> reports = new ArrayList<>();
                for (int i = 0; i < STORY; i++) {
                    reports.add(copy * models.size() + story * STORY + i);
                }
                each.take(copy, story, reports);
            }
        }
    }

    private Map<String, Draft> drafts() {
        Map<String, Draft> drafts = new TreeMap<>();
        for (int copy = 0; copy < copies; copy++) {
            for (int model = 0; model < models.size(); model++) {
                Analysis analysis = models.get(model);
                List<Entity> entities = analysis.entities().all();
                for (int i = 0; i < entities.size(); i++) {
                    Entity entity = entities.get(i);
                    drafts.computeIfAbsent(
                                    key(entity, copy, model),
                                    k -> new Draft(entity.type(), entity.name(), entity.country()))
                            .members
                            .add(new int[] {copy * models.size() + model, i});
                }
            }
        }
        return drafts;
    }

    /** States, equipment and agencies are the same in all copies, people in one story, the rest in one report. */
    private static String key(Entity entity, int copy, int model) {
        String name = entity.type() + " " + entity.name();
        return switch (entity.type()) {
            case STATE, EQUIPMENT, PLACE -> name;
            case ORGANISATION -> entity.name().contains("Agency") ? name : name + " " + copy + " " + model / STORY;
            case PERSON -> name + " " + copy + " " + model / STORY;
            default -> name + " " + copy + " " + model;
        };
    }

    private Identity identity(Draft draft, String id, ReportId[] ids) {
        List<Identity.Member> members = new ArrayList<>();
        List<Passage> mentions = new ArrayList<>();
        draft.members.sort((a, b) -> ids[a[0]].compareTo(ids[b[0]]));
        for (int[] member : draft.members) {
            Analysis analysis = models.get(member[0] % models.size());
            Entity entity = analysis.entities().all().get(member[1]);
            members.add(new Identity.Member(ids[member[0]], entity.id()));
            for (Mention mention : analysis.entities().mentions()) {
                if (mention.entity().equals(entity.id())
                        && (mention.form() != Mention.Form.PRONOUN || mentions.isEmpty())) {
                    mentions.add(passage(member[0], mention.span(), ids));
                }
            }
        }
        return new Identity(
                id, draft.type, draft.name, Map.of("en", List.of(draft.name)), draft.country, members, mentions);
    }

    private Passage passage(int report, Span span, ReportId[] ids) {
        Report model = models.get(report % models.size()).report();
        return new Passage(ids[report], span, model.at(span));
    }

    /** The words of a statement, or the title of a report that has none. */
    private Passage said(int report, int statement, ReportId[] ids) {
        List<Statement> all = models.get(report % models.size()).statements();
        return passage(
                report,
                all.isEmpty()
                        ? new Span(0, 10)
                        : all.get(Math.min(statement, all.size() - 1)).content(),
                ids);
    }

    private void office(
            int copy, int story, List<Integer> reports, ReportId[] ids, Map<String, String> idOf, RegisterSink sink) {
        int model = reports.get(0) % models.size();
        for (Entity entity : models.get(model).entities().all()) {
            String id = entity.type() == EntityType.PERSON ? idOf.get(key(entity, copy, model)) : null;
            if (id != null) {
                List<Passage> passages = new ArrayList<>();
                reports.subList(0, 5).forEach(r -> passages.add(said(r, 0, ids)));
                sink.office(new Tenure("minister " + story, entity.name(), id, null, null, passages, List.of()));
            }
        }
    }

    private void lineages(List<Integer> reports, ReportId[] ids, RegisterSink sink) {
        for (int i = 1; i < reports.size(); i++) {
            for (int before = Math.max(0, i - BONDS); before < i; before++) {
                List<Lineage.Reason> because = new ArrayList<>();
                for (int reason = 0; reason < REASONS; reason++) {
                    because.add(new Lineage.Reason(
                            "same words", said(reports.get(before), reason, ids), said(reports.get(i), reason, ids)));
                }
                String from = ids[reports.get(before)].value();
                String to = ids[reports.get(i)].value();
                Lineage.Kind kind = KINDS[(i + before) % KINDS.length];
                boolean turned = kind == Lineage.Kind.SHARED_ORIGIN && from.compareTo(to) > 0;
                sink.lineage(new Lineage(kind, turned ? to : from, turned ? from : to, 0.75, because));
            }
        }
    }

    private void claims(List<Integer> reports, ReportId[] ids, int[] count, RegisterSink sink) {
        Map<String, List<Claim.Member>> byContent = new TreeMap<>();
        Map<String, Set<String>> outlets = new TreeMap<>();
        for (int report : reports) {
            Analysis analysis = models.get(report % models.size());
            for (Statement statement : analysis.statements()) {
                String content = analysis.report().at(statement.content());
                byContent
                        .computeIfAbsent(content, k -> new ArrayList<>())
                        .add(new Claim.Member(ids[report], statement.id()));
                Outlet outlet = analysis.report().outlet();
                outlets.computeIfAbsent(content, k -> new LinkedHashSet<>())
                        .add(outlet == null ? String.valueOf(report) : outlet.name());
            }
        }
        byContent.forEach((content, members) -> {
            if (members.size() > 1) {
                sink.claim(new Claim(
                        "C" + ++count[0],
                        content,
                        members,
                        outlets.getOrDefault(content, Set.of()).size(),
                        1,
                        members.size() % 2));
            }
        });
    }

    private void story(List<Integer> reports, ReportId[] ids, int number, RegisterSink sink) {
        Report first = models.get(reports.get(0) % models.size()).report();
        List<ReportId> all = reports.stream().map(r -> ids[r]).toList();
        sink.story(new Story("S" + number, first.title(), all, null, null));
    }

    private void deals(ReportId[] ids, RegisterSink sink) {
        record Key(@Nullable String supplier, @Nullable String recipient, String item) {}
        Map<Key, List<Deal.StageSaid>> deals = new LinkedHashMap<>();
        for (int report = 0; report < ids.length; report++) {
            Analysis analysis = models.get(report % models.size());
            for (Event event : analysis.events()) {
                Stage stage = event.stage();
                if (stage != null && !event.items().isEmpty()) {
                    deals.computeIfAbsent(
                                    new Key(
                                            name(analysis, event.who()),
                                            name(analysis, event.to()),
                                            String.valueOf(name(analysis, event.items()))),
                                    k -> new ArrayList<>())
                            .add(new Deal.StageSaid(
                                    stage, event.status(), event.time(), null, passage(report, event.span(), ids)));
                }
            }
        }
        deals.forEach((key, stages) -> sink.deal(new Deal(key.supplier(), key.recipient(), key.item(), null, stages)));
    }

    private static @Nullable String name(Analysis analysis, List<String> entities) {
        return entities.stream()
                .flatMap(id -> analysis.entities().entity(id).stream())
                .findFirst()
                .map(Entity::name)
                .orElse(null);
    }

    /** Gives {@code each} the analyses of a store, by the number in their titles. */
    static List<Analysis> models(Consumer<Consumer<Analysis>> all) {
        Map<String, Analysis> byNumber = new TreeMap<>();
        all.accept(analysis -> {
            String title = analysis.report().title();
            byNumber.put(title.substring(title.length() - DIGITS), analysis);
        });
        return List.copyOf(byNumber.values());
    }
}
