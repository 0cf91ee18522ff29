package org.whence.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.reading.feed.Feed;
import org.whence.reading.feed.FeedReader;
import org.whence.reading.fetch.FetchResult;
import org.whence.reading.fetch.Fetched;
import org.whence.reading.fetch.Fetcher;
import org.whence.report.Issue;
import org.whence.store.FeedState;
import org.whence.store.Store;

/**
 * Visits feeds: asks for what changed, adds what is new, and remembers where it left off. A feed that fails is left alone
 * twice as long each time; one that asks for a pause gets it.
 */
public final class Watching {

    /** However often a feed failed, it is asked again after that time. */
    static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final Fetcher fetcher;
    private final Clock clock;
    private final Duration every;
    private final boolean pages;

    /**
     * @param every time between two visits to one feed
     * @param pages whether the pages of items that say little themselves are fetched
     */
    public Watching(Fetcher fetcher, Clock clock, Duration every, boolean pages) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.every = every;
        this.pages = pages;
    }

    /** Adds what a visit found. */
    @FunctionalInterface
    public interface Adder {
        void add(Inputs inputs) throws InterruptedException;
    }

    /**
     * What came of one visit.
     *
     * @param issue why there is nothing; null if all went well
     * @param unchanged whether the server, or every item, says that nothing is new
     * @param next when the feed is asked again
     */
    public record Visit(String feed, @Nullable Issue issue, boolean unchanged, Instant next, List<Issue> remarks) {
        public Visit {
            remarks = List.copyOf(remarks);
        }
    }

    /** When {@code feed} may be asked: now, or at the end of the pause that its last answer asked for. */
    public Instant next(Store store, String feed) {
        return store.feed(feed).map(FeedState::next).orElse(Instant.EPOCH);
    }

    /** Visits {@code feed} and adds what is new to {@code library}. */
    public Visit visit(Library library, String feed, Adder adder) throws InterruptedException {
        Store store = library.store();
        FeedState before = store.feed(feed).orElse(new FeedState(feed, null, null, Instant.EPOCH, 0));
        FetchResult result = fetcher.fetch(feed, new Fetcher.Earlier(before.etag(), before.lastModified()));
        Fetched answer = result.fold(got -> got, unchanged -> null, refused -> null);
        FetchResult.Refused refused = result.fold(got -> null, unchanged -> null, no -> no);
        if (refused != null) {
            return failed(store, before, refused.issue(), refused.retryAfter());
        }
        if (answer == null) {
            Instant next = clock.instant().plus(every);
            keep(store, new FeedState(feed, before.etag(), before.lastModified(), next, 0));
            return new Visit(feed, null, true, next, List.of());
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Feed read = FeedReader.read(answer.body(), answer.address(), today).fold(it -> it, issue -> null);
        if (read == null) {
            Issue issue = new Issue(
                    "not-a-feed",
                    feed,
                    "is no RSS or Atom feed and no sitemap",
                    "give the address of a feed; pages are read with whence add");
            return failed(store, before, issue, null);
        }
        List<Issue> remarks = new ArrayList<>();
        boolean unchanged;
        boolean incomplete;
        try (Inputs inputs = Inputs.ofFeed(answer, store, fetcher, pages, clock)) {
            unchanged = !inputs.hasNext();
            adder.add(inputs);
            remarks.addAll(inputs.remarks());
            incomplete = inputs.isIncomplete();
        }
        Duration pause = read.pause() != null && read.pause().compareTo(every) > 0 ? read.pause() : every;
        Instant next = clock.instant().plus(pause);
        // only now, and only if nothing is left to do: else the next visit has to see the same again
        keep(
                store,
                new FeedState(
                        feed,
                        incomplete ? null : answer.header("etag").orElse(null),
                        incomplete ? null : answer.header("last-modified").orElse(null),
                        next,
                        0));
        return new Visit(feed, null, unchanged, next, remarks);
    }

    private Visit failed(Store store, FeedState before, Issue issue, @Nullable Duration asked) {
        int failures = before.failures() + 1;
        Duration pause = every;
        for (int i = 1; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        pause = asked != null && asked.compareTo(pause) > 0 ? asked : pause;
        Instant next = clock.instant().plus(pause);
        keep(store, new FeedState(before.address(), before.etag(), before.lastModified(), next, failures));
        return new Visit(before.address(), issue, false, next, List.of());
    }

    private static void keep(Store store, FeedState state) {
        try (Store.Writer writer = store.writer()) {
            writer.visited(state);
            writer.commit();
        }
    }
}
