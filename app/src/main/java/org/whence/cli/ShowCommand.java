package org.whence.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.whence.app.Library;
import org.whence.report.ReportId;
import org.whence.store.Home;
import org.whence.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one report: its text's data, every statement with its chain, and every issue.",
        footer = {"", "REPORT is the start of an id as `whence search` prints it, or the end of a file's path.", ""})
final class ShowCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Parameters(paramLabel = "REPORT", arity = "0..1", description = "The report. Without it: the list of all.")
    private String report = "";

    ShowCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        try (Library library = Library.open(Home.at(whence.settings(home.home).home()))) {
            if (report.isEmpty()) {
                list(library.reports());
                return Exit.DONE;
            }
            StoredReport found = find(library.reports());
            AnalysisText.print(
                    library.analysis(found.id()).orElseThrow(),
                    whence.terminal().out());
            return Exit.DONE;
        }
    }

    /** The first ten digits: enough to tell reports apart by hand. */
    static String shortId(ReportId id) {
        return id.value().substring("sha256:".length(), "sha256:".length() + 10);
    }

    private void list(List<StoredReport> reports) {
        for (StoredReport row : reports) {
            whence.terminal()
                    .out()
                    .println(shortId(row.id()) + "  " + (row.day() == null ? "undated   " : row.day()) + "  "
                            + row.language() + "  " + (row.outlet() == null ? "" : row.outlet() + ": ") + row.title());
        }
        whence.terminal().err().println(reports.size() + (reports.size() == 1 ? " report" : " reports"));
    }

    private StoredReport find(List<StoredReport> reports) {
        return one(report, fitting(reports, report));
    }

    /** The reports whose id begins so, or whose path is or ends so. */
    static List<StoredReport> fitting(List<StoredReport> reports, String report) {
        String digits = report.startsWith("sha256:") ? report.substring("sha256:".length()) : report;
        return reports.stream()
                .filter(r -> r.id().value().startsWith("sha256:" + digits)
                        || r.source().equals(report)
                        || r.source().endsWith("/" + report))
                .toList();
    }

    /** The only one of {@code fitting}. */
    static StoredReport one(String report, List<StoredReport> fitting) {
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        if (fitting.isEmpty()) {
            throw new CommandException("no report \"" + report + "\"; `whence show` lists them all");
        }
        throw new CommandException("\"" + report + "\" fits " + fitting.size() + " reports: "
                + fitting.stream().limit(5).map(r -> shortId(r.id())).collect(Collectors.joining(", "))
                + "; give more digits");
    }
}
