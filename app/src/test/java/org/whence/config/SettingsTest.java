package org.whence.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void anOptionWinsOverTheEnvironment() {
        Map<String, String> environment =
                Map.of("WHENCE_HOME", folder.resolve("b").toString());

        assertThat(Settings.load(folder.resolve("a"), environment).home()).isEqualTo(folder.resolve("a"));
        assertThat(Settings.load(null, environment).home()).isEqualTo(folder.resolve("b"));
    }

    @Test
    void withoutBothTheUsersDataFolderIsTaken() {
        Path data = folder.resolve("داده");

        assertThat(Settings.load(null, Map.of("XDG_DATA_HOME", data.toString())).home())
                .isEqualTo(data.resolve("whence"));
    }

    @Test
    void aFileInTheHomeSetsTheRest() throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), "port = 9000\nthreads=3\n");

        Settings settings = Settings.load(folder, Map.of());

        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.threads()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    prot=1         | "prot" is no setting; did you mean "port"?
                    threds=2       | "threds" is no setting; did you mean "threads"?
                    port=high      | port is "high", expected a whole number
                    port=70000     | port is 70000, not 0 to 65535
                    threads=0      | threads is 0, not 1 to 256
                    """)
    void aWrongSettingIsNamed(String line, String message) throws IOException {
        Files.writeString(folder.resolve(Settings.FILE), line);

        assertThatThrownBy(() -> Settings.load(folder, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }
}
