package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static List<Path> sample = List.of();
    private static String home = "";

    @BeforeAll
    static void addTheSample() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/whence/app/sample"))) {
            sample = files.filter(f -> !f.endsWith("manifest.txt")).sorted().toList();
        }
        assertThat(sample).hasSizeGreaterThan(20);
        home = shared.resolve("home").toString();
        List<String> arguments = new ArrayList<>(List.of("add", "--home", home));
        sample.forEach(file -> arguments.add(file.toString()));
        Ran.of(arguments.toArray(String[]::new));
    }

    private static String export(String home, String format) {
        Ran ran = Ran.of("export", "--home", home, "--format", format);
        assertThat(ran.code()).isZero();
        return ran.out();
    }

    @RepeatedTest(4) // repetition number = seed
    void importIntoAnEmptyStoreGivesTheSameRegister(RepetitionInfo run) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        List<Path> some = new ArrayList<>(sample);
        Collections.shuffle(some, random);
        String first = folder.resolve("first").toString();
        List<String> arguments = new ArrayList<>(List.of("add", "--home", first));
        some.subList(0, 2 + random.nextInt(8)).forEach(file -> arguments.add(file.toString()));
        Ran.of(arguments.toArray(String[]::new));
        Path lines = folder.resolve("reports.jsonl");
        List<String> shuffled = new ArrayList<>(export(first, "jsonl").lines().toList());
        Collections.shuffle(shuffled, random);
        Files.write(lines, shuffled);

        String second = folder.resolve("second").toString();
        Ran imported = Ran.of("import", "--home", second, lines.toString());

        assertThat(imported.code()).isZero();
        assertThat(imported.out()).startsWith(shuffled.size() + " reports added, 0 already there");
        assertThat(export(second, "json")).isEqualTo(export(first, "json"));
        assertThat(export(second, "jsonl")).isEqualTo(export(first, "jsonl"));
        assertThat(Ran.of("import", "--home", second, lines.toString()).out())
                .startsWith("0 reports added, " + shuffled.size() + " already there");
    }

    @Test
    void aCorrectionGoesOutWithTheDataAndComesBack() throws IOException {
        String first = folder.resolve("first").toString();
        Ran.of("add", "--home", first, sample.get(0).toString(), sample.get(1).toString());
        String before = export(first, "jsonl");
        String id = before.substring(before.indexOf("sha256:") + 7).substring(0, 12);
        assertThat(Ran.of("correct", "--home", first, "--who", "Ada", "date", id, "2019-03-01")
                        .code())
                .isZero();
        assertThat(Ran.of("correct", "--home", first, "--who", "Ada", "date", id, "2019-03-02")
                        .code())
                .isZero();
        assertThat(Ran.of("correct", "--home", first, "--who", "Ada", "undo", "2")
                        .code())
                .isZero();
        Path lines = folder.resolve("reports.jsonl");
        Files.writeString(lines, export(first, "jsonl"));

        String second = folder.resolve("second").toString();
        assertThat(Ran.of("import", "--home", second, lines.toString()).code()).isZero();

        assertThat(export(second, "json")).contains("2019-03-01").isEqualTo(export(first, "json"));
        assertThat(export(second, "jsonl")).isEqualTo(export(first, "jsonl"));
        assertThat(Ran.of("correct", "--home", second).out())
                .isEqualTo(Ran.of("correct", "--home", first).out());
    }

    @Test
    void aQueryAClaimAndAStoryAreParts() {
        int all = export(home, "jsonl").lines().toList().size();
        for (String part : List.of("--query=Tashkent", "--claim=C1", "--story=S1")) {
            Ran ran = Ran.of("export", "--home", home, "--format", "jsonl", part);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out().lines().toList()).as(part).hasSizeBetween(1, all - 1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        --query=          | 1 | whence: the query is empty; give words to search for, or leave --query out for everything
        --query=qqxqzzqk  | 1 | whence: no report has "qqxqzzqk"; "whence search" and the desk show what there is
        --claim=C99999    | 1 | whence: there is no claim C99999; "whence search" and the desk show what there is
        --story=          | 1 | whence: there is no story ; "whence search" and the desk show what there is
        --format=pdf      | 2 | whence: --format is "pdf", expected one of json, jsonl, csv, plover-csv, arms-csv, ftm, annotations, prov, geojson, dossier; try: whence export --help
        --output=/        | 1 | whence: / cannot be written (FileSystemException); give another file with --output
        """)
    void whatCannotBeExportedIsSaid(String option, int code, String message) {
        Ran ran = Ran.of("export", "--home", home, option);

        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.said()).containsExactly(message);
    }

    @Test
    void aFileThatNoExportWroteIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("other.jsonl");
        Files.writeString(file, "\n{\"whence\":1}\n");

        Ran ran = Ran.of("import", "--home", folder.resolve("home").toString(), file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.said())
                .singleElement()
                .asString()
                .startsWith("whence: " + file + " line 2 is no line of \"whence export --format jsonl\"");
    }
}
