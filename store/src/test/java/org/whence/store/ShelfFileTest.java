package org.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfFileTest {
    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasPutThereWhileMoreIsPut() {
        Random random = new Random(7);
        try (ShelfFile shelf = ShelfFile.in(folder)) {
            List<byte[]> put = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                // one in five hundred is larger than all that is gathered before it is written
                byte[] bytes = new byte[i % 500 == 3 ? (1 << 20) + i : random.nextInt(3_000)];
                random.nextBytes(bytes);
                put.add(bytes);
                places.add(shelf.put(bytes));
                int any = random.nextInt(put.size());
                assertThat(shelf.get(places.get(any))).isEqualTo(put.get(any));
            }
            for (int i = 0; i < put.size(); i++) {
                assertThat(shelf.get(places.get(i))).isEqualTo(put.get(i));
            }
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        try (ShelfFile shelf = ShelfFile.in(folder)) {
            shelf.put(new byte[10]);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void takesNoMoreThanAPlaceCanName() {
        try (ShelfFile shelf = ShelfFile.in(folder)) {
            assertThatThrownBy(() -> shelf.put(new byte[1 << 26]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("too many for one place");
        }
    }

    @Test
    void saysWhichFolderCannotBeWrittenTo() {
        assertThatThrownBy(() -> ShelfFile.in(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.resolve("none").toString());
    }
}
