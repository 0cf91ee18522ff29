package org.whence.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyzer;
import org.whence.app.Input;
import org.whence.app.Library;
import org.whence.app.Sample;
import org.whence.config.Settings;
import org.whence.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code whence demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Adds the sample collection (fiction, five languages) to a store of its own and starts the web app.")
final class DemoCommand implements Callable<Integer> {
    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            converter = Values.Port.class,
            description = "Port to listen on (default: " + Settings.PORT + "); 0 takes any free one.")
    private @Nullable Integer port;

    DemoCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = whence.settings(home.home);
        // the sample never mixes with a person's own reports unless they ask for it
        Home folder =
                Home.at(home.home != null ? settings.home() : settings.home().resolve("demo"));
        Analyzer analyzer = Analyzer.standard();
        try (Library library = Library.openForAdding(folder, analyzer)) {
            AddCommand.add(whence.terminal(), library, Sample.inputs(), Input.Given.NOTHING, settings.threads());
        }
        try (Library library = Library.open(folder, analyzer)) {
            return ServeCommand.serve(whence.terminal(), library, port == null ? settings.port() : port);
        }
    }
}
