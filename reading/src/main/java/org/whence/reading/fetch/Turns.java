package org.whence.reading.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets requests to one host take turns, with a gap between them. Callable from any thread. */
final class Turns {

    /** Waits; real time, except in tests. */
    @FunctionalInterface
    interface Pause {
        void await(Duration time) throws InterruptedException;
    }

    /** Hosts remembered; when there are more, all are forgotten. */
    private static final int MOST_HOSTS = 10_000;

    private final Clock clock;
    private final Pause pause;
    private final Map<String, Instant> next = new HashMap<>();

    Turns(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Returns when {@code host} may be asked, and gives the next one its turn after {@code gap}. */
    void await(String host, Duration gap) throws InterruptedException {
        Duration wait;
        synchronized (next) {
            Instant now = clock.instant();
            if (next.size() > MOST_HOSTS) {
                next.clear();
            }
            Instant turn = next.getOrDefault(host, now);
            if (turn.isBefore(now)) {
                turn = now;
            }
            next.put(host, turn.plus(gap));
            wait = Duration.between(now, turn);
        }
        if (!wait.isZero()) {
            pause.await(wait);
        }
    }
}
