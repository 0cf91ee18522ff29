package org.whence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
 * @param manner and whatever else is unusual about it, in words
 * @param carriers other reports that carry the same claim
 * @param count of outlets and origins of the claim, in words; empty if nobody else carries it
 */
public record Ladder(
        String id,
        String content,
        String anchor,
        String manner,
        List<Rung> rungs,
        List<Carrier> carriers,
        String count) {

    /** Another report with the same claim, and its words. */
    public record Carrier(ReportLink report, Passage passage) {}

    static Ladder of(Report report, Statement statement, List<Carrier> carriers, String count) {
        List<Rung> rungs = new ArrayList<>();
        boolean outlet = false;
        for (Hop hop : statement.chain().hops()) {
            rungs.add(rung(report, hop, rungs.isEmpty() ? statement.cue() : null));
            outlet |= hop.kind() == Hop.Kind.OUTLET;
        }
        if (!outlet) {
            Outlet published = report.outlet();
            rungs.add(new Rung(
                    published == null ? "this report" : published.name(), "published it", null, null, null, false));
        }
        return new Ladder(
                statement.id(),
                report.at(statement.content()),
                Marking.anchor(statement.content()),
                manner(statement),
                rungs,
                carriers,
                count);
    }

    private static Rung rung(Report report, Hop hop, @Nullable Span cue) {
        String name = hop.name() == null ? "a speaker that the text leaves out" : hop.name();
        String words = hop.span() == null ? null : report.at(hop.span());
        return new Rung(
                name,
                word(hop.kind()),
                name.equals(words) ? null : words,
                cue == null || cue.equals(hop.span()) ? null : report.at(cue),
                hop.span() == null ? null : Marking.anchor(hop.span()),
                hop.kind() == Hop.Kind.MISSING || hop.span() == null);
    }

    private static String manner(Statement statement) {
        StringBuilder words = new StringBuilder(word(statement.manner()));
        if (statement.polarity() != Statement.Polarity.AFFIRMED) {
            words.append(", ").append(word(statement.polarity()));
        }
        if (statement.modality() != Statement.Modality.ASSERTED) {
            words.append(", ").append(word(statement.modality()));
        }
        return words.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
