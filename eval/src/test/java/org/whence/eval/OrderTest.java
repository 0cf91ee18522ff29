package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.reading.Reader;
import org.whence.register.KeyedLinker;
import org.whence.report.Report;
import org.whence.wire.RegisterJson;

/** The same reports give the same register, to the last byte, whatever the order, the threads and the way they come in. */
@Timeout(300)
class OrderTest {
    /** Reports of the sample in which the stories overlap. */
    private static final int REPORTS = 16;

    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();
    private static final List<Report> ALL = new ArrayList<>();
    private static final List<Analysis> ANALYSES = new ArrayList<>();
    private static String expected = "";

    @BeforeAll
    static void linksInTheOrderOfTheFiles() {
        Reader reader = Reader.standard();
        SampleReports.names().stream()
                .limit(REPORTS)
                .map(name -> SampleReports.read(reader, name))
                .forEach(ALL::add);
        ALL.forEach(report -> ANALYSES.add(ANALYZER.analyze(report)));
        expected = RegisterJson.write(LINKER.link(ANALYSES));
        assertThat(LINKER.link(ANALYSES).lineage()).isNotEmpty();
        assertThat(LINKER.link(ANALYSES).conflicts()).isNotEmpty();
    }

    @RepeatedTest(50)
    void neitherOrderNorThreadsShow(RepetitionInfo run) throws InterruptedException, ExecutionException {
        int seed = run.getCurrentRepetition();
        int threads = List.of(1, 2, 8).get(seed % 3);
        List<Analysis> shuffled = new ArrayList<>(ANALYSES);
        Collections.shuffle(shuffled, new Random(seed));
        List<Callable<String>> tasks = Collections.nCopies(threads, () -> RegisterJson.write(LINKER.link(shuffled)));
        for (String register : all(tasks, threads)) {
            assertThat(register).isEqualTo(expected);
        }
    }

    @Test
    void neitherDoThreadsThatAnalyse() throws InterruptedException, ExecutionException {
        List<Callable<Analysis>> tasks = new ArrayList<>();
        ALL.forEach(report -> tasks.add(() -> ANALYZER.analyze(report)));
        assertThat(RegisterJson.write(LINKER.link(all(tasks, 8)))).isEqualTo(expected);
    }

    @Test
    void oneByOneIsAsInBulk() {
        List<Analysis> come = new ArrayList<>();
        String register = "";
        for (int i = ANALYSES.size() - 1; i >= 0; i--) {
            come.add(ANALYSES.get(i));
            register = RegisterJson.write(LINKER.link(come));
        }
        assertThat(register).isEqualTo(expected);
    }

    private static <T> List<T> all(List<Callable<T>> tasks, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                done.add(future.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }
}
