package org.whence.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.entity.Entity;
import org.whence.event.Event;
import org.whence.report.Issue;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/** An analysis for a person at a terminal. */
final class AnalysisText {

    private AnalysisText() {}

    static void print(Analysis analysis, PrintStream out) {
        Report about = analysis.report();
        out.println(about.title().isEmpty() ? "(no title)" : about.title());
        out.println("  id        " + about.id());
        out.println("  source    " + about.source());
        out.println("  language  " + about.language());
        out.println("  outlet    "
                + (about.outlet() == null ? "unknown" : about.outlet().name()));
        out.println("  published " + date(about.published()));
        if (about.modified() != null) {
            out.println("  modified  " + date(about.modified()));
        }
        if (about.dateline() != null) {
            out.println("  dateline  " + about.dateline().place());
        }
        out.println();
        for (Statement statement : analysis.statements()) {
            out.println("  " + statement.id() + "  " + chain(statement) + "  [" + word(statement.manner())
                    + (statement.polarity() == Statement.Polarity.AFFIRMED ? "" : ", " + word(statement.polarity()))
                    + "]");
            out.println("      " + about.at(statement.content()).replace('\n', ' '));
        }
        if (!analysis.events().isEmpty()) {
            out.println();
        }
        for (Event event : analysis.events()) {
            out.println("  " + event.id() + "  " + word(event.type())
                    + (event.stage() == null ? "" : " " + word(event.stage())) + ", " + word(event.status()) + ": "
                    + about.at(event.span()).replace('\n', ' '));
        }
        if (!analysis.entities().all().isEmpty()) {
            out.println();
        }
        for (Entity entity : analysis.entities().all()) {
            out.println("  " + entity.id() + "  " + entity.name() + "  [" + word(entity.type()) + "]");
        }
        if (!analysis.issues().isEmpty()) {
            out.println();
            for (Issue issue : analysis.issues()) {
                out.println("  ! " + issue.line());
            }
        }
    }

    private static String date(@Nullable PublicationDate date) {
        return date == null ? "unknown" : date.value() + " (" + word(date.from()) + ": " + date.rule() + ")";
    }

    private static String chain(Statement statement) {
        StringBuilder chain = new StringBuilder();
        for (Hop hop : statement.chain().hops()) {
            chain.append(chain.isEmpty() ? "" : hop.joint() ? " + " : " ← ").append(hop(hop));
        }
        return chain.toString();
    }

    private static String hop(Hop hop) {
        return hop.name() == null ? "(a speaker that the text leaves out)" : hop.name();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
