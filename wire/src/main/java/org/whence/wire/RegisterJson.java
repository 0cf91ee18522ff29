package org.whence.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.entity.Identity;
import org.whence.entity.Tenure;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.register.Register;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.story.Story;

/** A register as one JSON document. Equal registers give equal text. */
public final class RegisterJson {

    private RegisterJson() {}

    /** The register on one line, without the line break. */
    public static String write(Register register) {
        ObjectNode root = Json.object().put("whence", Json.VERSION);
        root.set("reports", Json.array(register.reports(), RegisterJson::report));
        root.set("entities", Json.array(register.entities(), RegisterJson::identity));
        root.set("offices", Json.array(register.offices(), RegisterJson::tenure));
        root.set("lineage", Json.array(register.lineage(), RegisterJson::lineage));
        root.set("claims", Json.array(register.claims(), RegisterJson::claim));
        root.set("stories", Json.array(register.stories(), RegisterJson::story));
        root.set("conflicts", Json.array(register.conflicts(), RegisterJson::conflict));
        root.set("promises", Json.array(register.promises(), RegisterJson::promise));
        root.set("deals", Json.array(register.deals(), RegisterJson::deal));
        return Json.line(root);
    }

    static ObjectNode report(Report report) {
        Outlet outlet = report.outlet();
        PublicationDate published = report.published();
        return Json.object()
                .put("id", report.id().value())
                .put("source", report.source())
                .put("language", report.language().tag())
                .put("title", report.title())
                .put("outlet", outlet == null ? null : outlet.name())
                .put("published", published == null ? null : published.value());
    }

    static ObjectNode identity(Identity identity) {
        ObjectNode node = Json.object()
                .put("id", identity.id())
                .put("type", identity.type().name())
                .put("name", identity.name());
        ObjectNode names = node.putObject("names");
        for (Map.Entry<String, java.util.List<String>> entry : identity.names().entrySet()) {
            names.set(entry.getKey(), Json.strings(entry.getValue()));
        }
        node.put("country", identity.country());
        node.set("members", Json.array(identity.members(), m -> Json.object()
                .put("report", m.report().value())
                .put("entity", m.entity())));
        node.set("mentions", Json.array(identity.mentions(), Json::passage));
        return node;
    }

    static ObjectNode tenure(Tenure tenure) {
        ObjectNode node = Json.object()
                .put("office", tenure.office())
                .put("holder", tenure.holder())
                .put("entity", tenure.entity())
                .put("from", tenure.from())
                .put("to", tenure.to());
        node.set("passages", Json.array(tenure.passages(), Json::passage));
        node.set("qualifiers", Json.words(tenure.qualifiers()));
        return node;
    }

    static ObjectNode lineage(Lineage lineage) {
        ObjectNode node = Json.object()
                .put("kind", Json.word(lineage.kind()))
                .put("from", lineage.from())
                .put("to", lineage.to())
                .put("score", lineage.score());
        node.set("because", Json.array(lineage.because(), r -> {
            ObjectNode reason = Json.object().put("reason", r.reason());
            reason.set("a", Json.passage(r.a()));
            reason.set("b", Json.passage(r.b()));
            return reason;
        }));
        return node;
    }

    static ObjectNode claim(Claim claim) {
        ObjectNode node = Json.object().put("id", claim.id()).put("text", claim.text());
        node.set("statements", Json.array(claim.statements(), m -> Json.object()
                .put("report", m.report().value())
                .put("statement", m.statement())));
        return node.put("outlets", claim.outlets())
                .put("origins", claim.origins())
                .put("undecided", claim.undecided());
    }

    static ObjectNode story(Story story) {
        ObjectNode node = Json.object().put("id", story.id()).put("title", story.title());
        node.set(
                "reports",
                Json.strings(story.reports().stream().map(ReportId::value).toList()));
        return node.put("from", story.from()).put("to", story.to());
    }

    static ObjectNode conflict(Conflict conflict) {
        ObjectNode node = Json.object().put("kind", Json.word(conflict.kind()));
        node.set("a", Json.passage(conflict.a()));
        node.set("b", Json.passage(conflict.b()));
        return node.put("why", conflict.why());
    }

    static ObjectNode promise(Promise promise) {
        ObjectNode node = Json.object()
                .put("report", promise.passage().report().value())
                .put("statement", promise.statement())
                .put("text", promise.passage().text());
        node.set("span", Json.span(promise.passage().span()));
        node.put("who", promise.who()).put("due", promise.due()).put("state", Json.word(promise.state()));
        node.set("later", Json.array(promise.later(), Json::passage));
        return node;
    }

    static ObjectNode deal(Deal deal) {
        ObjectNode node = Json.object()
                .put("supplier", deal.supplier())
                .put("recipient", deal.recipient())
                .put("item", deal.item())
                .put("amount", deal.amount());
        node.set("stages", Json.array(deal.stages(), s -> {
            ObjectNode stage = Json.object()
                    .put("stage", Json.word(s.stage()))
                    .put("status", Json.word(s.status()))
                    .put("time", s.time())
                    .put("by", s.by());
            stage.set("passage", Json.passage(s.passage()));
            return stage;
        }));
        return node;
    }
}
