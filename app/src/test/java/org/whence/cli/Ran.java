package org.whence.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** What came of one command, run in this process. */
record Ran(int code, String out, String err) {

    static Ran of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false);
        int code = Whence.run(terminal, Map.of(), arguments);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** The lines of the error output that are not blank and do not name the store. */
    List<String> said() {
        return err.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Store: "))
                .toList();
    }
}
