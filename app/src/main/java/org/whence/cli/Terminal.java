package org.whence.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where commands write: results to the standard output, everything else to the error output, both in UTF-8. */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** The process's own. */
    static Terminal system() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null);
    }

    /** Says what went wrong, in one line. */
    void complain(String line) {
        err.println("whence: " + line);
    }
}
