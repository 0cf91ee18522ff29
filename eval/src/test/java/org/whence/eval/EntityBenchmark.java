package org.whence.eval;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.whence.entity.EntityRules;
import org.whence.entity.NameMatcher;
import org.whence.language.Language;
import org.whence.reading.Reader;
import org.whence.report.Report;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Sentence;
import org.whence.time.TimeRules;

/**
 * Tokens a second through sentences, times and entities on two threads, by language, and pairs of names compared a second
 * on one. Not part of the ordinary build, which looks for classes whose names end in Test:
 *
 * <pre>{@code
 * ./mvnw -pl eval -am test -Dtest=EntityBenchmark -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EntityBenchmark {

    /** The stages and the sample's reports in one language. */
    @State(Scope.Benchmark)
    public static class Reports {

        @Param({"en", "ar", "ru", "tr", "fa"})
        public String language;

        private LanguageSentences sentences;
        private TimeRules times;
        private EntityRules entities;
        private List<Report> reports;

        @Setup
        public void read() {
            Reader reader = Reader.standard();
            sentences = LanguageSentences.load();
            times = TimeRules.load();
            entities = EntityRules.load();
            reports = SampleReports.names().stream()
                    .map(name -> SampleReports.read(reader, name))
                    .filter(report -> report.language().tag().equals(language))
                    .toList();
        }
    }

    /** Tokens read in an iteration. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        public long tokens;
        private int next;

        @Setup(Level.Iteration)
        public void clear() {
            tokens = 0;
        }
    }

    @Benchmark
    @Threads(2)
    public void find(Reports given, Count count, Blackhole sink) {
        count.next = (count.next + 1) % given.reports.size();
        Report report = given.reports.get(count.next);
        List<Sentence> sentences = given.sentences.split(report);
        sink.consume(given.entities.find(report, sentences, given.times.find(report, sentences)));
        count.tokens += sentences.stream().mapToInt(s -> s.tokens().size()).sum();
    }

    /** Invented names, each compared with each. */
    @State(Scope.Benchmark)
    public static class Names {
        private NameMatcher matcher;
        private List<NameMatcher.Name> names;

        @Setup
        public void load() {
            matcher = NameMatcher.load();
            names = List.of(
                    matcher.read("Muhannad al-Tarzawi", Language.ENGLISH),
                    matcher.read("مهند الطرزاوي", Language.ARABIC),
                    matcher.read("Муханнад ат-Тарзави", Language.RUSSIAN),
                    matcher.read("Mühennad Tarzavi", Language.TURKISH),
                    matcher.read("مهند طرزاوی", Language.PERSIAN),
                    matcher.read("Yevgeny Dorokhin", Language.ENGLISH),
                    matcher.read("Евгения Дорохина", Language.RUSSIAN),
                    matcher.read("يفغيني دوروخين", Language.ARABIC));
        }
    }

    @Benchmark
    public void compare(Names given, Count count, Blackhole sink) {
        count.next = (count.next + 1) % (given.names.size() * given.names.size());
        sink.consume(given.matcher.compare(
                given.names.get(count.next / given.names.size()), given.names.get(count.next % given.names.size())));
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(EntityBenchmark.class.getSimpleName())
                        .shouldFailOnError(true)
                        .build())
                .run();
    }
}
