package org.whence.eval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line. */
public final class Main {

    private static final String USAGE = """
            usage: whence-eval score GOLD.json REPORTS_DIR ANALYSES.jsonl [REGISTER.json] [--misses]

              score   compares analyses, one a line as 'whence analyze --json' prints them, and a register,
                      as 'whence export --format json' prints it, with a gold file

              --misses   also lists every case that was missed
            """;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = new Main(out, err).run(List.of(arguments));
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    /** @return 0 if figures were printed, 64 for wrong use, 65 for a file that could not be evaluated */
    int run(List<String> arguments) {
        List<String> given = new ArrayList<>(arguments);
        boolean misses = given.remove("--misses");
        String command = given.isEmpty() ? "" : given.remove(0);
        try {
            if (command.equals("score") && (given.size() == 3 || given.size() == 4)) {
                score(given.stream().map(Path::of).toList(), misses);
                return 0;
            }
        } catch (EvalException e) {
            err.println("whence-eval: " + e.getMessage());
            return 65;
        }
        if (command.equals("--help")) {
            out.print(USAGE);
            return 0;
        }
        err.print(USAGE);
        return 64;
    }

    private void score(List<Path> files, boolean misses) {
        Gold gold = Gold.read(files.get(0));
        // the second stands there for the reader of the command line: analyses name their reports themselves
        List<Given> analyses = analyses(files.get(2));
        GivenRegister register = files.size() < 4
                ? null
                : GivenRegister.read(read(files.get(3)), files.get(3).toString(), gold);
        Score.of(gold, analyses, register).lines(misses).forEach(out::println);
    }

    private static List<Given> analyses(Path file) {
        List<Given> analyses = new ArrayList<>();
        int number = 0;
        for (String line : read(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                analyses.add(Given.read(line, file + " line " + number));
            }
        }
        return analyses;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new EvalException("there is no file " + file, e);
        } catch (IOException e) {
            throw new EvalException("cannot read " + file + ": " + e, e);
        }
    }
}
