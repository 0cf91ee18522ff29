package org.whence.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command line. The expected figures in the folder {@code made-up} were computed by the reference scorer, from a part
 * of the sample's gold and analyses that are made up: right, wrong, cut short, and full of odd characters.
 */
@Timeout(60)
class MainTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheMadeUpFiles() throws IOException {
        for (String name : List.of("gold.json", "analyses.jsonl", "register.json")) {
            Files.writeString(folder.resolve(name), resource(name));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = MainTest.class.getResourceAsStream("made-up/" + name)) {
            return new String(bytes.readAllBytes(), UTF_8);
        }
    }

    private int run(String... arguments) {
        try (PrintStream lines = new PrintStream(out, true, UTF_8);
                PrintStream faults = new PrintStream(err, true, UTF_8)) {
            return new Main(lines, faults).run(List.of(arguments));
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String printed() {
        return out.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsTheFiguresAndMissesOfTheReferenceScorer() throws IOException {
        int code = run("score", at("gold.json"), "x", at("analyses.jsonl"), at("register.json"), "--misses");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
        assertThat(printed()).isEqualTo(resource("figures-and-misses.txt"));
    }

    @Test
    void leavesOutWhatLiesBetweenReportsWithoutARegister() throws IOException {
        assertThat(run("score", at("gold.json"), "x", at("analyses.jsonl"))).isZero();
        assertThat(printed()).isEqualTo(resource("figures-without-register.txt"));
        assertThat(printed()).doesNotContain("same entity", "stories B3");
    }

    @Test
    void countsAReportThatWasNotReadAsAMiss() throws IOException {
        Files.writeString(folder.resolve("none.jsonl"), "\n\n");
        assertThat(run("score", at("gold.json"), "x", at("none.jsonl"))).isZero();
        assertThat(printed())
                .contains("report read                        0/7 0.000\n", "statement precision 0/0 0.000\n")
                .doesNotContain("language");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        assertThat(run("score", at("gold.json"), "x", at("missing.jsonl"))).isEqualTo(65);
        assertThat(err.toString(UTF_8)).isEqualTo("whence-eval: there is no file " + at("missing.jsonl") + "\n");

        err.reset();
        Files.writeString(
                folder.resolve("bad.jsonl"),
                resource("analyses.jsonl").lines().findFirst().orElseThrow() + "\n{\"report\":");
        assertThat(run("score", at("gold.json"), "x", at("bad.jsonl"))).isEqualTo(65);
        assertThat(err.toString(UTF_8)).startsWith("whence-eval: " + at("bad.jsonl") + " line 2 is not JSON: ");

        err.reset();
        Files.writeString(
                folder.resolve("bad-gold.json"),
                "{\"files\":{\"1\":\"a.txt\"},\"attributions\":[{\"doc\":\"1\",\"chain\":[\"A\"]}]}");
        assertThat(run("score", at("bad-gold.json"), "x", at("analyses.jsonl"))).isEqualTo(65);
        assertThat(err.toString(UTF_8)).contains("bad-gold.json: an entry has no \"content\": {\"doc\":\"1\"");
        assertThat(printed()).isEmpty();
    }

    private Path collection() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("köprü.txt"), """
                Köprü bugün açıldı

                Belediye başkanı Ece Duru, yeni köprünün bugün trafiğe açıldığını söyledi. Köprünün yapımı iki yıl sürdü.
                """);
        Files.writeString(reports.resolve("bridge.txt"), """
                The bridge is open

                The mayor, Ece Duru, said the new bridge had been opened to traffic. It took two years to build it.
                """);
        Files.write(reports.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
        Files.writeString(folder.resolve("bridges.json"), """
                {"files": {"t": "köprü.txt", "e": "bridge.txt", "g": "gone.txt"},
                 "reports": [{"doc": "t", "language": "tr", "must_text": ["iki yıl sürdü"]},
                             {"doc": "e", "language": "en", "must_text": ["took two years"]},
                             {"doc": "g", "language": "en"}]}
                """);
        return reports;
    }

    @Test
    void comparesAFolderWithAGoldFileInOneGo() throws IOException {
        assertThat(run("run", at("bridges.json"), collection().toString())).isZero();
        assertThat(printed())
                .contains(
                        "report read                        2/3 0.667\n",
                        "language                           2/2 1.000\n",
                        "published                          2/2 1.000\n",
                        "body kept                          2/2 1.000\n");
        assertThat(err.toString(UTF_8)).startsWith("whence-eval: passed over: ").contains("picture.png");
    }

    @Test
    void printsAnalysesForReview() throws IOException {
        Path report = collection().resolve("bridge.txt");
        assertThat(run("golden", report.toString())).isZero();
        assertThat(printed())
                .startsWith("=== " + report + "\ntitle     The bridge is open\n")
                .contains("\nstatements");
    }

    @Test
    void measuresSpeedAndMemory() throws IOException {
        assertThat(run("load", "--threads=2", "--rounds=1", collection().toString()))
                .isZero();
        assertThat(printed().lines().map(line -> line.replaceAll("[0-9]+([.][0-9]+)?", "N")
                        .replaceAll(" +", " ")))
                .anyMatch(line -> line.matches("machine N cores, .*, N threads"))
                .contains("round N read N reports in N s: N a second")
                .contains("round N read and analyse N reports in N s: N a second")
                .contains("round N link N reports in N s: N a second")
                .anyMatch(line -> line.startsWith("memory heap at most N MB"));
        assertThat(printed()).contains(" 2 reports, ", " 2 threads\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sing",
                "run gold.json",
                "score gold.json",
                "golden",
                "load",
                "golden --misses a.txt",
                "load --speed=9 a.txt"
            })
    void saysHowItIsUsed(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("usage: whence-eval run GOLD.json FOLDER");
        assertThat(printed()).isEmpty();
    }

    @Test
    void givesHelpWhenAskedFor() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).startsWith("usage: whence-eval run GOLD.json FOLDER");
    }

    @Test
    void namesAFolderThatIsNotThereAndANumberThatIsNone() {
        assertThat(run("golden", at("nowhere"))).isEqualTo(65);
        assertThat(run("load", "--threads=many", at("gold.json"))).isEqualTo(65);
        assertThat(err.toString(UTF_8))
                .isEqualTo("whence-eval: there is no file or folder " + at("nowhere")
                        + "\nwhence-eval: --threads is \"many\", expected a number from 1 to 9999\n");
    }
}
