package org.whence.reading.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays every input that the fuzzer ever stumbled over, and some that we thought of first. */
class KeptFindsTest {

    private static final Map<String, Consumer<byte[]>> TARGETS = Map.of(
            "page", FuzzPage::fuzzerTestOneInput,
            "plain", FuzzPlain::fuzzerTestOneInput,
            "feed", FuzzFeed::fuzzerTestOneInput,
            "warc", FuzzWarc::fuzzerTestOneInput);

    private static Path kept() throws URISyntaxException {
        return Path.of(KeptFindsTest.class.getResource("kept").toURI());
    }

    static List<String> inputs() throws IOException, URISyntaxException {
        Path kept = kept();
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> kept.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void endsAsItShould(String input) throws IOException, URISyntaxException {
        TARGETS.get(input.substring(0, input.indexOf('/'))).accept(Files.readAllBytes(kept().resolve(input)));
    }

    @Test
    void everyTargetHasInputs() throws IOException, URISyntaxException {
        assertThat(inputs())
                .extracting(input -> input.substring(0, input.indexOf('/')))
                .containsAll(TARGETS.keySet());
    }
}
