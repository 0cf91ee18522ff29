package org.whence.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.whence.analysis.Analyzer;
import org.whence.app.Input;
import org.whence.app.Inputs;
import org.whence.app.Library;
import org.whence.app.Watching;
import org.whence.config.Settings;
import org.whence.report.Issue;
import org.whence.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code whence watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description =
                "Visits feeds (RSS, Atom, news sitemaps) again and again and adds what is new, until it is stopped. An item"
                        + " that holds its report is taken as it is; of the others, the page is fetched. A changed item is"
                        + " a new revision of its report. A feed that fails is left alone twice as long each time.",
        footer = {"", "Example: whence watch --every 15m https://courier.example/feed.xml"})
final class WatchCommand implements Callable<Integer> {

    /** Between two visits the store is free for other commands; it is taken again after this time at the latest. */
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(10);

    private final Whence whence;

    @Mixin
    private Whence.HomeOption home = new Whence.HomeOption();

    @Mixin
    private Whence.FetchOption fetch = new Whence.FetchOption();

    @Option(names = "--once", description = "Visit each feed once and end.")
    private boolean once;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Values.Pause.class,
            description = "Time between two visits to a feed: 90s, 15m, 2h, 1d (default: 30m); a minute at least.")
    private Duration every = Duration.ofMinutes(30);

    @Option(names = "--no-pages", description = "Take what the feed itself holds, and fetch no page.")
    private boolean noPages;

    @Parameters(paramLabel = "FEED", arity = "1..*", description = "Addresses of feeds.")
    private List<String> feeds = List.of();

    WatchCommand(Whence whence) {
        this.whence = whence;
    }

    @Override
    public Integer call() throws InterruptedException {
        for (String feed : feeds) {
            if (!Inputs.isAddress(feed)) {
                throw new CommandException(
                        feed + " is no http or https address; a feed in a file is read with whence add");
            }
        }
        Settings settings = whence.settings(home.home);
        Home folder = Home.at(settings.home());
        Analyzer analyzer = Analyzer.standard();
        Clock clock = Clock.systemUTC();
        boolean failed = false;
        try (Whence.LazyFetcher fetcher = new Whence.LazyFetcher(fetch)) {
            Watching watching = new Watching(fetcher.get(), clock, every, !noPages);
            whence.terminal().err().println("Store: " + folder.folder());
            while (true) {
                Instant next = Instant.MAX;
                try (Library library = Library.openForAdding(folder, analyzer)) {
                    for (String feed : feeds) {
                        Instant due = watching.next(library.store(), feed);
                        boolean resting = due.isAfter(clock.instant()) && (!once || isFailing(library, feed));
                        if (resting) {
                            if (once) {
                                whence.terminal()
                                        .complain(feed + ": failed before, and is left alone until "
                                                + due.truncatedTo(ChronoUnit.SECONDS) + " (backing-off)");
                                failed = true;
                            }
                        } else {
                            due = visit(library, watching, feed, settings.threads());
                            failed |= isFailing(library, feed);
                        }
                        next = due.isBefore(next) ? due : next;
                    }
                }
                if (once) {
                    return failed ? Exit.FAILED : Exit.DONE;
                }
                Duration sleep = Duration.between(clock.instant(), next);
                Thread.sleep(Math.max(1_000, Math.min(sleep.toMillis(), LONGEST_SLEEP.toMillis())));
            }
        }
    }

    private static boolean isFailing(Library library, String feed) {
        return library.store().feed(feed).filter(state -> state.failures() > 0).isPresent();
    }

    private Instant visit(Library library, Watching watching, String feed, int threads) throws InterruptedException {
        AddSummary summary = new AddSummary();
        List<Integer> unchanged = new ArrayList<>();
        Watching.Visit visit = watching.visit(library, feed, inputs -> {
            AddCommand.add(whence.terminal(), library, inputs, -1, Input.Given.NOTHING, threads, summary);
            unchanged.add(inputs.unchanged());
        });
        Issue issue = visit.issue();
        if (issue != null) {
            whence.terminal()
                    .complain(issue.line() + "; asked again from "
                            + visit.next().truncatedTo(ChronoUnit.SECONDS) + " on");
            return visit.next();
        }
        visit.remarks().forEach(summary::remark);
        unchanged.forEach(summary::unchanged);
        whence.terminal().err().println(feed + (visit.unchanged() ? ": nothing new" : ":"));
        if (!visit.unchanged() || !visit.remarks().isEmpty()) {
            summary.print(whence.terminal());
        }
        return visit.next();
    }
}
