package org.whence.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        "XXXX-02-03/2024-03,    2024-03-01, 2024-03-31",
        "2024-21,               2024-03-01, 2024-05-31",
        "2023-24,               2023-12-01, 2024-02-29",
        "2024-33,               2024-01-01, 2024-03-31",
        "2024-36,               2024-10-01, 2024-12-31",
        "2024-40,               2024-01-01, 2024-06-30",
        "2024-41,               2024-07-01, 2024-12-31",
        "199X,                  1990-01-01, 1999-12-31",
        "19XX,                  1900-01-01, 1999-12-31",
    })
    void aValueWithAYearHasDays(String edtf, LocalDate first, LocalDate last) {
        assertThat(Days.of(edtf)).hasValue(new Days(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "XXXX-12-07",
        "XXXX-WXX-7",
        "T16:30",
        "PXM",
        "2024-13",
        "2024-02-30",
        "2024-05/2023-05",
        "2024/2025/2026",
        "''",
        ",",
        "2024-W05",
        "٢٠٢٤-٠٥"
    })
    void aValueWithoutAYearHasNone(String edtf) {
        assertThat(Days.of(edtf)).isEmpty();
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "2019-03, 2019-04-01, true",
        "2019-03, 2019-03-31, false",
        "197X,    1980-01-01, true",
        "197X,    1979-06-01, false",
    })
    void isOverWhenItsLastDayIs(String edtf, LocalDate day, boolean over) {
        assertThat(Days.of(edtf).orElseThrow().before(day)).isEqualTo(over);
    }
}
