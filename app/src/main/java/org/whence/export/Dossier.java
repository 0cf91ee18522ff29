package org.whence.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.store.Fetch;

/**
 * A page to print and keep: what was said by whom, what contradicts what, who depends on whom, and at the end every source with
 * its hash and, where it was fetched, when. It needs nothing else: no script, no style sheet, no picture, no font. All that comes
 * from reports is escaped and stands in its own direction.
 */
final class Dossier {

    /** Hops and passages that a reader follows; more are counted. */
    private static final int MOST_REASONS = 3;

    private static final String STYLE =
            "body{font:16px/1.5 serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111;background:#fff}"
                    + "h1,h2,h3{line-height:1.2}h2{border-bottom:1px solid #999;margin-top:2em}"
                    + "blockquote{margin:.3em 0;padding-inline-start:1em;border-inline-start:3px solid #999}"
                    + ".meta{color:#555;font-size:.85em}code{font-size:.8em;overflow-wrap:anywhere}"
                    + "section.one{break-inside:avoid}@media print{body{margin:0;max-width:none}a{color:inherit}}";

    private final Holdings holdings;
    private final Consumer<String> lines;
    private final Map<ReportId, Integer> numbers = new LinkedHashMap<>();
    private final Map<ReportId, Report> reports = new LinkedHashMap<>();

    private Dossier(Holdings holdings, Consumer<String> lines) {
        this.holdings = holdings;
        this.lines = lines;
        for (Analysis analysis : holdings.analyses()) {
            numbers.put(analysis.report().id(), numbers.size() + 1);
            reports.put(analysis.report().id(), analysis.report());
        }
    }

    static void write(Holdings holdings, Consumer<String> lines) {
        new Dossier(holdings, lines).write();
    }

