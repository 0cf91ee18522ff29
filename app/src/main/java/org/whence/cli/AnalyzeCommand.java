package org.whence.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.app.Input;
import org.whence.app.Worked;
import org.whence.language.Language;
import org.whence.language.NgramIdentifier;
import org.whence.reading.Folders;
import org.whence.reading.Found;
import org.whence.reading.Reader;
import org.whence.wire.AnalysisJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence analyze}. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = "Reads and analyses reports and prints what they say. Stores nothing.",
        footer = {"", "Example: whence analyze --json report.html > analysis.jsonl"})
final class AnalyzeCommand implements Callable<Integer> {
    private final Whence whence;

    @Option(names = "--json", description = "One analysis a line, in the JSON form; without it, for reading.")
    private boolean json;

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "Day of publication, above what the report says itself.")
    private @Nullable LocalDate published;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the reports: en, ar, ru, tr, fa …")
    private @Nullable Language language;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders; - for the standard input.")
    private List<Path> paths = List.of();

    AnalyzeCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws IOException {
        Analyzer analyzer = Analyzer.standard();
        Reader reader = new Reader(NgramIdentifier.load());
        Input.Given given = new Input.Given(published, language);
        boolean failed = false;
        if (paths.equals(List.of(Path.of("-")))) {
            // one byte more than allowed, so that the reader can say that it is too much
            byte[] bytes = System.in.readNBytes(Reader.MOST_BYTES + 1);
            failed = !print(Worked.on(Input.of("standard input", bytes), given, reader, analyzer));
        } else {
            for (Found found : Folders.of(paths)) {
                Worked worked = Worked.on(found.fold(Input::file, Input::passedOver), given, reader, analyzer);
                boolean named = paths.stream().anyMatch(path -> path.toString().equals(worked.name()));
                failed |= !print(worked) && named;
            }
        }
        return failed ? Exit.FAILED : Exit.DONE;
    }

    private boolean print(Worked worked) {
        Analysis analysis = worked.analysis();
        if (analysis == null) {
            if (worked.issue() != null) {
                whence.terminal().complain(worked.issue().line());
            }
            return false;
        }
        if (json) {
            whence.terminal().out().println(AnalysisJson.write(analysis));
        } else {
            AnalysisText.print(analysis, whence.terminal().out());
        }
        return true;
    }
}
