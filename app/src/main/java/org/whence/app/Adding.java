package org.whence.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.reading.Reader;
import org.whence.report.Issue;
import org.whence.store.Acceptance;
import org.whence.store.Store;

/**
 * Adds inputs to a library: several threads read and analyse, one writes, in the inputs' order. At most a few inputs are in
 * memory at a time. What was reported as done is on the disk.
 */
public final class Adding {

    /** Inputs committed together; a killed process loses at most so many that it had not yet reported. */
    private static final int BATCH = 32;

    /** Inputs in memory for each thread, read or waiting to be written. */
    private static final int AHEAD = 3;

    private final Library library;
    private final Reader reader;
    private final int threads;

    /**
     * @param library opened for adding
     * @param threads that read and analyse, at least 1
     */
    public Adding(Library library, Reader reader, int threads) {
        this.library = library;
        this.reader = reader;
        this.threads = threads;
    }

    /** Hears of every input once it is on the disk, in the inputs' order, from one thread. */
    public interface Progress {
        /** @param acceptance null if the input gave no report */
        void done(String name, @Nullable Acceptance acceptance, List<Issue> issues);
    }

    private record Done(String name, @Nullable Acceptance acceptance, List<Issue> issues) {}

    /**
     * Adds all of {@code inputs} and brings the search index up to date.
     *
     * @throws InterruptedException if the thread was interrupted; what was reported as done stays
     */
    public void add(Iterator<Input> inputs, Input.Given given, Progress progress) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (Store.Writer writer = library.store().writer()) {
            Deque<Future<Worked>> ahead = new ArrayDeque<>();
            List<Done> batch = new ArrayList<>();
            while (inputs.hasNext() || !ahead.isEmpty()) {
                while (inputs.hasNext() && ahead.size() < AHEAD * threads) {
                    Input input = inputs.next();
                    ahead.addLast(pool.submit(() -> Worked.on(input, given, reader, library.analyzer())));
                }
                batch.add(write(writer, result(ahead.removeFirst())));
                if (batch.size() == BATCH) {
                    commit(writer, batch, progress);
                }
            }
            commit(writer, batch, progress);
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        library.catchUp();
    }

    private static Worked result(Future<Worked> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader thread died", e.getCause());
        }
    }

    private static Done write(Store.Writer writer, Worked worked) {
        Analysis analysis = worked.analysis();
        if (analysis != null) {
            return new Done(
                    worked.name(),
                    writer.accept(
                            analysis,
                            worked.bytes(),
                            worked.origin().item(),
                            worked.origin().fetch()),
                    analysis.issues());
        }
        Issue issue = worked.issue();
        if (issue == null) {
            throw new IllegalStateException(worked.name() + " gave neither report nor issue");
        }
        if (!issue.code().equals("missing-file")) {
            // a slip of the keyboard is for the terminal, not for the store
            writer.reject(worked.name(), issue);
        }
        return new Done(worked.name(), null, List.of(issue));
    }

    private static void commit(Store.Writer writer, List<Done> batch, Progress progress) {
        writer.commit();
        batch.forEach(done -> progress.done(done.name(), done.acceptance(), done.issues()));
        batch.clear();
    }
}
