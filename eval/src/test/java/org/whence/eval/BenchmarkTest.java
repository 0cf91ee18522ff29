package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark collection is whole: what its gold quotes stands in its texts, and each language and half has its share. */
@Timeout(120)
class BenchmarkTest {

    private static final Benchmark BENCHMARK = Benchmark.read(folder());

    private static Path folder() {
        try {
            return Path.of(Main.class.getResource("benchmark/README.md").toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyQuotedWordStandsInItsText() {
        assertThat(BENCHMARK.faults()).isEmpty();
    }

    @Test
    void theOpposedReportsAreWholeToo() {
        Benchmark opposed = Benchmark.read(folder().resolveSibling("opposed"));
        assertThat(opposed.faults()).isEmpty();
        assertThat(opposed.matters()).hasSizeGreaterThan(20);
        assertThat(opposed.stories("tuned")).hasSize(6).doesNotContainAnyElementsOf(opposed.stories("untouched"));
    }

    @Test
    void theLookalikesAreWholeToo() {
        Benchmark lookalikes = Benchmark.read(folder().resolveSibling("lookalikes"));
        assertThat(lookalikes.faults()).isEmpty();
        assertThat(lookalikes.matters()).hasSizeGreaterThan(30);
        assertThat(lookalikes.stories("tuned")).hasSize(14);
        assertThat(lookalikes.stories("untouched")).hasSize(7).doesNotContainAnyElementsOf(lookalikes.stories("tuned"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fa", "ru", "tr"})
    void eachLanguageHasThirtyReportsHalfOfThemUntouched(String language) {
        assertThat(BENCHMARK.part("", language).reports()).hasSize(30);
        assertThat(BENCHMARK.part("tuned", language).reports()).hasSize(15);
        assertThat(BENCHMARK.part("untouched", language).reports()).hasSize(15);
    }

    @Test
    void theHalvesShareNoStory() {
        Set<String> both = new TreeSet<>(BENCHMARK.stories("tuned"));
        both.addAll(BENCHMARK.stories("untouched"));
        assertThat(BENCHMARK.stories("tuned")).hasSize(20).doesNotContainAnyElementsOf(BENCHMARK.stories("untouched"));
        assertThat(both)
                .hasSize(40)
                .isEqualTo(BENCHMARK.reports().stream()
                        .map(AnnotatedReport::story)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyReportHasSixStatementsOrMore() {
        Map<String, Integer> few = new TreeMap<>();
        for (AnnotatedReport report : BENCHMARK.reports()) {
            int count = (int) report.all("statement").stream()
                    .filter(line -> !line.field(1).endsWith(" optional"))
                    .count();
            if (count < 6) {
                few.put(report.doc(), count);
            }
        }
        assertThat(few).isEmpty();
    }

    @Test
    void noTextIsShorterThanAShortReport() {
        assertThat(BENCHMARK.reports())
                .allSatisfy(report ->
                        assertThat(report.text().split("\\s+")).as(report.doc()).hasSizeBetween(150, 400));
    }

    @Test
    void turkishAndPersianReportsHaveTheirNamesMarked() {
        assertThat(BENCHMARK.reports())
                .filteredOn(report -> Set.of("tr", "fa").contains(report.language()))
                .allSatisfy(
                        report -> assertThat(report.mentions()).as(report.doc()).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void marksOfNamesDoNotOverlap() {
        for (AnnotatedReport report : BENCHMARK.reports()) {
            int end = 0;
            for (AnnotatedReport.NamedSpan name : report.mentions()) {
                assertThat(name.span().start()).as(report.doc() + " " + name).isGreaterThanOrEqualTo(end);
                end = name.span().end();
            }
        }
    }

    @Test
    void isReadAsAGoldFile() {
        Gold gold = Gold.of(BENCHMARK.gold());
        assertThat(gold.files()).hasSize(150);
        assertThat(gold.attributions()).hasSizeGreaterThanOrEqualTo(1400);
        assertThat(gold.stories()).hasSize(40);
        assertThat(gold.conflicts()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(gold.promises()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(gold.lineage().translation()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(gold.same()).hasSizeGreaterThanOrEqualTo(35);
    }

    @ParameterizedTest
    @CsvSource({"tuned, ar, 50", "tuned, en, 40", "tuned, fa, 45", "tuned, ru, 40", "tuned, tr, 55"})
    @CsvSource({"untouched, ar, 40", "untouched, en, 50", "untouched, fa, 40", "untouched, ru, 45", "untouched, tr, 45"
    })
    void theEventsAreAnnotatedInEveryLanguageAndHalf(String half, String language, int least) {
        assertThat(Gold.of(BENCHMARK.part(half, language).gold()).events().stream()
                        .filter(event -> !event.optional()))
                .hasSizeGreaterThanOrEqualTo(least);
    }

    private static final String TEXT =
            "Bağ Haber\n\nKomutan Ece Duru, “Köprü açık” dedi. Duru, köprünün kapanacağını yalanladı.\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            # a line of the gold                                    ; what is wrong with it
            statement | direct | affirmed | Ece Duru | Köprü açık   ;
            statement | direct | affirmed | Ece Duru | Köprü kapalı ; the text has no 1. "Köprü kapalı"
            statement | direct | affirmed | Ece Duru | Duru | 3     ; the text has no 3. "Duru"
            statement | spoken | affirmed | Ece Duru | Köprü açık   ; unknown manner "spoken"
            statement | direct | doubted | Ece Duru | Köprü açık    ; unknown polarity "doubted"
            statement | direct | affirmed | Ece Duru                ; has 3 fields after "statement", expected at least 4
            event | CONSULT | claimed,planned | Ece Duru | - | place=Bağ | Duru ;
            event | CONSULT | claimed optional | - | - | place=Bağ | Köprü açık ;
            event | CHAT | claimed | Ece Duru | - | place=Bağ | Duru ; No enum constant org.whence.event.EventType.CHAT
            event | CONSULT | rumoured | Ece Duru | - | place=Bağ | Duru ; No enum constant org.whence.event.Status.RUMOURED
            event | CONSULT | claimed |  | - | place=Bağ | Duru ; a side is empty
            mention | PERSON | Duru | 2                             ;
            mention | BRIDGE | Duru                                 ; BRIDGE
            head | Bağ Haber                                        ;
            head | Bağ                                              ; no line reads "Bağ"
            remark | Bağ                                            ; unknown key "remark"
            """)
    void saysWhatDoesNotFit(String line, String fault) {
        List<String> faults = AnnotatedReport.of("01-tr-1", TEXT, line).faults();
        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults)
                    .singleElement()
                    .asString()
                    .startsWith("01-tr-1.gold line 1: ")
                    .contains(fault);
        }
    }
}
