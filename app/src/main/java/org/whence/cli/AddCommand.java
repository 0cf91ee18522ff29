package org.whence.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyzer;
import org.whence.app.Adding;
import org.whence.app.Input;
import org.whence.app.Library;
import org.whence.config.Settings;
import org.whence.language.Language;
import org.whence.language.NgramIdentifier;
import org.whence.reading.Folders;
import org.whence.reading.Found;
import org.whence.reading.Reader;
import org.whence.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Adds reports from files and folders: plain text and HTML, also .gz. What is no report is listed as an issue,"
                        + " and the rest goes on. The same bytes twice are one report.",
        footer = {"", "Example: whence add downloads/ statement.txt"})
final class AddCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "Day of publication of all these reports, above what they say themselves.")
    private @Nullable LocalDate published;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Language of all these reports: en, ar, ru, tr, fa …")
    private @Nullable Language language;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths = List.of();

    AddCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = whence.settings(home.home);
        Home folder = Home.at(settings.home());
        Input.Given given = new Input.Given(published, language);
        try (Library library = Library.openForAdding(folder, Analyzer.standard())) {
            whence.terminal().err().println("Store: " + folder.folder());
            List<Input> inputs = new ArrayList<>();
            for (Found found : Folders.of(paths)) {
                inputs.add(found.fold(Input::file, Input::passedOver));
            }
            AddSummary summary = add(whence.terminal(), library, inputs, given, settings.threads());
            boolean named = paths.stream().map(Path::toString).anyMatch(summary::rejected);
            return named || summary.isEmpty() ? Exit.FAILED : Exit.DONE;
        }
    }

    /** Adds {@code inputs}, with a progress bar where there is a terminal, and prints the summary. */
    static AddSummary add(Terminal terminal, Library library, List<Input> inputs, Input.Given given, int threads)
            throws InterruptedException {
        Reader reader = new Reader(NgramIdentifier.load());
        AddSummary summary = new AddSummary();
        Iterator<Input> iterator = inputs.iterator();
        try (Bar bar = Bar.open(terminal, "Adding", inputs.size())) {
            new Adding(library, reader, threads).add(iterator, given, (name, acceptance, issues) -> {
                summary.count(name, acceptance, issues);
                bar.step();
            });
        }
        summary.print(terminal);
        return summary;
    }
}
