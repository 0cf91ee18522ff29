package org.whence.eval.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.entity.TagModel;
import org.whence.eval.EvalException;
import org.whence.eval.tagging.MarkedText.Mark;
import org.whence.language.Language;
import org.whence.text.Span;

class TaggerCommandTest {

    private static final Map<String, String> HEAD =
            Map.of("source", "own text", "licence", "Apache-2.0", "date", "2026-11-22");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private TaggerCommand command(String form, Language language) {
        return new TaggerCommand(form, language, Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path columns(String text) throws IOException {
        return Files.writeString(folder.resolve("marked.txt"), text);
    }

    @Test
    void learnsFromColumnsWhatItHasSeenTwice() throws IOException {
        String sentence = "زار O\nنوران B-PERS\nالبستاني I-PERS\nميناء O\nمرسال B-LOC\n. O\n";
        Path file = columns(sentence.repeat(60));

        command("columns", Language.ARABIC).measure(file, 5, "", List.of(), false, "");

        assertThat(printed())
                .contains("PERS", "LOC", "all                     P 1.000 R 1.000 F1 1.000  (120 wanted, 120 given)");
    }

    /** The lists know what a missile is; whether the set marks it, and the article before it, is counted. */
    @Test
    void marksEquipmentAsTheSetDoes() throws IOException {
        String marked = "Crews O\nfired O\na B-Weapon\nmissile I-Weapon\nin O\nAlba O\n. O\n"
                + "Two O\ntanks B-Platform\nburned O\n. O\n"
                + "The O\nequipment O\narrived O\n. O\n";
        Path file = columns(marked.repeat(60));

        new TaggerCommand(
                        "columns",
                        Language.ENGLISH,
                        Map.of("weapon", "Weapon", "platform", "Platform"),
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .measure(file, 5, "", List.of("Weapon", "Platform"), true, "");

        assertThat(printed())
                .contains("Weapon+Platform         P 1.000 R 1.000 F1 1.000  (120 wanted, 120 given)")
                .doesNotContain("missed ", "extra ");
    }

    @Test
    void theSameTextsGiveTheSameBytes() throws IOException {
        Path file = columns("Вчера O\nТурандов B-PER\nприбыл O\nв O\nЛесогорье B-LOC\n. O\n".repeat(30));
        Path first = folder.resolve("first.model");
        Path second = folder.resolve("second.model");

        command("columns", Language.RUSSIAN).write(file, "", HEAD, first);
        command("columns", Language.RUSSIAN).write(file, "", HEAD, second);

        assertThat(Files.readAllBytes(first)).isEqualTo(Files.readAllBytes(second));
        try (var in = Files.newInputStream(first)) {
            TagModel model = TagModel.read("first.model", in);
            assertThat(model.tags()).containsExactly("O", "B-LOC", "B-PER");
            assertThat(model.says("licence")).isEqualTo("Apache-2.0");
        }
    }

    @Test
    void aModelThatIsCutShortIsAFault() throws IOException {
        Path file = columns("Вчера O\nТурандов B-PER\nприбыл O\n. O\n".repeat(30));
        Path model = folder.resolve("cut.model");
        command("columns", Language.RUSSIAN).write(file, "", HEAD, model);
        byte[] whole = Files.readAllBytes(model);

        for (int length : List.of(0, 10, 60, whole.length / 2, whole.length - 3)) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> TagModel.read("cut.model", new ByteArrayInputStream(cut)))
                    .as("%s bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cut.model");
        }
    }

    @Test
    void saysWhichFormsThereAre() {
        assertThatThrownBy(() -> MarkedTexts.read("brat", Language.ENGLISH, folder))
                .isInstanceOf(EvalException.class)
                .hasMessage("the form is \"brat\", expected re3d, factrueval, columns or benchmark");
    }

    @Test
    void ofMarksInsideOthersTheLongestStay() {
        MarkedText text = MarkedText.of(
                "t",
                Language.ENGLISH,
                "Sarvian Foreign Minister Ila Dovran",
                List.of(
                        new Mark(new Span(0, 7), "Nationality"),
                        new Mark(new Span(25, 35), "Person"),
                        new Mark(new Span(0, 35), "Person")));

        assertThat(text.flat()).containsExactly(new Mark(new Span(0, 35), "Person"));
    }

    /** The measure of the organisers: partial credit, descriptors free, nothing for what has no name or stands inside. */
    @Test
    void scoresAsTheOrganisersDo() throws IOException {
        String text = "Движение «Рассвет» и мэр Ладов";
        Files.writeString(folder.resolve("d.txt"), text);
        Files.writeString(
                folder.resolve("d.tokens"),
                "1 0 8 Движение\n2 9 1 «\n3 10 7 Рассвет\n4 17 1 »\n5 19 1 и\n6 21 3 мэр\n7 25 5 Ладов\n");
        Files.writeString(
                folder.resolve("d.spans"),
                "11 org_descr 0 8 1 1  # 1 Движение\n12 org_name 10 7 3 1  # 3 Рассвет\n13 surname 25 5 7 1  # 7 Ладов\n");
        Path objects = Files.writeString(
                folder.resolve("d.objects"), "21 Org 11 12 # Рассвет\n22 Person 13 # Ладов\n23 Org 11 # Движение\n");
        FactRuEval document = FactRuEval.read(objects);

        Map<String, FactRuEval.Tally> whole =
                document.score(List.of(new Mark(new Span(0, 18), "org"), new Mark(new Span(25, 30), "per")), true);
        assertThat(whole.get("all")).isEqualTo(new FactRuEval.Tally(2, 2, 2));

        Map<String, FactRuEval.Tally> withoutDescriptor =
                document.score(List.of(new Mark(new Span(10, 17), "org")), true);
        assertThat(withoutDescriptor.get("org")).isEqualTo(new FactRuEval.Tally(1, 1, 1));

        FactRuEval.Tally tooLong =
                document.score(List.of(new Mark(new Span(21, 30), "per")), true).get("per");
        assertThat(tooLong).isNotNull();
        assertThat(tooLong.hits()).isCloseTo(0.5, within(1e-9));
        assertThat(tooLong.given()).isEqualTo(1);
    }
}
