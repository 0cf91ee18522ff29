package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Report;

/** What stands around a report in its page, a hundred kilobytes of it, must not change what is read. */
class FramesTest {

    private static final Path OWN = Path.of("../reading/src/test/resources/org/whence/reading/own");
    private static final Reader READER = Reader.standard();

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereArePages() throws IOException {
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(48);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void changeNothing(Path page) throws IOException {
        byte[] bytes = Files.readAllBytes(page);
        byte[] framed = Frames.around(bytes);
        assertThat(framed).hasSizeGreaterThan(bytes.length + 80_000);
        Report alone = read(bytes);
        Report inside = read(framed);
        assertThat(inside.text()).isEqualTo(alone.text());
        assertThat(inside.outlet()).isEqualTo(alone.outlet());
        assertThat(inside.authors()).isEqualTo(alone.authors());
        assertThat(inside.published()).isEqualTo(alone.published());
        assertThat(inside.modified()).isEqualTo(alone.modified());
    }

    private static Report read(byte[] page) {
        return READER.read(Source.of("page.html", page)).accepted().orElseThrow();
    }
}
