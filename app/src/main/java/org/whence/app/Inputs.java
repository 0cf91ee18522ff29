package org.whence.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whence.reading.Folders;
import org.whence.reading.Found;
import org.whence.reading.Reader;
import org.whence.reading.archive.Archive;
import org.whence.reading.archive.Bounds;
import org.whence.reading.archive.Entry;
import org.whence.reading.feed.Feed;
import org.whence.reading.feed.FeedItem;
import org.whence.reading.feed.FeedReader;
import org.whence.reading.fetch.FetchResult;
import org.whence.reading.fetch.Fetched;
import org.whence.reading.fetch.Fetcher;
import org.whence.report.Issue;
import org.whence.store.Store;

/**
 * Everything that was given to add, one input after the other: files, what folders, archives and feeds hold, pages and feeds
 * from the network. Nothing is opened or fetched before its turn. For one thread; close it.
 */
public final class Inputs implements Iterator<Input>, AutoCloseable {

    /** Pages fetched for one feed in one run; the rest has its turn in the next. */
    public static final int MOST_PAGES = 1_000;

    /** Sitemaps named by sitemaps. */
    private static final int DEEPEST_INDEX = 3;

    /** Bytes that tell a feed from a page. */
    private static final int HEAD = 16_384;

    /** Issues that are no inputs which failed. */
    private static final Set<String> REMARKS = Set.of("archive-rest", "feed-date", "feed-entities", "empty-item");

    private final Store store;
    private final Clock clock;
    private final Supplier<Fetcher> fetcher;
    private final boolean pages;
    private final Deque<Iterator<Input>> ahead = new ArrayDeque<>();
    private final List<Closeable> open = new ArrayList<>();
    private final List<Issue> remarks = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int unchanged;
    private boolean incomplete;

