package org.whence.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyzer;
import org.whence.app.Adding;
import org.whence.app.Input;
import org.whence.app.Inputs;
import org.whence.app.Library;
import org.whence.config.Settings;
import org.whence.language.Language;
import org.whence.language.NgramIdentifier;
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
                "Adds reports from files, folders and addresses: plain text and HTML, also .gz; feeds (RSS, Atom, sitemaps);"
                        + " archives (WARC, zip, tar, also .gz). What is no report is listed as an issue, and the rest goes"
                        + " on. The same bytes twice are one report; a page or an item that changed is a new revision of"
                        + " its report.",
        footer = {
            "",
            "Examples: whence add downloads/ statement.txt crawl.warc.gz",
            "          whence add https://courier.example/page.html",
            "",
            "Addresses are fetched as robots.txt allows, a second apart, 20 MB at most."
        })
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

    @Mixin
    private Whence.FetchOption fetch = new Whence.FetchOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders, and http or https addresses.")
    private List<String> given = List.of();

    AddCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = whence.settings(home.home);
        Home folder = Home.at(settings.home());
        Input.Given told = new Input.Given(published, language);
        try (Library library = Library.openForAdding(folder, Analyzer.standard());
                Whence.LazyFetcher fetcher = new Whence.LazyFetcher(fetch);
                Inputs inputs = Inputs.of(given, library.store(), fetcher, Clock.systemUTC())) {
            whence.terminal().err().println("Store: " + folder.folder());
            AddSummary summary = new AddSummary();
            add(whence.terminal(), library, inputs, -1, told, settings.threads(), summary);
            inputs.remarks().forEach(summary::remark);
            summary.unchanged(inputs.unchanged());
            summary.print(whence.terminal());
            boolean named = summary.rejected().stream().anyMatch(inputs::isNamed);
            return named || summary.isEmpty() ? Exit.FAILED : Exit.DONE;
        }
    }

    /** Adds {@code inputs} and prints the summary. */
    static AddSummary add(Terminal terminal, Library library, List<Input> inputs, Input.Given given, int threads)
            throws InterruptedException {
        AddSummary summary = new AddSummary();
        add(terminal, library, inputs.iterator(), inputs.size(), given, threads, summary);
        summary.print(terminal);
        return summary;
    }

    /** Adds {@code inputs}, with a progress bar where there is a terminal. */
    static void add(
            Terminal terminal,
            Library library,
            Iterator<Input> inputs,
            int total,
            Input.Given given,
            int threads,
            AddSummary summary)
            throws InterruptedException {
        Reader reader = new Reader(NgramIdentifier.load());
        try (Bar bar = Bar.open(terminal, "Adding", total)) {
            new Adding(library, reader, threads).add(inputs, given, (name, acceptance, issues) -> {
                summary.count(name, acceptance, issues);
                bar.step();
            });
        }
    }
}
