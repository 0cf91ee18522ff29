package org.whence.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.likeness.Told;
import org.whence.register.KeyedLinker;

/** Who has his names, figures and days from another report, in his own order and words, and none besides. */
class SharedParticularsTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static final String SCALES_EN = "Bakery in Izmir paid with medals / "
            + "Baker Nuri Sevinc of Izmir accepted 64 war medals as payment for bread between 1971 and 1985, a ledger shows. / "
            + "The ledger was found on Thursday by Leyla Kurtaran, who restores ovens in Bergama. / "
            + "The museum in Ankara offered 38,000 lira for it. / "
            + "A court will hear his grandson Cemal Sevinc on 14 November.";

    private static Analysis analysis(String language, String day, String outlet, String text) {
        return ANALYZER.analyze(
                Told.report(language, day, outlet, text.split(" / ")).analysis().report());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | day of the second | lineage | what it tells
        # the end first, nothing in the same words, and nothing new
        en | 2022-10-15 | SHARED_ORIGIN | Bread for honours / On 14 November judges will listen to Cemal Sevinc. / At stake is a book for which a museum in Ankara would give 38,000 lira. / Leyla Kurtaran, a mender of ovens from Bergama, came upon it on Thursday. / It shows how soldiers ate in Izmir: 64 medals went over the counter of Nuri Sevinc until 1985, the first of them in 1971.
        ru | 2022-10-15 | SHARED_ORIGIN | Медали за хлеб / Суд 14 ноября выслушает Джемаля Севинча. / Речь о книге, за которую музей в Анкаре предлагал 38 тысяч лир. / Её в четверг нашла Лейла Куртаран из Бергамы, она чинит печи. / Пекарь Нури Севинч из Измира с 1971 по 1985 год взял за хлеб 64 медали.
        tr | 2022-10-15 | SHARED_ORIGIN | Ekmeğe karşı madalya / Mahkeme 14 Kasım'da Cemal Sevinç'i dinleyecek. / Konu, Ankara'daki müzenin 38 bin lira önerdiği bir defter. / Defteri perşembe günü Bergama'da fırın onaran Leyla Kurtaran buldu. / İzmirli fırıncı Nuri Sevinç 1971 ile 1985 arasında ekmek karşılığında 64 madalya almıştı.
        # somebody else who was there: the same people, and particulars of his own
        en | 2022-10-15 | - | Museum defends its bid for bread book / Director Aylin Dogruer said in Ankara on Friday that her museum had bid against two collectors from Vienna. / She put the worth of the medals at 210,000 lira and thanked Leyla Kurtaran. / Nine further ledgers are kept in Manisa, archivist Orhan Bilgin said. / The ministry wants a list by 1 March.
        # the same again, but half a year later: told for its own sake
        en | 2023-05-02 | - | Bread for honours / On 14 November judges listened to Cemal Sevinc. / At stake is a book for which a museum in Ankara would give 38,000 lira. / Leyla Kurtaran, a mender of ovens from Bergama, came upon it on 13 October. / It shows how soldiers ate in Izmir: 64 medals went over the counter of Nuri Sevinc until 1985, the first of them in 1971.
        """)
    void areOfOneOrigin(String language, String day, String kind, String text) {
        List<Lineage> lineage = LINKER.link(List.of(
                        analysis("en", "2022-10-14", "Gulf of Izmir Review", SCALES_EN),
                        analysis(language, day, "Morning Crumb", text)))
                .lineage();
        if (kind.equals("-")) {
            assertThat(lineage).isEmpty();
        } else {
            assertThat(lineage).hasSize(1);
            assertThat(lineage.get(0).because())
                    .extracting(Lineage.Reason::reason)
                    .contains("the same names, figures and days, and few others");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | a report of three sentences | language | the next one | lineage
        ru | Гана получила катера / Гана получила от Индии 12 патрульных катеров. / Церемония прошла в Аккре в субботу. / Адмирал Кофи Аддо сообщил, что команды обучат за 90 дней. | tr | Gana botları teslim aldı / Gana, Hindistan'dan 12 devriye botu aldı. / Tören cumartesi günü Akra'da yapıldı. / Amiral Kofi Addo, mürettebatın 90 günde eğitileceğini bildirdi. | SHARED_ORIGIN
        # two sentences of three say the same, the third is the other reporter's own
        ru | Гана получила катера / Гана получила от Индии 12 патрульных катеров. / Церемония прошла в Аккре в субботу. / Адмирал Кофи Аддо сообщил, что команды обучат за 90 дней. | tr | Gana'nın yeni botları var / Gana, Hindistan'dan 12 devriye botu aldı. / Muhalefet lideri Esi Mensah parayı sordu. / Mensah, limanda 300 işçinin maaş beklediğini söyledi. | -
        """)
    void areTranslatedEvenIfShort(String first, String one, String second, String other, String kind) {
        List<Lineage> lineage = LINKER.link(List.of(
                        analysis(first, "2022-10-15", "Паруса", one), analysis(second, "2022-10-16", "Sahil", other)))
                .lineage();
        assertThat(lineage.stream().map(l -> l.kind().name()).toList())
                .isEqualTo(kind.equals("-") ? List.of() : List.of(kind));
    }
}
