package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.reading.Reader;
import org.whence.register.Linker;
import org.whence.register.Register;
import org.whence.store.Home;
import org.whence.store.KeptRegister;
import org.whence.store.StoredReport;
import org.whence.story.Story;

class LibraryTest {
    private static final Analyzer ANALYZER = Analyzer.standard();

    private static void add(Home home, List<Input> inputs) throws InterruptedException {
        try (Library library = Library.openForAdding(home, ANALYZER)) {
            new Adding(library, Reader.standard(), 1)
                    .add(inputs.iterator(), Input.Given.NOTHING, (name, acceptance, issues) -> {});
        }
    }

    private static Input note(int number) {
        String text = "Harbour note " + number + "\n\nThe pilots of Port Selvane met again on their own quay, and pier "
                + number + " stayed closed.\n";
        return Input.of("note-" + number + ".txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Register bare(List<Analysis> analyses) {
        return new Register(
                analyses.stream().map(Analysis::report).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void whatWasKeptIsReadAsItWasMade(@TempDir Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        add(home, Sample.inputs());
        Register made;
        try (Library library = Library.open(home, ANALYZER)) {
            made = library.register();
        }
        try (KeptRegister kept = KeptRegister.open(home, mark -> true).orElseThrow()) {
            assertThat(kept.register(made.reports())).isEqualTo(made);
        }
    }

    @Test
    void aLibraryStartsFromWhatWasKept(@TempDir Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        add(home, Sample.inputs());
        Register made;
        try (Library library = Library.open(home, ANALYZER)) {
            made = library.register();
        }
        KeptRegister.Mark mark;
        List<StoredReport> rows;
        try (KeptRegister kept = KeptRegister.open(home, m -> true).orElseThrow()) {
            mark = kept.mark();
            rows = kept.reports("", 0, 100);
        }
        Story told = new Story(
                "S1", "A story that nobody links", List.of(made.reports().get(0).id()), null, null);
        Register other = new Register(
                made.reports(),
                made.entities(),
                made.offices(),
                made.lineage(),
                made.claims(),
                List.of(told),
                made.conflicts(),
                made.promises(),
                made.deals());
        KeptRegister.keep(
                home, mark, new KeptRegister.Making(() -> rows, other::to, each -> {}, (word, language) -> word));
        try (Library library = Library.open(home, ANALYZER)) {
            assertThat(library.register().stories()).containsExactly(told);
        }
    }

    @Test
    void whatWasKeptBeforeAChangeIsMadeAnew(@TempDir Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        add(home, List.of(note(1)));
        try (Library library = Library.open(home, ANALYZER)) {
            assertThat(library.register().reports()).hasSize(1);
        }
        add(home, List.of(note(2)));
        try (Library library = Library.open(home, ANALYZER)) {
            assertThat(library.register().reports()).hasSize(2);
        }
    }

    @Test
    void aDamagedFileCountsAsNone(@TempDir Path folder) throws InterruptedException, IOException {
        Home home = Home.at(folder);
        add(home, List.of(note(1)));
        Files.write(home.register(), new byte[] {0x78, 0x01, 7, 7, 7});
        try (Library library = Library.open(home, ANALYZER)) {
            assertThat(library.register().reports()).hasSize(1);
        }
    }

    @Test
    @Timeout(120)
    void theLastRegisterIsServedWhileTheNextOneIsMade(@TempDir Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        List<Input> notes = new ArrayList<>();
        for (int i = 0; i <= Library.WAITED_FOR; i++) {
            notes.add(note(i));
        }
        add(home, notes);
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger made = new AtomicInteger();
        Linker linker = analyses -> {
            try {
                if (made.incrementAndGet() > 1 && !held.await(60, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody let the linker go");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return bare(List.copyOf(analyses));
        };
        try (Library library = Library.open(home, ANALYZER, linker)) {
            library.linkInBackground();
            assertThat(library.catalogue().size()).isEqualTo(Library.WAITED_FOR + 1);
            assertThat(library.behind()).isZero();
            add(home, List.of(note(Library.WAITED_FOR + 1)));
            assertThat(library.catalogue().size()).isEqualTo(Library.WAITED_FOR + 1);
            assertThat(library.behind()).isPositive();
            held.countDown();
            // whoever must have the newest waits for it
            assertThat(library.register().reports()).hasSize(Library.WAITED_FOR + 2);
            assertThat(library.catalogue().size()).isEqualTo(Library.WAITED_FOR + 2);
            assertThat(library.behind()).isZero();
        }
    }
}
