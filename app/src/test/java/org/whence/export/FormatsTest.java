package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.store.Fetch;

/** Each form against what its standard demands of it. */
class FormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Analyzer ANALYZER = Analyzer.standard();

    private static final String ENGLISH = "Slovakia ordered 12 CV90 vehicles from Sweden in 2022. \"We need <b>all</b>"
            + " of them & more,\" Defence Minister Marek Hudak told the agency Tatra News on Tuesday. Sweden delivered"
            + " four CV90 vehicles to Slovakia in March 2024.";

    private static final String ARABIC =
            "قال وزير الدفاع السلوفاكي ماريك هوداك لوكالة تاترا نيوز إن بلاده تحتاج إلى جميع المركبات. وأضاف أن السويد"
                    + " سلمت أربع مركبات.";

    private static Holdings holdings = new Holdings(KeyedLinker.load().link(List.of()), List.of(), Map.of(), Map.of());

    @BeforeAll
    static void analyse() {
        Analysis english = ANALYZER.analyze(
                Texts.report("7", new Language("en"), "Tatra Post", "https://tatra.example/a?b=1&c=2", ENGLISH));
        Analysis arabic =
                ANALYZER.analyze(Texts.report("8", new Language("ar"), "صحيفة الميناء", "مركبات.txt", ARABIC));
        Fetch fetch = new Fetch(
                "https://tatra.example/a",
                "https://tatra.example/a?b=1&c=2",
                Instant.parse("2024-04-02T10:00:00Z"),
                200,
                List.of("content-type: text/html"),
                "0".repeat(64),
                null,
                new byte[0]);
        holdings = new Holdings(
                KeyedLinker.load().link(List.of(english, arabic)),
                List.of(arabic, english),
                Map.of(english.report().id(), List.of(fetch)),
                Map.of());
    }

    private static List<String> lines(Export.Format format) {
        List<String> lines = new ArrayList<>();
        Export.write(holdings, format, lines::add);
        return lines;
    }

    private static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }

    @ParameterizedTest
    @EnumSource(Export.Format.class)
    void equalHoldingsGiveEqualDocuments(Export.Format format) {
        assertThat(lines(format)).isNotEmpty().isEqualTo(lines(format));
        assertThat(Export.Format.of(format.word())).hasValue(format);
    }

    @Test
    void aStatementIsSelectedByItsWordsAndByItsPlace() throws IOException {
        JsonNode page = json(lines(Export.Format.ANNOTATIONS).get(0));
        assertThat(page.path("@context").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.path("type").asText()).isEqualTo("AnnotationPage");
        assertThat(page.path("items")).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode annotation : page.path("items")) {
            String text = annotation.path("target").path("source").asText().contains("777") ? ENGLISH : ARABIC;
            JsonNode quote = annotation.path("target").path("selector").path(0);
            JsonNode place = annotation.path("target").path("selector").path(1);
            assertThat(annotation.path("type").asText()).isEqualTo("Annotation");
            assertThat(quote.path("type").asText()).isEqualTo("TextQuoteSelector");
            assertThat(place.path("type").asText()).isEqualTo("TextPositionSelector");
            assertThat(text.substring(
                            place.path("start").asInt(), place.path("end").asInt()))
                    .isEqualTo(quote.path("exact").asText());
            assertThat(text)
                    .contains(quote.path("prefix").asText()
                            + quote.path("exact").asText()
                            + quote.path("suffix").asText());
        }
    }

    @Test
    void aStatementIsQuotedFromItsReportAndAttributedToItsSpeaker() throws IOException {
        JsonNode document = json(lines(Export.Format.PROV).get(0));
        assertThat(document.path("@context").path("prov").asText()).isEqualTo("http://www.w3.org/ns/prov#");
        Map<String, JsonNode> labelled = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (JsonNode node : document.path("@graph")) {
            ids.add(node.path("@id").asText());
            assertThat(node.path("@type").asText()).startsWith("prov:");
            if (node.has("rdfs:label")) {
                labelled.put(node.path("@id").asText(), node);
            }
        }
        List<String> speakers = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (JsonNode node : document.path("@graph")) {
            if (node.has("prov:wasQuotedFrom")) {
                assertThat(ids)
                        .contains(node.path("prov:wasQuotedFrom").path("@id").asText());
                String speaker = node.path("prov:wasAttributedTo").path("@id").asText();
                speakers.add(labelled.get(speaker).path("rdfs:label").asText());
                for (JsonNode source : node.path("prov:hadPrimarySource")) {
                    sources.add(labelled.get(source.path("@id").asText())
                            .path("rdfs:label")
                            .asText());
                }
            }
        }
        assertThat(speakers).contains("Marek Hudak", "ماريك هوداك");
        assertThat(sources).contains("وكالة تاترا نيوز");
    }

    @Test
    void everyEntityOfFollowTheMoneyFitsItsSchema() throws IOException {
        JsonNode model;
        try (InputStream in = FormatsTest.class.getResourceAsStream("followthemoney-3.8.4.json")) {
            model = JSON.readTree(in);
        }
        Map<String, String> schemas = new LinkedHashMap<>();
        List<JsonNode> entities = new ArrayList<>();
        for (String line : lines(Export.Format.FTM)) {
            JsonNode entity = json(line);
            entities.add(entity);
            assertThat(schemas.put(
                            entity.path("id").asText(), entity.path("schema").asText()))
                    .as("ids are unique: %s", line)
                    .isNull();
        }
        assertThat(schemas.values()).contains("Article", "Person", "PublicBody", "Event", "Position", "Occupancy");
        for (JsonNode entity : entities) {
            String schema = entity.path("schema").asText();
            Map<String, JsonNode> known = properties(model, schema);
            required(model, schema)
                    .forEach(p -> assertThat(entity.path("properties").has(p))
                            .as("%s of %s", p, entity)
                            .isTrue());
            entity.path("properties").fields().forEachRemaining(property -> {
                assertThat(known).containsKey(property.getKey());
                for (JsonNode value : property.getValue()) {
                    check(value.asText(), known.get(property.getKey()), model, schemas);
                }
            });
        }
    }

    private static Map<String, JsonNode> properties(JsonNode model, String schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        for (JsonNode parent : model.path("schemata").path(schema).path("extends")) {
            properties.putAll(properties(model, parent.asText()));
        }
        model.path("schemata")
                .path(schema)
                .path("properties")
                .fields()
                .forEachRemaining(p -> properties.put(p.getKey(), p.getValue()));
        return properties;
    }

    private static List<String> required(JsonNode model, String schema) {
        List<String> required = new ArrayList<>();
        for (JsonNode parent : model.path("schemata").path(schema).path("extends")) {
            required.addAll(required(model, parent.asText()));
        }
        model.path("schemata").path(schema).path("required").forEach(p -> required.add(p.asText()));
        return required;
    }

    private static boolean descends(JsonNode model, String schema, String from) {
        if (schema.equals(from)) {
            return true;
        }
        for (JsonNode parent : model.path("schemata").path(schema).path("extends")) {
            if (descends(model, parent.asText(), from)) {
                return true;
            }
        }
        return false;
    }

    private static void check(String value, JsonNode property, JsonNode model, Map<String, String> schemas) {
        switch (property.path("type").asText()) {
            case "date" -> assertThat(value).matches("\\d{4}(-\\d\\d(-\\d\\d(T[0-9:.]+Z?)?)?)?");
            case "url" -> assertThat(value).startsWith("http");
            case "country", "language" ->
                assertThat(JSON.convertValue(
                                model.path("types").path(property.path("type").asText()), List.class))
                        .contains(value);
            case "entity" -> {
                assertThat(schemas).containsKey(value);
                assertThat(descends(
                                model,
                                schemas.get(value),
                                property.path("range").asText()))
                        .as("%s is a %s", value, property.path("range"))
                        .isTrue();
            }
            default -> assertThat(value).isNotBlank();
        }
    }

    @Test
    void eventsAreFeaturesWithoutAKnownPlace() throws IOException {
        JsonNode collection = json(lines(Export.Format.GEOJSON).get(0));
        assertThat(collection.path("type").asText()).isEqualTo("FeatureCollection");
        assertThat(collection.path("features")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(feature -> {
            assertThat(feature.path("type").asText()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.path("geometry").isNull()).isTrue();
            assertThat(feature.path("properties").path("passage").asText()).isNotBlank();
        });
    }

    @Test
    void anEventInAKnownCityIsAPointThere() throws IOException {
        Analysis strike = ANALYZER.analyze(Texts.report(
                "9",
                new Language("en"),
                "Tatra Post",
                "strike.txt",
                "Two warplanes bombed a depot in Mosul on Tuesday."));
        List<String> lines = new ArrayList<>();
        Export.write(
                new Holdings(KeyedLinker.load().link(List.of(strike)), List.of(strike), Map.of(), Map.of()),
                Export.Format.GEOJSON,
                lines::add);
        JsonNode feature = json(lines.get(0)).path("features").get(0);
        assertThat(feature.path("properties").path("place").asText()).isEqualTo("Mosul");
        assertThat(feature.path("geometry").path("type").asText()).isEqualTo("Point");
        assertThat(feature.path("geometry").path("coordinates").get(0).asDouble())
                .as("degrees east")
                .isEqualTo(43.1);
        assertThat(feature.path("geometry").path("coordinates").get(1).asDouble())
                .as("degrees north")
                .isEqualTo(36.3);
    }

    @Test
    void aDossierNeedsNothingElseAndTrustsNobodysMarkup() {
        Document page = Jsoup.parse(String.join("\n", lines(Export.Format.DOSSIER)));
        assertThat(page.select("script, link, img, iframe, object, b, [onclick], [src]"))
                .isEmpty();
        assertThat(page.text())
                .contains("<b>all</b> of them & more", "sha256:" + "7".repeat(64), "2024-04-02T10:00:00Z");
        assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#source-");
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        });
        for (Element quote : page.select("blockquote")) {
            assertThat(quote.attr("dir")).isEqualTo(quote.attr("lang").equals("ar") ? "rtl" : "ltr");
        }
        assertThat(page.select("blockquote[lang=ar]")).isNotEmpty();
        assertThat(page.select("blockquote[lang=en]")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Speaker      | Marek Hudak
        Manner       | direct
        Polarity     | affirmed
        Outlet       | Tatra Post
        Address      | https://tatra.example/a?b=1&c=2
        Language     | en
        """)
    void aStatementIsALine(String column, String expected) {
        List<String> lines = lines(Export.Format.CSV);
        assertThat(lines.get(0)).isEqualTo(String.join(",", StatementsCsv.COLUMNS));
        List<String> cells = Texts.cells(lines.get(1));
        assertThat(cells).hasSameSizeAs(StatementsCsv.COLUMNS);
        assertThat(cells.get(StatementsCsv.COLUMNS.indexOf(column))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        not JSON                      | is no line of "whence export --format jsonl": not JSON
        {"whence":2}                  | is no line of "whence export --format jsonl"
        {"whence":1,"report":{}}      | is no line of "whence export --format jsonl"
        """)
    void whatIsNoExportIsNotImported(String line, String message) {
        assertThatThrownBy(() -> Exchange.read(line, ANALYZER.sentences()))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aPageThatWasChangedOnTheWayIsNotImported() {
        String line = lines(Export.Format.JSONL).get(0);
        assertThat(line.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThatThrownBy(() -> Exchange.read(line, ANALYZER.sentences()))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("has a page whose hash is not that of its report");
    }
}
