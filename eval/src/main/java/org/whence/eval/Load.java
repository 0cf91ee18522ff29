package org.whence.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.reading.Folders;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Report;

/**
 * Measures how many reports a second are read, read and analysed, and linked, and how much memory that takes. A round is one
 * pass over all files; the first is that of a machine that has just started.
 */
final class Load {

    /** What became of one file; a fault is an exception of ours, which no file may cause. */
    private record Done(
            Path file,
            int characters,
            long nanos,
            @Nullable Analysis analysis,
            @Nullable Throwable fault) {}

    private final int threads;
    private final PrintStream out;
    private final Reader reader;
    private final Analyzer analyzer;
    private final KeyedLinker linker;

    Load(int threads, PrintStream out) {
        long start = System.nanoTime();
        this.threads = threads;
        this.out = out;
        this.reader = Reader.standard();
        this.analyzer = Analyzer.standard();
        this.linker = KeyedLinker.load();
        machine();
        line("facts", "loaded in %.2f s", seconds(System.nanoTime() - start));
    }

    /** @return whether nothing failed */
    boolean measure(List<Path> paths, int rounds) {
        Run.requireThere(paths);
        List<Path> files = new ArrayList<>();
        Folders.of(paths).forEach(found -> found.fold(files::add, issue -> false));
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        boolean good = true;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 1; round <= rounds; round++) {
                good &= round(pool, files, round);
            }
        } finally {
            pool.shutdownNow();
        }
        memory();
        return good;
    }

    private boolean round(ExecutorService pool, List<Path> files, int round) {
        String name = "round " + round;
        long start = System.nanoTime();
        List<Done> read = each(pool, files, this::read);
        long reading = System.nanoTime() - start;
        long reports = read.stream().filter(d -> d.characters() > 0).count();
        if (round == 1) {
            long characters = read.stream().mapToLong(Done::characters).sum();
            line("input", "%d files, %d reports, %d characters of clean text", files.size(), reports, characters);
        }
        rate(name, "read", reports, reading);

        start = System.nanoTime();
        List<Done> analysed = each(pool, files, this::analyse);
        rate(name, "read and analyse", reports, System.nanoTime() - start);

        List<Analysis> analyses =
                analysed.stream().map(Done::analysis).filter(Objects::nonNull).toList();
        start = System.nanoTime();
        Register register = linker.link(analyses);
        rate(name, "link", analyses.size(), System.nanoTime() - start);
        line(
                name,
                "found %d statements, %d events; %d entities, %d lineages, %d stories",
                analyses.stream().mapToInt(a -> a.statements().size()).sum(),
                analyses.stream().mapToInt(a -> a.events().size()).sum(),
                register.entities().size(),
                register.lineage().size(),
                register.stories().size());
        analysed.stream()
                .max(java.util.Comparator.comparingLong(Done::nanos))
                .ifPresent(d -> line(
                        name,
                        "slowest %.0f ms for %d characters: %s",
                        d.nanos() / 1e6,
                        d.characters(),
                        d.file().getFileName()));
        List<Done> failed = analysed.stream().filter(d -> d.fault() != null).toList();
        failed.forEach(d -> line("FAILED", "%s: %s", d.file(), d.fault()));
        return failed.isEmpty();
    }

    private Done read(Path file) {
        int characters =
                reader.read(file).accepted().map(r -> r.text().length()).orElse(0);
        return new Done(file, characters, 0, null, null);
    }

    private Done analyse(Path file) {
        long start = System.nanoTime();
        int characters = 0;
        Analysis analysis = null;
        Throwable fault = null;
        try {
            Report report = reader.read(file).accepted().orElse(null);
            if (report != null) {
                characters = report.text().length();
                analysis = analyzer.analyze(report);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fault = e;
        }
        return new Done(file, characters, System.nanoTime() - start, analysis, fault);
    }

    /** In the order of {@code files}. */
    private static List<Done> each(ExecutorService pool, List<Path> files, Function<Path, Done> work) {
        List<Callable<Done>> tasks = new ArrayList<>();
        files.forEach(file -> tasks.add(() -> work.apply(file)));
        List<Done> done = new ArrayList<>();
        try {
            for (Future<Done> future : pool.invokeAll(tasks)) {
                done.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvalException("interrupted", e);
        } catch (ExecutionException e) {
            throw new EvalException("reading failed: " + e.getCause(), e);
        }
        return done;
    }

    private void rate(String round, String step, long reports, long nanos) {
        double seconds = seconds(nanos);
        line(round, "%-16s %6d reports in %7.3f s: %8.1f a second", step, reports, seconds, reports / seconds);
    }

    private void machine() {
        Runtime runtime = Runtime.getRuntime();
        line(
                "machine",
                "%d cores, %s %s, Java %s (%s), heap limit %d MB, %d threads",
                runtime.availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                megabytes(runtime.maxMemory()),
                threads);
    }

    private void memory() {
        long peak = heapPools().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        line("memory", "heap at most %d MB%s", megabytes(peak), resident());
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Linux alone tells how much memory the process has had at most. */
    private static String resident() {
        Path status = Path.of("/proc/self/status");
        try {
            for (String line : Files.exists(status) ? Files.readAllLines(status) : List.<String>of()) {
                if (line.startsWith("VmHWM:")) {
                    long kilobytes = Long.parseLong(line.replaceAll("[^0-9]", ""));
                    return ", the process " + kilobytes / 1024 + " MB";
                }
            }
        } catch (IOException e) {
            return "";
        }
        return "";
    }

    private static long megabytes(long bytes) {
        return bytes / (1 << 20);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private void line(String name, String form, @Nullable Object... values) {
        out.printf(Locale.ROOT, "%-9s%s%n", name, String.format(Locale.ROOT, form, values));
        out.flush();
    }
}