    private Inputs(Store store, Supplier<Fetcher> fetcher, boolean pages, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Files and folders by name, then addresses as they were given.
     *
     * @param store where items that were met before are found
     * @param fetcher asked for when the first address has its turn
     */
    public static Inputs of(List<String> given, Store store, Supplier<Fetcher> fetcher, Clock clock) {
        Inputs inputs = new Inputs(store, fetcher, true, clock);
        List<Path> paths = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        List<Issue> wrong = new ArrayList<>();
        for (String each : given) {
            if (isAddress(each)) {
                addresses.add(each);
            } else {
                try {
                    paths.add(Path.of(each));
                } catch (InvalidPathException e) {
                    wrong.add(new Issue("missing-file", each, "is no path", "check the path"));
                }
            }
        }
        inputs.named.addAll(given);
        inputs.ahead.add(wrong.stream().map(Input::passedOver).iterator());
        Iterator<Found> found = Folders.of(paths).iterator();
        inputs.ahead.add(new Expanding<>(inputs, found, each -> each.fold(inputs::file, inputs::one)));
        inputs.ahead.add(new Expanding<>(inputs, addresses.iterator(), address -> inputs.address(address, 0)));
        return inputs;
    }

    /**
     * What a feed that was fetched holds.
     *
     * @param pages whether the pages of items that say little themselves are fetched
     */
    static Inputs ofFeed(Fetched feed, Store store, Fetcher fetcher, boolean pages, Clock clock) {
        Inputs inputs = new Inputs(store, () -> fetcher, pages, clock);
        inputs.named.add(feed.asked());
        inputs.ahead.add(inputs.feed(feed.body(), feed.address(), feed, 0));
        return inputs;
    }

    /** Whether {@code text} is meant as an address, not as a path: it has a scheme of two letters or more. */
    public static boolean isAddress(String text) {
        int colon = text.indexOf("://");
        return colon > 1
                && text.substring(0, colon)
                        .chars()
                        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '+'));
    }

    /** Items of feeds that were met before and did not change. */
    public int unchanged() {
        return unchanged;
    }

    /** Whether a page could not be had now, but may be had another time. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** What a person should know beside the inputs. */
    public List<Issue> remarks() {
        return Collections.unmodifiableList(remarks);
    }

    /** Whether a person asked for {@code name} itself, or for the archive or feed whose damage {@code name} tells of. */
    public boolean isNamed(String name) {
        return named.contains(name)
                || named.stream()
                        .anyMatch(given -> name.startsWith(given + " offset ") || name.startsWith(given + " line "));
    }

    /** One thing given, expanded when its turn comes. */
    private record Expanding<T>(
            Inputs inputs, Iterator<T> given, java.util.function.Function<T, Iterator<Input>> expand)
            implements Iterator<Input> {
        @Override
        public boolean hasNext() {
            return given.hasNext();
        }

        @Override
        public Input next() {
            throw new NoSuchElementException("expanded, not asked");
        }

        void step() {
            inputs.ahead.addFirst(expand.apply(given.next()));
        }
    }

    @Override
    public boolean hasNext() {
        while (!ahead.isEmpty()) {
            Iterator<Input> first = ahead.peekFirst();
            if (!first.hasNext()) {
                ahead.removeFirst();
            } else if (first instanceof Expanding<?> expanding) {
                expanding.step();
            } else {
                return true;
            }
        }
        return false;
    }

    @Override
    public Input next() {
        Iterator<Input> first = hasNext() ? ahead.peekFirst() : null;
        if (first == null) {
            throw new NoSuchElementException("that was all");
        }
        return first.next();
    }

    private Iterator<Input> one(Issue issue) {
        return List.of(Input.passedOver(issue)).iterator();
    }

    /** An issue that is no failure is kept aside. */
    private Iterator<Input> told(Issue issue) {
        if (REMARKS.contains(issue.code())) {
            remarks.add(issue);
            return Collections.emptyIterator();
        }
        return one(issue);
    }

    private Iterator<Input> file(Path path) {
        Optional<Archive> archive = Archive.open(path, Bounds.STANDARD);
        if (archive.isPresent()) {
            return entries(archive.get());
        }
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(HEAD);
            if (FeedReader.isFeed(head) && Files.size(path) <= Reader.MOST_BYTES) {
                byte[] rest = stream.readNBytes(Reader.MOST_BYTES);
                byte[] all = new byte[head.length + rest.length];
                System.arraycopy(head, 0, all, 0, head.length);
                System.arraycopy(rest, 0, all, head.length, rest.length);
                return feed(all, path.toString(), null, 0);
            }
        } catch (IOException e) {
            // the input says so itself, in its turn
        }
        return List.of(Input.file(path)).iterator();
    }

    private Iterator<Input> entries(Archive archive) {
        open.add(archive);
        return new Expanding<>(this, archive, entry -> entry.fold(this::held, this::told));
    }

    private Iterator<Input> held(Entry.Held held) {
        Origin origin = held.capture() == null ? Origin.NOTHING : Origin.captured(held, held.capture());
        return List.of(Input.of(held.name(), held.bytes()).from(origin)).iterator();
    }

    private Iterator<Input> address(String address, int depth) {
        return fetch(address)
                .fold(
                        page -> answer(page, depth),
                        nothing -> Collections.emptyIterator(),
                        refused -> one(refused.issue()));
    }

    private FetchResult fetch(String address) {
        try {
            return fetcher.get().fetch(address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Refused(
                    new Issue("interrupted", address, "was not fetched, for the command was stopped", "give it again"),
                    0,
                    null);
        }
    }

    private Iterator<Input> answer(Fetched page, int depth) {
        if (FeedReader.isFeed(page.body())) {
            return feed(page.body(), page.address(), page, depth);
        }
        Optional<Archive> archive = Archive.open(page.address(), page.body(), Bounds.STANDARD);
        if (archive.isPresent()) {
            return entries(archive.get());
        }
        if (named.contains(page.asked())) {
            named.add(page.address());
        }
        return List.of(Input.of(page.address(), page.body()).from(Origin.page(page)))
                .iterator();
    }

    private Iterator<Input> feed(byte[] bytes, String name, @Nullable Fetched answer, int depth) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return FeedReader.read(bytes, name, today).fold(feed -> items(feed, name, answer, now, depth), this::one);
    }

    private Iterator<Input> items(Feed feed, String name, @Nullable Fetched answer, Instant now, int depth) {
        Deque<Iterator<Input>> all = new ArrayDeque<>();
        feed.issues().forEach(issue -> all.add(told(issue)));
        if (!feed.further().isEmpty()) {
            if (depth >= DEEPEST_INDEX) {
                all.add(one(new Issue(
                        "too-deep", name, "names sitemaps inside " + depth + " others", "give them by themselves")));
            } else {
                all.add(new Expanding<>(this, feed.further().iterator(), address -> address(address, depth + 1)));
            }
        }
        int[] fetched = {0};
        all.add(new Expanding<>(this, feed.items().iterator(), item -> item(item, name, answer, now, fetched)));
        Iterator<Iterator<Input>> each = all.iterator();
        return new Expanding<>(this, each, part -> part);
    }

    private Iterator<Input> item(FeedItem item, String feed, @Nullable Fetched answer, Instant now, int[] fetched) {
        String address = item.address();
        if (store.fingerprint(item.key()).filter(item.fingerprint()::equals).isPresent()) {
            unchanged++;
            return Collections.emptyIterator();
        }
        boolean network = answer != null && pages;
        if (item.whole() || address == null || !network) {
            return item.html().isBlank()
                    ? Collections.emptyIterator()
                    : List.of(Input.of(address == null ? item.key() : address, item.page())
                                    .from(Origin.item(item, answer, now)))
                            .iterator();
        }
        if (++fetched[0] > MOST_PAGES) {
            incomplete = true;
            if (fetched[0] == MOST_PAGES + 1) {
                remarks.add(new Issue(
                        "too-many",
                        feed,
                        "leads to more than " + MOST_PAGES + " new pages",
                        "give it again for the rest"));
            }
            return Collections.emptyIterator();
        }
        return fetch(address)
                .fold(
                        page -> List.of(Input.of(page.address(), page.body()).from(Origin.page(page, item, feed)))
                                .iterator(),
                        nothing -> Collections.emptyIterator(),
                        refused -> {
                            incomplete |= refused.mayPass();
                            return one(refused.issue());
                        });
    }

    @Override
    public void close() {
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing an archive", e);
            }
        }
    }
}
