package org.whence.eval.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyses;
import org.whence.likeness.Skews;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.register.Rulings;

/**
 * What linking costs as a collection grows: a {@link GrowingSet} made of given reports and near-copies of them, which is read
 * from a file as a store's analyses are, the last {@link #HELD} of them held.
 */
public final class Growth {
    private static final int HELD = 1000;

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
                        "heap limit %d MB, %d analyses held%n%8s %10s %10s %12s %12s %12s %9s %9s%n",
                        Runtime.getRuntime().maxMemory() >> 20,
                        HELD,
                        "reports",
                        "CPU s",
                        "ms each",
                        "before MB",
                        "peak MB",
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

    private static void measure(Analyses analyses, PrintStream out) {
        KeyedLinker linker = KeyedLinker.load();
        long before = used();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Skews skews = new Skews();
        Register register = linker.link(analyses.holding(HELD), Rulings.NONE, skews);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        out.printf(
                Locale.ROOT,
                "%8d %10.1f %10.2f %12d %12d %12d %9d %9d%n",
                register.reports().size(),
                seconds,
                1000 * seconds / Math.max(1, register.reports().size()),
                before >> 20,
                peak >> 20,
                used() - before >> 20,
                register.lineage().size(),
                register.stories().size());
        skews.all()
                .forEach(s -> out.printf(
                        Locale.ROOT,
                        "         bounded in %s: %d keys, the largest of %d%n",
                        s.step(),
                        s.keys(),
                        s.most()));
        out.flush();
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What is in use once the rubbish is out. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
