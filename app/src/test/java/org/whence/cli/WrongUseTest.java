package org.whence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.store.Home;
import org.whence.store.Store;

/** Whatever is wrong is said in one line that helps, with an exit code that is not 0, and without a stack trace. */
@Timeout(120)
class WrongUseTest {

    @TempDir
    Path folder;

    private String home;

    @BeforeEach
    void layOut() {
        home = folder.resolve("home").toString();
    }

    private static void assertRefused(Ran ran, int code, String line) {
        assertThat(ran.said()).contains(line);
        assertPlain(ran, code);
    }

    private static void assertPlain(Ran ran, int code) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).doesNotContain("\tat ", "Exception", "fault of the program");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # typed                                | line
            add                                    | whence: missing required parameter: 'PATH'; try: whence add --help
            add a.txt --published=2020-1-1         | whence: --published is "2020-1-1", expected a day such as 2020-01-31; try: whence add --help
            add a.txt --published=2021-02-29       | whence: --published is "2021-02-29", expected a day such as 2020-01-31; try: whence add --help
            analyze a.txt --published=٢٠٢٠         | whence: --published is "٢٠٢٠", expected a day such as 2020-01-31; try: whence analyze --help
            add a.txt --language=Arabic!           | whence: --language is "Arabic!", expected a language tag such as en, ar, ru, tr or fa; try: whence add --help
            search word --language=e               | whence: --language is "e", expected a language tag such as en, ar, ru, tr or fa; try: whence search --help
            search word --limit=0                  | whence: --limit is "0", expected a whole number from 1 to 200; try: whence search --help
            search word --limit=-5                 | whence: --limit is "-5", expected a whole number from 1 to 200; try: whence search --help
            search word --limit=1e9                | whence: --limit is "1e9", expected a whole number from 1 to 200; try: whence search --help
            search word --limit=99999999999        | whence: --limit is "99999999999", expected a whole number from 1 to 200; try: whence search --help
            search                                 | whence: missing required parameter: 'WORD'; try: whence search --help
            serve --port=high                      | whence: --port is "high", expected a whole number from 0 to 65535; try: whence serve --help
            serve --port=65536                     | whence: --port is "65536", expected a whole number from 0 to 65535; try: whence serve --help
            demo --port=-1                         | whence: --port is "-1", expected a whole number from 0 to 65535; try: whence demo --help
            serve --prot 80                        | whence: "--prot" is no option here; did you mean --port?; try: whence serve --help
            export --format=xml                    | whence: --format is "xml", expected one of json, jsonl, csv, plover-csv, arms-csv, ftm, annotations, prov, geojson, dossier; try: whence export --help
            serve --prot=80                        | whence: "--prot=80" is no option here; did you mean --port?; try: whence serve --help
            serve --colour                         | whence: "--colour" is no option here; try: whence serve --help
            watch                                  | whence: missing required parameter: 'FEED'; try: whence watch --help
            watch http://x.example --every=5       | whence: --every is "5", expected a time from 1m to 7d such as 90s, 15m, 2h or 1d; try: whence watch --help
            watch http://x.example --every=1s      | whence: --every is "1s", expected a time from 1m to 7d such as 90s, 15m, 2h or 1d; try: whence watch --help
            watch http://x.example --every=8d      | whence: --every is "8d", expected a time from 1m to 7d such as 90s, 15m, 2h or 1d; try: whence watch --help
            serve now                              | whence: "now" is no argument here; try: whence serve --help
            ad a.txt                               | whence: "ad" is no command here; did you mean add?; try: whence --help
            """)
    void aWrongCommandLineIsAnsweredInOneLine(String typed, String line) {
        Ran ran = Ran.of(typed.split(" "));

        assertThat(ran.err()).isEqualTo(line + System.lineSeparator());
        assertPlain(ran, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "analyze"})
    void aMissingFile(String command) {
        String path = folder.resolve("لا شيء.txt").toString();

        String line = path + ": there is no such file or folder; check the path (missing-file)";
        assertRefused(read(command, path), 1, command.equals("add") ? line : "whence: " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "analyze"})
    void anEmptyFile(String command) throws IOException {
        String path = Files.writeString(folder.resolve("empty.txt"), " \n\n ").toString();

        String line = path + ": holds no text; leave it out, or save it again (empty-file)";
        assertRefused(read(command, path), 1, command.equals("add") ? line : "whence: " + line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "analyze"})
    void aBinaryFile(String command) throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        String path = Files.write(folder.resolve("صورة.txt"), picture).toString();

        Ran ran = read(command, path);
        assertThat(ran.said()).anySatisfy(line -> assertThat(line)
                .contains(path + ": is a PNG image, no text and no HTML page; convert it to text or HTML first"));
        assertPlain(ran, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "analyze"})
    void aFileOf200Megabytes(String command) throws IOException {
        Path path = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200_000_000);
        }

        String line = path + ": has 200000000 bytes, the limit is 20000000; split it into single reports (too-large)";
        assertRefused(read(command, path.toString()), 1, command.equals("add") ? line : "whence: " + line);
    }

    private Ran read(String command, String path) {
        return command.equals("add") ? Ran.of("add", "--home", home, path) : Ran.of(command, path);
    }

    @Test
    void whatIsGoodIsAddedBesideWhatIsNot() throws IOException {
        Folder inputs = Folder.of(folder.resolve("inputs"));
        Files.write(folder.resolve("inputs/table.xls"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("inputs/empty.txt"), "");

        Ran ran = Ran.of("add", "--home", home, inputs.toString());

        assertThat(ran.said())
                .contains(
                        inputs.file("empty.txt") + ": holds no text; leave it out, or save it again (empty-file)",
                        inputs.file("table.xls")
                                + ": is no text and no HTML page by its name; give it by itself if it is (not-a-report)",
                        "3 added, 0 already there, 2 not read");
        // none of the two was asked for by name
        assertThat(ran.code()).isZero();
    }

    @Test
    void aFolderThatMayNotBeRead() throws Exception {
        Folder inputs = Folder.of(folder.resolve("inputs"));
        Path closed = Files.createDirectories(folder.resolve("inputs/closed"));
        Files.writeString(closed.resolve("inside.txt"), "Nobody reads this.");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            List<String> command = new ArrayList<>();
            if (Files.isReadable(closed)) {
                // the superuser may read everything; without the two rights that let him, he is like anybody else
                Assumptions.assumeTrue(
                        Files.isExecutable(Path.of("/usr/bin/setpriv")),
                        "everything may be read here, and there is no setpriv to give that right up");
                command.addAll(List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"));
            }
            command.addAll(java(Whence.class.getName(), "add", "--home", home, inputs.toString()));
            Process process = new ProcessBuilder(command).start();
            String said = new String(process.getErrorStream().readAllBytes(), UTF_8);

            assertThat(said)
                    .contains(
                            closed
                                    + ": is a folder that may not be read; give yourself the right to read it (unreadable)",
                            "3 added, 0 already there, 1 not read")
                    .doesNotContain("\tat ");
            assertThat(process.waitFor()).isZero();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            Ran ran = Ran.of("serve", "--home", home, "--port", Integer.toString(port));

            assertThat(ran.err())
                    .isEqualTo("whence: port " + port + " is taken by another program (perhaps a desk that is already"
                            + " running); give another with --port, or --port 0 for any free one"
                            + System.lineSeparator());
            assertPlain(ran, 1);
        }
    }

    static Stream<List<String>> commandsWithAStore() {
        return Stream.of(
                List.of("add", "a.txt"),
                List.of("serve", "--port", "0"),
                List.of("demo", "--port", "0"),
                List.of("search", "word"),
                List.of("show"),
                List.of("export"),
                List.of("check"));
    }

    private Ran withHome(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--home", home));
        return Ran.of(arguments.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.MethodSource("commandsWithAStore")
    void aStoreOfANewerVersion(List<String> command) throws Exception {
        store().close();
        try (var connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + Home.at(Path.of(home)).database());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO migration VALUES (999, '999-later.sql', 'x')");
        }

        assertRefused(
                withHome(command),
                1,
                "whence: the store in " + home + " has version 999, newer than the version 3 that this program knows;"
                        + " use a newer whence, or a fresh --home");
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.MethodSource("commandsWithAStore")
    void aStoreThatIsNoDatabase(List<String> command) throws Exception {
        Files.createDirectories(Path.of(home));
        Files.writeString(Path.of(home, "whence.db"), "This is a letter, not a database. ".repeat(200));

        Ran ran = withHome(command);
        assertThat(ran.said())
                .singleElement()
                .asString()
                .startsWith("whence: the store in " + home + " cannot be opened");
        assertPlain(ran, 1);
    }

    @ParameterizedTest(name = "{0}")
    @org.junit.jupiter.params.provider.MethodSource("commandsWithAStore")
    void aHomeThatIsAFile(List<String> command) throws Exception {
        Files.writeString(Path.of(home), "x");

        assertRefused(
                withHome(command), 1, "whence: " + home + " is a file, not a folder; give another folder with --home");
    }

    /** Holds the store of a home as a process that adds reports does, until its input ends. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            try (Store store = Store.openForWriting(Home.at(Path.of(arguments[0])), report -> List.of())) {
                System.out.println("held " + store.size());
                while (System.in.read() >= 0) {
                    // until the test is done
                }
            }
        }
    }

    @Test
    void aStoreThatAnotherProcessWritesTo() throws Exception {
        Folder inputs = Folder.of(folder.resolve("inputs"));
        Process other = new ProcessBuilder(java(Holder.class.getName(), home)).start();
        try (BufferedReader out = other.inputReader(UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held 0");

            assertRefused(
                    Ran.of("add", "--home", home, inputs.toString()),
                    1,
                    "whence: the store in " + home
                            + " is being written to by another process; wait until it is done, or use another --home");
            // reading goes on meanwhile
            assertThat(Ran.of("show", "--home", home).code()).isZero();
        } finally {
            other.destroyForcibly().waitFor();
        }
        // and with its owner the lock is gone, however it ended
        assertThat(Ran.of("add", "--home", home, inputs.toString()).code()).isZero();
    }

    private static List<String> java(String... mainAndArguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private Store store() {
        return Store.openForWriting(Home.at(Path.of(home)), report -> List.of());
    }
}
