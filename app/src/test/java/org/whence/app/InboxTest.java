package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.report.Issue;

class InboxTest {

    private static void send(Path inbox, String time, int bytes) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(time).resolve("1"));
        Files.write(folder.resolve("report.html"), new byte[bytes]);
    }

    private static Stream<String> sendings(Path inbox) throws IOException {
        try (Stream<Path> all = Files.list(inbox)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void theOldestSendingsGoWhenAllTakeTooMuch(@TempDir Path inbox) throws IOException {
        send(inbox, "20240101-080000-000", 700);
        send(inbox, "20240102-080000-000", 700);
        send(inbox, "20240103-080000-000", 700);
        assertThat(Inbox.bound(inbox, 1500)).extracting(Issue::code).containsExactly("inbox-full");
        assertThat(sendings(inbox)).containsExactly("20240102-080000-000", "20240103-080000-000");
    }

    @Test
    void nothingGoesWhileThereIsRoom(@TempDir Path inbox) throws IOException {
        send(inbox, "20240101-080000-000", 700);
        send(inbox, "20240102-080000-000", 700);
        assertThat(Inbox.bound(inbox, 1400)).isEmpty();
        assertThat(sendings(inbox)).hasSize(2);
    }

    @Test
    void theNewestSendingStaysHoweverLargeItIs(@TempDir Path inbox) throws IOException {
        send(inbox, "20240101-080000-000", 10);
        send(inbox, "20240102-080000-000", 9000);
        assertThat(Inbox.bound(inbox, 1000)).hasSize(1);
        assertThat(sendings(inbox)).containsExactly("20240102-080000-000");
    }

    @Test
    void nothingWasSentYet(@TempDir Path home) {
        assertThat(Inbox.bound(home.resolve("inbox"), 1000)).isEmpty();
    }
}
