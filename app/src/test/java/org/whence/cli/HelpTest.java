package org.whence.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo    | Adds the sample collection        | --port
            add     | Adds reports from files           | --published
            add     | feeds (RSS, Atom, sitemaps)       | --allow-private-hosts
            watch   | Visits feeds                      | --every
            analyze | Reads and analyses reports        | --json
            serve   | Starts the web app                | --port
            search  | Finds the reports                 | --limit
            show    | Shows one report                  | --home
            export  | Writes what the library holds     | --format
            import  | Takes in what                     | --home
            correct | Corrects what the rules found     | --why
            check   | Checks the store                  | --home
            """)
    void everyCommandSaysWhatItDoesAndHow(String command, String description, String option) {
        Ran help = Ran.of(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: whence " + command + " ")
                .contains(description, option, "--help")
                .doesNotContain("DEFAULT-VALUE", "null");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Ran.of("help", command).out()).isEqualTo(help.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help", ""})
    void theProgramListsItsCommands(String argument) {
        Ran help = argument.isEmpty() ? Ran.of() : Ran.of(argument);

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: whence ")
                .contains(
                        "demo", "add", "watch", "analyze", "serve", "search", "show", "export", "import", "correct",
                        "check")
                .contains("Exit codes: 0 done");
    }

    @Test
    void theVersionIsOneLine() {
        Ran version = Ran.of("--version");

        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("whence \\S.*\\R");
    }
}
