package org.whence.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.claim.Claim;
import org.whence.report.Outlet;
import org.whence.report.Passage;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * A statement and its authority ladder, nearest speaker first, the outlet last.
 *
 * @param id of the statement
 * @param content its words
 * @param anchor of the content in the text
 * @param passage the content in its report
 * @param manner and whatever else is unusual about it: words of the glossary
 * @param carriers other reports that carry the same claim
 * @param claim to which it belongs; null if nobody else carries it
 */
public record Ladder(
        String id,
        String content,
        String anchor,
        Passage passage,
        List<String> manner,
        List<Rung> rungs,
        List<Carrier> carriers,
        @Nullable Claim claim) {

    /** Another report with the same claim, and where its words stand. */
    public record Carrier(ReportLink report, String address) {}

    static Ladder of(Report report, Statement statement, List<Carrier> carriers, @Nullable Claim claim) {
        List<Rung> rungs = new ArrayList<>();
        boolean outlet = false;
        for (Hop hop : statement.chain().hops()) {
            rungs.add(rung(report, hop, rungs.isEmpty() ? statement.cue() : null));
            outlet |= hop.kind() == Hop.Kind.OUTLET;
        }
        if (!outlet) {
            Outlet published = report.outlet();
            rungs.add(
                    new Rung(published == null ? null : published.name(), "publisher", null, null, null, false, false));
        }
        return new Ladder(
                statement.id(),
                report.at(statement.content()),
                Marking.anchor(statement.content()),
                report.passage(statement.content()),
                manner(statement),
                rungs,
                carriers,
                claim);
    }

    private static Rung rung(Report report, Hop hop, @Nullable Span cue) {
        String name = hop.name();
        String words = hop.span() == null ? null : report.at(hop.span());
        return new Rung(
                name,
                ReportPage.word(hop.kind()),
                words == null || words.equals(name) ? null : words,
                cue == null || cue.equals(hop.span()) ? null : report.at(cue),
                hop.span() == null ? null : Marking.anchor(hop.span()),
                hop.kind() == Hop.Kind.MISSING || hop.span() == null,
                hop.joint());
    }

    private static List<String> manner(Statement statement) {
        List<String> words = new ArrayList<>(List.of(ReportPage.word(statement.manner())));
        if (statement.polarity() != Statement.Polarity.AFFIRMED) {
            words.add(ReportPage.word(statement.polarity()));
        }
        if (statement.modality() != Statement.Modality.ASSERTED) {
            words.add(ReportPage.word(statement.modality()));
        }
        return words;
    }
}
