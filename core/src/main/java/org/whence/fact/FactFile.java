package org.whence.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of language facts from the class path: UTF-8, one fact a line, fields between {@code |}, {@code #} opens a
 * comment line. The head names {@code # source:}, {@code # licence:} and {@code # date:}, and so says on what the facts
 * rest.
 *
 * <pre>
 * # source: compiled by the Whence authors after ...
 * # licence: Apache-2.0
 * # date: 2026-11-22
 * said | say | subject-cue-content
 * </pre>
 *
 * @param name path on the class path, for messages
 * @param lines the facts, in the file's order
 */
public record FactFile(String name, String source, String licence, String date, List<FactLine> lines) {

    /** Longer lines are a fault: no fact needs them. In UTF-16 code units. */
    static final int LONGEST_LINE = 4_000;

    /** More lines are a fault. */
    static final int MOST_LINES = 200_000;

    public FactFile {
        lines = List.copyOf(lines);
    }

    /**
     * Loads {@code path}, relative to the package of {@code beside}: {@code load(TimeFinder.class, "ar/months.facts")}.
     *
     * @throws FactException if there is no such file, the head lacks a line, or a line is too long
     */
    public static FactFile load(Class<?> beside, String path) {
        return find(beside, path)
                .orElseThrow(() -> new FactException(
                        path, 0, "no such file beside " + beside.getName(), "add it, or mend the name"));
    }

    /** Like {@link #load}, but empty if there is no such file: a language may lack what another needs. */
    public static Optional<FactFile> find(Class<?> beside, String path) {
        try (InputStream stream = beside.getResourceAsStream(path)) {
            if (stream == null) {
                return Optional.empty();
            }
            return Optional.of(parse(path, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Reads a file from {@code reader}, under {@code name} for messages. */
    public static FactFile parse(String name, BufferedReader reader) throws IOException {
        String source = "";
        String licence = "";
        String date = "";
        List<FactLine> lines = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.length() > LONGEST_LINE || number > MOST_LINES) {
                throw new FactException(
                        name,
                        number,
                        "is past the limit of " + LONGEST_LINE + " characters or " + MOST_LINES + " lines",
                        "split it");
            }
            String text = line.strip();
            if (text.startsWith("#")) {
                String comment = text.substring(1).strip();
                source = source.isEmpty() ? headOf(comment, "source:") : source;
                licence = licence.isEmpty() ? headOf(comment, "licence:") : licence;
                date = date.isEmpty() ? headOf(comment, "date:") : date;
            } else if (!text.isEmpty()) {
                lines.add(new FactLine(name, number, fieldsOf(text)));
            }
        }
        if (source.isEmpty() || licence.isEmpty() || date.isEmpty()) {
            throw new FactException(
                    name,
                    1,
                    "the head lacks source, licence or date",
                    "write the lines \"# source: …\", \"# licence: …\" and \"# date: …\"");
        }
        return new FactFile(name, source, licence, date, lines);
    }

    private static String headOf(String comment, String key) {
        return comment.startsWith(key) ? comment.substring(key.length()).strip() : "";
    }

    private static List<String> fieldsOf(String text) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
            fields.add(text.substring(from, bar).strip());
            from = bar + 1;
        }
        fields.add(text.substring(from).strip());
        return fields;
    }
}
