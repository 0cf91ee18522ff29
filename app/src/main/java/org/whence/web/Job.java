package org.whence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/** Reports being added, and how far it is. One thread adds, any number look on. */
final class Job {

    /**
     * What became of one input.
     *
     * @param acceptance in lower case with hyphens; null if it gave no report
     */
    record Step(String name, @Nullable String acceptance, List<Issue> issues) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Step> steps = new ArrayList<>();
    private final String number;
    private boolean over;
    private @Nullable String fault;

    Job(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    void step(Step step) {
        change(() -> steps.add(step));
    }

    /** @param why it ended before its time; null if it did not */
    void end(@Nullable String why) {
        change(() -> {
            over = true;
            fault = why;
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<Step> steps() {
        lock.lock();
        try {
            return List.copyOf(steps);
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return over;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    String fault() {
        lock.lock();
        try {
            return fault;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are more than {@code known} steps or the job is over, but not for ever. */
    void await(int known) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(20);
            while (steps.size() <= known && !over && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
