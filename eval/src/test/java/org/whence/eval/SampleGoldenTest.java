package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.analysis.Analyzer;
import org.whence.reading.Reader;

/**
 * What the program finds in each report of the sample collection, as text that was read by a person. After a change that is
 * meant, write the texts anew and review the difference:
 *
 * <pre>{@code
 * ./mvnw -pl eval -am test -Dtest=SampleGoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.rewrite=true
 * }</pre>
 */
@Timeout(120)
class SampleGoldenTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "org", "whence", "eval", "golden");
    private static final Reader READER = Reader.standard();
    private static final Analyzer ANALYZER = Analyzer.standard();

    static List<String> names() {
        return SampleReports.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsWhatWasReviewed(String name) throws IOException {
        String found = Golden.of(ANALYZER.analyze(SampleReports.read(READER, name)));
        Path file = FOLDER.resolve(golden(name));
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertThat(file).exists();
        assertThat(found).isEqualTo(Files.readString(file));
    }

    @Test
    void everyTextBelongsToAReport() throws IOException {
        List<String> there = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER)) {
            files.forEach(file -> there.add(file.getFileName().toString()));
        }
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(
                        names().stream().map(SampleGoldenTest::golden).toList());
    }

    private static String golden(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".txt";
    }
}
