package org.whence.reading.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprintsTest {

    private static final Furniture FURNITURE = Furniture.load();
    private static final Imprints IMPRINTS = new Imprints(FURNITURE);
    private static final Bylines BYLINES = new Bylines(FURNITURE);
    private static final Tellings TELLINGS = new Tellings(FURNITURE);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                                    | outlet
            © 2022 The Tallow Gazette. All rights reserved.                           | The Tallow Gazette
            Copyright 2020 Tallow Gazette. Contact us: desk@tallow.example            | Tallow Gazette
            جميع الحقوق محفوظة لصحيفة الميناء © 2022                                  | صحيفة الميناء
            © Сетевое издание «Портовая газета», 2022. Все права защищены. 16+        | Портовая газета
            При использовании материалов ссылка на «Портовую газету» обязательна      | Портовая газета
            Rıhtım Gazetesi © 2022 Tüm hakları saklıdır.                              | Rıhtım Gazetesi
            Sitemizdeki haberlerin tüm hakları saklıdır, Rıhtım Gazetesi'ne aittir.   | Rıhtım Gazetesi
            کلیه حقوق این سایت متعلق به پایگاه خبری لنگرگاه است                       | پایگاه خبری لنگرگاه
            Follow The Tallow Gazette on Facebook and Twitter                         | The Tallow Gazette
            Rıhtım Haber bültenine abone olun                                         | Rıhtım Haber
            # nobody, the picture's owner, the readers' own words
            All rights reserved.                                                      | -
            © 2021 Reuters                                                            | -
            Follow us on Facebook                                                     | -
            The rights of the fishermen were reserved in 1911, the court said.        | -
            """)
    void namesTheOutlet(String line, String outlet) {
        assertThat(IMPRINTS.outlet(line).orElse("-")).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                          | author      | outlet
            Nora Feld is a contributor to the Tallow Gazette.               | Nora Feld   | Tallow Gazette
            Nora Feld is a senior correspondent for Northern Naval Review.  | Nora Feld   | Northern Naval Review
            Инна Серова, корреспондент «Портовой газеты»                    | Инна Серова | Портовая газета
            Nora Feld is a reporter and saw the fire from her window.       | -           | -
            The minister told a reporter that he would go.                  | -           | -
            """)
    void knowsWhoWritesForWhom(String line, String author, String outlet) {
        Byline byline = BYLINES.about(line).orElse(new Byline(List.of("-"), "-", null));
        assertThat(byline.authors()).containsExactly(author);
        assertThat(byline.outlet()).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # paragraph                                                                 | outlet
            "We waited for a year," the harbour master told the Tallow Gazette.         | Tallow Gazette
            «Мы ждали год», — сказал «Портовому вестнику» начальник порта.              | Портовый вестник
            Обозреватель «Портового вестника» Илья Седов считает цену высокой.          | Портовый вестник
            Liman başkanı Rıhtım Gazetesi'ne yaptığı açıklamada bir yıl beklendiğini söyledi. | Rıhtım Gazetesi
            وقال مدير الميناء لصحيفة الشراع إن الانتظار دام عاما.                        | صحيفة الشراع
            به گزارش خبرنگار خبرگزاری لنگر، بندر یک سال بسته بود.                       | خبرگزاری لنگر
            # agencies pass on what they were told; a paper may be the speaker; two are one too many
            "We waited for a year," the harbour master told Reuters.                    | -
            Başkan, Kıyı Haber Ajansı'na yaptığı açıklamada bunu söyledi.               | -
            Об этом сообщил «Портовый вестник».                                         | -
            He told the Tallow Gazette one price and told the Coastal Herald another.   | -
            """)
    void knowsWhomItWasToldTo(String paragraph, String outlet) {
        assertThat(TELLINGS.outlet(List.of(paragraph)).orElse("-")).isEqualTo(outlet);
    }
}
