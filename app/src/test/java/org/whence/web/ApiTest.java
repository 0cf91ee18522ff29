package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every route does what {@code openapi.yaml} says of it, and it says something of every route. */
@Timeout(120)
class ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static JsonNode description;
    private static SampleDesk desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        try (InputStream stream = Api.class.getResourceAsStream("openapi.yaml")) {
            Object tree = new Yaml().load(stream);
            description = JSON.valueToTree(tree);
        }
        desk = SampleDesk.open(folder);
        // something in every list
        assertThat(post("/corrections", "{\"kind\":\"grade\",\"who\":\"Mina\",\"value\":\"x B2\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(post("/watches", "{\"query\":\"q=boats\",\"name\":\"Boats\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    private static HttpResponse<String> get(String path) {
        return desk.get(Api.BASE + path);
    }

    private static HttpResponse<String> post(String path, String json) {
        return desk.send(desk.to(Api.BASE + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** Every operation that is described: method and path. */
    static Stream<String> operations() throws IOException {
        try (InputStream stream = Api.class.getResourceAsStream("openapi.yaml")) {
            Object tree = new Yaml().load(stream);
            List<String> operations = new ArrayList<>();
            JSON.valueToTree(tree).path("paths").properties().forEach(path -> path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> operations.add(method + " " + path.getKey())));
            return operations.stream();
        }
    }

    @Test
    void everyRouteIsDescribedAndNoOther() throws IOException {
        TreeSet<String> routes = new TreeSet<>();
        for (String route : desk.desk().routes()) {
            if (route.contains(" " + Api.BASE)) {
                routes.add(route.replace(Api.BASE, "").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(operations().map(o -> o.toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(routes)
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everyOperationAnswersAsDescribed(String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        JsonNode described = description.path("paths").path(path).path(method);
        HttpRequest.Builder request = desk.to(Api.BASE + filled(path));
        JsonNode content = described.path("requestBody").path("content");
        if (content.isMissingNode()) {
            request.method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody());
        } else {
            Map.Entry<String, JsonNode> form = content.properties().iterator().next();
            JsonNode example = form.getValue().path("example");
            request.header("Content-Type", form.getKey())
                    .method(
                            method.toUpperCase(Locale.ROOT),
                            HttpRequest.BodyPublishers.ofString(
                                    example.isTextual() ? example.textValue() : example.toString()));
        }
        HttpResponse<String> response = desk.send(request);

        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        assertFits(described, response);
    }

    /** The path with things that are there in its braces. */
    private static String filled(String path) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("/reports/{id}", "id");
        lists.put("/claims/{id}", "id");
        lists.put("/stories/{id}", "id");
        lists.put("/actors/{id}", "id");
        lists.put("/sources/{key}", "key");
        lists.put("/watches/{number}", "number");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            String start = list.getKey();
            if (path.startsWith(start)) {
                String all = start.substring(0, start.indexOf("/{"));
                String value = json(get(all).body())
                        .path("items")
                        .path(0)
                        .path(list.getValue())
                        .asText()
                        .replace("sha256:", "");
                return all + "/" + value + path.substring(start.length());
            }
        }
        return path;
    }

    private static void assertFits(JsonNode operation, HttpResponse<String> response) {
        JsonNode described = resolved(operation.path("responses").path(String.valueOf(response.statusCode())));
        assertThat(described.isMissingNode())
                .as("status %s is described", response.statusCode())
                .isFalse();
        if (described.path("content").isMissingNode()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(described.path("content").has(type)).as(type).isTrue();
        JsonNode schema = described.path("content").path(type).path("schema");
        if (!schema.isMissingNode()) {
            assertThat(faults(json(response.body()), schema, "$")).isEmpty();
        }
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    /** Where {@code value} breaks {@code schema}: the part of JSON Schema 2020-12 that the description uses. */
    private static List<String> faults(JsonNode value, JsonNode given, String where) {
        JsonNode schema = resolved(given);
        List<String> faults = new ArrayList<>();
        schema.path("allOf").forEach(s -> faults.addAll(faults(value, s, where)));
        if (schema.has("type") && !isOf(value, schema.path("type"))) {
            faults.add(where + " is " + value.getNodeType() + ", not " + schema.path("type"));
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(where + " is " + value + ", not " + schema.path("const"));
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            faults.add(where + " is " + value + ", none of " + schema.path("enum"));
        }
        if (schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            faults.add(where + " is " + value + ", not like " + schema.path("pattern"));
        }
        if (value.isNumber() && value.asDouble() < schema.path("minimum").asDouble(-1e300)) {
            faults.add(where + " is " + value + ", below " + schema.path("minimum"));
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                faults.add(where + " has no " + name.asText());
            }
        });
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                faults.addAll(
                        faults(value.path(property.getKey()), property.getValue(), where + "." + property.getKey()));
            }
        });
        if (value.isArray()) {
            if (value.size() < schema.path("minItems").asInt(0)
                    || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
                faults.add(where + " has " + value.size() + " items");
            }
            if (schema.has("items")) {
                for (int i = 0; i < value.size(); i++) {
                    faults.addAll(faults(value.path(i), schema.path("items"), where + "[" + i + "]"));
                }
            }
        }
        return faults;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(JsonNode value, JsonNode types) {
        if (types.isArray()) {
            for (JsonNode type : types) {
                if (isOf(value, type)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new AssertionError("the description has a type \"" + types.asText() + "\"");
        };
    }

    @Test
    void aSchemaThatIsBrokenIsNoticed() {
        JsonNode claim = description.at("/components/schemas/Claim");
        assertThat(faults(
                        json("{\"id\":\"C1\",\"text\":\"\",\"statements\":[],\"outlets\":\"2\",\"origins\":0}"),
                        claim,
                        "$"))
                .containsExactly(
                        "$ has no undecided",
                        "$.statements has 0 items",
                        "$.outlets is STRING, not \"integer\"",
                        "$.origins is 0, below 1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /reports?size=0              | 400
            GET    | /reports?size=501            | 400
            GET    | /reports?page=first          | 400
            GET    | /reports/0000000000          | 404
            GET    | /claims/nothing              | 404
            GET    | /actors/0000000000000000-1-2 | 404
            GET    | /sources/nobody              | 404
            DELETE | /watches/99                  | 404
            """)
    void whatCannotBeAnsweredIsAProblem(String method, String path, int status) {
        HttpResponse<String> response =
                desk.send(desk.to(Api.BASE + path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response.body()).path("status").asInt()).isEqualTo(status);
        assertThat(json(response.body()).path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"grade","who":"","value":"x B2"}       | say who
            {"kind":"grade","who":"M","value":"x Z9"}      | x Z9
            {"kind":"praise","who":"M"}                    | is no kind of correction
            {"kind":"date","who":"M","value":"2024-01-01"} | places
            {"kind":"date","who":"M","places":[{"report":"x","span":[0,0]}],"value":"2024-01-01"} | no report "x"
            [                                              | not JSON
            """)
    void aCorrectionThatIsNoneIsRefusedWithTheReason(String body, String reason) {
        HttpResponse<String> response = post("/corrections", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response.body()).path("detail").asText()).contains(reason);
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> ids = new ArrayList<>();
        String next = Api.BASE + "/reports?size=7";
        while (next != null) {
            HttpResponse<String> page = desk.get(next);
            json(page.body()).path("items").forEach(r -> ids.add(r.path("id").asText()));
            next = page.headers()
                    .firstValue("Link")
                    .map(l -> l.substring(1, l.indexOf('>')))
                    .orElse(null);
        }
        assertThat(ids).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = get("/deals");
        String mark = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = desk.send(desk.to(Api.BASE + "/deals").header("If-None-Match", mark));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/deals?size=1").headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(mark);
    }

    @Test
    void aNameIsFoundInWhateverScriptItIsTyped() {
        List<String> languages = new ArrayList<>();
        json(get("/reports?q=%D0%AE%D1%81%D1%83%D1%84%D0%B0%D0%BB%D0%B8%D0%B5%D0%B2")
                        .body())
                .path("items")
                .forEach(r -> languages.add(r.path("language").asText()));

        assertThat(languages).contains("ru", "tr", "en");
    }
}
