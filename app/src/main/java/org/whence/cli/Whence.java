package org.whence.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.whence.config.Settings;
import org.whence.config.SettingsException;
import org.whence.export.Export;
import org.whence.language.Language;
import org.whence.reading.fetch.FetchRules;
import org.whence.reading.fetch.Fetcher;
import org.whence.store.Home;
import org.whence.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code whence}. */
@Command(
        name = "whence",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description =
                "Who says so? Reads news reports in English, Arabic, Russian, Turkish and Persian and keeps for every"
                        + " statement who is said to have said it, through whom it reached the reader, and who contradicts it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            AddCommand.class,
            WatchCommand.class,
            AnalyzeCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            CorrectCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Begin with: whence demo",
            "Exit codes: 0 done, 1 something asked for could not be had, 2 wrong use."
        })
public final class Whence implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any command runs
    private CommandSpec spec;

    private final Terminal terminal;
    private final Map<String, String> environment;

    Whence(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        System.exit(run(Terminal.system(), System.getenv(), arguments));
    }

    /** Runs one command and gives its exit code. */
    static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        Whence whence = new Whence(terminal, environment);
        CommandLine line = new CommandLine(whence, new Commands(whence))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .registerConverter(LocalDate.class, new Values.Day())
                .registerConverter(Language.class, new Values.Tag())
                .registerConverter(Export.Format.class, new Values.Form())
                .setUsageHelpAutoWidth(terminal.interactive())
                .setParameterExceptionHandler((e, typed) -> WrongUse.say(terminal, e))
                .setExecutionExceptionHandler((e, command, parsed) -> whence.failed(e));
        return line.execute(arguments);
    }

    /** Without a command: says how to use it. */
    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    Terminal terminal() {
        return terminal;
    }

    /** A variable of the process's environment; empty if it is not set. */
    Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }

    Settings settings(@Nullable Path home) {
        Settings settings = Settings.load(home, environment);
        System.setProperty("whence.log", new Home(settings.home()).log().toString());
        return settings;
    }

    private int failed(Exception e) {
        if (e instanceof StoreException
                || e instanceof SettingsException
                || e instanceof CommandException
                || e instanceof UncheckedIOException) {
            terminal.complain(String.valueOf(e.getMessage()));
            return Exit.FAILED;
        }
        terminal.complain("a fault of the program: " + e);
        terminal.complain("please report it with the log, "
                + System.getProperty("whence.log", "whence.log in the temporary folder"));
        LoggerFactory.getLogger(Whence.class).error("fault", e);
        return Exit.FAULT;
    }

    /** {@code --home}, the same for every command that has a store. */
    static final class HomeOption {
        @Option(
                names = "--home",
                paramLabel = "DIR",
                description = "Folder of the store. Without it: $WHENCE_HOME, else your data folder.")
        @Nullable
        Path home;
    }

    /** {@code --allow-private-hosts}, the same for every command that fetches. */
    static final class FetchOption {
        @Option(
                names = "--allow-private-hosts",
                description = "Also fetch from this machine and from private networks, on any port.")
        boolean privateHosts;
    }

    /** A fetcher that is made when it is first asked for, so that commands without addresses load no client. */
    static final class LazyFetcher implements Supplier<Fetcher>, AutoCloseable {
        private final FetchOption option;
        private @Nullable Fetcher fetcher;

        LazyFetcher(FetchOption option) {
            this.option = option;
        }

        @Override
        public Fetcher get() {
            Fetcher now = fetcher;
            if (now == null) {
                now = new Fetcher(
                        option.privateHosts ? FetchRules.STANDARD.withPrivateHosts() : FetchRules.STANDARD,
                        Clock.systemUTC());
                fetcher = now;
            }
            return now;
        }

        @Override
        public void close() {
            if (fetcher != null) {
                fetcher.close();
            }
        }
    }

    /** Makes commands with what they need. */
    private record Commands(Whence whence) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Whence.class) {
                    return type.cast(constructor.newInstance(whence));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
