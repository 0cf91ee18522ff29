package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;

/** What a JSON-LD processor of others makes of our documents. */
class JsonLdTest {

    private static final String TEXT = "\"We need all of them,\" Defence Minister Marek Hudak told Tatra News. "
            + "The harbour master said that the ferry had left.";

    /** The terms that we use of http://www.w3.org/ns/anno.jsonld, as the data model defines them; nothing is fetched. */
    private static final String ANNOTATION_TERMS = """
        {"@context": {
          "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
          "dc": "http://purl.org/dc/elements/1.1/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
          "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody",
          "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
          "describing": "oa:describing",
          "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
          "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
          "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
          "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
          "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
          "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
          "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
          "value": "rdf:value", "format": "dc:format", "language": "dc:language"}}
        """;

    private static Holdings holdings =
            new Holdings(KeyedLinker.load().link(List.of()), List.of(), java.util.Map.of(), java.util.Map.of());

    @BeforeAll
    static void analyse() {
        Analysis analysis =
                Analyzer.standard().analyze(Texts.report("5", Language.ENGLISH, "Tatra Post", "ferry.txt", TEXT));
        holdings = new Holdings(
                KeyedLinker.load().link(List.of(analysis)), List.of(analysis), java.util.Map.of(), java.util.Map.of());
    }

    private static Document document(Export.Format format) throws JsonLdError {
        List<String> lines = new ArrayList<>();
        Export.write(holdings, format, lines::add);
        return JsonDocument.of(new StringReader(String.join("\n", lines)));
    }

    @Test
    void provenanceExpandsWithoutLoss() throws JsonLdError {
        JsonArray nodes = JsonLd.expand(document(Export.Format.PROV)).get();

        assertThat(nodes).hasSizeGreaterThan(4);
        for (JsonValue node : nodes) {
            JsonObject object = node.asJsonObject();
            assertThat(object).containsKeys("@id", "@type");
            assertThat(object.keySet()).allSatisfy(key -> assertThat(key).matches("@id|@type|http://.+"));
        }
        assertThat(nodes.toString())
                .contains(
                        "http://www.w3.org/ns/prov#wasQuotedFrom",
                        "http://www.w3.org/ns/prov#wasAttributedTo",
                        "http://www.w3.org/ns/prov#Person",
                        "http://www.w3.org/2001/XMLSchema#date",
                        "\"@language\":\"en\"");
    }

    @Test
    void annotationsExpandWithoutLoss() throws JsonLdError {
        JsonArray page = JsonLd.expand(document(Export.Format.ANNOTATIONS))
                .loader((url, options) -> {
                    assertThat(url).hasToString("http://www.w3.org/ns/anno.jsonld");
                    return JsonDocument.of(new StringReader(ANNOTATION_TERMS));
                })
                .get();

        assertThat(page).hasSize(1);
        assertThat(page.toString())
                .contains(
                        "http://www.w3.org/ns/oa#Annotation",
                        "http://www.w3.org/ns/oa#describing",
                        "http://www.w3.org/ns/oa#TextQuoteSelector",
                        "http://www.w3.org/ns/oa#TextPositionSelector",
                        "We need all of them");
        JsonArray list = page.getJsonObject(0)
                .getJsonArray("http://www.w3.org/ns/activitystreams#items")
                .getJsonObject(0)
                .getJsonArray("@list");
        assertThat(list).hasSize(holdings.analyses().get(0).statements().size());
    }
}
