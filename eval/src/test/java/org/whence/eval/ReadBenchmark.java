package org.whence.eval;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.whence.reading.Reader;
import org.whence.reading.Source;

/**
 * Pages a second, from bytes, on one thread: our reader, which finds body, title, outlet, days, language and the place of
 * every character in the source, beside jsoup's parse alone, boilerpipe and readability4j, which find the body. The mean
 * size of the pages is printed, so that pages are bytes. By default the pages of the reader's own tests, each in a frame as
 * sites have it ({@link Frames}):
 *
 * <pre>{@code
 * ./mvnw -pl eval -am test -Dtest=ReadBenchmark -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.pages=FOLDER
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class ReadBenchmark {

    private static final String OWN = "../reading/src/test/resources/org/whence/reading/own";

    /** Folder of pages, {@code .html} or {@code .html.gz}. */
    @Param(OWN)
    public String folder;

    private final List<byte[]> pages = new ArrayList<>();
    private final Reader reader = Reader.standard();
    private int next;

    @Setup
    public void load() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file :
                    files.filter(f -> f.toString().contains(".html")).sorted().toList()) {
                try (InputStream bytes = file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file)) {
                    byte[] page = bytes.readAllBytes();
                    pages.add(folder.equals(OWN) ? Frames.around(page) : page);
                }
            }
        }
    }

    @TearDown(Level.Trial)
    public void size() {
        long bytes = pages.stream().mapToLong(page -> page.length).sum();
        System.out.println(pages.size() + " pages of " + bytes / Math.max(1, pages.size()) + " bytes in the mean");
    }

    private byte[] page() {
        next = (next + 1) % pages.size();
        return pages.get(next);
    }

    @Benchmark
    public void whence(Blackhole sink) {
        sink.consume(reader.read(Source.of("page.html", page())));
    }

    @Benchmark
    public void jsoupParseAlone(Blackhole sink) {
        try {
            sink.consume(Jsoup.parse(new ByteArrayInputStream(page()), null, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    public void boilerpipe(Blackhole sink) {
        try {
            String html = new String(page(), StandardCharsets.UTF_8);
            sink.consume(ArticleExtractor.INSTANCE.getText(new StringReader(html)));
        } catch (BoilerpipeProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some pages end in an exception of its own; they count as read, in its favour. */
    @Benchmark
    public void readability4j(Blackhole sink) {
        String html = new String(page(), StandardCharsets.UTF_8);
        try {
            sink.consume(new Readability4J("https://a.example/", html).parse().getTextContent());
        } catch (IllegalStateException e) {
            sink.consume(e);
        }
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadBenchmark.class.getSimpleName())
                        .param("folder", System.getProperty("benchmark.pages", OWN))
                        .shouldFailOnError(false)
                        .build())
                .run();
    }
}
