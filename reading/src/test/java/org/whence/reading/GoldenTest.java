package org.whence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.text.Span;

/**
 * Whole texts and pages, written by us in the styles of real sites, beside what is read from them. To rewrite what is
 * expected, run with {@code -Dgolden.rewrite=true} and read the difference.
 */
class GoldenTest {

    private static final Reader READER = Reader.standard();
    private static final Path FOLDER = Path.of("src/test/resources/org/whence/reading/golden");

    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreSourcesInEveryLanguage() throws IOException {
        for (String language : List.of("en", "ar", "ru", "tr", "fa")) {
            assertThat(sources().stream().filter(file -> name(file).startsWith(language + "-")))
                    .as(language)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void readsAsExpected(Path file) throws IOException {
        Path expected = FOLDER.resolve(name(file) + ".expected");
        Report report = read(file);
        String shown = shown(report);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(expected, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void everyCharacterLeadsBackToItsSource(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String head = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.ISO_8859_1);
        boolean old = head.contains("charset=windows-1251") || head.contains("charset=\"windows-1251");
        Alignments.check(read(file), new String(bytes, old ? Charset.forName("windows-1251") : StandardCharsets.UTF_8));
    }

    private static Report read(Path file) throws IOException {
        return READER.read(Source.of(name(file), Files.readAllBytes(file))).fold(report -> report, issue -> {
            throw new AssertionError(issue.line());
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String shown(Report report) {
        StringBuilder shown = new StringBuilder();
        shown.append("language ").append(report.language());
        shown.append("\ntitle ").append(report.title());
        shown.append("\noutlet ")
                .append(report.outlet() == null ? "-" : report.outlet().name());
        if (report.outlet() != null && report.outlet().original() != null) {
            shown.append("\noriginal ").append(report.outlet().original());
        }
        shown.append("\nauthors ").append(String.join(", ", report.authors()));
        shown.append("\ndateline ")
                .append(report.dateline() == null ? "-" : report.dateline().place());
        shown.append("\npublished ").append(shown(report.published()));
        shown.append("\nmodified ").append(shown(report.modified()));
        shown.append("\nbounds ")
                .append(report.bounds().notBefore())
                .append(" / ")
                .append(report.bounds().notAfter());
        for (Span because : report.bounds().because()) {
            shown.append(" [").append(report.at(because)).append(']');
        }
        report.issues().forEach(issue -> shown.append("\nissue ").append(issue.code()));
        report.blocks()
                .forEach(block ->
                        shown.append("\n\n").append(block.kind()).append("\n").append(report.at(block.span())));
        return shown.append("\n").toString();
    }

    private static String shown(@Nullable PublicationDate date) {
        return date == null ? "-" : date.value() + " from " + date.from() + " by " + date.rule();
    }
}
