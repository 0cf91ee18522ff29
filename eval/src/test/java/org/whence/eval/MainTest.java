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

    @Test
    void saysHowItIsUsed() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("score", at("gold.json"))).isEqualTo(64);
        assertThat(run("sing")).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("usage: whence-eval score GOLD.json");
        assertThat(printed()).isEmpty();
        assertThat(run("--help")).isZero();
        assertThat(printed()).startsWith("usage: whence-eval score GOLD.json");
    }
}
