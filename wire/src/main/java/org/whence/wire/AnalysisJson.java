package org.whence.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.entity.Entity;
import org.whence.entity.EntityType;
import org.whence.entity.Mention;
import org.whence.entity.Office;
import org.whence.event.Event;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Dateline;
import org.whence.report.Issue;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Chain;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.SentenceSplitter;
import org.whence.text.Alignment;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * One analysis as one line of JSON. Fields that the form names come first; the rest of what our records hold ({@code
 * blocks}, {@code alignment}, {@code form}, {@code act} …) stands beside them, and readers who do not know it pass over it.
 */
public final class AnalysisJson {

    private AnalysisJson() {}

    /** The analysis as one line, without the line break. Equal analyses give equal lines. */
    public static String write(Analysis analysis) {
        ObjectNode root = Json.object().put("whence", Json.VERSION);
        root.set("report", report(analysis.report()));
        root.set("sentences", Json.array(analysis.sentences(), s -> Json.span(s.span())));
        root.set("mentions", Json.array(analysis.entities().mentions(), AnalysisJson::mention));
        root.set("entities", Json.array(analysis.entities().all(), AnalysisJson::entity));
        root.set("times", Json.array(analysis.times(), AnalysisJson::time));
        root.set("statements", Json.array(analysis.statements(), AnalysisJson::statement));
        root.set("events", Json.array(analysis.events(), AnalysisJson::event));
        root.set("issues", Json.array(analysis.issues(), AnalysisJson::issue));
        return Json.line(root);
    }

