package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.whence.correction.Correction;
import org.whence.report.Passage;
import org.whence.report.ReportId;

/** One entry of the journal of corrections as one line of JSON. */
public final class CorrectionJson {

    private CorrectionJson() {}

    /** The entry on one line, without the line break. */
    public static String write(Correction correction) {
        return Json.line(node(correction));
    }

    static ObjectNode node(Correction correction) {
        ObjectNode node = Json.object()
                .put("whence", Json.VERSION)
                .put("number", correction.number())
                .put("at", correction.at().toString())
                .put("who", correction.who())
                .put("why", correction.why())
                .put("kind", Json.word(correction.kind()));
        node.set("places", Json.array(correction.places(), Json::passage));
        return node.put("value", correction.value());
    }

    /**
     * The entry that {@link #write} wrote.
     *
     * @throws WireException if {@code line} is none, with what is wrong with it
     */
    public static Correction read(String line) {
        JsonNode node = Json.parse(line);
        try {
            return new Correction(
                    node.path("number").asLong(),
                    Instant.parse(Json.text(node, "at")),
                    Json.text(node, "who"),
                    Json.text(node, "why"),
                    Json.constant(Correction.Kind.class, node, "kind"),
                    Json.list(
                            node.path("places"),
                            p -> new Passage(
                                    new ReportId(Json.text(p, "report")),
                                    Json.span(p.path("span"), "span"),
                                    Json.text(p, "text"))),
                    Json.text(node, "value"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WireException("no correction: " + e.getMessage(), e);
        }
    }
}
