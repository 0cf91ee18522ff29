package org.whence.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.likeness.Told;
import org.whence.register.KeyedLinker;

/** Who tells a report again in other words, found from the words alone. */
class RetellingTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static Analysis analysis(String language, String day, String outlet, String text) {
        return ANALYZER.analyze(
                Told.report(language, day, outlet, text.split(" / ")).analysis().report());
    }

    private static final String FERRY_EN = "Harbour of Piraeus loses its oldest ferry / "
            + "The ferry Melpomene, built in 1961, sank at its berth in Piraeus on Thursday night, harbour master Stelios Karvouni said. / "
            + "A pump had failed two days earlier and nobody repaired it, he told reporters. / "
            + "Divers found a hole of 40 centimetres in the hull; 12 tonnes of fuel are still on board. / "
            + "The owner, Aegis Lines, must raise the ship by 15 June or pay 300,000 euros. / "
            + "Karvouni said the berth would stay closed until the fuel was pumped out.";

    @ParameterizedTest(name = "{0}, {1}, {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | day of the second | its outlet | what it tells | lineage
        en | 2023-05-06 | Aegean Post | Old ferry goes down in Piraeus / Piraeus harbour has lost the Melpomene: the ferry of 1961 went to the bottom at its berth overnight, as harbour master Stelios Karvouni reported. / According to him, no one had repaired a pump which failed two days before. / In the hull divers discovered a hole 40 centimetres wide, and 12 tonnes of fuel remain aboard. / Aegis Lines owns the ship; if it is not raised by 15 June, 300,000 euros will be due. / Until the fuel has been pumped out, Karvouni keeps the berth closed. | REWRITE
        # the outlet's own second report
        en | 2023-05-06 | Harbour Star | Old ferry goes down in Piraeus / Piraeus harbour has lost the Melpomene: the ferry of 1961 went to the bottom at its berth overnight, as harbour master Stelios Karvouni reported. / According to him, no one had repaired a pump which failed two days before. / In the hull divers discovered a hole 40 centimetres wide, and 12 tonnes of fuel remain aboard. / Aegis Lines owns the ship; if it is not raised by 15 June, 300,000 euros will be due. / Until the fuel has been pumped out, Karvouni keeps the berth closed. | -
        # somebody who was there himself
        en | 2023-05-06 | Aegean Post | A captain watches his ferry sink / Nikos Delfakis steered the Melpomene for nineteen summers. / On Thursday night he stood on the quay of Piraeus and watched her bow disappear. / “She deserved the open sea,” he says. / His old crew had warned the company about a pump since Easter. / The harbour office expects the wreck to stay for weeks. / Students of the fine arts came to draw the funnel. | -
        """)
    void isFoundBetweenOutlets(String language, String day, String outlet, String text, String kind) {
        List<Lineage> lineage = LINKER.link(List.of(
                        analysis(language, "2023-05-05", "Harbour Star", FERRY_EN),
                        analysis(language, day, outlet, text)))
                .lineage();
        if (kind.equals("-")) {
            assertThat(lineage).isEmpty();
        } else {
            assertThat(lineage).extracting(l -> l.kind().name()).containsExactly(kind);
            assertThat(lineage.get(0).because().get(0).reason())
                    .isEqualTo("the same facts in the same order in other words");
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | a report | what the next one is, which names it as its source in words that are known or not | the next one
        ru | В Керчи закрыли завод «Прибой» / Суд в Керчи остановил работу рыбного завода «Прибой» на 90 суток, сообщила судья Вера Ланская. / Инспекторы нашли в холодильниках 26 тонн испорченной рыбы. / Директор Олег Мартыняк заявил, что холодильники сломались из-за аварии на подстанции. / На заводе работают 340 человек, зарплату им обещают сохранить. / Следующая проверка пройдёт 12 сентября. | REWRITE | Рыбу с «Прибоя» отправят на свалку / Как пишет «Портовый листок», рыбный завод «Прибой» в Керчи не будет работать 90 суток: так решил суд, рассказала судья Вера Ланская. / Причина — 26 тонн испорченной рыбы, которые обнаружили в холодильниках инспекторы. / Виновата, по словам директора Олега Мартыняка, авария на подстанции, из-за которой холодильники вышли из строя. / Зарплату 340 работникам завода обещано платить и дальше. / Снова проверить предприятие собираются 12 сентября.
        tr | Sinop'ta balıkçı barınağı çöktü / Sinop'taki Karakum balıkçı barınağının dalgakıranı pazar gecesi çöktü, Liman Başkanı Hasan Ulubey 17 teknenin battığını söyledi. / Dalgakıran 1988'de yapılmış, son bakımı 2009'da görmüştü. / Ulubey'e göre zarar 42 milyon lirayı buluyor. / Balıkçılar Birliği Başkanı Zehra Kaptanoğlu, bakanlığa üç dilekçe verdiklerini anlattı. / Yeni dalgakıranın ihalesi 20 Ekim'de yapılacak. | SHARED_ORIGIN | On yedi tekne sulara gömüldü / Portovy Listok'un haberine göre Sinop'un Karakum barınağında dalgakıran pazarı pazartesiye bağlayan gece çökünce 17 tekne battı; bilgiyi Liman Başkanı Hasan Ulubey verdi. / 1988 yapımı dalgakıran en son 2009'da bakımdan geçmişti. / Zararın 42 milyon lira olduğunu da Ulubey açıkladı. / Üç kez dilekçe verdiklerini hatırlatan isim ise Balıkçılar Birliği Başkanı Zehra Kaptanoğlu. / Dalgakıranın yenisi için ihale günü belli: 20 Ekim.
        """)
    void hasADirectionWhereTheSourceIsKnown(String language, String first, Lineage.Kind kind, String second) {
        String outlet = language.equals("ru") ? "Портовый листок" : "Portovy Listok";
        Analysis early = analysis(language, "2023-09-01", outlet, first);
        Analysis late = analysis(language, "2023-09-02", "Маяк", second);
        List<Lineage> lineage = LINKER.link(List.of(early, late)).lineage();
        assertThat(lineage).anySatisfy(l -> {
            assertThat(l.kind()).isEqualTo(kind);
            assertThat(kind == Lineage.Kind.SHARED_ORIGIN
                            || l.from().equals(early.report().id().value()))
                    .isTrue();
            assertThat(l.because())
                    .extracting(Lineage.Reason::reason)
                    .contains("the same facts in the same order in other words");
        });
    }
}
