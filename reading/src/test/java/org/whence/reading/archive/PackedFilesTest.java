package org.whence.reading.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.reading.archive.Packed.files;
import static org.whence.reading.archive.Packed.gzip;
import static org.whence.reading.archive.Packed.page;
import static org.whence.reading.archive.Packed.tar;
import static org.whence.reading.archive.Packed.zip;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PackedFilesTest {

    private static byte[] packed(String form, Map<String, byte[]> files) {
        return switch (form) {
            case "zip" -> zip(files);
            case "tar" -> tar(files);
            default -> gzip(tar(files));
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz"})
    void filesAreReadUnderTheirNames(String form) {
        Walked walked = Walked.of(
                "x." + form,
                packed(
                        form,
                        files(
                                "reports/ferry.txt", "The ferry came in.",
                                "reports/تقرير.html", "<p>وصلت العبّارة</p>",
                                "reports/photo.png", "x",
                                "reports/.hidden.txt", "x",
                                "__MACOSX/ferry.txt", "x",
                                "../../etc/passwd.txt", "Паром прибыл.")));

        assertThat(walked.names())
                .containsExactly(
                        "x." + form + "!/reports/ferry.txt",
                        "x." + form + "!/reports/تقرير.html",
                        "x." + form + "!/../../etc/passwd.txt");
        assertThat(walked.held().get(1).bytes()).isEqualTo("<p>وصلت العبّارة</p>".getBytes(UTF_8));
        assertThat(walked.lines())
                .containsExactly("x." + form + "!/reports/photo.png: is no text and no HTML page by its name;"
                        + " unpack it and give it by itself if it is (not-a-report)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz"})
    void archivesInsideAreReadWhereTheyStand(String form) {
        byte[] warc = page("https://courier.example/1", "<p>x</p>");
        byte[] deep = zip(files("c.zip", zip(files("d.zip", zip(files("d.txt", "too deep"))))));

        Walked walked = Walked.of(
                "x." + form,
                packed(
                        form,
                        files(
                                "a.warc.gz",
                                gzip(warc),
                                "b.tgz",
                                gzip(tar(files("b.txt", "b"))),
                                "c.zip",
                                deep,
                                "e.txt",
                                "e")));

        assertThat(walked.names())
                .containsExactly("https://courier.example/1", "x." + form + "!/b.tgz!/b.txt", "x." + form + "!/e.txt");
        assertThat(walked.lines())
                .containsExactly("x." + form + "!/c.zip!/c.zip!/d.zip: is an archive inside 3 others;"
                        + " unpack it and give it by itself (too-deep)");
    }

    @Test
    void officeDocumentsAndBooksAreNoArchives() {
        assertThat(Archive.open("x.docx", zip(files("[Content_Types].xml", "<x/>")), Bounds.STANDARD))
                .isEmpty();
        assertThat(Archive.open("x.jar", zip(files("META-INF/MANIFEST.MF", "x")), Bounds.STANDARD))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"zip", "tgz"})
    void aBombEndsTheWalk(String form) {
        Bounds bounds = new Bounds(100, 1_000_000, 100_000_000, 200, 500_000, 3, 10);

        Walked walked = Walked.of(
                "x", packed(form, files("a.txt", "good", "bomb.txt", new byte[9_000_000], "z.txt", "after")), bounds);

        assertThat(walked.names()).containsExactly("x!/a.txt");
        assertThat(walked.lines())
                .containsExactly("x!/bomb.txt: unpacks to more than 200 times its size; the archive was given up;"
                        + " do not trust it (archive-bomb)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"zip", "tar", "tgz"})
    void boundsEndWithAnIssue(String form) {
        byte[] three = packed(form, files("a.txt", "aaaa", "b.txt", "bbbb", "c.txt", "cccc"));

        Walked entries = Walked.of("x", three, new Bounds(2, 100, 100, 200, 1_000, 3, 10));
        assertThat(entries.names()).containsExactly("x!/a.txt", "x!/b.txt");
        assertThat(entries.codes()).containsExactly("too-many");

        Walked bytes = Walked.of("x", three, new Bounds(10, 3, 100, 200, 1_000, 3, 10));
        assertThat(bytes.held()).isEmpty();
        assertThat(bytes.codes()).containsExactly("too-large", "too-large", "too-large");

        Walked total = Walked.of("x", three, new Bounds(10, 100, 9, 200, 1_000, 3, 10));
        assertThat(total.names()).containsExactly("x!/a.txt", "x!/b.txt");
        assertThat(total.codes()).containsExactly("too-large");
    }

    @Test
    void aDamagedEntryOfAZipFileCostsOnlyItself() {
        byte[] bytes = zip(files("a.txt", "a".repeat(300), "b.txt", "Port and ferry, ferry and port.", "c.txt", "c"));
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("b.txt") + 5;
        Arrays.fill(bytes, at, at + 12, (byte) 0x77);

        Walked walked = Walked.of("x.zip", bytes);

        assertThat(walked.names()).containsExactly("x.zip!/a.txt", "x.zip!/c.txt");
        assertThat(walked.codes()).containsExactly("damaged-archive");
        assertThat(walked.lines().get(0)).startsWith("x.zip!/b.txt offset ");
    }

    @Test
    void aZipFileThatIsCutOffIsReadFromItsStart() {
        byte[] bytes = zip(files("a.txt", "One.", "b.txt", "Two.".repeat(1000), "c.txt", "Three."));

        Walked walked = Walked.of("x.zip", Arrays.copyOf(bytes, bytes.length - 90));

        assertThat(walked.names()).contains("x.zip!/a.txt", "x.zip!/b.txt");
        assertThat(walked.codes()).contains("damaged-archive");
        assertThat(walked.lines().get(0)).contains("has no directory at its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tgz"})
    void aTarFileThatIsCutOffIsReadAsFarAsItGoes(String form) {
        byte[] random = new byte[20_000];
        new java.util.Random(1).nextBytes(random);
        byte[] bytes = packed(form, files("a.txt", "One.", "b.txt", random));

        Walked walked = Walked.of("x." + form, Arrays.copyOf(bytes, form.equals("tar") ? 3_000 : bytes.length / 2));

        assertThat(walked.names()).containsExactly("x." + form + "!/a.txt");
        assertThat(walked.codes()).containsExactly("damaged-archive");
        assertThat(walked.lines().get(0)).startsWith("x." + form + " offset ").contains("is damaged or cut off");
    }

    @Test
    void aNameIsOneLine() {
        Walked walked = Walked.of("x.zip", zip(files("a\nb\u0000c.txt", "One.")));

        assertThat(walked.names()).containsExactly("x.zip!/a\ufffdb\ufffdc.txt");
    }
}
