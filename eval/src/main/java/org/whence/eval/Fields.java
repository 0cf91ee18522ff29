package org.whence.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields of JSON objects. What is absent is null or empty; what must be there and is not is an {@link EvalException}. */
final class Fields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Fields() {}

    /** @param what names the text in messages: a file and a line */
    static JsonNode parse(String json, String what) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new EvalException(what + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static @Nullable String textOrNull(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    /** Null also where the text is empty. */
    static @Nullable String wordOrNull(JsonNode node, String name) {
        String value = textOrNull(node, name);
        return value == null || value.isEmpty() ? null : value;
    }

    static String textOrEmpty(JsonNode node, String name) {
        String value = textOrNull(node, name);
        return value == null ? "" : value;
    }

    static String text(JsonNode node, String name) {
        String value = textOrNull(node, name);
        if (value == null) {
            throw new EvalException("an entry has no \"" + name + "\": " + Shown.first(200, node.toString()));
        }
        return value;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> form) {
        List<T> items = new ArrayList<>(array.size());
        if (array.isArray()) {
            array.forEach(item -> items.add(form.apply(item)));
        }
        return List.copyOf(items);
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    /** The name of the file in a path or address: what stands after the last slash. */
    static String fileName(String source) {
        return source.substring(source.lastIndexOf('/') + 1);
    }
}
