package org.whence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One place for versions, one line of reason for each library. */
class DependenciesTest {

    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<$]+)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    @Test
    void everyLibraryIsAccountedFor() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String managed = pom.substring(pom.indexOf("<dependencyManagement>"), pom.indexOf("</dependencyManagement>"));
        List<String> artifacts = ARTIFACT.matcher(managed)
                .results()
                .map(found -> found.group(1))
                .filter(artifact -> !artifact.startsWith("whence-"))
                .toList();
        assertThat(artifacts).hasSizeGreaterThan(15);
        String accounts = Files.readString(Path.of("..", "docs", "DEPENDENCIES.md"));
        assertThat(artifacts).allSatisfy(artifact -> assertThat(accounts).contains("`" + artifact + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "wire", "reading", "store", "app", "eval", "browser"})
    void modulesNameNoVersionButTheirParents(String module) throws IOException {
        Matcher versions = VERSION.matcher(Files.readString(Path.of("..", module, "pom.xml")));
        assertThat(versions.results().map(found -> found.group(1))).hasSize(1);
    }
}
