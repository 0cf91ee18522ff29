package org.whence.reading.fetch;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/** What became of a request. */
public sealed interface FetchResult {

    record Got(Fetched fetched) implements FetchResult {
        @Override
        public <R> R fold(Function<Fetched, R> got, Function<Unchanged, R> unchanged, Function<Refused, R> refused) {
            return got.apply(fetched);
        }
    }

    /** The server says that nothing changed since the visit that was named (304). */
    record Unchanged() implements FetchResult {
        @Override
        public <R> R fold(Function<Fetched, R> got, Function<Unchanged, R> unchanged, Function<Refused, R> refused) {
            return unchanged.apply(this);
        }
    }

    /**
     * Nothing was got. Codes: {@code bad-address}, {@code refused-host}, {@code refused-port}, {@code robots}, {@code
     * http-status}, {@code too-many-redirects}, {@code too-large}, {@code too-slow}, {@code unreachable}, {@code
     * damaged-answer}.
     *
     * @param status of HTTP; 0 if there was no answer
     * @param retryAfter what the server asks for; null if it does not
     */
    record Refused(Issue issue, int status, @Nullable Duration retryAfter) implements FetchResult {

        /** Whether the same address may be had another time: the network or the server was in trouble. */
        public boolean mayPass() {
            return status >= 500
                    || status == 429
                    || issue.code().equals("unreachable")
                    || issue.code().equals("too-slow")
                    || issue.code().equals("interrupted");
        }

        @Override
        public <R> R fold(Function<Fetched, R> got, Function<Unchanged, R> unchanged, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

    <R> R fold(Function<Fetched, R> got, Function<Unchanged, R> unchanged, Function<Refused, R> refused);
}
