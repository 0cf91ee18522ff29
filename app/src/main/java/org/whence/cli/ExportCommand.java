package org.whence.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.app.Library;
import org.whence.export.Export;
import org.whence.export.ExportException;
import org.whence.export.Holdings;
import org.whence.store.Home;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes what the library holds, or the part that a query, a claim or a story names, for other programs.",
        footer = {
            "",
            "Examples: whence export --format json --output register.json",
            "          whence export --format dossier --query frigate --output frigate.html"
        })
final class ExportCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "json (the register as one document), jsonl (one analysis a line with its page; \"whence import\" reads it),"
                        + " csv (one statement a line), plover-csv (events in POLECAT's columns), arms-csv (deals in SIPRI's"
                        + " columns; uncertain values in brackets), ftm (FollowTheMoney), annotations (W3C Web Annotation),"
                        + " prov (PROV-O), geojson (events by place name) or dossier (a page to print)."
                        + " Default: ${DEFAULT-VALUE}."
            })
    private Export.Format format = Export.Format.JSON;

    @ArgGroup
    private @Nullable Part part;

    /** What is exported; everything without it. */
    static final class Part {
        @Option(names = "--query", paramLabel = "WORDS", description = "Only reports that a search finds.")
        private @Nullable String query;

        @Option(names = "--claim", paramLabel = "ID", description = "Only reports that carry this claim.")
        private @Nullable String claim;

        @Option(names = "--story", paramLabel = "ID", description = "Only reports of this story.")
        private @Nullable String story;

        private Holdings of(Library library) {
            if (query != null) {
                return Holdings.ofQuery(library, query);
            }
            return claim != null
                    ? Holdings.ofClaim(library, claim)
                    : Holdings.ofStory(library, story == null ? "" : story);
        }
    }

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
            Holdings holdings = part == null ? null : part.of(library);
            if (output == null) {
                write(library, holdings, line -> whence.terminal().out().println(line));
                return Exit.DONE;
            }
            try (var writer = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
                write(library, holdings, line -> write(writer, line));
            } catch (IOException e) {
                throw new CommandException(output + " cannot be written ("
                        + e.getClass().getSimpleName() + "); give another file with --output");
            }
            return Exit.DONE;
        } catch (ExportException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    private void write(Library library, @Nullable Holdings holdings, java.util.function.Consumer<String> lines) {
        if (holdings == null) {
            Export.write(library, format, lines);
        } else {
            Export.write(holdings, format, lines);
        }
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written; is the disk full?", e);
        }
    }
}
