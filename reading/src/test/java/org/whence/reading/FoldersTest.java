package org.whence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static List<String> walked(Path... given) {
        List<String> seen = new ArrayList<>();
        for (Found found : Folders.of(List.of(given))) {
            seen.add(found.fold(path -> String.valueOf(path.getFileName()), issue -> issue.code()));
        }
        return seen;
    }

    private static Path file(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    @Test
    void walksInTheOrderOfNames(@TempDir Path folder) throws IOException {
        file(folder, "b/2.html");
        file(folder, "b/1.txt");
        file(folder, "a.html.gz");
        file(folder, "تقرير.txt");
        file(folder, "c");
        assertThat(walked(folder)).containsExactly("a.html.gz", "1.txt", "2.html", "c", "تقرير.txt");
    }

    @Test
    void doesNotDependOnTheOrderGiven(@TempDir Path folder) throws IOException {
        Path one = file(folder, "1.txt");
        Path two = file(folder, "2.txt");
        assertThat(walked(two, one)).isEqualTo(walked(one, two)).containsExactly("1.txt", "2.txt");
        assertThat(walked(folder, one, folder)).containsExactly("1.txt", "2.txt");
    }

    @Test
    void listsWhatItPassesOver(@TempDir Path folder) throws IOException {
        file(folder, "1.txt");
        file(folder, "photo.png");
        file(folder, ".hidden");
        file(folder, ".git/config");
        assertThat(walked(folder)).containsExactly("1.txt", "not-a-report");
        assertThat(walked(folder.resolve("none"))).containsExactly("missing-file");
    }

    @Test
    void takesAFileGivenByItselfWhateverItsName(@TempDir Path folder) throws IOException {
        assertThat(walked(file(folder, "report.dat"))).containsExactly("report.dat");
    }

    @Test
    @Timeout(60)
    void entersNoFolderTwiceThroughLinks(@TempDir Path folder) throws IOException {
        file(folder, "in/1.txt");
        Files.createSymbolicLink(folder.resolve("in/back"), folder);
        Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere"));
        assertThat(walked(folder)).containsExactly("1.txt", "unreadable");
    }
}
