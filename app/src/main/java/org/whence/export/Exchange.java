package org.whence.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.ContentHash;
import org.whence.correction.Correction;
import org.whence.report.ReportId;
import org.whence.store.Fetch;
import org.whence.syntax.SentenceSplitter;
import org.whence.wire.AnalysisJson;
import org.whence.wire.CorrectionJson;
import org.whence.wire.WireException;

/**
 * One report with all that a store keeps of it, as a line of JSON: the analysis, and behind its fields {@code page}, the bytes
 * that it was read from (Base64), and {@code fetched}, the answers that it rests on.
 *
 * @param fetched the first answer; null if the report was not fetched
 */
public record Exchange(
        Analysis analysis, byte[] page, @Nullable Fetch fetched) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static String write(Analysis analysis, Holdings holdings) {
        String line = AnalysisJson.write(analysis);
        ReportId id = analysis.report().id();
        ObjectNode kept = Documents.object();
        kept.put("page", Base64.getEncoder().encodeToString(holdings.pages().getOrDefault(id, new byte[0])));
        ArrayNode fetched = kept.putArray("fetched");
        for (Fetch fetch : holdings.fetched().getOrDefault(id, List.of())) {
            ObjectNode node = fetched.addObject();
            node.put("asked", fetch.asked())
                    .put("address", fetch.address())
                    .put("at", fetch.at().toString());
            node.put("status", fetch.status()).put("sha256", fetch.sha256()).put("via", fetch.via());
            fetch.headers().forEach(node.putArray("headers")::add);
            node.put("body", Base64.getEncoder().encodeToString(fetch.body()));
        }
        return line.substring(0, line.length() - 1) + "," + Documents.line(kept).substring(1);
    }

    /**
     * The correction that a line holds; empty if it holds a report.
     *
     * @throws ExportException if it is a correction that cannot be read
     */
    public static Optional<Correction> correction(String line) {
        if (!line.startsWith("{\"whence\":1,\"number\":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(CorrectionJson.read(line));
        } catch (WireException e) {
            throw new ExportException("is no line of \"whence export --format jsonl\": " + e.getMessage());
        }
    }

    /**
     * Reads a line.
     *
     * @throws ExportException if it is none, or its page has not the hash that its report is named by
     */
    public static Exchange read(String line, SentenceSplitter splitter) {
        Analysis analysis;
        JsonNode node;
        try {
            analysis = AnalysisJson.read(line, splitter);
            node = MAPPER.readTree(line);
        } catch (WireException | IllegalArgumentException | JsonProcessingException e) {
            throw new ExportException("is no line of \"whence export --format jsonl\": " + e.getMessage());
        }
        byte[] page = bytes(node.path("page"), "page");
        String id = analysis.report().id().value();
        if (!id.equals("sha256:" + ContentHash.ofUnpacked(page))) {
            throw new ExportException("has a page whose hash is not that of its report " + id
                    + "; it was changed on the way, or comes from \"whence analyze\", which leaves the page out");
        }
        return new Exchange(analysis, page, fetch(node.path("fetched").path(0)));
    }

    private static @Nullable Fetch fetch(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        try {
            List<String> headers = new ArrayList<>();
            node.path("headers").forEach(header -> headers.add(header.asText()));
            return new Fetch(
                    node.path("asked").asText(),
                    node.path("address").asText(),
                    Instant.parse(node.path("at").asText()),
                    node.path("status").asInt(),
                    headers,
                    node.path("sha256").asText(),
                    node.path("via").isTextual() ? node.path("via").asText() : null,
                    bytes(node.path("body"), "body"));
        } catch (DateTimeParseException e) {
            throw new ExportException("was fetched at \"" + node.path("at").asText()
                    + "\", expected a time such as 2024-03-05T10:00:00Z");
        }
    }

    private static byte[] bytes(JsonNode node, String name) {
        try {
            return Base64.getDecoder().decode(node.asText());
        } catch (IllegalArgumentException e) {
            throw new ExportException("has no Base64 in its field " + name);
        }
    }
}
