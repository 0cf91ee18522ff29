package org.whence.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.app.Library;
import org.whence.export.Export;
import org.whence.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the whole register: entities, offices, lineage, claims, stories, conflicts, promises, deals.",
        footer = {"", "Example: whence export --format json --output register.json"})
final class ExportCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "json (one document), jsonl (one analysis a line), plover-csv (events in POLECAT's columns, with speaker,"
                        + " chain, stage and passage) or arms-csv (deals in SIPRI's columns; uncertain values in brackets)."
                        + " Default: ${DEFAULT-VALUE}."
            })
    private Export.Format format = Export.Format.JSON;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; without it, the standard output.")
    private @Nullable Path output;

    ExportCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() {
        try (Library library = Library.open(Home.at(whence.settings(home.home).home()))) {
            if (output == null) {
                Export.write(library, format, line -> whence.terminal().out().println(line));
                return Exit.DONE;
            }
            try (var writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
                Export.write(library, format, line -> write(writer, line));
            } catch (IOException e) {
                throw new CommandException(output + " cannot be written ("
                        + e.getClass().getSimpleName() + "); give another file with --output");
            }
            return Exit.DONE;
        }
    }

    private static void write(java.io.Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written; is the disk full?", e);
        }
    }
}
