package org.whence.time;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.report.Report;
import org.whence.report.TestReports;
import org.whence.syntax.LanguageSentences;

/** More than a hundred expressions of each language and their values, from four calendars; all of them right. */
class TimeExpressionsTest {

    private static final LanguageSentences SENTENCES = LanguageSentences.load();
    private static final TimeRules RULES = TimeRules.load();

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "ru", "tr"})
    void readsTheirValues(String language) {
        FactFile file = FactFile.load(TimeExpressionsTest.class, language + "-expressions.facts");
        List<String> wrong = new ArrayList<>();
        for (FactLine line : file.lines()) {
            String day = line.field(0).equals("-") ? null : line.field(0);
            Report report = TestReports.of(language, day, line.field(1));
            String values = RULES.find(report, SENTENCES.split(report)).stream()
                    .map(TimeMention::value)
                    .collect(joining(" ; "));
            if (!values.equals(line.field(2).equals("-") ? "" : line.field(2))) {
                wrong.add(line.field(1) + " = " + line.field(2) + ", found " + values);
            }
        }
        assertThat(file.lines()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(wrong).isEmpty();
    }
}
