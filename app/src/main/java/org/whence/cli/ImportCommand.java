package org.whence.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.whence.analysis.Analyzer;
import org.whence.app.Library;
import org.whence.correction.Correction;
import org.whence.export.Exchange;
import org.whence.export.ExportException;
import org.whence.store.Acceptance;
import org.whence.store.Home;
import org.whence.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code whence import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes in what \"whence export --format jsonl\" wrote: reports with their pages and analyses, and"
                + " the corrections of them.",
        footer = {"", "Example: whence import reports.jsonl"})
final class ImportCommand implements Callable<Integer> {

    /** Reports that become part of the store at once. */
    private static final int BATCH = 50;

    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that whence export wrote.")
    private List<Path> files = new ArrayList<>();

    ImportCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        int added = 0;
        int there = 0;
        List<Correction> corrections = new ArrayList<>();
        Analyzer analyzer = Analyzer.standard();
        try (Library library =
                Library.openForAdding(Home.at(whence.settings(home.home).home()), analyzer)) {
            for (Path file : files) {
                try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                        Store.Writer writer = library.store().writer()) {
                    int number = 0;
                    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                        number++;
                        if (line.isBlank()) {
                            continue;
                        }
                        Optional<Correction> correction = correction(line, file + " line " + number);
                        if (correction.isPresent()) {
                            corrections.add(correction.get());
                            continue;
                        }
                        boolean isNew = accept(writer, line, file + " line " + number, analyzer);
                        added += isNew ? 1 : 0;
                        there += isNew ? 0 : 1;
                        if (number % BATCH == 0) {
                            writer.commit();
                        }
                    }
                    writer.commit();
                } catch (IOException e) {
                    throw new CommandException(
                            file + " cannot be read (" + e.getClass().getSimpleName()
                                    + "); give a file that \"whence export --format jsonl\" wrote");
                }
            }
            corrections.forEach(library::correct);
            library.catchUp();
        }
        whence.terminal()
                .out()
                .println(added + " report" + (added == 1 ? "" : "s") + " added, " + there + " already there");
        return Exit.DONE;
    }

    private static Optional<Correction> correction(String line, String where) {
        try {
            return Exchange.correction(line);
        } catch (ExportException e) {
            throw new CommandException(where + " " + e.getMessage());
        }
    }

    private static boolean accept(Store.Writer writer, String line, String where, Analyzer analyzer) {
        Exchange exchange;
        try {
            exchange = Exchange.read(line, analyzer.sentences());
        } catch (ExportException e) {
            throw new CommandException(where + " " + e.getMessage());
        }
        return writer.accept(exchange.analysis(), exchange.page(), null, exchange.fetched())
                != Acceptance.ALREADY_THERE;
    }
}
