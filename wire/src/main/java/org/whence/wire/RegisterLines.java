package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.entity.Office;
import org.whence.entity.Tenure;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Collected;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.story.Story;

/**
 * A register as lines, one for each thing in it, each a word for its kind, a tab and the form that the thing has in {@link
 * RegisterJson}; so that it can be kept and read again without ever being one text. Its reports are not in them: whoever keeps
 * a register has those.
 */
public final class RegisterLines {

    private RegisterLines() {}

    /** Gives every line to {@code lines}, in the register's order, without line breaks. */
    public static void write(Register register, Consumer<String> lines) {
        register.to(sink(lines));
    }

    /** Gives {@code lines} a line for each thing as it is made. */
    public static RegisterSink sink(Consumer<String> lines) {
        return new RegisterSink() {
            private <T> void write(String kind, T item, ItemJson.Form<T> form) {
                lines.accept(kind + "\t" + ItemJson.write(item, form));
            }

            @Override
            public void entity(Identity entity) {
                write("entity", entity, ItemJson.ACTOR);
            }

            @Override
            public void office(Tenure office) {
                write("office", office, ItemJson.OFFICE);
            }

            @Override
            public void lineage(Lineage lineage) {
                write("lineage", lineage, ItemJson.LINEAGE);
            }

            @Override
            public void claim(Claim claim) {
                write("claim", claim, ItemJson.CLAIM);
            }

            @Override
            public void story(Story story) {
                write("story", story, ItemJson.STORY);
            }

            @Override
            public void conflict(Conflict conflict) {
                write("conflict", conflict, ItemJson.CONFLICT);
            }

            @Override
            public void promise(Promise promise) {
                write("promise", promise, ItemJson.PROMISE);
            }

            @Override
            public void deal(Deal deal) {
                write("deal", deal, ItemJson.DEAL);
            }
        };
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param reports of the register, sorted by id
     * @throws WireException if a line is of another form
     */
    public static Register read(Iterator<String> lines, List<Report> reports) {
        Reading reading = new Reading();
        reports.forEach(r -> reading.ids.put(r.id().value(), r.id()));
        while (lines.hasNext()) {
            String line = lines.next();
            int tab = line.indexOf('\t');
            if (tab < 0) {
                throw new WireException("a line of a register has no kind: " + line, null);
            }
            try {
                reading.take(line.substring(0, tab), Json.tree(line.substring(tab + 1)));
            } catch (IllegalArgumentException e) {
                throw new WireException(String.valueOf(e.getMessage()), e);
            }
        }
        return reading.collected.register(reports);
    }

    /** What was read so far. */
    private static final class Reading {
        /** One object for every id, which stands in most lines. */
        final Map<String, ReportId> ids = new LinkedHashMap<>();

        final Collected collected = new Collected();

        void take(String kind, JsonNode node) {
            switch (kind) {
                case "entity" -> collected.entity(identity(node));
                case "office" ->
                    collected.office(new Tenure(
                            Json.text(node, "office"),
                            Json.text(node, "holder"),
                            Json.text(node, "entity"),
                            Json.textOrNull(node, "from"),
                            Json.textOrNull(node, "to"),
                            Json.list(node.path("passages"), this::passage),
                            Json.constants(Office.Qualifier.class, node.path("qualifiers"))));
                case "lineage" ->
                    collected.lineage(new Lineage(
                            Json.constant(Lineage.Kind.class, node, "kind"),
                            Json.text(node, "from"),
                            Json.text(node, "to"),
                            node.path("score").asDouble(),
                            Json.list(
                                    node.path("because"),
                                    r -> new Lineage.Reason(
                                            Json.text(r, "reason"), passage(r.path("a")), passage(r.path("b"))))));
                case "claim" ->
                    collected.claim(new Claim(
                            Json.text(node, "id"),
                            Json.text(node, "text"),
                            Json.list(
                                    node.path("statements"),
                                    m -> new Claim.Member(id(m, "report"), Json.text(m, "statement"))),
                            node.path("outlets").asInt(),
                            node.path("origins").asInt(),
                            node.path("undecided").asInt()));
                case "story" ->
                    collected.story(new Story(
                            Json.text(node, "id"),
                            Json.text(node, "title"),
                            Json.list(node.path("reports"), r -> id(r.asText())),
                            Json.textOrNull(node, "from"),
                            Json.textOrNull(node, "to")));
                case "conflict" ->
                    collected.conflict(new Conflict(
                            Json.constant(Conflict.Kind.class, node, "kind"),
                            passage(node.path("a")),
                            passage(node.path("b")),
                            Json.text(node, "why")));
                case "promise" ->
                    collected.promise(new Promise(
                            passage(node),
                            Json.textOrNull(node, "statement"),
                            Json.textOrNull(node, "who"),
                            Json.textOrNull(node, "due"),
                            Json.constant(Promise.State.class, node, "state"),
                            Json.list(node.path("later"), this::passage)));
                case "deal" ->
                    collected.deal(new Deal(
                            Json.textOrNull(node, "supplier"),
                            Json.textOrNull(node, "recipient"),
                            Json.textOrNull(node, "item"),
                            Json.textOrNull(node, "amount"),
                            Json.list(node.path("stages"), this::stage)));
                default -> throw new WireException("a register has no \"" + kind + "\"", null);
            }
        }

        private Identity identity(JsonNode node) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            node.path("names").fields().forEachRemaining(e -> names.put(e.getKey(), Json.strings(e.getValue())));
            return new Identity(
                    Json.text(node, "id"),
                    Json.constant(EntityType.class, node, "type"),
                    Json.text(node, "name"),
                    names,
                    Json.textOrNull(node, "country"),
                    Json.list(node.path("members"), m -> new Identity.Member(id(m, "report"), Json.text(m, "entity"))),
                    Json.list(node.path("mentions"), this::passage));
        }

        private Deal.StageSaid stage(JsonNode node) {
            return new Deal.StageSaid(
                    Json.constant(Stage.class, node, "stage"),
                    Json.constant(Status.class, node, "status"),
                    Json.textOrNull(node, "time"),
                    Json.textOrNull(node, "by"),
                    passage(node.path("passage")));
        }

        private Passage passage(JsonNode node) {
            return new Passage(id(node, "report"), Json.span(node.path("span"), "span"), Json.text(node, "text"));
        }

        private ReportId id(JsonNode node, String name) {
            return id(Json.text(node, name));
        }

        private ReportId id(String value) {
            @Nullable ReportId known = ids.get(value);
            return known == null ? new ReportId(value) : known;
        }
    }
}
