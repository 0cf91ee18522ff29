package org.whence.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whence.analysis.Analyzer;
import org.whence.reading.Folders;
import org.whence.reading.Found;
import org.whence.reading.Reader;
import org.whence.report.ReportId;
import org.whence.search.SearchHit;
import org.whence.search.SearchIndex;
import org.whence.store.Home;
import org.whence.store.Store;
import org.whence.store.StoredReport;

/**
 * Adding reports, with the process killed (SIGKILL) again and again at moments drawn from a printed seed: while the store is
 * made, while it is written, while the index catches up. What was reported as done stays, and nothing is there twice.
 */
class KilledAddTest {

    private static final int REPORTS = 300;

    /** A report number and a name that only it has are put in. */
    private static final List<String> TEXTS = List.of("""
            Ferry %1$d reaches %2$s

            The harbour master of %2$s said that ferry number %1$d had come in after nine hours at sea.

            “Nobody was hurt, and all %1$d crates are dry,” he told the Harbour Agency on Monday.
            """, """
            العبّارة رقم %1$d تصل إلى %2$s

            قال مدير الميناء في %2$s إن العبّارة رقم %1$d وصلت بعد تسع ساعات في البحر.

            وأضاف لوكالة الميناء: «لم يصب أحد بأذى، والصناديق كلها جافة».
            """, """
            Паром номер %1$d прибыл в порт %2$s

            Начальник порта %2$s сообщил, что паром номер %1$d прибыл после девяти часов в море.

            «Никто не пострадал», — сказал он агентству «Гавань» в понедельник.
            """, """
            %1$d numaralı feribot %2$s limanına ulaştı

            %2$s liman başkanı, %1$d numaralı feribotun dokuz saat sonra limana girdiğini söyledi.

            Başkan, Liman Ajansı'na “Kimse yaralanmadı” dedi.
            """, """
            کشتی شماره %1$d به %2$s رسید

            رئیس بندر %2$s گفت کشتی شماره %1$d پس از نه ساعت به بندر رسید.

            او به خبرگزاری بندر گفت: «هیچ کس آسیب ندیده است».
            """);

    @TempDir
    Path folder;

    private Path inputs;
    private Path home;

    /** File name to what it holds. */
    private final Map<String, byte[]> written = new TreeMap<>();

    /** Adds a folder as the command does, and says of each report that it is done. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            List<Input> found = new ArrayList<>();
            for (Found each : Folders.of(List.of(Path.of(arguments[1])))) {
                found.add(each.fold(Input::file, Input::passedOver));
            }
            try (Library library = Library.openForAdding(Home.at(Path.of(arguments[0])), Analyzer.standard())) {
                new Adding(library, Reader.standard(), 2)
                        .add(
                                found.iterator(),
                                Input.Given.NOTHING,
                                (name, acceptance, issues) -> out.println(acceptance + " " + name));
            }
        }
    }

    @BeforeEach
    void write() throws IOException {
        inputs = Files.createDirectories(folder.resolve("inputs"));
        home = folder.resolve("home");
        for (int i = 0; i < REPORTS; i++) {
            byte[] bytes = String.format(Locale.ROOT, TEXTS.get(i % TEXTS.size()), i, nameOf(i))
                    .getBytes(UTF_8);
            String file = fileOf(i);
            Files.write(inputs.resolve(file), bytes);
            written.put(file, bytes);
        }
    }

    private static String fileOf(int report) {
        return String.format(Locale.ROOT, "%03d.txt", report);
    }

    /** A word that stands in one report alone. */
    private static String nameOf(int report) {
        return "Velm" + (char) ('a' + report / 26) + (char) ('a' + report % 26) + "r";
    }

    @Test
    @Timeout(600)
    void losesAndDoublesNothing() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledAddTest: seed " + seed);
        Random random = new Random(seed);
        // early, while there may be no store yet; somewhere in the middle; at the end, when the index is written
        List<Integer> after = List.of(0, random.nextInt(REPORTS), random.nextInt(REPORTS), REPORTS - 1, REPORTS);
        Set<String> done = new TreeSet<>();
        for (int lines : after) {
            int pause = lines == 0 ? random.nextInt(2_000) : random.nextInt(200);
            done.addAll(killed(lines, pause));
            assertKept(done, "seed " + seed + ", killed " + pause + " ms after " + lines + " reports");
        }
        assertThat(done).as("seed %d: the kills came after something", seed).isNotEmpty();

        Process last = start("org.whence.cli.Whence", "add", "--home", home.toString(), inputs.toString());
        String said = new String(last.getErrorStream().readAllBytes(), UTF_8);
        assertThat(last.waitFor()).as(said).isZero();
        assertThat(said).contains("0 not read");

        assertComplete("seed " + seed);
    }

    /** Runs the child until it has reported so many, kills it a moment later, and gives the names it had reported. */
    private List<String> killed(int lines, int pause) throws Exception {
        Process process = start(Child.class.getName(), home.toString(), inputs.toString());
        List<String> names = new ArrayList<>();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            while (names.size() < lines) {
                String line = out.readLine();
                assertThat(line)
                        .as(() -> "the child ended early: " + errors(process))
                        .isNotNull();
                names.add(name(line));
            }
            TimeUnit.MILLISECONDS.sleep(pause);
            // by its handle, for the process's own method throws away what it had said and nobody had read yet
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            out.lines().map(KilledAddTest::name).forEach(names::add);
        }
        return names;
    }

    private static String errors(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String line) {
        assertThat(line).matches("(ADDED|ALREADY_THERE) .*\\.txt");
        return line.substring(line.lastIndexOf('/') + 1);
    }

    private Process start(String... mainAndArguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command).start();
    }

    private void assertKept(Set<String> done, String when) {
        if (done.isEmpty()) {
            return;
        }
        try (Store store = Store.open(Home.at(home), Analyzer.standard().sentences())) {
            assertThat(store.damage()).as(when).isEmpty();
            for (String name : done) {
                assertThat(store.bytes(id(written.get(name))))
                        .as("%s: %s", when, name)
                        .hasValue(written.get(name));
            }
            List<StoredReport> rows = store.reports();
            assertThat(rows).as(when).extracting(StoredReport::id).doesNotHaveDuplicates();
            assertThat(rows).as(when).extracting(StoredReport::source).doesNotHaveDuplicates();
        }
    }

    private void assertComplete(String when) {
        Analyzer analyzer = Analyzer.standard();
        try (Library library = Library.open(Home.at(home), analyzer)) {
            Store store = library.store();
            assertThat(store.reports().stream().map(r -> r.id().value()))
                    .as(when)
                    .containsExactlyInAnyOrderElementsOf(
                            written.values().stream().map(b -> id(b).value()).toList());
            written.forEach((name, bytes) ->
                    assertThat(store.bytes(id(bytes))).as("%s: %s", when, name).hasValue(bytes));
            assertThat(store.rejections()).as(when).isEmpty();
            try (SearchIndex index = SearchIndex.open(store.home())) {
                assertThat(index.catchUp(store))
                        .as("%s: left out of the index", when)
                        .isZero();
                for (int i = 0; i < REPORTS; i++) {
                    assertThat(index.search(nameOf(i), null, 10))
                            .as("%s: %s", when, nameOf(i))
                            .extracting(SearchHit::report)
                            .containsExactly(id(written.get(fileOf(i))));
                }
            }
            assertThat(StoreCheck.faults(library)).as(when).isEmpty();
        }
    }

    private static ReportId id(byte[] bytes) {
        try {
            return new ReportId("sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
