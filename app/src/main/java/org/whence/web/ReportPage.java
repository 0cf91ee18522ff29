package org.whence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.deal.Deal;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.report.Issue;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.StoredReport;
import org.whence.story.Story;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * What the page of one report shows.
 *
 * @param published in words, with the rule that found it
 * @param paragraphs the text, the title first if there is one
 * @param happenings events that it tells, in text order
 * @param times that it names, in text order, each value once
 * @param more dependences, conflicts and promises that are not shown
 * @param story to which it belongs, or null if it stands alone
 * @param links to everything else
 */
public record ReportPage(
        ReportLink report,
        String source,
        @Nullable PublicationDate published,
        boolean onlyModified,
        @Nullable String dateline,
        List<Paragraph> paragraphs,
        List<Ladder> ladders,
        List<Happening> happenings,
        List<Dated> times,
        List<Bond> bonds,
        List<Conflict> conflicts,
        List<Promise> promises,
        int more,
        List<Issue> issues,
        @Nullable Story story,
        Links links) {

    /** Whom a person may put a statement down to. */
    public static final List<Hop.Kind> SPEAKERS =
            List.of(Hop.Kind.PERSON, Hop.Kind.BODY, Hop.Kind.MEDIUM, Hop.Kind.UNNAMED);

    /** Reports that carry the claim of a statement; the others are one click away. */
    private static final int MOST_CARRIERS = 8;

    /** Statements among which they are looked for. */
    private static final int MOST_LOOKED_AT = 24;

    /** Other reports that it depends on, or that depend on it. */
    private static final int MOST_BONDS = 30;

    /** Conflicts, and promises. */
    private static final int MOST = 30;

    /**
     * A lineage of this report.
     *
     * @param kind in words
     * @param other the other report, or null where the other side is a medium that is not in the collection
     * @param name of the other side
     */
    public record Bond(String kind, @Nullable ReportLink other, String name, Lineage lineage) {}

    /** A time and the words that name it. */
    public record Dated(String value, Passage words) {}

    static ReportPage of(Analysis analysis, Catalogue catalogue) {
        Report report = analysis.report();
        return new ReportPage(
                ReportLink.of(report),
                report.source(),
                report.day().orElse(null),
                report.published() == null,
                report.dateline() == null ? null : report.dateline().place(),
                Marking.paragraphs(analysis, linked(analysis, catalogue)),
                ladders(analysis, catalogue),
                analysis.events().stream().map(e -> Happening.of(analysis, e)).toList(),
                times(analysis),
                bonds(report, catalogue),
                catalogue.conflicts(report.id(), MOST),
                catalogue.promises(report.id(), MOST),
                more(catalogue, report.id()),
                analysis.issues(),
                catalogue.story(report.id()).map(Kept::item).orElse(null),
                new Links(catalogue));
    }

    private static int more(Catalogue catalogue, ReportId report) {
        return Math.max(0, catalogue.count(Kept.Kind.LINEAGE, report) - MOST_BONDS)
                + Math.max(0, catalogue.count(Kept.Kind.CONFLICT, report) - MOST)
                + Math.max(0, catalogue.count(Kept.Kind.PROMISE, report) - MOST);
    }

    /** The passages of a report that other places point at. */
    private static List<Span> linked(Analysis analysis, Catalogue catalogue) {
        List<Span> spans = new ArrayList<>(catalogue.pointedAt(analysis.report().id()));
        analysis.events().forEach(e -> spans.add(e.span()));
        times(analysis).forEach(t -> spans.add(t.words().span()));
        return spans;
    }

    private static List<Dated> times(Analysis analysis) {
        Map<String, Dated> times = new LinkedHashMap<>();
        for (TimeMention time : analysis.times()) {
            if (!time.value().isEmpty()
                    && (time.type() == TimeMention.Type.DATE || time.type() == TimeMention.Type.TIME)) {
                times.putIfAbsent(
                        time.value(), new Dated(time.value(), analysis.report().passage(time.span())));
            }
        }
        return List.copyOf(times.values());
    }

    private static List<Ladder> ladders(Analysis analysis, Catalogue catalogue) {
        List<Ladder> ladders = new ArrayList<>();
        ReportId report = analysis.report().id();
        for (Statement statement : analysis.statements()) {
            Kept<Claim> claim = catalogue.claim(report, statement.id()).orElse(null);
            List<Ladder.Carrier> carriers = claim == null ? List.of() : carriers(catalogue, claim, report);
            ladders.add(Ladder.of(
                    analysis.report(), statement, carriers, carriers.isEmpty() || claim == null ? null : claim.item()));
        }
        return ladders;
    }

    private static List<Ladder.Carrier> carriers(Catalogue catalogue, Kept<Claim> claim, ReportId self) {
        // who says it more than once is named once, and by another report
        Map<ReportId, Ladder.Carrier> others = new LinkedHashMap<>();
        for (KeptRegister.Carrier carrier : catalogue.register().carriers(claim.place(), MOST_LOOKED_AT)) {
            ReportId report = carrier.report().id();
            if (!report.equals(self) && others.size() < MOST_CARRIERS) {
                others.putIfAbsent(
                        report, new Ladder.Carrier(ReportLink.of(carrier.report()), address(report, carrier.span())));
            }
        }
        return List.copyOf(others.values());
    }

    private static List<Bond> bonds(Report report, Catalogue catalogue) {
        List<Bond> bonds = new ArrayList<>();
        String id = report.id().value();
        for (Lineage lineage : catalogue.lineage(report.id(), MOST_BONDS)) {
            String otherId = lineage.from().equals(id) ? lineage.to() : lineage.from();
            StoredReport other = otherId.startsWith("sha256:")
                    ? catalogue.report(new ReportId(otherId)).orElse(null)
                    : null;
            bonds.add(new Bond(
                    "bond." + word(lineage.kind()) + (lineage.to().equals(id) ? ".from" : ".by"),
                    other == null ? null : ReportLink.of(other),
                    other == null ? otherId : ReportLink.of(other).title(),
                    lineage));
        }
        return bonds;
    }

    /** {@code SHARED_ORIGIN} is {@code shared-origin}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a passage stands, as an address. */
    public static String address(Passage passage) {
        return address(passage.report(), passage.span());
    }

    private static String address(ReportId report, Span span) {
        return "/reports/" + report.value().substring("sha256:".length()) + "#" + Marking.anchor(span);
    }

    /** Where a deal is shown with all its stages. */
    public static String deal(Deal deal) {
        return "/deals?supplier=" + encoded(deal.supplier()) + "&recipient=" + encoded(deal.recipient()) + "&item="
                + encoded(deal.item());
    }

    private static String encoded(@Nullable String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The words of a deal in which {@code value} stands, else those of its first stage. */
    public static Passage telling(Deal deal, String value) {
        return deal.stages().stream()
                .map(Deal.StageSaid::passage)
                .filter(p -> p.text().contains(value))
                .findFirst()
                .orElse(deal.stages().get(0).passage());
    }
}
