package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.correction.Correction;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.story.Story;

/**
 * Single things of a register, and lists of them, in the form that the whole register has in {@link RegisterJson}. For those
 * who ask for a part of it.
 */
public final class ItemJson {

    /** Forms one thing. */
    @FunctionalInterface
    public interface Form<T> extends Function<T, JsonNode> {}

    public static final Form<Report> REPORT = RegisterJson::report;
    public static final Form<Identity> ACTOR = RegisterJson::identity;
    public static final Form<Tenure> OFFICE = RegisterJson::tenure;
    public static final Form<Lineage> LINEAGE = RegisterJson::lineage;
    public static final Form<Claim> CLAIM = RegisterJson::claim;
    public static final Form<Story> STORY = RegisterJson::story;
    public static final Form<Conflict> CONFLICT = RegisterJson::conflict;
    public static final Form<Promise> PROMISE = RegisterJson::promise;
    public static final Form<Deal> DEAL = RegisterJson::deal;
    public static final Form<Correction> CORRECTION = CorrectionJson::node;
    public static final Form<Passage> PASSAGE = Json::passage;

    /** Plain values: strings, whole numbers, lists and maps of them; null is null. */
    public static final Form<Map<String, @Nullable Object>> VALUES = ItemJson::values;

    private ItemJson() {}

    /** One thing on one line, without the line break. */
    public static <T> String write(T item, Form<T> form) {
        return Json.line(form.apply(item));
    }

    /** One thing, with more fields of plain values beside its own. */
    public static <T> Form<T> with(Form<T> form, String field, Function<T, @Nullable Object> more) {
        return item -> {
            ObjectNode node = (ObjectNode) form.apply(item);
            node.set(field, value(more.apply(item)));
            return node;
        };
    }

    /**
     * One page of a list.
     *
     * @param total of all pages together
     * @param page from 1
     */
    public static <T> String page(List<T> items, Form<T> form, int total, int page, int pages) {
        ObjectNode node = Json.object()
                .put("whence", Json.VERSION)
                .put("total", total)
                .put("page", page)
                .put("pages", pages);
        node.set("items", Json.array(items, form));
        return Json.line(node);
    }

    /** The plain values of {@code line}: an object of strings, whole numbers, lists and objects. */
    public static Map<String, @Nullable Object> read(String line) {
        Map<String, @Nullable Object> read = new java.util.LinkedHashMap<>();
        JsonNode node = Json.tree(line);
        if (!node.isObject()) {
            throw new WireException("an object is expected, not " + node.getNodeType(), null);
        }
        node.properties().forEach(e -> read.put(e.getKey(), plain(e.getValue())));
        return read;
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.forEach(n -> items.add(plain(n)));
            return items;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new java.util.LinkedHashMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), plain(e.getValue())));
            return fields;
        }
        return node.isNull() ? null : node.asText();
    }

    private static JsonNode values(Map<String, @Nullable Object> values) {
        ObjectNode node = Json.object();
        values.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof Iterable<?> items) {
            return Json.array(items, ItemJson::value);
        }
        if (value instanceof Map<?, ?> fields) {
            ObjectNode node = Json.object();
            fields.forEach((name, field) -> node.set(String.valueOf(name), value(field)));
            return node;
        }
        if (value instanceof Number number) {
            return JsonNodeFactory.instance.numberNode(number.longValue());
        }
        if (value instanceof Boolean truth) {
            return JsonNodeFactory.instance.booleanNode(truth);
        }
        return JsonNodeFactory.instance.textNode(value.toString());
    }
}
