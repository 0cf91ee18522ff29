package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

class TimeInWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-23         | autumn 2024               | خريف 2024
            2023-24         | winter 2023               | شتاء 2023
            2023-21/2024-22 | spring 2023 – summer 2024 | ربيع 2023 – صيف 2024
            2024-33         | quarter 1 of 2024         | الربع الأول من 2024
            2024-36         | quarter 4 of 2024         | الربع الرابع من 2024
            2024-41         | second half of 2024       | النصف الثاني من 2024
            199X            | 1990s                     | عقد 1990
            2024-03-05      | 2024-03-05                | 2024-03-05
            XXXX-12-07      | XXXX-12-07                | XXXX-12-07
            PXM             | PXM                       | PXM
            """)
    void aVagueValueIsSaidInTheWordsOfThePages(String edtf, String english, String arabic) {
        assertThat(TimeInWords.of(edtf, Words.in(Language.ENGLISH))).isEqualTo(english);
        assertThat(TimeInWords.of(edtf, Words.in(Language.ARABIC))).isEqualTo(arabic);
    }
}
