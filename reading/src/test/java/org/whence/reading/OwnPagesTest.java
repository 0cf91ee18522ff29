package org.whence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.report.Block;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;

/**
 * Pages written by us in the styles of real sites: WordPress, Drupal, Bitrix, Tilda, Blogger, AMP, agencies, tables of the
 * nineties, pages of scripts; with share bars, boxes of related reports, comments and cookie notices. Beside each stands
 * what a careful reader takes from it: title, outlet, days, and the paragraphs.
 */
class OwnPagesTest {

    private static final Reader READER = Reader.standard();
    private static final Path FOLDER = Path.of("src/test/resources/org/whence/reading/own");

    private record Expected(Map<String, String> facts, String body) {}

    private static List<Path> pages(String language) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().startsWith(language))
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> pages() throws IOException {
        return pages("");
    }

    private static Report read(Path page) {
        return READER.read(page).accepted().orElseThrow();
    }

    private static Expected expected(Path page) throws IOException {
        String text = Files.readString(Path.of(page.toString().replace(".html", ".expected")));
        int end = text.indexOf("\n\n");
        Map<String, String> facts = new HashMap<>();
        for (String line : text.substring(0, end).split("\n")) {
            int colon = line.indexOf(": ");
            facts.put(line.substring(0, colon), line.substring(colon + 2));
        }
        return new Expected(facts, text.substring(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "ru", "tr"})
    void findsTheBodies(String language) throws IOException {
        List<Path> pages = pages(language + "-");
        assertThat(pages).hasSizeGreaterThanOrEqualTo(12);
        double sum = 0;
        for (Path page : pages) {
            Report report = read(page);
            StringBuilder body = new StringBuilder();
            for (Block block : report.blocks()) {
                if (block.kind() != Block.Kind.TITLE) {
                    body.append(report.at(block.span())).append('\n');
                }
            }
            sum += f(shingles(expected(page).body), shingles(body.toString()));
        }
        assertThat(sum / pages.size()).as("mean F1 of bodies").isGreaterThanOrEqualTo(0.97);
    }

    private static double f(List<String> truth, List<String> read) {
        List<String> left = new ArrayList<>(truth);
        long hits = read.stream().filter(left::remove).count();
        return 2.0 * hits / (truth.size() + read.size());
    }

    private static List<String> shingles(String text) {
        List<String> words = Stream.of(text.split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> shingles = new ArrayList<>();
        for (int i = 0; i + 4 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 4)));
        }
        return shingles;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void findsTitleOutletAndDays(Path page) throws IOException {
        Report report = read(page);
        Expected expected = expected(page);
        assertThat(expected.facts)
                .containsEntry("title", report.title())
                .containsEntry("outlet", name(report.outlet()))
                .containsEntry("published", day(report.published()))
                .containsEntry("modified", day(report.modified()));
        assertThat(report.language().tag())
                .isEqualTo(page.getFileName().toString().substring(0, 2));
        assertThat(report.issues()).isEmpty();
        Alignments.check(report, Files.readString(page));
    }

    private static String name(@Nullable Outlet outlet) {
        return outlet == null ? "-" : outlet.name();
    }

    private static String day(@Nullable PublicationDate date) {
        return date == null ? "-" : date.value();
    }
}
