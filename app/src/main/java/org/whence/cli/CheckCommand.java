package org.whence.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.analysis.Analyzer;
import org.whence.app.Library;
import org.whence.app.StoreCheck;
import org.whence.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code whence check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Checks the store: the database itself, every report against the hash of its bytes, every analysis against"
                        + " a fresh one; brings the search index up to date.")
final class CheckCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    CheckCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        Home folder = Home.at(whence.settings(home.home).home());
        List<String> faults = new ArrayList<>();
        int reports;
        try (Library library = Library.open(folder, Analyzer.standard())) {
            reports = library.store().size();
            StoreCheck.faults(library).forEach(faults::add);
        }
        for (String fault : faults) {
            whence.terminal().complain(fault);
        }
        whence.terminal()
                .out()
                .println(folder.folder() + ": " + reports + (reports == 1 ? " report, " : " reports, ")
                        + (faults.isEmpty()
                                ? "all well"
                                : faults.size() + (faults.size() == 1 ? " fault" : " faults")));
        return faults.isEmpty() ? Exit.DONE : Exit.FAILED;
    }
}
