package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeInWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-23,         autumn 2024",
        "2023-24,         winter 2023",
        "2023-21/2024-22, spring 2023 – summer 2024",
        "2024-33,         quarter 1 of 2024",
        "2024-41,         second half of 2024",
        "199X,            1990s",
        "2024-03-05,      2024-03-05",
        "XXXX-12-07,      XXXX-12-07",
        "PXM,             PXM",
    })
    void aVagueValueIsSaidInWords(String edtf, String words) {
        assertThat(TimeInWords.of(edtf)).isEqualTo(words);
    }
}
