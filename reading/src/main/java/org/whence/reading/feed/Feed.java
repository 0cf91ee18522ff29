package org.whence.reading.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * What a feed or sitemap says.
 *
 * @param title of the channel; empty if it has none, as sitemaps have
 * @param language BCP 47 tag as the feed gives it; empty if it gives none
 * @param items in the feed's order
 * @param further addresses of other sitemaps, if this is an index of them
 * @param pause that the feed asks for between two visits; null if it does not
 * @param issues with the feed as a whole or with single items; the rest was read
 */
public record Feed(
        Kind kind,
        String title,
        String language,
        List<FeedItem> items,
        List<String> further,
        @Nullable Duration pause,
        List<Issue> issues) {

    /** The form of a feed. */
    public enum Kind {
        RSS,
        ATOM,
        SITEMAP,
        SITEMAP_INDEX
    }

    public Feed {
        items = List.copyOf(items);
        further = List.copyOf(further);
        issues = List.copyOf(issues);
    }
}
