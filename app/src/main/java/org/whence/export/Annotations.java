package org.whence.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whence.analysis.Analysis;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * Statements as Web Annotations (W3C Recommendation, 2017), in one page of a collection. The target is the report's clean text;
 * it is selected by its words and by its place, which counts UTF-16 code units from the first of the text.
 */
final class Annotations {

    /** Characters of context on either side of a quotation. */
    private static final int CONTEXT = 40;

    private Annotations() {}

    static String of(Holdings holdings) {
        ObjectNode page = Documents.object();
        page.put("@context", "http://www.w3.org/ns/anno.jsonld");
        page.put("id", "urn:whence:statements").put("type", "AnnotationPage");
        ArrayNode items = page.putArray("items");
        for (Analysis analysis : holdings.analyses()) {
            for (Statement statement : analysis.statements()) {
                items.add(annotation(analysis.report(), statement));
            }
        }
        return Documents.line(page);
    }

    private static ObjectNode annotation(Report report, Statement statement) {
        ObjectNode annotation = Documents.object();
        annotation.put("id", Holdings.urn(report.id()) + "#" + statement.id());
        annotation.put("type", "Annotation").put("motivation", "describing");
        ObjectNode body = annotation.putObject("body");
        body.put("type", "TextualBody").put("format", "text/plain").put("language", "en");
        body.put("value", said(statement));
        ObjectNode target = annotation.putObject("target");
        target.put("source", Holdings.urn(report.id()));
        target.put("language", report.language().tag());
        ArrayNode selectors = target.putArray("selector");
        Span span = statement.content();
        String text = report.text();
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", report.at(span))
                .put("prefix", text.substring(Math.max(0, span.start() - CONTEXT), span.start()))
                .put("suffix", text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT)));
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", span.start())
                .put("end", span.end());
        return annotation;
    }

    /** {@code direct, affirmed: Muhammad Ridha < Sputnik Agency}. */
    private static String said(Statement statement) {
        StringBuilder chain = new StringBuilder();
        for (Hop hop : statement.chain().hops()) {
            chain.append(chain.isEmpty() ? "" : hop.joint() ? " + " : " < ").append(name(hop));
        }
        return Documents.word(statement.manner()) + ", " + Documents.word(statement.polarity()) + ": " + chain;
    }

    private static String name(Hop hop) {
        return hop.name() == null ? "(" + Documents.word(hop.kind()) + ")" : hop.name();
    }
}