    /**
     * Reads what {@link #write} wrote. Tokens are not part of the form: {@code splitter} makes the sentences anew from the
     * text, so it must be the one that the analysis was made with.
     *
     * @throws WireException if {@code line} is not of this form and version
     */
    public static Analysis read(String line, SentenceSplitter splitter) {
        JsonNode root = Json.parse(line);
        try {
            Report report = report(root.path("report"));
            return new Analysis(
                    report,
                    splitter.split(report),
                    Json.list(root.path("times"), AnalysisJson::time),
                    new Entities(
                            Json.list(root.path("mentions"), AnalysisJson::mention),
                            Json.list(root.path("entities"), AnalysisJson::entity)),
                    Json.list(root.path("statements"), AnalysisJson::statement),
                    Json.list(root.path("events"), AnalysisJson::event),
                    Json.list(root.path("issues"), AnalysisJson::issue));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new WireException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The report alone, for readers who need no more: the rest of the line is not looked at.
     *
     * @throws WireException if {@code line} does not begin as this form and version do
     */
    public static Report readReport(String line) {
        JsonNode node = Json.parse(line, "report");
        try {
            return report(node);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new WireException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ObjectNode report(Report report) {
        ObjectNode node = Json.object()
                .put("id", report.id().value())
                .put("source", report.source())
                .put("language", report.language().tag())
                .put("title", report.title());
        Outlet outlet = report.outlet();
        if (outlet == null) {
            node.putNull("outlet");
        } else {
            ObjectNode written = node.putObject("outlet");
            written.put("name", outlet.name()).set("span", Json.span(outlet.span()));
            if (outlet.original() != null) {
                written.put("original", outlet.original());
            }
        }
        node.set("authors", Json.strings(report.authors()));
        Dateline dateline = report.dateline();
        if (dateline == null) {
            node.putNull("dateline");
        } else {
            node.putObject("dateline").put("place", dateline.place()).set("span", Json.span(dateline.span()));
        }
        node.set("published", date(report.published()));
        node.set("modified", date(report.modified()));
        ObjectNode bounds = node.putObject("bounds")
                .put("notBefore", report.bounds().notBefore())
                .put("notAfter", report.bounds().notAfter());
        bounds.set("because", Json.array(report.bounds().because(), Json::span));
        node.put("text", report.text());
        node.set("blocks", Json.array(report.blocks(), b -> Json.object()
                .put("kind", Json.word(b.kind()))
                .set("span", Json.span(b.span()))));
        ArrayNode runs = node.putArray("alignment");
        for (Alignment.Run run : report.alignment().runs()) {
            runs.add(run.derived().end())
                    .add(run.original().start())
                    .add(run.original().end());
        }
        node.set("issues", Json.array(report.issues(), AnalysisJson::issue));
        return node;
    }

    private static Report report(JsonNode node) {
        JsonNode outlet = node.path("outlet");
        JsonNode dateline = node.path("dateline");
        JsonNode bounds = node.path("bounds");
        return new Report(
                new ReportId(Json.text(node, "id")),
                Json.text(node, "source"),
                new Language(Json.text(node, "language")),
                Json.text(node, "title"),
                outlet.isObject() ? outlet(outlet) : null,
                Json.strings(node.path("authors")),
                dateline.isObject()
                        ? new Dateline(Json.text(dateline, "place"), Json.span(dateline.path("span"), "dateline"))
                        : null,
                date(node.path("published")),
                date(node.path("modified")),
                new Bounds(
                        Json.textOrNull(bounds, "notBefore"),
                        Json.textOrNull(bounds, "notAfter"),
                        Json.list(bounds.path("because"), s -> Json.span(s, "because"))),
                Json.text(node, "text"),
                Json.list(
                        node.path("blocks"),
                        b -> new Block(Json.span(b.path("span"), "block"), Json.constant(Block.Kind.class, b, "kind"))),
                alignment(node.path("alignment")),
                Json.list(node.path("issues"), AnalysisJson::issue));
    }

    private static Outlet outlet(JsonNode node) {
        JsonNode original = node.path("original");
        return new Outlet(
                Json.text(node, "name"),
                Json.spanOrNull(node.path("span")),
                original.isTextual() ? original.asText() : null);
    }

    private static Alignment alignment(JsonNode numbers) {
        List<Alignment.Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i + 2 < numbers.size(); i += 3) {
            int to = numbers.get(i).asInt();
            runs.add(new Alignment.Run(
                    new Span(from, to),
                    new Span(numbers.get(i + 1).asInt(), numbers.get(i + 2).asInt())));
            from = to;
        }
        return new Alignment(runs);
    }

    private static @Nullable ObjectNode date(@Nullable PublicationDate date) {
        if (date == null) {
            return null;
        }
        ObjectNode node = Json.object().put("value", date.value());
        node.set("span", Json.span(date.span()));
        return node.put("from", Json.word(date.from())).put("rule", date.rule());
    }

    private static @Nullable PublicationDate date(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new PublicationDate(
                Json.text(node, "value"),
                Json.spanOrNull(node.path("span")),
                Json.constant(PublicationDate.From.class, node, "from"),
                Json.text(node, "rule"));
    }

    private static ObjectNode issue(Issue issue) {
        return Json.object()
                .put("code", issue.code())
                .put("where", issue.where())
                .put("what", issue.what())
                .put("mend", issue.mend());
    }

    private static Issue issue(JsonNode node) {
        return new Issue(
                Json.text(node, "code"), Json.text(node, "where"), Json.text(node, "what"), Json.text(node, "mend"));
    }

    private static ObjectNode mention(Mention mention) {
        ObjectNode node = Json.object();
        node.set("span", Json.span(mention.span()));
        return node.put("type", mention.type().name())
                .put("entity", mention.entity())
                .put("form", Json.word(mention.form()));
    }

    private static Mention mention(JsonNode node) {
        return new Mention(
                Json.span(node.path("span"), "mention"),
                Json.constant(EntityType.class, node, "type"),
                Json.constant(Mention.Form.class, node, "form"),
                Json.text(node, "entity"));
    }

    private static ObjectNode entity(Entity entity) {
        ObjectNode node = Json.object()
                .put("id", entity.id())
                .put("type", entity.type().name())
                .put("name", entity.name());
        node.set("names", Json.strings(entity.names()));
        node.put("country", entity.country())
                .put("sector", entity.sector())
                .put("concept", entity.concept())
                .put("agreement", Json.word(entity.agreement()));
        node.set("offices", Json.array(entity.offices(), AnalysisJson::office));
        return node;
    }

    private static Entity entity(JsonNode node) {
        return new Entity(
                Json.text(node, "id"),
                Json.constant(EntityType.class, node, "type"),
                Json.text(node, "name"),
                Json.strings(node.path("names")),
                Json.textOrNull(node, "country"),
                Json.text(node, "sector"),
                Json.textOrNull(node, "concept"),
                Json.constant(Entity.Agreement.class, node, "agreement"),
                Json.list(node.path("offices"), AnalysisJson::office));
    }

    private static ObjectNode office(Office office) {
        ObjectNode node = Json.object()
                .put("office", office.role())
                .put("code", office.code())
                .put("of", office.of())
                .put("country", office.country());
        node.set("span", Json.span(office.span()));
        node.set("qualifiers", Json.words(office.qualifiers()));
        return node;
    }

    private static Office office(JsonNode node) {
        return new Office(
                Json.text(node, "office"),
                Json.text(node, "code"),
                Json.text(node, "of"),
                Json.textOrNull(node, "country"),
                Json.span(node.path("span"), "office"),
                Json.constants(Office.Qualifier.class, node.path("qualifiers")));
    }

    private static ObjectNode time(TimeMention time) {
        ObjectNode node = Json.object();
        node.set("span", Json.span(time.span()));
        return node.put("type", time.type().name())
                .put("value", time.value())
                .put("direction", Json.word(time.direction()));
    }

    private static TimeMention time(JsonNode node) {
        return new TimeMention(
                Json.span(node.path("span"), "time"),
                Json.constant(TimeMention.Type.class, node, "type"),
                Json.text(node, "value"),
                Json.constant(TimeMention.Direction.class, node, "direction"));
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode node = Json.object().put("id", statement.id());
        node.set("content", Json.span(statement.content()));
        node.set("cue", Json.span(statement.cue()));
        node.set("source", Json.span(statement.source()));
        node.put("manner", Json.word(statement.manner()))
                .put("act", Json.word(statement.act()))
                .put("polarity", Json.word(statement.polarity()))
                .put("modality", Json.word(statement.modality()))
                .put("time", statement.time());
        node.set("chain", Json.array(statement.chain().hops(), AnalysisJson::hop));
        return node;
    }

    private static Statement statement(JsonNode node) {
        return new Statement(
                Json.text(node, "id"),
                Json.span(node.path("content"), "content"),
                Json.spanOrNull(node.path("cue")),
                Json.spanOrNull(node.path("source")),
                Json.constant(Statement.Manner.class, node, "manner"),
                Json.constant(Statement.Act.class, node, "act"),
                Json.constant(Statement.Polarity.class, node, "polarity"),
                Json.constant(Statement.Modality.class, node, "modality"),
                Json.textOrNull(node, "time"),
                new Chain(Json.list(node.path("chain"), AnalysisJson::hop)));
    }

    private static ObjectNode hop(Hop hop) {
        ObjectNode node = Json.object().put("kind", Json.word(hop.kind())).put("name", hop.name());
        node.set("span", Json.span(hop.span()));
        node.put("entity", hop.entity());
        return hop.joint() ? node.put("joint", true) : node;
    }

    private static Hop hop(JsonNode node) {
        return new Hop(
                Json.constant(Hop.Kind.class, node, "kind"),
                Json.textOrNull(node, "name"),
                Json.spanOrNull(node.path("span")),
                Json.textOrNull(node, "entity"),
                node.path("joint").asBoolean(false));
    }

    private static ObjectNode event(Event event) {
        ObjectNode node =
                Json.object().put("id", event.id()).put("type", event.type().name());
        node.set("span", Json.span(event.span()));
        node.set("trigger", Json.span(event.trigger()));
        node.set("who", Json.strings(event.who()));
        node.set("to", Json.strings(event.to()));
        node.set("items", Json.strings(event.items()));
        Stage stage = event.stage();
        return node.put("amount", event.amount())
                .put("time", event.time())
                .put("place", event.place())
                .put("stage", stage == null ? null : Json.word(stage))
                .put("status", Json.word(event.status()))
                .put("statement", event.statement());
    }

    private static Event event(JsonNode node) {
        return new Event(
                Json.text(node, "id"),
                Json.constant(EventType.class, node, "type"),
                Json.span(node.path("span"), "event"),
                Json.span(node.path("trigger"), "trigger"),
                Json.strings(node.path("who")),
                Json.strings(node.path("to")),
                Json.strings(node.path("items")),
                Json.textOrNull(node, "amount"),
                Json.textOrNull(node, "time"),
                Json.textOrNull(node, "place"),
                node.path("stage").isTextual() ? Json.constant(Stage.class, node, "stage") : null,
                Json.constant(Status.class, node, "status"),
                Json.textOrNull(node, "statement"));
    }
}
