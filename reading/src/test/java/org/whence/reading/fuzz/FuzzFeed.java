package org.whence.reading.fuzz;

import java.time.LocalDate;
import org.whence.reading.feed.Feed;
import org.whence.reading.feed.FeedItem;
import org.whence.reading.feed.FeedReader;

/** Feeds and sitemaps, down to the reports that their items make. */
public final class FuzzFeed {

    /** Items of one input that are read as reports. */
    private static final int MOST = 3;

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 5);

    private FuzzFeed() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        FeedReader.read(bytes, "https://courier.example/feed.xml", TODAY).fold(FuzzFeed::check, issue -> {
            Sound.check(issue);
            return null;
        });
    }

    private static Void check(Feed feed) {
        feed.issues().forEach(Sound::check);
        int read = 0;
        for (FeedItem item : feed.items()) {
            Sound.that(!item.key().isBlank(), "an item without a key");
            Sound.that(item.title().indexOf('\n') < 0, "a title of several lines");
            Sound.that(
                    item.published() == null || !item.published().isAfter(TODAY.plusDays(1)),
                    "an item from the future");
            Sound.that(
                    item.address() == null
                            || item.address().toLowerCase(java.util.Locale.ROOT).startsWith("http"),
                    "an address that is none");
            if (!item.html().isBlank() && read++ < MOST) {
                Sound.read(item.key(), item.page());
            }
        }
        return null;
    }
}
