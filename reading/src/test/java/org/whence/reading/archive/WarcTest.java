package org.whence.reading.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whence.reading.archive.Packed.gzip;
import static org.whence.reading.archive.Packed.join;
import static org.whence.reading.archive.Packed.ok;
import static org.whence.reading.archive.Packed.page;
import static org.whence.reading.archive.Packed.response;
import static org.whence.reading.archive.Packed.revisit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WarcTest {

    private static final String FIRST = "https://courier.example/1";

    private static final String THIRD = "https://gavan.example/3";
    private static final byte[] INFO = Packed.record(
            "warcinfo", "", "Content-Type: application/warc-fields\r\n", "software: x\r\n".getBytes(US_ASCII));

    private static byte[] two(boolean packed) {
        byte[] one = page(FIRST, "<p>Порт открыт.</p>");
        byte[] other = page(THIRD, "<p>Liman açıldı.</p>");
        return packed ? join(gzip(INFO), gzip(one), gzip(other)) : join(INFO, one, other);
    }

    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {false, true})
    void pagesAreReadWithTheirAddressTimeAndHeaders(boolean packed) {
        Walked walked = Walked.of("x.warc.gz", two(packed));

        assertThat(walked.names()).containsExactly(FIRST, THIRD);
        assertThat(walked.held().get(0).bytes()).isEqualTo("<p>Порт открыт.</p>".getBytes(UTF_8));
        Capture capture = walked.held().get(1).capture();
        assertThat(capture.address()).isEqualTo(THIRD);
        assertThat(capture.at()).isEqualTo(Instant.parse("2024-03-05T10:00:00Z"));
        assertThat(capture.headers()).containsExactly("Content-Type: text/html; charset=utf-8", "X-Desk: night");
        assertThat(capture.archive()).isEqualTo("x.warc.gz");
        assertThat(walked.issues()).isEmpty();
    }

    @Test
    void aFileIsReadWhereItLies(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("أرشيف.warc.gz"), two(true));
        try (Archive archive = Archive.open(file, Bounds.STANDARD).orElseThrow()) {
            assertThat(archive.next().fold(Entry.Held::name, issue -> issue.line()))
                    .isEqualTo(FIRST);
        }
        assertThat(Archive.open(Files.writeString(folder.resolve("x.txt"), "WARC is a word."), Bounds.STANDARD))
                .isEmpty();
        assertThat(Archive.open(folder.resolve("nothing"), Bounds.STANDARD)).isEmpty();
    }

    @Test
    void chunkedAndPackedAnswersAreUnpacked() {
        byte[] body = gzip("<p>مغلق</p>".getBytes(UTF_8));
        byte[] http = join(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(body.length) + "\r\n")
                        .getBytes(US_ASCII),
                body,
                "\r\n0\r\n\r\n".getBytes(US_ASCII));

        Walked walked = Walked.of("x.warc", response(FIRST, "", http));

        assertThat(walked.held()).hasSize(1);
        assertThat(walked.held().get(0).bytes()).isEqualTo("<p>مغلق</p>".getBytes(UTF_8));
    }

    @Test
    void whatIsNoPageIsCountedNotListed() {
        Walked walked = Walked.of(
                "x.warc",
                join(
                        response("https://courier.example/a.png", "", ok("image/png", "x")),
                        response("https://courier.example/b.png", "", ok("image/png", "x")),
                        response("https://courier.example/gone", "", "HTTP/1.1 404 Not Found\r\n\r\n"),
                        response("dns:courier.example", "", ok("text/html", "x")),
                        page(FIRST, "<p>x</p>")));

        assertThat(walked.names()).contains(FIRST);
        assertThat(walked.lines())
                .containsExactly("x.warc: 3 records held no page and no text: 2 image/png, 1 answers with status 404;"
                        + " nothing need be done (archive-rest)");
    }

    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {false, true})
    void aRevisitIsThePageItRepeatsWhereverThatLies(boolean packed) {
        String digest = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n";
        byte[][] records = {
            revisit(SECOND_ASCII, digest),
            response(FIRST, digest, ok("text/html", "<p>بندر</p>")),
            revisit(THIRD, digest),
            revisit("https://lost.example/", "WARC-Payload-Digest: sha1:BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\r\n")
        };
        Walked walked = Walked.of(
                "x.warc.gz",
                join(Arrays.stream(records).map(r -> packed ? gzip(r) : r).toArray(byte[][]::new)));

        assertThat(walked.names()).containsExactly(FIRST, THIRD, SECOND_ASCII);
        assertThat(walked.held()).allSatisfy(held -> assertThat(held.bytes()).isEqualTo("<p>بندر</p>".getBytes(UTF_8)));
        assertThat(walked.codes()).containsExactly("revisit-unresolved");
        assertThat(walked.lines().get(0)).contains("https://lost.example/ repeats a page that is not in this archive");
    }

    private static final String SECOND_ASCII = "https://saai.example/2";

    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {false, true})
    void aDamagedRecordCostsOnlyItself(boolean packed) {
        byte[] one = page(FIRST, "<p>One.</p>".repeat(40));
        byte[] two = page(SECOND_ASCII, "<p>Two.</p>".repeat(40));
        byte[] three = page(THIRD, "<p>Three.</p>".repeat(40));
        byte[] bad = packed ? gzip(two) : two;
        if (packed) {
            Arrays.fill(bad, 30, 60, (byte) 0x55);
        } else {
            Arrays.fill(bad, 0, 12, (byte) '?');
        }
        int at = (packed ? gzip(one) : one).length;

        Walked walked = Walked.of("x.warc.gz", packed ? join(gzip(one), bad, gzip(three)) : join(one, bad, three));

        assertThat(walked.names()).containsExactly(FIRST, THIRD);
        assertThat(walked.codes()).containsExactly("damaged-archive");
        assertThat(walked.lines().get(0))
                .startsWith("x.warc.gz offset " + at + ": is damaged or cut off: ")
                .contains("the rest was read from offset " + (at + bad.length) + " on");
    }

    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {false, true})
    void aFileThatIsCutOffIsReadToItsLastWholeRecord(boolean packed) {
        byte[] all = two(packed);
        int lost = packed ? 40 : 15;

        Walked walked = Walked.of("x.warc.gz", Arrays.copyOf(all, all.length - lost));

        assertThat(walked.names()).containsExactly(FIRST);
        assertThat(walked.codes()).containsExactly("damaged-archive");
        assertThat(walked.lines().get(0)).contains("what came before was read");
    }

    @Test
    void aPageThatItsCrawlerCutOffIsNoReport() {
        Walked walked =
                Walked.of("x.warc", response(FIRST, "WARC-Truncated: length\r\n", ok("text/html", "<p>Half a")));

        assertThat(walked.held()).isEmpty();
        assertThat(walked.lines())
                .containsExactly(
                        "x.warc offset 0: " + FIRST + " was cut off by its crawler (LENGTH); half a report is none;"
                                + " fetch the page again (truncated-record)");
    }

    @Test
    void aBombInARecordEndsTheWalk() {
        byte[] zeros = gzip(new byte[9_000_000]);
        byte[] http = join(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".getBytes(US_ASCII),
                zeros);
        Bounds bounds = new Bounds(100, 1_000_000, 100_000_000, 200, 1_000_000, 3, 10);

        Walked walked = Walked.of("x.warc", join(response(FIRST, "", http), page(THIRD, "<p>x</p>")), bounds);

        assertThat(walked.held()).isEmpty();
        assertThat(walked.codes()).containsExactly("archive-bomb");
    }

    @Test
    void boundsEndWithAnIssue() {
        byte[] all = join(page(FIRST, "<p>1</p>"), page(SECOND_ASCII, "<p>2</p>"), page(THIRD, "<p>3</p>"));

        Walked entries = Walked.of("x.warc", all, new Bounds(2, 1_000, 1_000, 200, 1_000, 3, 10));
        assertThat(entries.held()).hasSize(2);
        assertThat(entries.codes()).containsExactly("too-many");

        byte[] larger = join(page(FIRST, "<p>1</p>".repeat(80)), page(THIRD, "<p>2</p>".repeat(20)));
        Walked bytes = Walked.of("x.warc", larger, new Bounds(10, 400, 10_000, 200, 1_000, 3, 10));
        assertThat(bytes.names()).containsExactly(THIRD);
        assertThat(bytes.codes()).containsExactly("too-large");

        Walked total = Walked.of("x.warc", all, new Bounds(10, 1_000, 120, 200, 1_000, 3, 10));
        assertThat(total.held()).hasSize(1);
        assertThat(total.codes()).containsExactly("too-large");
    }

    @RepeatedTest(60)
    void anyDamageEndsAndLeavesNoHalfPage(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        byte[] bytes = two(random.nextBoolean());
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt(256);
        }

        Walked walked = Walked.of("x.warc.gz", bytes);

        assertThat(walked.held().size() + walked.issues().size()).isBetween(1, 30);
        assertThat(walked.issues()).allSatisfy(issue -> assertThat(issue.line()).doesNotContain("\n"));
    }
}
