package org.whence.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.register.KeyedLinker;
import org.whence.report.Report;

class CsvExportTest {

    private static final String TEXT = "Slovakia ordered 12 CV90 vehicles from Sweden in 2022. "
            + "Sweden delivered four CV90 vehicles to Slovakia in March 2024, Defence Minister Marek Hudak said.";

    private static List<String> plover = List.of();
    private static List<String> arms = List.of();

    @BeforeAll
    static void export() {
        Report report = Texts.report("7", Language.ENGLISH, "Tatra Post", "vehicles.txt", TEXT);
        Analysis analysis = Analyzer.standard().analyze(report);
        List<String> events = new ArrayList<>(List.of(PloverCsv.header()));
        PloverCsv.write(analysis, events::add);
        plover = events;
        List<String> deals = new ArrayList<>();
        ArmsCsv.write(KeyedLinker.load().link(List.of(analysis)), deals::add);
        arms = deals;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Event Type          | ARMS TRANSFER
            Event Date          | 2022
            Quad Code           | M-COOP
            Actor Name          | Sweden
            Actor Country       | SWE
            Recipient Country   | SVK
            Primary Recipient Sector | GOV
            Source              | Tatra Post
            Publication Date    | 2024-04-02
            Status              | reported
            Stage               | ordered
            Items               | CV90
            Passage             | Slovakia ordered 12 CV90 vehicles from Sweden in 2022
            Passage Start       | 0
            """)
    void givesEventsInPolecatsColumns(String column, String expected) {
        assertThat(cell(plover, PloverCsv.COLUMNS, 1, column)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Recipient           | Slovakia
            Supplier            | Sweden
            Year of order       | 2022
            Weapon designation  | CV90
            Weapon description  | armoured vehicle
            Year(s) of delivery | (2024)
            Status              | delivered
            Order source        | 'Tatra Post, 2024-04-02'
            Delivery source     | 'Tatra Post, 2024-04-02'
            """)
    void givesDealsInSiprisColumns(String column, String expected) {
        assertThat(cell(arms, ArmsCsv.COLUMNS, 1, column)).isEqualTo(expected);
    }

    @Test
    void headsEveryTableWithItsColumns() {
        assertThat(plover.get(0)).startsWith("Event ID,Event Date,Event Type,");
        assertThat(arms.get(0)).startsWith("Recipient,Supplier,Year of order,");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            plain          | plain
            a, b           | '"a, b"'
            say "no" twice | '"say ""no"" twice"'
            =1+1           | ^=1+1
            @cmd           | ^@cmd
            صفقة، كبيرة    | صفقة، كبيرة
            """)
    void quotesCells(String cell, String expected) {
        assertThat(Csv.line(List.of(cell))).isEqualTo(expected.replace('^', '\''));
    }

    private static String cell(List<String> lines, List<String> columns, int row, String column) {
        return Texts.cells(lines.get(row)).get(columns.indexOf(column));
    }
}
