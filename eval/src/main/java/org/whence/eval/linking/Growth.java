package org.whence.eval.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.likeness.Skews;
import org.whence.register.KeyedLinker;
import org.whence.register.RegisterSink;
import org.whence.register.Rulings;
import org.whence.store.ShelfFile;
import org.whence.wire.RegisterLines;

/**
 * What linking costs as a collection grows: a {@link GrowingSet} made of given reports and near-copies of them, which is read
 * from a file as a store's analyses are, the last {@link #HELD} of them held, and linked into a file of lines as a store's
 * register is.
 */
public final class Growth {
    private static final int HELD = 300;

    private Growth() {}

    /**
     * Prints a line for each size of {@code sizes}, in order.
     *
     * @param kept the file that the analyses are kept in, also for the next time; null for one that is deleted at the end
     */
    public static void measure(List<Path> paths, List<Integer> sizes, @Nullable Path kept, PrintStream out) {
        int most = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
        try {
            Path file = kept == null ? Files.createTempFile("growth", ".analyses") : kept;
            try (GrowingSet set = GrowingSet.of(file, paths, most)) {
                out.printf(
                        Locale.ROOT,
                        "heap limit %d MB, %d analyses held%n%8s %10s %10s %10s %10s %10s %12s %12s %9s %9s%n",
                        Runtime.getRuntime().maxMemory() >> 20,
                        HELD,
                        "reports",
                        "CPU s",
                        "ms each",
                        "passed s",
                        "peak MB",
                        "live MB",
                        "KB a report",
                        "register MB",
                        "lineages",
                        "stories");
                for (int size : sizes) {
                    measure(set.first(size), out);
                }
            } finally {
                if (kept == null) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the analyses cannot be kept", e);
        }
    }

    private static void measure(Analyses analyses, PrintStream out) throws IOException {
        KeyedLinker linker = KeyedLinker.load();
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var threads = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long start = threads.getCurrentThreadCpuTime();
        Skews skews = new Skews();
        Rows rows = new Rows();
        Path folder = Files.createTempDirectory("growth");
        Path register = folder.resolve("register.lines");
        long bytes;
        try (ShelfFile shelf = ShelfFile.in(folder);
                Writer lines = Files.newBufferedWriter(register)) {
            RegisterSink written = RegisterLines.sink(line -> {
                rows.take(line);
                try {
                    lines.write(line);
                    lines.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException("the register cannot be written", e);
                }
            });
            linker.link(analyses.holding(HELD), Rulings.NONE, shelf, skews, written);
        } finally {
            bytes = Files.size(register);
            Files.delete(register);
            Files.delete(folder);
        }
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        double passed = (System.nanoTime() - begun) / 1e9;
        long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        int reports = Math.max(1, analyses.ids().size());
        out.printf(
                Locale.ROOT,
                "%8d %10.1f %10.2f %10.1f %10d %10d %12d %12d %9d %9d%n",
                analyses.ids().size(),
                seconds,
                1000 * seconds / reports,
                passed,
                peak >> 20,
                rows.live() >> 20,
                (rows.live() >> 10) / reports,
                bytes >> 20,
                rows.of("lineage"),
                rows.of("story"));
        skews.all()
                .forEach(s -> out.printf(
                        Locale.ROOT,
                        "         bounded in %s: %d keys, the largest of %d%n",
                        s.step(),
                        s.keys(),
                        s.most()));
        out.flush();
    }

    /** How many things of each kind there are in a register, and what is in use when the first of a kind comes. */
    private static final class Rows {
        private final Map<String, Integer> rows = new TreeMap<>();
        private long live;

        void take(String line) {
            if (rows.merge(line.substring(0, line.indexOf('\t')), 1, Integer::sum) == 1) {
                System.gc();
                Runtime heap = Runtime.getRuntime();
                live = Math.max(live, heap.totalMemory() - heap.freeMemory());
            }
        }

        /** In bytes, without rubbish: the most between two steps. */
        long live() {
            return live;
        }

        int of(String kind) {
            return rows.getOrDefault(kind, 0);
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }
}
