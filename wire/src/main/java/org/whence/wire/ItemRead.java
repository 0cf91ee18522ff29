package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
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
import org.whence.report.Passage;
import org.whence.report.ReportId;
import org.whence.story.Story;

/** Reads single things of a register from the form that {@link ItemJson} writes. */
public final class ItemRead {
    private static final ItemRead PLAIN = new ItemRead(ReportId::new);

    private final Function<String, ReportId> ids;

    /** @param ids may give one object for equal ids, of which there are many */
    ItemRead(Function<String, ReportId> ids) {
        this.ids = ids;
    }

    public static Identity entity(String json) {
        return read(json, ItemRead::entity);
    }

    public static Tenure office(String json) {
        return read(json, ItemRead::office);
    }

    public static Lineage lineage(String json) {
        return read(json, ItemRead::lineage);
    }

    public static Claim claim(String json) {
        return read(json, ItemRead::claim);
    }

    public static Story story(String json) {
        return read(json, ItemRead::story);
    }

    public static Conflict conflict(String json) {
        return read(json, ItemRead::conflict);
    }

    public static Promise promise(String json) {
        return read(json, ItemRead::promise);
    }

    public static Deal deal(String json) {
        return read(json, ItemRead::deal);
    }

    private static <T> T read(String json, BiFunction<ItemRead, JsonNode, T> form) {
        try {
            return form.apply(PLAIN, Json.tree(json));
        } catch (IllegalArgumentException e) {
            throw new WireException(String.valueOf(e.getMessage()), e);
        }
    }

    Identity entity(JsonNode node) {
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

    Tenure office(JsonNode node) {
        return new Tenure(
                Json.text(node, "office"),
                Json.text(node, "holder"),
                Json.text(node, "entity"),
                Json.textOrNull(node, "from"),
                Json.textOrNull(node, "to"),
                Json.list(node.path("passages"), this::passage),
                Json.constants(Office.Qualifier.class, node.path("qualifiers")));
    }

    Lineage lineage(JsonNode node) {
        return new Lineage(
                Json.constant(Lineage.Kind.class, node, "kind"),
                Json.text(node, "from"),
                Json.text(node, "to"),
                node.path("score").asDouble(),
                Json.list(
                        node.path("because"),
                        r -> new Lineage.Reason(Json.text(r, "reason"), passage(r.path("a")), passage(r.path("b")))));
    }

    Claim claim(JsonNode node) {
        return new Claim(
                Json.text(node, "id"),
                Json.text(node, "text"),
                Json.list(node.path("statements"), m -> new Claim.Member(id(m, "report"), Json.text(m, "statement"))),
                node.path("outlets").asInt(),
                node.path("origins").asInt(),
                node.path("undecided").asInt());
    }

    Story story(JsonNode node) {
        return new Story(
                Json.text(node, "id"),
                Json.text(node, "title"),
                Json.list(node.path("reports"), r -> ids.apply(r.asText())),
                Json.textOrNull(node, "from"),
                Json.textOrNull(node, "to"));
    }

    Conflict conflict(JsonNode node) {
        return new Conflict(
                Json.constant(Conflict.Kind.class, node, "kind"),
                passage(node.path("a")),
                passage(node.path("b")),
                Json.text(node, "why"));
    }

    Promise promise(JsonNode node) {
        return new Promise(
                passage(node),
                Json.textOrNull(node, "statement"),
                Json.textOrNull(node, "who"),
                Json.textOrNull(node, "due"),
                Json.constant(Promise.State.class, node, "state"),
                Json.list(node.path("later"), this::passage));
    }

    Deal deal(JsonNode node) {
        return new Deal(
                Json.textOrNull(node, "supplier"),
                Json.textOrNull(node, "recipient"),
                Json.textOrNull(node, "item"),
                Json.textOrNull(node, "amount"),
                Json.list(node.path("stages"), this::stage));
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
        return ids.apply(Json.text(node, name));
    }
}
