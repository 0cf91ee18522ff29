package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-03-05,            2024-03-05, 2024-03-05",
        "2024-03-05T16:00,      2024-03-05, 2024-03-05",
        "2024-02,               2024-02-01, 2024-02-29",
        "2024,                  2024-01-01, 2024-12-31",
        "2023-12/2024-01,       2023-12-01, 2024-01-31",
        "2024-01-01/XXXX-02-03, 2024-01-01, 2024-01-01",
        "2024-21,               2024-03-01, 2024-05-31",
        "2023-24,               2023-12-01, 2024-02-29",
        "199X,                  1990-01-01, 1999-12-31",
        "19XX,                  1900-01-01, 1999-12-31",
    })
    void aValueWithAYearHasDays(String edtf, String from, String to) {
        assertThat(Days.of(edtf)).hasValue(new Days(from, to));
    }

    @ParameterizedTest
    @CsvSource({"XXXX-12-07", "PXM", "2024-13", "'',", "2024-W05"})
    void aValueWithoutAYearHasNone(String edtf) {
        assertThat(Days.of(edtf)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-23,         autumn 2024",
        "2023-24,         winter 2023",
        "2023-21/2024-22, spring 2023 – summer 2024",
        "199X,            1990s",
        "2024-03-05,      2024-03-05",
        "XXXX-12-07,      XXXX-12-07",
        "PXM,             PXM",
    })
    void aVagueValueIsSaidInWords(String edtf, String words) {
        assertThat(Days.words(edtf)).isEqualTo(words);
    }
}
