package org.whence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code whence} at the root, in a folder of its own with a stand-in for the program and for the build. */
@Timeout(120)
class LauncherTest {

    private static final Instant SOURCES = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant BUILD = Instant.parse("2026-01-01T11:00:00Z");
    private static final Instant EDIT = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void layOut() throws IOException {
        root = Files.createDirectories(temporary.resolve("a clone with spaces"));
        Path script = Files.copy(Path.of("..", "whence"), root.resolve("whence"));
        assertThat(script).isExecutable();
        Files.createDirectories(root.resolve("core/src/main/java"));
        source("pom.xml", SOURCES);
        source("core/src/main/java/Core.java", SOURCES);
        age(root.resolve("core/src/main/java"), SOURCES);
        age(root.resolve("core/src/main"), SOURCES);
        Files.createDirectories(root.resolve("app/target/lib"));
        jar(root.resolve("app/target/whence.jar"));
        age(root.resolve("app/target/whence.jar"), BUILD);
        builder("echo the build ran with \"$@\"");
    }

    /** Stands in for the program: writes what it was given, and leaves with the code it was told. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(System.out, true, UTF_8);
            for (String argument : arguments) {
                out.println("argument [" + argument + "]");
                if (argument.startsWith("exit=")) {
                    System.exit(Integer.parseInt(argument.substring("exit=".length())));
                }
                if (argument.startsWith("file=")) {
                    out.println(Files.readString(Path.of(argument.substring("file=".length()))));
                }
                if (argument.equals("where")) {
                    out.println("in " + Path.of("").toAbsolutePath());
                }
                if (argument.equals("heap")) {
                    out.println("heap " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
                }
                if (argument.equals("wait")) {
                    out.println("process " + ProcessHandle.current().pid());
                    Thread.sleep(60_000);
                }
            }
        }
    }

    private record Outcome(int code, String out, String err) {}

    @Test
    void passesArgumentsAndTheExitCodeOn() throws Exception {
        Outcome outcome = run(root, Map.of(), script(), "two words", "*", "", "exit=7", "not reached");
        assertThat(outcome.out()).isEqualTo("argument [two words]\nargument [*]\nargument []\nargument [exit=7]\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(7);
    }

    @Test
    void runsInTheFolderItIsCalledFrom() throws Exception {
        Path elsewhere = Files.createDirectories(temporary.resolve("else where"));
        Outcome outcome = run(elsewhere, Map.of(), script(), "where");
        assertThat(outcome.out()).contains("in " + elsewhere.toRealPath());
        assertThat(outcome.code()).isZero();
    }

    @Test
    void runsThroughSymbolicLinks() throws Exception {
        Path bin = Files.createDirectories(temporary.resolve("my bin"));
        Files.createSymbolicLink(
                bin.resolve("first"), Path.of("..", root.getFileName().toString(), "whence"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));
        assertThat(run(bin, Map.of(), "./second", "exit=3").code()).isEqualTo(3);
        assertThat(run(temporary, Map.of(), "my bin/first", "exit=4").code()).isEqualTo(4);
        assertThat(run(temporary, Map.of("PATH", bin + ":" + System.getenv("PATH")), "/bin/sh", "-c", "second exit=5")
                        .code())
                .isEqualTo(5);
    }

    /** The name is written by a shell script of UTF-8 bytes: this machine's own locale may not be able to pass it on. */
    @Test
    void readsAnArabicFileNameUnderTheCLocale() throws Exception {
        Path bytes = temporary.resolve("call.sh");
        Files.writeString(bytes, """
                printf 'سلام' > 'تقرير اليوم.txt'
                exec "$1" 'file=تقرير اليوم.txt'
                """);
        for (String locale : List.of("C", "POSIX", "xx_XX.UTF-8")) {
            Outcome outcome = run(temporary, Map.of("LC_ALL", locale), "/bin/sh", bytes.toString(), script());
            assertThat(outcome.out()).as(locale + outcome.err()).isEqualTo("argument [file=تقرير اليوم.txt]\nسلام\n");
            assertThat(outcome.code()).isZero();
        }
    }

    @Test
    void boundsTheHeapUnlessToldOtherwise() throws Exception {
        assertThat(heap(Map.of())).isBetween(700, 768);
        assertThat(heap(Map.of("WHENCE_JAVA_OPTS", "-Xmx256m -Xms16m"))).isBetween(200, 256);
    }

