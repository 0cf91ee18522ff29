package org.whence.reading.feed;

import java.util.function.Function;
import org.whence.report.Issue;

/** What became of bytes that were to be a feed. */
public sealed interface FeedResult {

    record Accepted(Feed feed) implements FeedResult {
        @Override
        public <R> R fold(Function<Feed, R> accepted, Function<Issue, R> rejected) {
            return accepted.apply(feed);
        }
    }

    /** No feed: {@code not-a-feed}, {@code too-large}. */
    record Rejected(Issue issue) implements FeedResult {
        @Override
        public <R> R fold(Function<Feed, R> accepted, Function<Issue, R> rejected) {
            return rejected.apply(issue);
        }
    }

    <R> R fold(Function<Feed, R> accepted, Function<Issue, R> rejected);
}