    private void write() {
        lines.accept("<!DOCTYPE html>");
        lines.accept("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Dossier</title>");
        lines.accept("<meta name=\"viewport\" content=\"width=device-width\">");
        lines.accept("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">");
        lines.accept("<style>" + STYLE + "</style></head><body>");
        lines.accept("<h1>Dossier</h1>");
        lines.accept("<p>" + counted(reports.size(), "report") + ", "
                + counted(holdings.register().claims().size(), "claim") + ", "
                + counted(holdings.register().conflicts().size(), "conflict")
                + ". Numbers in brackets lead to the sources at the end.</p>");
        claims();
        conflicts();
        lineage();
        promises();
        statements();
        sources();
        lines.accept("</body></html>");
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void claims() {
        if (holdings.register().claims().isEmpty()) {
            return;
        }
        lines.accept("<h2>Claims</h2>");
        for (Claim claim : holdings.register().claims()) {
            lines.accept("<section class=\"one\"><p dir=\"auto\">" + escaped(claim.text()) + "</p><p class=\"meta\">"
                    + counted(claim.outlets(), "outlet") + ", " + counted(claim.origins(), "origin") + ", "
                    + claim.undecided() + " undecided "
                    + String.join(
                            " ",
                            claim.statements().stream()
                                    .map(m -> cite(m.report()))
                                    .distinct()
                                    .toList())
                    + "</p></section>");
        }
    }

    private void conflicts() {
        if (holdings.register().conflicts().isEmpty()) {
            return;
        }
        lines.accept("<h2>Conflicts</h2>");
        for (Conflict conflict : holdings.register().conflicts()) {
            lines.accept("<section class=\"one\"><h3>"
                    + escaped(Documents.word(conflict.kind()).replace('-', ' ')) + "</h3>");
            quote(conflict.a());
            quote(conflict.b());
            lines.accept("<p class=\"meta\"><bdi>" + escaped(conflict.why()) + "</bdi></p></section>");
        }
    }

    private void lineage() {
        if (holdings.register().lineage().isEmpty()) {
            return;
        }
        lines.accept("<h2>Who depends on whom</h2>");
        for (Lineage lineage : holdings.register().lineage()) {
            lines.accept("<section class=\"one\"><p>" + party(lineage.from()) + " → " + party(lineage.to()) + ": "
                    + escaped(Documents.word(lineage.kind()).replace('-', ' ')) + "</p>");
            for (Lineage.Reason reason :
                    lineage.because().stream().limit(MOST_REASONS).toList()) {
                lines.accept("<p class=\"meta\"><bdi>" + escaped(reason.reason()) + "</bdi></p>");
                quote(reason.a());
                quote(reason.b());
            }
            lines.accept("</section>");
        }
    }

    private String party(String party) {
        return party.startsWith("sha256:") ? cite(new ReportId(party)) : "<bdi>" + escaped(party) + "</bdi>";
    }

    private void promises() {
        if (holdings.register().promises().isEmpty()) {
            return;
        }
        lines.accept("<h2>Promises</h2>");
        for (Promise promise : holdings.register().promises()) {
            lines.accept("<section class=\"one\">");
            quote(promise.passage());
            lines.accept("<p class=\"meta\">"
                    + escaped(Documents.word(promise.state()).replace('-', ' '))
                    + (promise.due() == null ? "" : ", due " + escaped(promise.due())) + "</p>");
            promise.later().forEach(this::quote);
            lines.accept("</section>");
        }
    }

    private void statements() {
        lines.accept("<h2>Who said what</h2>");
        for (Analysis analysis : holdings.analyses()) {
            Report report = analysis.report();
            if (analysis.statements().isEmpty()) {
                continue;
            }
            lines.accept("<h3 dir=\"auto\">" + escaped(title(report)) + " " + cite(report.id()) + "</h3>");
            for (Statement statement : analysis.statements()) {
                lines.accept("<section class=\"one\">");
                quote(report.passage(statement.content()));
                lines.accept("<p class=\"meta\">" + chain(statement.chain().hops()) + " · "
                        + escaped(Documents.word(statement.manner())) + ", "
                        + escaped(Documents.word(statement.polarity()).replace('-', ' ')) + "</p></section>");
            }
        }
    }

    private static String chain(List<Hop> hops) {
        StringBuilder chain = new StringBuilder();
        for (Hop hop : hops) {
            chain.append(chain.isEmpty() ? "" : hop.joint() ? " + " : " ← ")
                    .append("<bdi>")
                    .append(escaped(hop.name() == null ? "(" + Documents.word(hop.kind()) + ")" : hop.name()))
                    .append("</bdi>");
        }
        return chain.toString();
    }

    private void sources() {
        lines.accept("<h2>Sources</h2><ol>");
        for (Report report : reports.values()) {
            lines.accept("<li id=\"source-" + numbers.get(report.id()) + "\"><bdi>" + escaped(title(report))
                    + "</bdi>. <bdi>" + escaped(Holdings.publisher(report)) + "</bdi>"
                    + report.day().map(day -> ", " + day.value()).orElse(", undated") + ".<br><span class=\"meta\">"
                    + "<bdi>" + escaped(report.source()) + "</bdi><br><code>" + report.id() + "</code>"
                    + fetched(report.id()) + "</span></li>");
        }
        lines.accept("</ol>");
    }

    private String fetched(ReportId id) {
        StringBuilder fetched = new StringBuilder();
        for (Fetch fetch : holdings.fetched().getOrDefault(id, List.of())) {
            fetched.append("<br>fetched ")
                    .append(fetch.at())
                    .append(" from <bdi>")
                    .append(escaped(fetch.address()))
                    .append("</bdi>");
        }
        return fetched.toString();
    }

    private static String title(Report report) {
        return report.title().isBlank() ? report.source() : report.title();
    }

    private void quote(Passage passage) {
        Report report = reports.get(passage.report());
        Language language = report == null ? Language.ENGLISH : report.language();
        lines.accept("<blockquote lang=\"" + escaped(language.tag()) + "\" dir=\""
                + (language.isRightToLeft() ? "rtl" : "ltr") + "\">" + escaped(passage.text()) + " "
                + cite(passage.report()) + "</blockquote>");
    }

    private String cite(ReportId id) {
        Integer number = numbers.get(id);
        return number == null ? "" : "<a dir=\"ltr\" href=\"#source-" + number + "\">[" + number + "]</a>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