    @Test
    void runsTheFiguresFromTheModuleOfTheirOwn() throws Exception {
        Files.copy(Path.of("..", "whence-eval"), root.resolve("whence-eval"));
        Path figures = Files.createDirectories(root.resolve("eval/target"));
        Files.createDirectories(figures.resolve("lib"));
        Path made = temporary.resolve("made.jar");
        jar(made);
        builder("echo the build ran with \"$@\"; cp '" + made + "' eval/target/whence-eval.jar");
        Path link = Files.createSymbolicLink(temporary.resolve("figures"), root.resolve("whence-eval"));

        Outcome outcome = run(temporary, Map.of(), link.toString(), "two words", "exit=3");
        assertThat(outcome.err()).startsWith("whence-eval: building, once").contains("-pl eval -am package");
        assertThat(outcome.out()).isEqualTo("argument [two words]\nargument [exit=3]\n");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(run(temporary, Map.of(), link.toString(), "hello").err()).isEmpty();
    }

    private int heap(Map<String, String> environment) throws Exception {
        String out = run(root, environment, script(), "heap").out();
        return Integer.parseInt(out.replaceAll("(?s).*heap (\\d+) MB.*", "$1"));
    }

    @Test
    void theProgramTakesTheScriptsPlaceSoThatSignalsReachIt() throws Exception {
        Process process = new ProcessBuilder(script(), "wait")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader(UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("argument [wait]");
            assertThat(lines.readLine()).isEqualTo("process " + process.pid());
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void buildsOnFirstUseAndKeepsTheBuildsOutputApart() throws Exception {
        Path made = temporary.resolve("made.jar");
        Files.move(root.resolve("app/target/whence.jar"), made);
        builder("echo the build ran with \"$@\"; cp '" + made + "' app/target/whence.jar");

        Outcome first = run(temporary, Map.of(), script(), "hello");
        assertThat(first.out()).isEqualTo("argument [hello]\n");
        assertThat(first.err()).contains("building, once", "the build ran with", "-pl app -am package");

        Outcome second = run(temporary, Map.of(), script(), "hello");
        assertThat(second.err()).isEmpty();
    }

    @Test
    void buildsAgainWhenASourceIsNewerAndOnlyOnce() throws Exception {
        source("core/src/main/java/Core.java", EDIT);
        Outcome first = run(root, Map.of(), script(), "hello");
        assertThat(first.err()).contains("newer than the build", "the build ran");
        assertThat(first.out()).isEqualTo("argument [hello]\n");

        assertThat(run(root, Map.of(), script(), "hello").err()).isEmpty();
    }

    @Test
    void buildsAgainWhenASourceWasTakenAway() throws Exception {
        Files.delete(root.resolve("core/src/main/java/Core.java"));
        assertThat(run(root, Map.of(), script(), "hello").err()).contains("newer than the build", "the build ran");
    }

    @Test
    void doesNotRunAnOldProgramWhenTheBuildFails() throws Exception {
        source("pom.xml", EDIT);
        builder("echo no such artifact >&2; exit 1");
        for (int i = 0; i < 2; i++) {
            Outcome outcome = run(root, Map.of(), script(), "hello");
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("no such artifact", "the build failed");
            assertThat(outcome.code()).isEqualTo(70);
        }
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        Path tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "locale", "find", "head", "mkdir", "mv", "rm")) {
            executable(tools.resolve(tool), "PATH=/usr/bin:/bin; export PATH; exec " + tool + " \"$@\"");
        }
        Outcome none = run(root, Map.of("PATH", tools.toString(), "JAVA_HOME", ""), script(), "hello");
        assertThat(none.err()).startsWith("whence: needs a JDK 17 or newer; install one");
        assertThat(none.code()).isEqualTo(69);

        Path old = Files.createDirectories(temporary.resolve("jdk 8"));
        Files.createDirectories(old.resolve("bin"));
        executable(old.resolve("bin/java"), "exit 99");
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"1.8.0_402\"\n");
        Outcome tooOld = run(root, Map.of("PATH", tools.toString(), "JAVA_HOME", old.toString()), script(), "hello");
        assertThat(tooOld.err()).contains("found Java 8 at " + old + "/bin/java");
        assertThat(tooOld.code()).isEqualTo(69);

        Outcome other = run(root, Map.of("JAVA_HOME", old.toString(), "PATH", javaHome() + "/bin:" + tools), script());
        assertThat(other.code()).as(other.err()).isZero();
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private String script() {
        return root.resolve("whence").toString();
    }

    private static Outcome run(Path folder, Map<String, String> environment, String... command) throws Exception {
        Path out = Files.createTempFile("launcher", ".out");
        Path err = Files.createTempFile("launcher", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().put("JAVA_HOME", javaHome());
            builder.environment().remove("WHENCE_JAVA_OPTS");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private void source(String path, Instant time) throws IOException {
        Files.writeString(root.resolve(path), "");
        age(root.resolve(path), time);
    }

    private static void age(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void builder(String line) throws IOException {
        executable(root.resolve("mvnw"), line);
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String entry = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream compiled = LauncherTest.class.getClassLoader().getResourceAsStream(entry)) {
            assertThat(compiled).isNotNull();
            jar.putNextEntry(new JarEntry(entry));
            compiled.transferTo(jar);
        }
    }
}
