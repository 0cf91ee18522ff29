package org.whence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;
import org.whence.report.Report;

class ReaderTest {

    private static final Reader READER = Reader.standard();

    private static final String ENGLISH = "The port of Velden reopened on Thursday, the harbour master said.\n";

    private static Report read(String name, byte[] bytes) {
        return READER.read(Source.of(name, bytes)).accepted().orElseThrow();
    }

    private static String code(byte[] bytes) {
        return READER.read(Source.of("x", bytes)).rejected().orElseThrow().code();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # charset      | text
            UTF-8          | وقالت الوزارة إن الميناء فتح أبوابه يوم الخميس.
            UTF-16LE       | Порт открылся в четверг, сообщил начальник гавани.
            windows-1251   | Порт открылся в четверг, сообщил начальник гавани Егор Латынин.
            KOI8-R         | Порт открылся в четверг, сообщил начальник гавани Егор Латынин.
            IBM866         | Порт открылся в четверг, сообщил начальник гавани Егор Латынин.
            windows-1256   | قالت الوزارة إن الميناء فتح أبوابه يوم الخميس أمام السفن.
            ISO-8859-6     | قالت الوزارة إن الميناء فتح أبوابه يوم الخميس أمام السفن.
            windows-1254   | Limanın müdürü perşembe günü açılışın yapıldığını, geçişlerin başladığını söyledi.
            windows-1252   | The harbour master’s “declaration” – in the café – was brief, he said.
            """)
    void findsTheCharset(String charset, String text) {
        assertThat(read("x.txt", text.getBytes(Charset.forName(charset))).text())
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "declared {0}, written in {1}")
    @CsvSource({
        "ISO-8859-1, UTF-8",
        "utf-8, windows-1251",
        "windows-1252, windows-1251",
        "windows-1251, KOI8-R",
        "no-such-charset, UTF-8"
    })
    void doesNotBelieveAWrongDeclaration(String declared, String written) {
        String text = "Порт открылся в четверг, сообщил начальник гавани Егор Латынин.";
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><p>" + text + "</p></body></html>";
        assertThat(read("x.html", page.getBytes(Charset.forName(written))).text())
                .isEqualTo(text);
    }

    @Test
    void keepsADamagedTextAndSaysSo() {
        byte[] bytes =
                (ENGLISH + "Начальник гавани сказал: «Порт открыт».".repeat(20)).getBytes(StandardCharsets.UTF_8);
        bytes[20] = (byte) 0xff;
        assertThat(read("x.txt", bytes).issues()).anyMatch(issue -> issue.code().equals("damaged-text"));
    }

    @Test
    void rejectsWhatIsNoReport() {
        assertThat(code(new byte[0])).isEqualTo("empty-file");
        assertThat(code(" \n\t ".getBytes(StandardCharsets.UTF_8))).isEqualTo("empty-file");
        assertThat(code("%PDF-1.4 ...".getBytes(StandardCharsets.UTF_8))).isEqualTo("binary-file");
        assertThat(code("PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8))).isEqualTo("binary-file");
        assertThat(code(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})).isEqualTo("binary-file");
        assertThat(code("abc\0\0\0def\0gh".repeat(100).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("binary-file");
        assertThat(code("{\"a\": 1}".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-report");
        assertThat(code("<?xml version=\"1.0\"?><rss></rss>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-report");
        assertThat(code("<html><body></body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-a-report");
        assertThat(code(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3})).isEqualTo("damaged-file");
    }

    @Test
    void readsCompressedSourcesAsTheSameReport() throws IOException {
        byte[] plain = ENGLISH.getBytes(StandardCharsets.UTF_8);
        assertThat(read("x.txt.gz", compressed(plain)).id())
                .isEqualTo(read("x.txt", plain).id());
    }

    @Test
    @Timeout(60)
    void stopsUnpackingAtTheLimit() throws IOException {
        assertThat(code(compressed(new byte[3 * Reader.MOST_BYTES]))).isEqualTo("too-large");
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    @Timeout(60)
    void rejectsAHugeFileWithoutReadingIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        assertThat(READER.read(file).rejected().orElseThrow().code()).isEqualTo("too-large");
        assertThat(READER.read(folder.resolve("none.txt"))
                        .rejected()
                        .orElseThrow()
                        .code())
                .isEqualTo("missing-file");
        assertThat(READER.read(folder).rejected().orElseThrow().code()).isEqualTo("not-a-report");
    }

    @Test
    void believesThePersonFirst() {
        Source source = Source.of("x.txt", ("Published: 3 March 2021\n\n" + ENGLISH).getBytes(StandardCharsets.UTF_8))
                .published(LocalDate.of(2021, 3, 2))
                .language(Language.TURKISH);
        Report report = READER.read(source).accepted().orElseThrow();
        assertThat(report.published()).isNotNull();
        assertThat(report.published().value()).isEqualTo("2021-03-02");
        assertThat(report.language()).isEqualTo(Language.TURKISH);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # text of an undated report                                                    | not before
            Marn has been under an embargo since 2014, the ministry of trade said.         | 2014-01-01
            The cable snapped on 23 February 2021, and the port was closed, he said.       | 2021-02-23
            The dam will be finished by 12 March 2031, the minister told the villages.     | -
            The licence expires in March 2031, and the owner has not asked for another.    | -
            Some 2003 people came to the harbour to see the ship, the police said.         | -
            Tower to open in 2031 // The tower will open on 1 May 2031, the port said in a statement. | -
            وقع الحادث في 7 كانون الأول/ ديسمبر 2020 قرب المرفأ، بحسب الوزارة.              | 2020-12-07
            Договор на пять катеров подписали в 2017 году, сказал директор завода.         | 2017-01-01
            İhale 2019 yılında yapıldı, dedi bakanlık yetkilisi gazetecilere dün.          | 2019-01-01
            """)
    void boundsAnUndatedReportByWhatItsTextProves(String text, String notBefore) {
        Report report = read("x.txt", text.replace(" // ", "\n\n").getBytes(StandardCharsets.UTF_8));
        assertThat(report.published()).isNull();
        assertThat(report.bounds().notBefore() == null ? "-" : report.bounds().notBefore())
                .isEqualTo(notBefore);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # name                    | piece                                   | times
            nested divisions          | <div>                                   | 200000
            nested bold               | <b><i><u>                               | 100000
            nested tables             | <table><tr><td>                         | 60000
            nested lists              | <ul><li>                                | 100000
            nested quotations         | <blockquote><p>                         | 60000
            nested links              | <a href=x>y                             | 60000
            unclosed attributes       | <p class="a b                           | 80000
            entities                  | &amp;&#1606;&nosuch;&#x110000;          | 60000
            times                     | <time>2020-01-01</time>                 | 40000
            date lines                | <p class=date>Published: 1 May 2020</p> | 25000
            meta elements             | <meta name=date content=2020-01-01>     | 30000
            headings                  | <h1>The ferry was late on Monday</h1>   | 25000
            stray less-than signs     | a < b <                                 | 120000
            comments                  | <!-- a --><!-- b                        | 60000
            """)
    @Timeout(60)
    void aMegabyteOfOneThingEnds(String name, String piece, int times) {
        String page = "<html lang=en><head><title>The port reopened</title></head><body><h1>The port reopened</h1><p>"
                + ENGLISH + "</p>" + piece.repeat(times);
        ReadResult read = READER.read(Source.of(name, page.getBytes(StandardCharsets.UTF_8)));
        read.accepted().ifPresent(report -> assertThat(report.alignment().length())
                .isEqualTo(report.text().length()));
        assertThat(read.accepted().isPresent() || read.rejected().isPresent()).isTrue();
    }

    @Test
    @Timeout(60)
    void aSingleLineOfTenMegabytesEnds() {
        byte[] line = "The port of Velden reopened. ".repeat(360_000).getBytes(StandardCharsets.UTF_8);
        assertThat(read("line.txt", line).text()).startsWith("The port of Velden reopened.");
        byte[] page = ("<html><body><p>" + "word ".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read(Source.of("line.html", page)).accepted()).isPresent();
    }

    @Test
    void zeroBytesInAPageAreSaidToBeBinary() {
        String page =
                "<html><body><p>The port\0of\0Velden reopened on Thursday, the harbour master said.\0</p></body></html>";
        assertThat(code(page.getBytes(StandardCharsets.UTF_8))).isEqualTo("binary-file");
    }

    @Test
    @Timeout(300)
    void endsOnHostileSources() {
        for (String hostile : new String[] {
            "<html><body>" + "<div>".repeat(200_000) + ENGLISH,
            "<html><body><p>" + "<b><i>".repeat(100_000) + ENGLISH,
            "<html><body><table>" + "<tr><td>".repeat(100_000) + ENGLISH,
            "<html><body><p>" + "&amp;&#x41;&nosuch;".repeat(300_000),
            "<html><body>" + "<p>" + ENGLISH + "<!-- ",
            "<html><head><script type=\"application/ld+json\">" + "[{\"a\":".repeat(200_000)
                    + "</script></head><body><p>" + ENGLISH,
            "<html><body><p class=\"" + "a-b ".repeat(200_000) + "\">" + ENGLISH,
            "word ".repeat(2_000_000),
            "- ".repeat(2_000_000) + "a",
            "a\n".repeat(300_000),
            ENGLISH.repeat(50_000)
        }) {
            READER.read(Source.of("hostile", hostile.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
