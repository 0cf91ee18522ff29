package org.whence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.analysis.Analysis;
import org.whence.report.Issue;

class StoreTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void setUp() {
        home = Home.at(folder.resolve("store"));
    }

    private Store writing() {
        return Store.openForWriting(home, Samples.NO_SENTENCES);
    }

    private static Acceptance add(Store store, String source, String language, String text) {
        try (Store.Writer writer = store.writer()) {
            Acceptance acceptance = writer.accept(Samples.analysis(source, language, text), Samples.bytes(text));
            writer.commit();
            return acceptance;
        }
    }

    @Test
    void whatWasAcceptedIsThereAfterReopening() {
        List<String> texts = List.of("The envoy said no.", "قالت الوزيرة: لا.", "Посол сказал: нет.", "سفیر گفت: نه.");
        try (Store store = writing()) {
            for (String text : texts) {
                add(store, text + ".txt", "und", text);
            }
        }

        try (Store store = Store.open(home, Samples.NO_SENTENCES)) {
            assertThat(store.size()).isEqualTo(4);
            assertThat(store.damage()).isEmpty();
            for (String text : texts) {
                assertThat(store.bytes(Samples.id(text))).hasValue(Samples.bytes(text));
                assertThat(store.analysis(Samples.id(text))).hasValue(Samples.analysis(text + ".txt", "und", text));
            }
            List<Analysis> all = new ArrayList<>();
            store.forEachAnalysis(all::add);
            assertThat(all).extracting(a -> a.report().text()).containsExactlyInAnyOrderElementsOf(texts);
        }
    }

    @Test
    void theSameBytesTwiceAreOneReport() {
        try (Store store = writing()) {
            assertThat(add(store, "b.txt", "tr", "Elçi sustu.")).isEqualTo(Acceptance.ADDED);
            long change = store.lastChange();

            assertThat(add(store, "b.txt", "tr", "Elçi sustu.")).isEqualTo(Acceptance.ALREADY_THERE);
            assertThat(add(store, "c.txt", "tr", "Elçi sustu.")).isEqualTo(Acceptance.ALREADY_THERE);
            assertThat(store.lastChange()).isEqualTo(change);
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void ofSeveralNamesTheFirstInOrderStandsWhateverCameFirst() {
        try (Store store = writing()) {
            add(store, "b.txt", "tr", "Elçi sustu.");

            assertThat(add(store, "a.txt", "tr", "Elçi sustu.")).isEqualTo(Acceptance.RENAMED);
            assertThat(store.reports()).extracting(StoredReport::source).containsExactly("a.txt");
        }
    }

    @Test
    void whatWasNotCommittedIsNotThere() {
        try (Store store = writing()) {
            try (Store.Writer writer = store.writer()) {
                writer.accept(Samples.analysis("a.txt", "en", "Gone."), Samples.bytes("Gone."));
            }
            assertThat(store.size()).isZero();
            add(store, "b.txt", "en", "Kept.");
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void aRejectionIsKeptOnce() {
        try (Store store = writing()) {
            for (int i = 0; i < 2; i++) {
                try (Store.Writer writer = store.writer()) {
                    writer.reject("صورة.png", new Issue("binary-file", "صورة.png", "is no text", "leave it out"));
                    writer.commit();
                }
            }
            assertThat(store.rejections()).extracting(Rejection::source).containsExactly("صورة.png");
        }
    }

    @Test
    void onlyOneWritesWhileOthersRead() {
        try (Store writer = writing()) {
            add(writer, "a.txt", "en", "Read me.");
            assertThatThrownBy(this::writing)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is being written to by another process");
            try (Store reader = Store.open(home, Samples.NO_SENTENCES)) {
                assertThat(reader.size()).isEqualTo(1);
            }
        }
        writing().close();
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws Exception {
        writing().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO migration VALUES (999, '999-later.sql', 'x')");
        }

        assertThatThrownBy(this::writing)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer than the version")
                .hasMessageContaining("use a newer whence");
        assertThatThrownBy(() -> Store.open(home, Samples.NO_SENTENCES)).isInstanceOf(StoreException.class);
    }

    @Test
    void aMigrationThatWasEditedIsNoticed() throws Exception {
        writing().close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE migration SET sha256 = 'other' WHERE number = 1");
        }

        assertThatThrownBy(this::writing)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("made with another 001-reports.sql");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(home.database(), "This is a letter, not a database. ".repeat(200));

        assertThatThrownBy(this::writing)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(home.folder().toString());
    }

    @Test
    void aHomeThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Home.at(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is a file");
    }

    private static final Instant EARLIER = Instant.parse("2024-03-05T10:00:00Z");
    private static final Instant LATER = Instant.parse("2024-03-06T10:00:00Z");

    private static Acceptance state(Store store, String text, Instant seen, String fingerprint) {
        try (Store.Writer writer = store.writer()) {
            Fetch fetch = new Fetch(
                    "https://x.example/",
                    "https://x.example/a",
                    seen,
                    200,
                    List.of("ETag: 1"),
                    "hash of " + text,
                    null,
                    new byte[0]);
            Acceptance acceptance = writer.accept(
                    Samples.analysis("https://x.example/a", "ru", text),
                    Samples.bytes(text),
                    new Item("https://x.example/a", fingerprint, seen),
                    fetch);
            writer.commit();
            return acceptance;
        }
    }

    @ParameterizedTest(name = "newer first: {0}")
    @ValueSource(booleans = {false, true})
    void ofTheStatesOfAnItemTheNewestStandsWhateverCameFirst(boolean newerFirst) {
        try (Store store = writing()) {
            state(store, newerFirst ? "Порт открыт." : "Порт закрыт.", newerFirst ? LATER : EARLIER, "");
            assertThat(state(store, newerFirst ? "Порт закрыт." : "Порт открыт.", newerFirst ? EARLIER : LATER, ""))
                    .isEqualTo(Acceptance.REVISED);

            assertThat(store.reports()).extracting(StoredReport::title).containsExactly("Порт открыт.");
            assertThat(store.revisions())
                    .containsExactly(new Revision(
                            "https://x.example/a", Samples.id("Порт закрыт."), EARLIER, "https://x.example/a"));
            assertThat(store.replaced()).containsExactly(Samples.id("Порт закрыт."));
            assertThat(store.evidence(Samples.id("Порт открыт.")))
                    .extracting(Fetch::asked, Fetch::at, Fetch::sha256)
                    .containsExactly(tuple("https://x.example/", LATER, "hash of Порт открыт."));
        }
    }

    @Test
    void theSameStateAgainIsNone() {
        try (Store store = writing()) {
            state(store, "Порт открыт.", EARLIER, "a");
            long change = store.lastChange();

            assertThat(state(store, "Порт открыт.", LATER, "b")).isEqualTo(Acceptance.ALREADY_THERE);
            assertThat(store.lastChange()).isEqualTo(change);
            assertThat(store.revisions()).isEmpty();
            assertThat(store.fingerprint("https://x.example/a")).hasValue("b");
            assertThat(store.fingerprint("https://x.example/b")).isEmpty();
        }
    }

    @Test
    void aStateThatComesBackStandsAgain() {
        try (Store store = writing()) {
            state(store, "Порт открыт.", EARLIER, "");
            state(store, "Порт закрыт.", LATER, "");
            state(store, "Порт открыт.", LATER.plusSeconds(1), "");

            assertThat(store.reports()).extracting(StoredReport::title).containsExactly("Порт открыт.");
            assertThat(store.replaced()).containsExactly(Samples.id("Порт закрыт."));
        }
    }

    @Test
    void aStoreOfTheFirstVersionIsBroughtUpToDate() throws Exception {
        try (Store store = writing()) {
            add(store, "a.txt", "en", "Kept.");
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.database());
                var statement = connection.createStatement()) {
            for (String table :
                    List.of("fetch", "evidence", "item", "revision", "feed", "correction", "watch", "finding")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("DELETE FROM migration WHERE number > 1");
        }

        // whether it is opened to read or to write
        try (Store store = Store.open(home, Samples.NO_SENTENCES)) {
            assertThat(store.revisions()).isEmpty();
        }
        try (Store store = writing()) {
            assertThat(store.reports()).extracting(StoredReport::source).containsExactly("a.txt");
            assertThat(state(store, "Порт открыт.", EARLIER, "")).isEqualTo(Acceptance.ADDED);
        }
    }

    @Test
    void whereAVisitLeftOffIsRemembered() {
        FeedState state = new FeedState("https://x.example/feed", "\"v1\"", null, LATER, 2);
        try (Store store = writing();
                Store.Writer writer = store.writer()) {
            writer.visited(state);
            writer.commit();

            assertThat(store.feed("https://x.example/feed")).hasValue(state);
            assertThat(store.feed("https://x.example/other")).isEmpty();
        }
    }
}
