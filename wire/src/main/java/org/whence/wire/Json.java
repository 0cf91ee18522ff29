package org.whence.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.report.Passage;
import org.whence.text.Span;

/** What the two forms share: spans as pairs, constants in lower case with hyphens, and the one mapper. */
final class Json {

    /** Version of the form, in every document under {@code whence}. */
    static final int VERSION = 1;

    /** Deeper nesting is refused: the form needs eight levels. */
    private static final int DEEPEST = 64;

    private static final ObjectMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static <T> ArrayNode array(Iterable<T> items, Function<T, JsonNode> form) {
        ArrayNode array = array();
        for (T item : items) {
            array.add(form.apply(item));
        }
        return array;
    }

    static ArrayNode strings(Iterable<String> items) {
        return array(items, JsonNodeFactory.instance::textNode);
    }

    static JsonNode span(@Nullable Span span) {
        return span == null
                ? JsonNodeFactory.instance.nullNode()
                : array().add(span.start()).add(span.end());
    }

    static ObjectNode passage(Passage passage) {
        ObjectNode node = object().put("report", passage.report().value());
        node.set("span", span(passage.span()));
        return node.put("text", passage.text());
    }

    /** {@code NOT_SAID} is {@code not-said}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArrayNode words(Iterable<? extends Enum<?>> constants) {
        ArrayNode array = array();
        constants.forEach(constant -> array.add(word(constant)));
        return array;
    }

    static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }

    /** Any JSON, of whatever version. */
    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new WireException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode parse(String text) {
        JsonNode node = tree(text);
        check(node.path("whence"));
        return node;
    }

    /** The value of {@code field} alone, without what follows it; a missing node if there is none. */
    static JsonNode parse(String text, String field) {
        JsonNode version = JsonNodeFactory.instance.missingNode();
        JsonNode value = JsonNodeFactory.instance.missingNode();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (value.isMissingNode() && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                JsonNode read = MAPPER.readTree(parser);
                version = name.equals("whence") ? read : version;
                value = name.equals(field) ? read : value;
            }
        } catch (IOException e) {
            throw new WireException("not JSON: " + e.getMessage(), e);
        }
        check(version);
        return value;
    }

    private static void check(JsonNode version) {
        if (version.asInt(0) != VERSION) {
            throw new WireException(
                    "\"whence\" is " + version + ", but this program reads version " + VERSION
                            + "; write the document again with the same version of the program",
                    null);
        }
    }

    static @Nullable Span spanOrNull(JsonNode node) {
        if (!node.isArray() || node.size() != 2) {
            return null;
        }
        return new Span(node.get(0).asInt(), node.get(1).asInt());
    }

    static Span span(JsonNode node, String name) {
        Span span = spanOrNull(node);
        if (span == null) {
            throw new WireException("\"" + name + "\" is " + node + ", not a pair of offsets", null);
        }
        return span;
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new WireException("\"" + name + "\" is missing or no string", null);
        }
        return value.textValue();
    }

    static @Nullable String textOrNull(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.textValue() : null;
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String name) {
        return constant(type, text(node, name), name);
    }

    /** The constants that the words of {@code array} name; none if it is missing. */
    static <E extends Enum<E>> List<E> constants(Class<E> type, JsonNode array) {
        return list(array, word -> constant(type, word.asText(), "word"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, String name) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word) || constant.name().equals(word)) {
                return constant;
            }
        }
        throw new WireException(
                "\"" + name + "\" is \"" + word + "\", not one of " + List.of(type.getEnumConstants()), null);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> form) {
        List<T> items = new ArrayList<>(array.size());
        for (JsonNode item : array) {
            items.add(form.apply(item));
        }
        return items;
    }

    static List<String> strings(JsonNode array) {
        return list(array, JsonNode::asText);
    }
}
