package org.whence.eval.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.eval.EvalException;

@Timeout(300)
class LinkingTest {

    @ParameterizedTest(name = "{0} put together as {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # items with their right groups | and with those they were put in | precision | recall
        a1 b1 c2 | a7 b7 c8 | 1.0   | 1.0
        a1 b1 c2 | a7 b7 c7 | 0.556 | 1.0
        a1 b1 c2 | a7 c8    | 1.0   | 0.667
        """)
    void groupsAreMeasuredItemByItem(String right, String put, double precision, double recall) {
        BCubed figures = BCubed.of(groups(right), groups(put));
        assertThat(figures.items()).isEqualTo(3);
        assertThat(figures.precision()).isCloseTo(precision, within(0.001));
        assertThat(figures.recall()).isCloseTo(recall, within(0.001));
    }

    private static Map<String, String> groups(String items) {
        Map<String, String> groups = new HashMap<>();
        for (String item : items.split(" ")) {
            groups.put(item.substring(0, 1), item.substring(1));
        }
        return groups;
    }

    /** A floor, on a part of the set; {@code whence-eval copies} measures all of it. */
    @Test
    void dependentReportsAreToldFromIndependentOnes() throws URISyntaxException, IOException {
        List<Path> even = new ArrayList<>();
        try (Stream<Path> texts = Files.list(
                Path.of(EvalException.class.getResource("benchmark/reports").toURI()))) {
            texts.filter(p -> Integer.parseInt(p.getFileName().toString().substring(0, 2)) % 2 == 0)
                    .sorted()
                    .forEach(even::add);
        }
        List<Copies.Row> rows = Copies.measure(even, 10);
        assertThat(rows)
                .extracting(Copies.Row::kind)
                .containsExactly(
                        "cut",
                        "independent, one language",
                        "independent, two languages",
                        "reordered",
                        "reworded",
                        "translated",
                        "unattributed");
        for (Copies.Row row : rows) {
            assertThat(row.pairs()).as(row.kind()).isGreaterThanOrEqualTo(10);
            if (!row.kind().startsWith("independent")) {
                assertThat(row.ratio()).as(row.kind()).isGreaterThanOrEqualTo(0.8);
            }
        }
        assertThat(Copies.precision(rows, true)).isGreaterThanOrEqualTo(0.95);
        assertThat(Copies.precision(rows, false)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void storiesOfEcbPlusAreReadWithoutTheAddress(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("7"));
        for (String name : List.of("7_1ecb", "7_2ecb", "7_1ecbplus")) {
            String town = name.endsWith("plus") ? "Arvik" : "Telmora";
            Files.writeString(
                    folder.resolve("7").resolve(name + ".xml"),
                    xml(0, "http : //example.com/" + name)
                            + xml(1, "Fire in the harbour of " + town)
                            + xml(
                                    2,
                                    "The old ferry of " + town
                                            + " burned for nine hours , the mayor Lena Dorvan said .")
                            + "</Document>");
        }
        assertThat(printed(out -> EcbPlus.measure(folder, out))).contains("of 3 reports in 2 stories");
    }

    private static String xml(int sentence, String words) {
        StringBuilder xml = new StringBuilder(sentence == 0 ? "<?xml version=\"1.0\"?><Document>" : "");
        for (String word : words.split(" ")) {
            xml.append("<token sentence=\"")
                    .append(sentence)
                    .append("\">")
                    .append(word)
                    .append("</token>");
        }
        return xml.toString();
    }

    @Test
    void theTwinOfADocumentComesFirst(@TempDir Path folder) throws IOException {
        for (String language : List.of("en", "tr")) {
            Files.createDirectories(folder.resolve(language));
        }
        Files.writeString(folder.resolve("en/boats.txt"), """
                Kenya and Oman sign for six pilot boats
                Kenya and Oman signed a contract for six pilot boats on 3 May 2021.
                The boats cost 18 million dollars.
                Oman will train 40 Kenyan sailors.
                """);
        Files.writeString(folder.resolve("tr/boats.txt"), """
                Kenya ile Umman altı kılavuz botu için imza attı
                Kenya ile Umman 3 Mayıs 2021'de altı kılavuz botu için sözleşme imzaladı.
                Botların bedeli 18 milyon dolar.
                Umman 40 Kenyalı denizciyi eğitecek.
                """);
        assertThat(printed(out -> Twins.measure(folder, List.of(), out)))
                .contains("2 documents, 0 other reports", "twin first  en > tr  1/1", "twin first  tr > en  1/1");
    }

    @Test
    void growthIsMeasuredWithNearCopies(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Fire in Telmora\n\n4 May 2023\n\nThe old ferry of Telmora burned for nine hours.\n\n"
                        + "“Nobody was on board,” the mayor Lena Dorvan said.\n");
        assertThat(printed(out -> Growth.measure(List.of(folder), List.of(1, 20), null, out))
                        .lines())
                .anyMatch(line -> line.strip().startsWith("20 "));
    }

    private static String printed(Consumer<PrintStream> measure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        measure.accept(out);
        return bytes.toString(UTF_8);
    }
}
