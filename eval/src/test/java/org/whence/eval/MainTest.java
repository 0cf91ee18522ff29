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
    void showsConflictsForAReaderWhoHasNotSeenTheGold() throws IOException {
        Path reports = Files.createDirectory(folder.resolve("two"));
        Files.writeString(reports.resolve("bridge.txt"), """
                A bridge and its price
                3 May 2021

                The bridge cost nine million dollars, engineer Lena Ortiz said.

                The port authority rejected the figure.
                """);
        assertThat(run("conflicts", reports.toString())).isZero();
        assertThat(printed()).isEqualTo("""
                1. denied: what Lena Ortiz said is denied
                   bridge.txt, 2021-05-03: ⟦The port authority rejected the figure.⟧
                   bridge.txt, 2021-05-03: ⟦The bridge cost nine million dollars⟧, engineer Lena Ortiz said.
                   right? [ ]

                1 conflicts in 1 reports
                """);
        assertThat(run("conflicts", reports.toString(), "--half=tuned")).isEqualTo(65);
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

    private static String page(String day, String body) {
        return "<html lang=en><head><title>A ferry was late</title></head><body><h1>A ferry was late</h1><p>Published "
                + day + "</p><article><p>" + body + "</p></article></body></html>";
    }

    @Test
    void measuresDaysAndBodiesOfPages() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        String body = "The ferry to Velden was late on Monday because of fog over the strait, its owner said.";
        Files.writeString(pages.resolve("a.html"), page("3 March 2021", body));
        Files.writeString(pages.resolve("b.html"), page("soon", body));
        Files.writeString(folder.resolve("days.json"), """
                {"http://a.example/": {"file": "a.html", "date": "2021-03-03"},
                 "http://b.example/": {"file": "b.html", "date": "2021-03-04"}}
                """);
        Files.writeString(
                folder.resolve("bodies.json"),
                "{\"a\": {\"articleBody\": \"" + body
                        + "\"}, \"b\": {\"articleBody\": \"Nothing of the kind was said.\"}}");
        assertThat(run("days", at("days.json"), pages.toString(), "--misses")).isZero();
        assertThat(run("bodies", at("bodies.json"), pages.toString())).isZero();
        assertThat(printed())
                .isEqualTo("miss 2021-03-04 | nothing | b.html\n"
                        + "days of publication, 2 pages: P 1.000 R 0.500 F 0.667\n"
                        + "bodies, 2 pages: P 0.500 R 0.500 F 0.500\n");
    }

    @Test
    void measuresLanguagesOfTextsAndLines() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                Files.createDirectory(texts.resolve("ru")).resolve("a.txt"),
                "Паром опоздал на два часа из-за тумана, сообщил владелец.\nКоротко.\n");
        Files.writeString(
                Files.createDirectory(texts.resolve("tr")).resolve("a.txt"),
                "Feribot sis yüzünden iki saat gecikti, dedi sahibi gazetecilere.\nThe ferry was late again on the same day, he said.\n");
        assertThat(run("languages", texts.toString())).isZero();
        assertThat(printed())
                .startsWith("ru: texts 1/1 1.000, lines of 40 characters or more 1/1 1.000\n")
                .contains("lines of 40 characters or more 1/2 0.500\n");
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
                "days truth.json",
                "bodies truth.json",
                "languages",
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
