package org.whence.reading.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.day.Days;

class DatelinesTest {

    private static final Datelines DATELINES = Datelines.load(Days.load(), Furniture.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # opening of a report                                               | place      | agency        | first word
            VELDEN, Norland (NPA) — The port reopened                           | Velden     | NPA           | The
            BAGHDAD, (QX) – The commission reported                             | Baghdad    | QX            | The
            date 2020-12-23 TRIPOLI, LEBANON (9:45 P.M.) – The head of          | Tripoli    | -             | The
            Cairo – Two ministers resigned                                      | Cairo      | -             | Two
            MOSCOW, March 12. /NORD/. The ministry said                         | Moscow     | NORD          | The
            (NPA) - Exports fell by a third                                     | -          | NPA           | Exports
            МОСКВА, 12 мар — Агентство Север. Завод передал порту               | Москва     | Агентство Север | Завод
            ГОРСК, 12 апреля. /СЕВЕР/. Вокзал закроют                           | Горск      | СЕВЕР         | Вокзал
            ANKARA (KHA) - Baraj müdürü açıklama yaptı                          | Ankara     | KHA           | Baraj
            SARIDERE (KHA) - Barajın müdürü açıklama yaptı                      | Sarıdere   | KHA           | Barajın
            بغداد - أعلنت الوزارة                                                | بغداد      | -             | أعلنت
            بغداد/ الضفاف نيوز: كشف مصدر                                         | بغداد      | الضفاف نيوز   | كشف
            الرملة (وكالة الساحل) - أعلنت النقابة                                | الرملة     | وكالة الساحل  | أعلنت
            تهران- خبرگزاری موج- مدیر بندر گفت                                  | تهران      | خبرگزاری موج  | مدیر
            # an outlet that opens its report with its name alone
            Tidewater Monitor – The port reopened                               | -          | Tidewater Monitor | The
            ضفاف الخليج/ أعلنت الوزارة                                           | -          | ضفاف الخليج   | أعلنت
            بغداد/ أعلنت الوزارة                                                 | بغداد      | -             | أعلنت
            ساحل‌نیوز: مدیر بندر گفت                                             | -          | ساحل‌نیوز     | مدیر
            گروه سیاسی ساحل‌نیوز: مدیر بندر گفت                                  | -          | ساحل‌نیوز     | مدیر
            """)
    void readsDatelines(String paragraph, String place, String agency, String first) {
        Opening opening = DATELINES.read(paragraph).orElseThrow();
        assertThat(opening.place() == null ? "-" : opening.place()).isEqualTo(place);
        assertThat(opening.agency() == null ? "-" : opening.agency()).isEqualTo(agency);
        assertThat(paragraph.substring(opening.end())).startsWith(first);
        if (opening.placeAt() != null) {
            assertThat(opening.placeAt().in(paragraph))
                    .isEqualToIgnoringCase(place.equals("Sarıdere") ? "SARIDERE" : place);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            EXCLUSIVE – Minister resigns
            UPDATE - Two dead in port fire
            Iraq – which has bought tanks before – declined to comment.
            The deal - Russia's third this year - was signed on Monday.
            Tomas Grell, the harbour master – himself a docker – disagreed.
            He said: “We know nothing.”
            عاجل - انفجار في المرفأ
            رفض المدير الحديث - لكن موظفا قال
            СРОЧНО — Пожар в порту
            SON DAKİKA - Limanda yangın
            فوری - آتش‌سوزی در بندر
            وزیر دفاع: آتش‌سوزی مهار شد
            الرئيسية / سياسة / دفاع وأمن
            """)
    void takesNothingElseForADateline(String paragraph) {
        assertThat(DATELINES.read(paragraph)).isEmpty();
    }

    @Test
    void keepsTheDayOfADateline() {
        Opening opening = DATELINES
                .read("date 2020-12-23 TRIPOLI, LEBANON (9:45 P.M.) – The head")
                .orElseThrow();
        assertThat(opening.day()).isNotNull();
        assertThat(opening.day().day()).hasToString("2020-12-23");
    }

    @Test
    @Timeout(60)
    void endsOnHostileParagraphs() {
        assertThat(DATELINES.read("- ".repeat(500_000))).isEmpty();
        assertThat(DATELINES.read("A/".repeat(500_000))).isEmpty();
        assertThat(DATELINES.read("(".repeat(500_000))).isEmpty();
    }
}
