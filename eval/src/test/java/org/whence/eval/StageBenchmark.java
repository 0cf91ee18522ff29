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
import org.whence.event.EventRules;

/**
 * Reports of the sample a second whose events are found, everything below the event stage given, on one thread, by
 * language. Not part of the ordinary build, which looks for classes whose names end in Test:
 *
 * <pre>{@code
 * ./mvnw -pl eval -am test -Dtest=EventBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventBenchmark {

    @Param({"en", "ar", "ru", "tr", "fa"})
    public String language;

    private EventRules rules;
    private List<Analysis> analyses;
    private int next;

    @Setup
    public void read() {
        Analyzer analyzer = Analyzer.standard();
        rules = EventRules.load();
        analyses = SampleReports.in(language).stream().map(analyzer::analyze).toList();
    }

    @Benchmark
    public void find(Blackhole sink) {
        next = (next + 1) % analyses.size();
        Analysis analysis = analyses.get(next);
        sink.consume(rules.find(
                analysis.report(), analysis.sentences(), analysis.times(), analysis.entities(), analysis.statements()));
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EventBenchmark.class.getSimpleName())
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
