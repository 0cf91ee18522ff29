package org.whence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.lineage.Lineage;
import org.whence.register.Register;
import org.whence.report.Issue;
import org.whence.report.Passage;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.statement.Statement;
import org.whence.story.Story;
import org.whence.text.Span;

/**
 * What the page of one report shows.
 *
 * @param published in words, with the rule that found it
 * @param paragraphs the text, the title first if there is one
 * @param story to which it belongs, or null if it stands alone
 * @param reports every report of the register, by id
 */
public record ReportPage(
        ReportLink report,
        String source,
        String published,
        @Nullable String dateline,
        List<Paragraph> paragraphs,
        List<Ladder> ladders,
        List<Bond> bonds,
        List<Conflict> conflicts,
        List<Issue> issues,
        @Nullable Story story,
        Map<String, ReportLink> reports) {

    /**
     * A lineage of this report.
     *
     * @param kind in words
     * @param other the other report, or null where the other side is a medium that is not in the collection
     * @param name of the other side
     */
    public record Bond(String kind, @Nullable ReportLink other, String name, Lineage lineage) {}

    static ReportPage of(
            Analysis analysis, Register register, Map<ReportId, Analysis> others, Map<String, ReportLink> links) {
        Report report = analysis.report();
        Map<String, Report> byId = new LinkedHashMap<>();
        register.reports().forEach(r -> byId.put(r.id().value(), r));
        return new ReportPage(
                ReportLink.of(report),
                report.source(),
                published(report),
                report.dateline() == null ? null : report.dateline().place(),
                Marking.paragraphs(analysis, linked(report.id(), register)),
                ladders(analysis, register, others),
                bonds(report, register, byId),
                register.conflicts().stream()
                        .filter(c -> c.a().report().equals(report.id())
                                || c.b().report().equals(report.id()))
                        .toList(),
                analysis.issues(),
                register.stories().stream()
                        .filter(s -> s.reports().contains(report.id()))
                        .findFirst()
                        .orElse(null),
                links);
    }

    /** The reports whose statements a page of {@code report} shows, besides its own. */
    static List<ReportId> carriers(Report report, Register register) {
        return register.claims().stream()
                .filter(c -> c.statements().stream().anyMatch(m -> m.report().equals(report.id())))
                .flatMap(c -> c.statements().stream())
                .map(Claim.Member::report)
                .filter(id -> !id.equals(report.id()))
                .distinct()
                .toList();
    }

    /** The passages of a report that the register points at. */
    private static List<Span> linked(ReportId report, Register register) {
        List<Passage> passages = new ArrayList<>();
        register.conflicts().forEach(c -> passages.addAll(List.of(c.a(), c.b())));
        register.promises().forEach(p -> {
            passages.add(p.passage());
            passages.addAll(p.later());
        });
        register.deals().forEach(d -> d.stages().forEach(s -> passages.add(s.passage())));
        register.lineage().forEach(l -> l.because().forEach(r -> passages.addAll(List.of(r.a(), r.b()))));
        return passages.stream()
                .filter(p -> p.report().equals(report))
                .map(Passage::span)
                .toList();
    }

    private static String published(Report report) {
        PublicationDate published = report.published();
        PublicationDate modified = report.modified();
        if (published != null) {
            return published.value() + " (" + published.rule() + ")";
        }
        if (modified != null) {
            return "updated " + modified.value() + " (" + modified.rule() + ")";
        }
        return "undated";
    }

    private static List<Ladder> ladders(Analysis analysis, Register register, Map<ReportId, Analysis> others) {
        List<Ladder> ladders = new ArrayList<>();
        for (Statement statement : analysis.statements()) {
            Claim.Member self = new Claim.Member(analysis.report().id(), statement.id());
            Claim claim = register.claims().stream()
                    .filter(c -> c.statements().contains(self))
                    .findFirst()
                    .orElse(null);
            List<Ladder.Carrier> carriers = claim == null ? List.of() : carriers(claim, self, others);
            ladders.add(Ladder.of(analysis.report(), statement, carriers, carriers.isEmpty() ? "" : count(claim)));
        }
        return ladders;
    }

    private static String count(@Nullable Claim claim) {
        if (claim == null) {
            return "";
        }
        return "outlets " + claim.outlets() + ", origins " + claim.origins()
                + (claim.undecided() == 0 ? "" : ", undecided " + claim.undecided());
    }

    private static List<Ladder.Carrier> carriers(Claim claim, Claim.Member self, Map<ReportId, Analysis> others) {
        List<Ladder.Carrier> carriers = new ArrayList<>();
        for (Claim.Member member : claim.statements()) {
            Analysis other = others.get(member.report());
            if (member.equals(self) || other == null) {
                continue;
            }
            other.statements().stream()
                    .filter(s -> s.id().equals(member.statement()))
                    .findFirst()
                    .ifPresent(s -> carriers.add(new Ladder.Carrier(
                            ReportLink.of(other.report()), other.report().passage(s.content()))));
        }
        return carriers;
    }

    private static List<Bond> bonds(Report report, Register register, Map<String, Report> byId) {
        List<Bond> bonds = new ArrayList<>();
        String id = report.id().value();
        for (Lineage lineage : register.lineage()) {
            if (!lineage.from().equals(id) && !lineage.to().equals(id)) {
                continue;
            }
            String otherId = lineage.from().equals(id) ? lineage.to() : lineage.from();
            Report other = byId.get(otherId);
            bonds.add(new Bond(
                    kind(lineage, id),
                    other == null ? null : ReportLink.of(other),
                    other == null ? otherId : ReportLink.of(other).title(),
                    lineage));
        }
        return bonds;
    }

    private static String kind(Lineage lineage, String id) {
        boolean later = lineage.to().equals(id);
        return switch (lineage.kind()) {
            case COPY -> later ? "copied from" : "copied by";
            case REWRITE -> later ? "rewritten from" : "rewritten by";
            case TRANSLATION -> later ? "translated from" : "translated by";
            case SHARED_ORIGIN -> "shares its origin with";
            case CITES -> later ? "cites" : "cited by";
        };
    }

    /** {@code SHARED_ORIGIN} is {@code shared-origin}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code SHARED_ORIGIN} is {@code shared origin}. */
    public static String words(Enum<?> constant) {
        return word(constant).replace('-', ' ');
    }

    /** A time as an analysis has it, for a person. */
    public static String time(String edtf) {
        return TimeInWords.of(edtf);
    }

    /** Where a passage stands, as an address. */
    public static String address(Passage passage) {
        return "/reports/" + passage.report().value().substring("sha256:".length()) + "#"
                + Marking.anchor(passage.span());
    }
}
