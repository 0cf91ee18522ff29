package org.whence.reading.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static final Days DAYS = Days.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # text                                        | days, months and years found
            Filed on 2020-12-23T21:45:00+02:00             | DAY 2020-12-23
            07 February, 2020                              | DAY 2020-02-07
            Dec. 3, 2021, 10:05 a.m.                       | DAY 2021-12-03
            the 3rd of March 2019                          | DAY 2019-03-03
            23.12.2020 and 24.12.20                        | DAY 2020-12-23 DAY 2020-12-24
            25/12/2020                                     | DAY 2020-12-25
            12/25/2020                                     | DAY 2020-12-25
            04/03/2021                                     | DAY 2021-03-04 or 2021-04-03
            20201223                                       | DAY 2020-12-23
            in March 2014, in 2013                         | MONTH 2014-03-01 YEAR 2013-01-01
            on 7 December                                  | ''
            at 10:05, version 1.2.2020.4                   | ''
            12 Kasım 2015, 16:01                           | DAY 2015-11-12
            8 Ağustos 2020 Salı                            | DAY 2020-08-08
            3 сентября 2019 г. в 14:20                     | DAY 2019-09-03
            12 апр. 2021                                   | DAY 2021-04-12
            7 كانون الأول/ ديسمبر 2020                     | DAY 2020-12-07
            الأربعاء ٢٣ ديسمبر ٢٠٢٠                        | DAY 2020-12-23
            ٢٠٢٠/١٢/٢٣                                     | DAY 2020-12-23
            12 جمادى الأولى 1442                           | DAY 2020-12-27
            ۲۳ مهر ۱۳۹۹                                    | DAY 2020-10-14
            ۱۳۹۹/۱۲/۳۰                                     | DAY 2021-03-20
            ۵ مه ۲۰۲۱                                      | DAY 2021-05-05
            31 February 2020                               | MONTH 2020-02-01
            """)
    void findsDays(String text, String expected) {
        String found = DAYS.find(text).stream()
                .map(day -> day.grain() + " " + day.day() + (day.other() == null ? "" : " or " + day.other()))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void takesMonthsOfFurtherLanguagesFromCldr() {
        assertThat(DAYS.find("5. März 2021", "de-AT")).hasSize(1);
        assertThat(DAYS.find("5 mars 2021", "fr").get(0).day()).hasToString("2021-03-05");
        assertThat(DAYS.find("5. März 2021", "no such tag").get(0).grain()).isEqualTo(FoundDay.Grain.YEAR);
    }

    @Test
    void everyMonthNameIsReachable() {
        assertThat(DAYS.names().names()).allSatisfy(name -> {
            MonthNames.Month month = DAYS.names().month(name);
            assertThat(month).isNotNull();
            String year = month.calendar() == MonthNames.Kind.GREGORIAN
                    ? "2020"
                    : month.calendar() == MonthNames.Kind.PERSIAN ? "1399" : "1442";
            assertThat(DAYS.find("3 " + name + " " + year))
                    .singleElement()
                    .matches(day -> day.grain() == FoundDay.Grain.DAY);
        });
    }

    @Test
    @Timeout(60)
    void endsOnHostileText() {
        assertThat(DAYS.find("1-".repeat(500_000))).isEmpty();
        assertThat(DAYS.find("9".repeat(1_000_000))).isEmpty();
        assertThat(DAYS.find("ربيع ".repeat(200_000))).isEmpty();
    }
}
