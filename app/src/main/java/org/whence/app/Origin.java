package org.whence.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.whence.reading.archive.Capture;
import org.whence.reading.archive.Entry;
import org.whence.reading.feed.FeedItem;
import org.whence.reading.fetch.Fetched;
import org.whence.store.Fetch;
import org.whence.store.Item;

/**
 * Where an input comes from, if from anywhere but a file.
 *
 * @param item under which it will be met again; null if it will not
 * @param fetch the answer that it rests on; null if there is none
 * @param fetched day on which the answer came; null if there is none
 * @param feed the item of a feed that led to it; null if none did
 * @param whole whether the input is what the feed itself holds, not the page that it leads to
 */
public record Origin(
        @Nullable Item item,
        @Nullable Fetch fetch,
        @Nullable LocalDate fetched,
        @Nullable FeedItem feed,
        boolean whole) {

    private static final byte[] NO_BODY = {};

    public static final Origin NOTHING = new Origin(null, null, null, null, false);

    /** A page that was asked for by its address. */
    static Origin page(Fetched page) {
        return new Origin(
                new Item(page.address(), "", page.at()),
                fetch(page, null, false),
                page.at().atZone(ZoneOffset.UTC).toLocalDate(),
                null,
                false);
    }

    /** A page that a feed led to. */
    static Origin page(Fetched page, FeedItem item, String feed) {
        return new Origin(
                new Item(item.key(), item.fingerprint(), page.at()),
                fetch(page, feed, false),
                page.at().atZone(ZoneOffset.UTC).toLocalDate(),
                item,
                false);
    }

    /**
     * What a feed itself holds.
     *
     * @param feed null if the feed is a file
     */
    static Origin item(FeedItem item, @Nullable Fetched feed, java.time.Instant now) {
        return new Origin(
                new Item(item.key(), item.fingerprint(), feed == null ? now : feed.at()),
                feed == null ? null : fetch(feed, null, true),
                feed == null ? null : feed.at().atZone(ZoneOffset.UTC).toLocalDate(),
                item,
                true);
    }

    /** A page out of a web archive. */
    static Origin captured(Entry.Held held, Capture capture) {
        return new Origin(
                new Item(capture.address(), "", capture.at()),
                new Fetch(
                        capture.address(),
                        capture.address(),
                        capture.at(),
                        capture.status(),
                        capture.headers(),
                        ContentHash.of(held.bytes()),
                        capture.archive() + " offset " + capture.offset(),
                        NO_BODY),
                capture.at().atZone(ZoneOffset.UTC).toLocalDate(),
                null,
                false);
    }

    private static Fetch fetch(Fetched answer, @Nullable String via, boolean withBody) {
        return new Fetch(
                answer.asked(),
                answer.address(),
                answer.at(),
                answer.status(),
                answer.headers(),
                answer.sha256(),
                via,
                withBody ? answer.body() : NO_BODY);
    }
}
