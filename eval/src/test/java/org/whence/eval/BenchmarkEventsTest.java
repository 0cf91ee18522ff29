package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class BenchmarkEventsTest {

    private static final String TEXT =
            "Ghana and Benin\n\nGhana sold radar equipment to Benin in spring. Ghana condemned Togo on Friday.\n";

    @TempDir
    private Path folder;

    private void write(String gold) throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("reports/01-en-1.txt"), TEXT);
        Files.writeString(folder.resolve("names.txt"), "");
        Files.writeString(folder.resolve("links.txt"), "");
        Files.writeString(folder.resolve("conflicts.txt"), "");
        Files.writeString(folder.resolve("promises.txt"), "");
        Files.writeString(folder.resolve("split.txt"), "untouched | 01\n");
        Files.writeString(folder.resolve("gold/01-en-1.gold"), gold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # first event of the gold                                                          ; right, given, wanted
            ARMS_TRANSFER | reported | GHA | BEN | stage=delivered | sold radar equipment       ; 2/2 R 2/2
            AGREE,ARMS_TRANSFER | claimed,reported | GHA | - | stage=agreed | sold radar        ; 2/2 R 2/2
            ARMS_TRANSFER | planned | GHA | BEN | stage=delivered | sold radar equipment        ; 1/2 R 1/2
            ARMS_TRANSFER | reported | BEN | GHA | stage=delivered | sold radar equipment       ; 1/2 R 1/2
            AID | reported | GHA | BEN | stage=delivered | sold radar equipment                 ; 1/2 R 1/2
            ARMS_TRANSFER | reported optional | TGO | BEN | stage=delivered | sold radar        ; 1/1 R 1/1
            AID | reported optional | GHA | BEN | stage=delivered | sold radar                  ; 1/2 R 1/1
            """)
    void comparesTypePartiesAndStatus(String event, String expected) throws IOException {
        write("language | en\ntitle | Ghana and Benin\nevent | " + event.strip()
                + "\nevent | ACCUSE | reported | GHA | TGO | time=2020 | condemned Togo\n");
        Benchmark benchmark = Benchmark.read(folder);

        BenchmarkEvents events =
                BenchmarkEvents.of(benchmark, Run.over(benchmark.texts(folder)).analyses());

        assertThat(benchmark.faults()).isEmpty();
        assertThat(events.lines(false)).singleElement().asString().contains("P " + expected);
    }

    @Test
    void tellsWhatWasMissedAndWhatNobodyMarked() throws IOException {
        write("language | en\nevent | ACCUSE | reported | BEN | TGO | time=2020 | condemned Togo\n");
        Benchmark benchmark = Benchmark.read(folder);

        List<String> lines = BenchmarkEvents.of(
                        benchmark, Run.over(benchmark.texts(folder)).analyses())
                .lines(true);

        assertThat(lines)
                .hasSize(4)
                .anyMatch(line -> line.startsWith("extra 01-en-1 ACCUSE reported [Ghana] -> [Togo]"))
                .anyMatch(line -> line.startsWith("extra 01-en-1 ARMS_TRANSFER reported [Ghana] -> [Benin]"))
                .anyMatch(line -> line.startsWith("miss 01-en-1 [ACCUSE] [reported] [BEN] -> [TGO]"))
                .last()
                .asString()
                .startsWith("en F1 0.000");
    }
}
