package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.wire.AnalysisJson;

/** The commands as a person uses them. */
@Timeout(120)
class CommandsTest {

    @TempDir
    Path folder;

    private Folder inputs;
    private String home;

    @BeforeEach
    void layOut() throws IOException {
        inputs = Folder.of(folder.resolve("inputs"));
        home = folder.resolve("home").toString();
    }

    private Ran add(String... paths) {
        String[] arguments = new String[paths.length + 3];
        arguments[0] = "add";
        arguments[1] = "--home";
        arguments[2] = home;
        System.arraycopy(paths, 0, arguments, 3, paths.length);
        return Ran.of(arguments);
    }

    @Test
    void whatWasAddedOnceIsNotAddedAgain() {
        Ran first = add(inputs.toString());
        assertThat(first.said()).contains("3 added, 0 already there, 0 not read");
        assertThat(first.err()).startsWith("Store: " + home);
        assertThat(first.out()).isEmpty();
        String before = Ran.of("export", "--home", home).out();

        Ran again = add(inputs.toString(), inputs.file("ferry.txt"));

        assertThat(again.said()).contains("0 added, 3 already there, 0 not read");
        assertThat(again.code()).isZero();
        assertThat(Ran.of("export", "--home", home).out()).isEqualTo(before);
    }

    @Test
    void anArabicFileNameIsAsGoodAsAnyOther() {
        assertThat(add(inputs.file(Folder.ARABIC_NAME)).code()).isZero();

        assertThat(Ran.of("show", "--home", home, Folder.ARABIC_NAME).out())
                .startsWith("العبّارة تصل إلى فلمورا بعد تسع ساعات")
                .contains("  source    " + inputs.file(Folder.ARABIC_NAME), "  language  ar");
        assertThat(Ran.of("analyze", inputs.file(Folder.ARABIC_NAME)).out())
                .contains("  source    " + inputs.file(Folder.ARABIC_NAME));
    }

    @Test
    void anAnalysisIsOneLineOfTheJsonForm() {
        Ran ran = Ran.of("analyze", "--json", inputs.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line)
                .startsWith("{\"whence\":1,\"report\":{\"id\":\"sha256:"));
        Analyzer analyzer = Analyzer.standard();
        for (String line : lines) {
            Analysis read = AnalysisJson.read(line, analyzer.sentences());
            assertThat(AnalysisJson.write(read)).isEqualTo(line);
            assertThat(read).isEqualTo(analyzer.analyze(read.report()));
        }
    }

    @Test
    void whatAPersonGivesStandsAboveThePage() {
        Ran ran = Ran.of("analyze", "--published=2024-05-14", "--language=TR", inputs.file("ferry.txt"));

        assertThat(ran.out()).contains("published 2024-05-14 (given: ", "  language  tr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "JSONL"})
    void theOrderOfAddingLeavesNoTraceInAnExport(String format) throws IOException {
        String other = folder.resolve("other").toString();
        List<String> files =
                List.of(inputs.file("ferry.txt"), inputs.file(Folder.ARABIC_NAME), inputs.file("паром.txt"));
        files.forEach(this::add);
        for (int i = files.size() - 1; i >= 0; i--) {
            Ran.of("add", "--home", other, files.get(i));
        }
        Path file = folder.resolve("out." + format);

        assertThat(Ran.of("export", "--home", home, "--format", format, "-o", file.toString())
                        .code())
                .isZero();
        Ran second = Ran.of("export", "--home", other, "--format", format);

        assertThat(second.code()).isZero();
        assertThat(second.out()).startsWith("{\"whence\":1,").isEqualTo(Files.readString(file));
    }

    @Test
    void anExportThatCannotBeWrittenIsSaid() {
        Ran ran = Ran.of("export", "--home", home, "-o", folder.toString());

        assertThat(ran.said())
                .singleElement()
                .asString()
                .startsWith("whence: " + folder + " cannot be written (")
                .endsWith("); give another file with --output");
        assertThat(ran.code()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # words          | language | line with the words found
            ferries          |          | [Ferry] reaches Velmora after nine hours
            الساعات          |          | تسع [ساعات]
            ساعات            | ar       | تسع [ساعات]
            начальники       | RU       | [Начальник] порта сообщил
            """)
    void aSearchShowsTheWordsWhereTheyStand(String words, String language, String line) {
        add(inputs.toString());

        Ran ran = language == null
                ? Ran.of("search", "--home", home, words)
                : Ran.of("search", "--home", home, "--language", language, words);

        assertThat(ran.out()).contains(line);
        assertThat(ran.err()).startsWith("1 found");
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        Ran ran = Ran.of("search", "--home", home, "nothing", "here");

        assertThat(ran).isEqualTo(new Ran(0, "", "nothing found" + System.lineSeparator()));
    }

    @Test
    void aReportIsShownByTheStartOfItsId() {
        add(inputs.toString());
        String line = Ran.of("show", "--home", home)
                .out()
                .lines()
                .filter(each -> each.contains("Ferry"))
                .findFirst()
                .orElseThrow();

        assertThat(line).matches("[0-9a-f]{10}  undated     en  Ferry reaches Velmora after nine hours");
        assertThat(Ran.of("show", "--home", home, line.substring(0, 10)).out()).startsWith("Ferry reaches Velmora");
        Ran unknown = Ran.of("show", "--home", home, "ffff");
        assertThat(unknown.said()).containsExactly("whence: no report \"ffff\"; `whence show` lists them all");
        assertThat(unknown.code()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsWellIsSaidToBe() {
        add(inputs.toString());

        assertThat(Ran.of("check", "--home", home))
                .isEqualTo(new Ran(0, home + ": 3 reports, all well" + System.lineSeparator(), ""));
    }

    @Test
    void bytesThatDoNotFitTheirHashAreFound() throws Exception {
        add(inputs.toString());
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(home, "whence.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE report SET bytes = (SELECT bytes FROM report WHERE source LIKE '%ferry%')"
                    + " WHERE source LIKE '%паром%'");
        }

        Ran ran = Ran.of("check", "--home", home);

        assertThat(ran.said())
                .containsExactly("whence: " + inputs.file("паром.txt")
                        + ": the stored bytes do not fit their hash; add the report again");
        assertThat(ran.out()).isEqualTo(home + ": 3 reports, 1 fault" + System.lineSeparator());
        assertThat(ran.code()).isEqualTo(1);
    }
}
