package org.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.lineage.Lineage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.store.Fetch;

/**
 * Who quotes whom, in PROV-O (W3C Recommendation, 2013). A report is an entity attributed to its outlet; a statement is an
 * entity quoted from a report and attributed to its speaker, with each medium that relays it as a primary source; a copy,
 * rewrite or translation was derived from what it depends on. A shared origin proves no direction, so it is an entity of its
 * own, from which both reports were derived.
 */
final class Provenance {

    private static final String AGENTS = "urn:whence:agent:";

    private final Holdings holdings;
    private final ArrayNode graph = Documents.array();

    private Provenance(Holdings holdings) {
        this.holdings = holdings;
    }

    static String of(Holdings holdings) {
        Provenance provenance = new Provenance(holdings);
        holdings.analyses().forEach(provenance::add);
        List<Lineage> lineages = holdings.register().lineage();
        for (int i = 0; i < lineages.size(); i++) {
            provenance.add(lineages.get(i), i + 1);
        }
        ObjectNode document = Documents.object();
        ObjectNode context = document.putObject("@context");
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        context.put("dcterms", "http://purl.org/dc/terms/");
        document.set("@graph", provenance.graph);
        return Documents.line(document);
    }

    private ObjectNode node(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static ObjectNode link(String id) {
        return Documents.object().put("@id", id);
    }

    private static ObjectNode words(String text, String language) {
        return Documents.object().put("@value", text).put("@language", language);
    }

    private void add(Analysis analysis) {
        Report report = analysis.report();
        String id = Holdings.urn(report.id());
        String publisher = id + "#outlet";
        ObjectNode agent = node(publisher, "prov:Agent");
        agent.put("rdfs:label", Holdings.publisher(report));
        ObjectNode node = node(id, "prov:Entity");
        node.set("dcterms:title", words(report.title(), report.language().tag()));
        node.put("dcterms:source", report.source());
        node.set("prov:wasAttributedTo", link(publisher));
        report.day()
                .ifPresent(day -> node.set(
                        "dcterms:issued",
                        Documents.object().put("@value", day.value()).put("@type", "xsd:date")));
        List<Fetch> fetched = holdings.fetched().getOrDefault(report.id(), List.of());
        if (!fetched.isEmpty()) {
            node.set(
                    "prov:generatedAtTime",
                    Documents.object()
                            .put("@value", fetched.get(0).at().toString())
                            .put("@type", "xsd:dateTime"));
        }
        analysis.statements().forEach(statement -> add(report, statement));
    }

    private void add(Report report, Statement statement) {
        String id = Holdings.urn(report.id()) + "#" + statement.id();
        ObjectNode node = Documents.object().put("@id", id).put("@type", "prov:Entity");
        node.set(
                "prov:value",
                words(report.at(statement.content()), report.language().tag()));
        node.set("prov:wasQuotedFrom", link(Holdings.urn(report.id())));
        ArrayNode sources = Documents.array();
        List<Hop> hops = statement.chain().hops();
        for (int i = 0; i < hops.size(); i++) {
            Hop hop = hops.get(i);
            String agent = agent(report.id(), statement, hop, i);
            if (i == 0) {
                node.set("prov:wasAttributedTo", link(agent));
            }
            if (hop.kind() == Hop.Kind.MEDIUM) {
                String told = id + "-" + (i + 1);
                ObjectNode source = node(told, "prov:PrimarySource");
                source.put("rdfs:label", hop.name());
                source.set("prov:wasAttributedTo", link(agent));
                sources.add(link(told));
            }
        }
        if (!sources.isEmpty()) {
            node.set("prov:hadPrimarySource", sources);
        }
        graph.add(node);
    }

    private String agent(ReportId report, Statement statement, Hop hop, int at) {
        String id = hop.entity() == null
                ? Holdings.urn(report) + "#" + statement.id() + "-hop" + (at + 1)
                : Holdings.urn(report) + "#" + hop.entity();
        ObjectNode agent = node(id, hop.kind() == Hop.Kind.PERSON ? "prov:Person" : "prov:Agent");
        agent.put("rdfs:label", hop.name() == null ? Documents.word(hop.kind()) : hop.name());
        return id;
    }

    private void add(Lineage lineage, int number) {
        String because = lineage.because().get(0).reason();
        String from = address(lineage.from());
        String to = address(lineage.to());
        switch (lineage.kind()) {
            case SHARED_ORIGIN -> {
                String origin = "urn:whence:origin:" + number;
                node(origin, "prov:Entity").put("rdfs:comment", because);
                node(from, "prov:Entity").set("prov:wasDerivedFrom", link(origin));
                node(to, "prov:Entity").set("prov:wasDerivedFrom", link(origin));
            }
            case CITES -> {
                if (!lineage.from().startsWith("sha256:")) {
                    node(from, "prov:Entity").put("rdfs:label", lineage.from());
                }
                node(to, "prov:Entity").set("prov:hadPrimarySource", link(from));
            }
            case COPY, REWRITE, TRANSLATION -> {
                ObjectNode node = node(to, "prov:Entity");
                node.set("prov:wasDerivedFrom", link(from));
                node.put("rdfs:comment", Documents.word(lineage.kind()) + ": " + because);
            }
        }
    }

    /** Of a report; of a medium that is known by name alone, one made of the name. */
    private static String address(String party) {
        return party.startsWith("sha256:")
                ? "urn:" + party
                : AGENTS + java.net.URLEncoder.encode(party, java.nio.charset.StandardCharsets.UTF_8);
    }
}
