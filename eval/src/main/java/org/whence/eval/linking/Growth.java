package org.whence.eval.linking;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.eval.EvalException;
import org.whence.likeness.Skews;
import org.whence.reading.Folders;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.register.Register;
import org.whence.report.Report;

/**
 * What linking costs as a collection grows. Where the given reports do not suffice, near-copies of them are made: some
 * paragraphs cut, the rest in their order, under another outlet and a later day; so that keys grow as skewed as in life.
 */
public final class Growth {
    /** Seeds the near-copies. */
    private static final long SEED = 20_231;

    /** A near-copy appears within so many days of its model. */
    private static final int LATER = 5;

    private final PrintStream out;
    private final Analyzer analyzer = Analyzer.standard();
    private final KeyedLinker linker = KeyedLinker.load();
    private final List<Report> models = new ArrayList<>();

    private Growth(PrintStream out) {
        this.out = out;
    }

    /** Prints a line for each size of {@code sizes}, in order. */
    public static void measure(List<Path> paths, List<Integer> sizes, PrintStream out) {
        Growth growth = new Growth(out);
        growth.read(paths, sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
        out.printf(
                Locale.ROOT,
                "%8s %10s %10s %12s %12s %9s %9s%n",
                "reports",
                "CPU s",
                "ms each",
                "kept MB",
                "peak MB",
                "lineages",
                "stories");
        for (int size : sizes) {
            growth.measure(size);
        }
    }

    private void read(List<Path> paths, int most) {
        Reader reader = Reader.standard();
        for (var found : Folders.of(paths)) {
            if (models.size() < most) {
                found.fold(path -> reader.read(path).accepted().map(models::add).orElse(false), issue -> false);
            }
        }
        if (models.isEmpty()) {
            throw new EvalException("there is no report in " + paths);
        }
    }

    private void measure(int size) {
        Random random = new Random(SEED);
        List<Analysis> analyses = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Report model = models.get(i % models.size());
            analyses.add(analyzer.analyze(i < models.size() ? model : nearCopy(model, i, random)));
        }
        System.gc();
        long kept = used();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Skews skews = new Skews();
        Register register = linker.link(analyses, skews);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        long peak = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        out.printf(
                Locale.ROOT,
                "%8d %10.1f %10.2f %12d %12d %9d %9d%n",
                size,
                seconds,
                1000 * seconds / size,
                kept >> 20,
                peak >> 20,
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

    private static Report nearCopy(Report model, int number, Random random) {
        List<String> lines = new ArrayList<>();
        lines.add(model.title().isBlank() ? "Report " + number : model.title());
        String[] paragraphs = model.text().split("\n\n");
        for (int i = 1; i < paragraphs.length; i++) {
            if (i == 1 || random.nextInt(4) > 0) {
                lines.add(paragraphs[i]);
            }
        }
        String day = model.day()
                .map(d -> LocalDate.parse(d.value())
                        .plusDays(random.nextInt(LATER))
                        .toString())
                .orElse(null);
        return Texts.report(model.language(), "copy " + number, "Outlet " + number % 97, day, lines);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
