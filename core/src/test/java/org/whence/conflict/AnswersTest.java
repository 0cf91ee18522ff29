package org.whence.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analyzer;
import org.whence.likeness.Told;
import org.whence.register.KeyedLinker;
import org.whence.report.Report;

/** What contradicts what inside one report, found from its words alone. */
class AnswersTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # language | paragraphs, parted by " / " | kind, or - for none | words of the one side | words of the other
        en | The fire brigade said 340 houses had burned down in Torvane. Governor Petra Hallam, however, called that number too high: she counts 120 houses. | NUMBER | 340 houses | 120 houses
        ru | По данным штаба, в Торване сгорели 340 домов. Губернатор Пётр Ольшанин, однако, назвал эту цифру завышенной: он насчитал 120 домов. | NUMBER | 340 домов | 120 домов
        fa | آتش‌نشانی گفت ۳۴۰ خانه در توران‌ده سوخته است. اما فرماندار این رقم را بالا می‌داند و از ۱۲۰ خانه سخن گفت. | NUMBER | ۳۴۰ خانه | ۱۲۰ خانه
        en | The fire brigade said 340 houses had burned down in Torvane. Governor Petra Hallam said 120 firefighters were on their way. | - | - | -
        ru | Министр Олег Варнин сообщил, что мост построят за 12 месяцев. Инженер Анна Долинская, однако, назвала цену: 300 миллионов рублей. | - | - | -
        tr | Bakan Levent Orsan, “Köprü bu yıl açılacak” dedi. Oda başkanı Selin Dorukan ise bambaşka bir şey anlattı: “Köprünün ayakları çatladı.” | DISPUTED | Köprü bu yıl açılacak | Köprünün ayakları çatladı
        ar | وردا على اتهامات النقابة للوزارة بإهمال الجسر القديم، قال الوزير سالم الدروي إن الجسر "سليم تماما". | DISPUTED | إهمال الجسر القديم | سليم تماما
        # two speakers who count, one after the other
        tr | Vali Hakan Ersöz, göçükte 7 işçinin kaldığını söyledi. Sendika başkanı Derya Tuncel ise 11 işçinin kaldığını açıkladı. | NUMBER | 7 işçi | 11 işçi
        en | Governor Petra Hallam said 7 workers were under the rubble. Union leader Omar Quist said 11 workers were safe. | - | - | -
        ar | ويبلغ عدد العائلات في المخيم 340، بينما تتحدث البلدية عن 210 عائلات. | NUMBER | العائلات في المخيم 340 | 210 عائلات
        # two sources in one sentence, one of which leaves out what goes without saying
        tr | Meydanda toplananların sayısı polise göre 300, düzenleyen sendikaya göre ise 2 bin kişiydi. | NUMBER | polise göre 300 | 2 bin kişi
        ru | По данным полиции, на площади собрались 300 человек, по данным профсоюза — 2000. | NUMBER | 300 человек | 2000
        en | According to the union 300 dockers came, and according to the port 40 cranes stood still. | - | - | -
        # a sum, an age and a score are no counts
        en | The bridge will cost $90 million. While the figure is not confirmed, it may come to $160 million. | - | - | -
        en | The man killed four people in Torvane. While numbers differ, Brian Quist, 37, was found guilty. | - | - | -
        # what is called an invention, and what is denied in words of its own
        ru | Министр Олег Варнин заявил, что посольство Норвании причастно к поджогу склада. Посольство Норвании назвало обвинения выдумкой. | DENIED | назвало обвинения выдумкой | причастно к поджогу
        # the words quoted after the denial are the denier's own, not what he denies
        ru | Депутат Анна Долинская обвинила мэрию Торвана в продаже парка. Мэр Олег Варнин, однако, отверг это обвинение: «Мы вырубили там старые тополя и посадили новые липы». | DENIED | отверг это обвинение | продаже парка
        tr | Vali Hakan Ersöz, kurtarma çalışmasının sürdüğünü söyledi. Ocak sahibi Kemal Duran, gaz alarmının bozuk olduğu iddiasını reddetti. | - | - | -
        en | Mayor Anna Strell accused Norvania of poisoning the river. / The embassy of Norvania said it had read the letter. | - | - | -
        """)
    void isFoundWhereTheTextItselfSetsOneAgainstTheOther(
            String language, String text, @Nullable String kind, @Nullable String one, @Nullable String other) {
        Report report = Told.report(language, "2023-05-04", "Post", ("Report / " + text).split(" / "))
                .analysis()
                .report();
        List<Conflict> conflicts =
                LINKER.link(List.of(ANALYZER.analyze(report))).conflicts();
        if (kind == null || one == null || other == null) {
            assertThat(conflicts).isEmpty();
        } else {
            assertThat(conflicts).extracting(Conflict::kind).containsExactly(Conflict.Kind.valueOf(kind));
            assertThat(conflicts.get(0).a().text()).contains(one);
            assertThat(conflicts.get(0).b().text()).contains(other);
        }
    }
}
