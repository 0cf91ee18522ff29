package org.whence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

/** A language that the program does not have is read from a folder of data alone: German, from the test resources. */
class SixthLanguageTest {

    private static final Readings READINGS = new Readings(StatementRules.load(List.of(new Language("de"))));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # Erscheinung | Text | Sprecher < Vermittler: Inhalt
        dass-Satz | Minister Olen Brask sagte, dass die Brücke verloren sei. | Minister Olen Brask: die Brücke verloren sei
        Zitat, Sprecher danach | „Die Brücke ist verloren“, sagte Brask. | Brask: Die Brücke ist verloren
        Zitat, Sprecher davor | Brask erklärte: „Die Brücke ist verloren.“ | Brask: Die Brücke ist verloren.
        spitze Zeichen | «Die Brücke ist verloren», sagte Brask. | Brask: Die Brücke ist verloren
        eingeschoben | Die Brücke sei verloren, sagte Brask am Dienstag. | Brask: Die Brücke sei verloren
        Fortsetzung | „Die Brücke ist verloren“, sagte Brask. „Wir bauen bald eine neue.“ | Brask: Die Brücke ist verloren // Brask: Wir bauen bald eine neue.
        laut | Laut Brask ist die Brücke verloren. | Brask: ist die Brücke verloren
        zufolge | Dem Flussamt zufolge ist die Brücke verloren. | Flussamt: ist die Brücke verloren
        Abstreiten | Brask bestritt, dass die Brücke verloren sei. | Brask: die Brücke verloren sei
        Berufung auf | Die Agentur Talblick meldete unter Berufung auf Brask, dass die Brücke verloren sei. | Brask < Agentur Talblick: die Brücke verloren sei
        Medium getragen | Brask sagte im Interview mit der Zeitung Talblick, dass die Brücke verloren sei. | Brask < Zeitung Talblick: die Brücke verloren sei
        Begriff in Zeichen | Die sogenannte „Brückensteuer“ fiel im Mai weg. | ''
        """)
    void german(String phenomenon, String text, String expected) {
        assertThat(READINGS.statements("de", text).stream()
                        .map(statement -> READINGS.chain(statement) + ": "
                                + statement.content().in(text))
                        .collect(Collectors.joining(" // ")))
                .isEqualTo(expected);
    }
}
