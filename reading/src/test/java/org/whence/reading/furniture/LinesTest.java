package org.whence.reading.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.day.Days;

class LinesTest {

    private static final Furniture FURNITURE = Furniture.load();
    private static final DateLines DATE_LINES = new DateLines(Days.load(), FURNITURE);
    private static final Bylines BYLINES = new Bylines(FURNITURE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                            | days with what the line calls them
            07 February, 2020                                                 | NONE 2020-02-07
            Published: 14:05, Jun 2, 2019 / Updated: 09:15, Jun 3, 2019       | PUBLISHED 2019-06-02 MODIFIED 2019-06-03
            Güncelleme Tarihi: 12 Kasım 2015, 16:01                           | MODIFIED 2015-11-12
            Giriş Tarihi: 8 Eylül 2020 Güncelleme: 9 Eylül 2020               | PUBLISHED 2020-09-08 MODIFIED 2020-09-09
            Опубликовано: 3 сентября 2019 г. в 14:20                          | PUBLISHED 2019-09-03
            Обновлено 4 сентября 2019                                         | MODIFIED 2019-09-04
            آخر تحديث: 10 مارس 2021 - 08:15 ص                                 | MODIFIED 2021-03-10
            تاریخ انتشار: ۲۳ مهر ۱۳۹۹ - ۱۰:۰۵                                 | PUBLISHED 2020-10-14
            # the point of an abbreviated year ends no sentence
            Вечерний берег и маяк, 12 июня 2021 г.                            | NONE 2021-06-12
            Паром не пришёл ни 11, ни 12 июня 2021 г.                         | ''
            Anna Tarsk, Velden, 3 March 2021                                  | NONE 2021-03-03
            The closure began on February 23, 2021, when a cable snapped.     | ''
            On 3 March 2021 the ministry told the dockers to go home again.   | ''
            """)
    void readsDateLines(String line, String expected) {
        String found = DATE_LINES
                .read(line, "")
                .map(read -> read.days().stream()
                        .map(day -> day.label() + " " + day.day().day())
                        .collect(Collectors.joining(" ")))
                .orElse("");
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                | authors                   | outlet
            By Laura Quint and Samir Odeh                         | [Laura Quint, Samir Odeh] | -
            The Coastal Ledger / News Desk                        | []                        | The Coastal Ledger
            Anatolian Mirror - Foreign Desk                       | []                        | Anatolian Mirror
            بقلم: هدى المرعشي                                     | [هدى المرعشي]             | -
            Автор: Вера Синицкая                                  | [Вера Синицкая]           | -
            Kuzey Postası / Haber Merkezi                         | []                        | Kuzey Postası
            نویسنده: نیلوفر آذرمهر                                | [نیلوفر آذرمهر]           | -
            # a person and an outlet without a label
            Nora Feld / Tallow Gazette                            | [Nora Feld]               | Tallow Gazette
            Инна Серова, «Портовая газета»                        | [Инна Серова]             | Портовая газета
            Ece Yalın / Rıhtım Gazetesi                           | [Ece Yalın]               | Rıhtım Gazetesi
            # the desk, and what it writes about, are no part of the name
            By Tallow Gazette Newsroom                            | []                        | Tallow Gazette
            Tallow Gazette Defence Desk                           | []                        | Tallow Gazette
            # days are no names
            كتب: هاني الصباغ - السبت 12 يونيو 2021                | [هاني الصباغ]             | -
            """)
    void readsBylines(String line, String authors, String outlet) {
        Byline byline = BYLINES.read(line).orElseThrow();
        assertThat(byline.authors()).hasToString(authors);
        assertThat(byline.outlet() == null ? "-" : byline.outlet()).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            By late Tuesday the army had left the town.
            By late Tuesday
            Ministers to meet in Kalver over grain quota
            Источник в министерстве отказался назвать сроки
            متابعة المفاوضات بين الطرفين
            """)
    void takesNothingElseForAByline(String line) {
        assertThat(BYLINES.read(line)).isEmpty();
    }
}
