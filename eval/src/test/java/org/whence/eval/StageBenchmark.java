package org.whence.eval;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;

/**
 * Reports of the sample a second through each stage of the analysis, what stands below it given, on one thread, by language.
 * Not part of the ordinary build, which looks for classes whose names end in Test:
 *
 * <pre>{@code
 * ./mvnw -pl eval -am test -Dtest=StageBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class StageBenchmark {

    @Param({"en", "ar", "ru", "tr", "fa"})
    public String language;

    private Analyzer stages;
    private List<Analysis> analyses;
    private int next;

    @Setup
    public void read() {
        stages = Analyzer.standard();
        analyses = SampleReports.in(language).stream().map(stages::analyze).toList();
    }

    private Analysis analysis() {
        next = (next + 1) % analyses.size();
        return analyses.get(next);
    }

    @Benchmark
    public void sentences(Blackhole sink) {
        sink.consume(stages.sentences().split(analysis().report()));
    }

    @Benchmark
    public void times(Blackhole sink) {
        Analysis given = analysis();
        sink.consume(stages.times().find(given.report(), given.sentences()));
    }

    @Benchmark
    public void entities(Blackhole sink) {
        Analysis given = analysis();
        sink.consume(stages.entities().find(given.report(), given.sentences(), given.times()));
    }

    @Benchmark
    public void statements(Blackhole sink) {
        Analysis given = analysis();
        sink.consume(stages.statements().find(given.report(), given.sentences(), given.times(), given.entities()));
    }

    @Benchmark
    public void events(Blackhole sink) {
        Analysis given = analysis();
        sink.consume(stages.events()
                .find(given.report(), given.sentences(), given.times(), given.entities(), given.statements()));
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(StageBenchmark.class.getSimpleName())
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
