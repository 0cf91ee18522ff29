package org.whence.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.whence.register.Register;
import org.whence.register.RegisterSink;
import org.whence.report.Report;
import org.whence.wire.RegisterLines;
import org.whence.wire.WireException;

/**
 * The last register that was made of a store, in a file beside it, so that whoever opens the store need not make it anew. The
 * file is derived: it may be deleted at any time, and what cannot be read counts as not there.
 */
public final class KeptRegister {
    /** The first word of every such file of this form. */
    private static final String FORM = "whence-register-1";

    private KeptRegister() {}

    /**
     * From what a register was made.
     *
     * @param rules names the program that made it; equal names make equal registers of equal reports
     * @param change counter of the store
     * @param correction number of the newest correction
     */
    public record Mark(String rules, long change, long correction) {
        private String line() {
            return FORM + "\t" + rules + "\t" + change + "\t" + correction;
        }

        private static @Nullable Mark of(@Nullable String line) {
            String[] parts = line == null ? new String[0] : line.split("\t", -1);
            return parts.length == 4
                            && parts[0].equals(FORM)
                            && parts[2].matches("\\d{1,18}")
                            && parts[3].matches("\\d{1,18}")
                    ? new Mark(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]))
                    : null;
        }
    }

    /**
     * Keeps {@code register} in place of what was kept before; a reader sees the one or the other.
     *
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static void keep(Home home, Mark mark, Register register) {
        keep(home, mark, register::to);
    }

    /**
     * The same for a register that is given to a sink as it is made.
     *
     * @param made gives the whole register to the sink that it gets
     * @throws UncheckedIOException if the folder cannot be written to
     */
    public static void keep(Home home, Mark mark, Consumer<RegisterSink> made) {
        Path fresh = null;
        try {
            fresh = Files.createTempFile(home.folder(), "register", ".new");
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            try (BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(
                    new DeflaterOutputStream(Files.newOutputStream(fresh), deflater, 1 << 16),
                    StandardCharsets.UTF_8))) {
                lines.write(mark.line() + "\n");
                made.accept(RegisterLines.sink(line -> {
                    try {
                        lines.write(line);
                        lines.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                // whoever finds no last line has found half a file
                lines.write(FORM + "\n");
            } finally {
                deflater.end();
            }
            Files.move(fresh, home.register(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the register cannot be kept in " + home.folder(), e);
        } finally {
            deleteQuietly(fresh);
        }
    }

    private static void deleteQuietly(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // a leftover in the home folder harms nobody
        }
    }

    /** A register and from what it was made. */
    public record Kept(Mark mark, Register register) {}

    /**
     * The register that is kept; empty if none is, or one whose mark is not {@code wanted}.
     *
     * @param reports of the store, sorted by id; asked for only if the mark is wanted
     */
    public static Optional<Kept> read(Home home, Predicate<Mark> wanted, Supplier<List<Report>> reports) {
        if (!Files.exists(home.register())) {
            return Optional.empty();
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new InflaterInputStream(Files.newInputStream(home.register())), StandardCharsets.UTF_8))) {
            Mark mark = Mark.of(lines.readLine());
            if (mark == null || !wanted.test(mark)) {
                return Optional.empty();
            }
            Until until = new Until(lines);
            Register register = RegisterLines.read(until, reports.get());
            return until.whole ? Optional.of(new Kept(mark, register)) : Optional.empty();
        } catch (IOException | UncheckedIOException | WireException e) {
            return Optional.empty();
        }
    }

    /** The lines before the last one. */
    private static final class Until implements Iterator<String> {
        private final BufferedReader lines;
        private String next = "";
        private boolean over;
        private boolean whole;

        Until(BufferedReader lines) {
            this.lines = lines;
            advance();
        }

        private void advance() {
            try {
                String line = lines.readLine();
                whole = FORM.equals(line);
                over = line == null || whole;
                next = line == null ? "" : line;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return !over;
        }

        @Override
        public String next() {
            if (over) {
                throw new NoSuchElementException();
            }
            String line = next;
            advance();
            return line;
        }
    }
}
