package org.whence.eval.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.entity.NameShapes;
import org.whence.fact.FactFile;
import org.whence.language.Language;

/** What names look like is learned, here from made-up names with other letters than the words of the texts. */
class ShapeFitTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(7);
        StringBuilder pairs = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            pairs.append("x\t").append(made("فوسيرا", random)).append("\t1\n");
            words.append(made("معقطلح", random)).append(' ');
        }
        Files.writeString(folder.resolve("pairs"), pairs);
        Files.createDirectories(folder.resolve("texts/ar"));
        Files.writeString(folder.resolve("texts/ar/words.txt"), words);
        Files.writeString(
                folder.resolve("texts/ar/given.facts"), made("ضظصثذغ", random).repeat(5));
        Files.writeString(folder.resolve("texts/31-ar-1.txt"), (made("ضظصثذغ", random) + " ").repeat(9));
    }

    private static String made(String letters, Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String fit() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ShapeFit.fit(
                Language.ARABIC,
                List.of(folder.resolve("pairs")),
                List.of(folder.resolve("texts")),
                "2026-11-22",
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSameTextsGiveTheSameBytes() {
        assertThat(fit())
                .contains("# date: 2026-11-22", "# licence: CC0-1.0", "bias | ")
                .isEqualTo(fit());
    }

    @Test
    void namesAndWordsAreToldApart() throws IOException {
        NameShapes shapes = NameShapes.of(FactFile.parse("facts", new BufferedReader(new StringReader(fit()))));

        assertThat(shapes.odds("سوفير")).isGreaterThan(2);
        assertThat(shapes.odds("قطعمل")).isLessThan(-2);
    }

    @Test
    void listsOfNamesAndUntouchedReportsAreNotRead() {
        assertThat(fit()).doesNotContain("ض", "ظ", "ذ");
    }

    @Test
    void arabicIsWrittenAsThePairsHaveIt() {
        assertThat(ShapeFit.written(Language.ARABIC, new NamePair("peter", "بيتر")))
                .isEqualTo("بيتر");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "peter, بيتر, پیتر",
        "gregor, غريغور, گریگور",
        "richard, ريتشارد, ریچارد",
        "viktor, فيكتور, ویکتور",
        "frank, فرانك, فرانک"
    })
    void persianWritesItsOwnLetters(String latin, String arabic, String persian) {
        assertThat(ShapeFit.written(Language.PERSIAN, new NamePair(latin, arabic)))
                .isEqualTo(persian);
    }
}
