package org.whence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.entity.EntityRules;

/** How reports in English and Russian lead to whoever said it, and through whom it came: a line for each construction. */
class SourceConstructionsTest {

    private static final Readings READINGS = new Readings();

    private static final EntityRules ENTITIES = EntityRules.load();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | construction | text | speaker < who passes it on: content, one statement after the other
        en | was quoted by, behind what was said | "We lost the bridge," Olen Brask was quoted by the Lumen agency as saying. | Olen Brask < Lumen agency: We lost the bridge
        en | was quoted by, before what was said | Olen Brask was quoted by the Lumen agency as saying the bridge was lost. | Olen Brask < Lumen agency: the bridge was lost
        en | quoted by, behind the noun without comma | Two fishermen quoted by the daily Vega said the bridge was lost. | Two fishermen < Vega: the bridge was lost
        en | reached by, behind a noun with the article | The mayor reached by the Lumen agency said the bridge was lost. | mayor < Lumen agency: the bridge was lost
        en | said a source who | The bridge was lost, said a diplomat who spoke to the Lumen agency because he was afraid. | diplomat < Lumen agency: The bridge was lost
        en | on its own website | The ministry said on its website that the bridge was lost. | ministry: the bridge was lost
        en | citing a body by its kind | The Lumen agency, citing the ministry, said that the bridge was lost. | ministry < Lumen agency: the bridge was lost
        en | said on a medium | Olen Brask said on Lumen Radio that the bridge was lost. | Olen Brask < Lumen Radio: the bridge was lost
        en | wrote in a medium | Olen Brask wrote in the daily Vega that the bridge was lost. | Olen Brask < Vega: the bridge was lost
        en | said in a place, on a day | Olen Brask said in Lesk on Monday that the bridge was lost. | Olen Brask: the bridge was lost
        en | who spoke to | A fisherman who spoke to the Vega agency on condition of anonymity said the bridge was lost. | fisherman < Vega agency: the bridge was lost
        en | published on a day in | In an interview published on Sunday in the daily Vega, Olen Brask said the bridge was lost. | Olen Brask < Vega: the bridge was lost
        en | told a medium they | Fishermen told the Vega agency they had lost the bridge. | Fishermen < Vega agency: they had lost the bridge
        en | a medium whose name stands before its kind | The Lumen agency reported a flood. The mayor, Olen Brask, confirmed to Lumen that the bridge was lost. | Lumen agency: a flood // Olen Brask < Lumen agency: the bridge was lost
        en | quoted by a medium, between subject and verb | "We lost the bridge," Olen Brask, quoted by the daily Vega, told visitors. | Olen Brask < Vega: We lost the bridge
        en | in remarks reported by | "We lost the bridge for good," Olen Brask said in remarks reported by the weekly Vega. | Olen Brask < Vega: We lost the bridge for good
        en | as earlier reported by | As earlier reported by the daily Vega, the bridge was lost in the flood. | Vega: the bridge was lost in the flood
        en | the newspaper's sources | The daily Vega said the road was open. The newspaper's sources said the bridge was lost. | Vega: the road was open // newspaper's sources < Vega: the bridge was lost
        en | the agency's interlocutor | A source in the ministry told the Lumen agency that the road was open. The agency's interlocutor said the bridge was lost. | source in the ministry < Lumen agency: the road was open // source in the ministry < Lumen agency: the bridge was lost
        en | her office said | Mayor Olen Brask urged the council to open the bridge, his office said in a statement. | Olen Brask < office: the council to open the bridge
        en | a report seen by | The bridge was lost, according to a report seen by the Vega agency. | report < Vega agency: The bridge was lost
        en | has since said | The firm has since said that it looked only at the road. | firm: it looked only at the road
        en | has long insisted | Livonia has long insisted that the bridge was lost. | Livonia: the bridge was lost
        en | subject, reporting clause, verb | The second warning, Olen Brask wrote, came too late for the bridge. | Olen Brask: The second warning, Olen Brask wrote, came too late for the bridge
        en | medium called after a day | The news portal Valley Today, quoting prison guards, reported that the bridge was lost. | prison guards < news portal Valley Today: the bridge was lost
        en | somebody of something named | The chief engineer of the ferry Morning Star said the bridge was lost. | chief engineer of the ferry Morning Star: the bridge was lost
        en | according to, cited by, at the end | The bridge was lost, according to two brokers cited by the trade paper Vega. | two brokers < Vega: The bridge was lost
        en | must say | Olen Brask must explain the loss of the bridge. | ''
        en | it, whose clause came before | The Vega agency reported a flood. Corvan Aviation said it had announced the loss of the bridge. | Vega agency: a flood // Corvan Aviation: it had announced the loss of the bridge // Corvan Aviation: the loss of the bridge
        en | doubts anything | Mayor Olen Brask doubts anything will come of the bridge. | Olen Brask: anything will come of the bridge
        en | name before a colon, pronoun behind | Anna Lesk said the road was open. Mayor Olen Brask was blunter: he said the bridge was lost. | Anna Lesk: the road was open // Olen Brask: the bridge was lost
        en | minutes, for the first time | Olen Brask told Vega Radio that the road was open. The bridge was lost, according to minutes seen by the weekly Compass. | Olen Brask < Vega Radio: the road was open // minutes < Compass: The bridge was lost
        en | sources of another medium | A source told the Lumen agency that the road was open. The daily Vega said the ferry was lost. The newspaper's sources said the bridge was lost. | source < Lumen agency: the road was open // Vega: the ferry was lost // newspaper's sources < Vega: the bridge was lost
        ru | наречие между подлежащим и глаголом | Браск часто говорил, что мост закрыт. | Браск: мост закрыт
        ru | повторял не раз | Мэр Олег Брасков не раз повторял, что мост закроют. | Олег Брасков: мост закроют
        ru | давал понять | Мэр Олег Брасков неоднократно давал понять, что мост закроют. | Олег Брасков: мост закроют
        ru | существительное при обстоятельстве | После ареста Олег Брасков заявил, что мост закрыт. | Олег Брасков: мост закрыт
        ru | по итогам чего | По итогам встречи с рыбаками Олег Брасков заявил, что мост закрыт. | Олег Брасков: мост закрыт
        ru | дополнение в начале | Всю историю с мостом Олег Брасков назвал досадной ошибкой. | Олег Брасков: досадной ошибкой
        ru | дополнение, потом сказуемое и подлежащее | Отставки мэра потребовали местные журналисты. | местные журналисты: Отставки мэра
        ru | местоимение с предлогом не подлежащее | Мэр Олег Брасков дал интервью, в котором утверждал, что мост закрыт. | Олег Брасков: мост закрыт
        ru | два сказуемых | Мэр Олег Брасков приехал на берег и предложил закрыть мост. | Олег Брасков: закрыть мост
        ru | один из собеседников | Газета «Вега» писала о паводке. Мост закроют, рассказал изданию один из собеседников. | один из собеседников < Вега: Мост закроют
        ru | сообщила его пресс-служба | Мэр Олег Брасков потребовал закрыть мост, сообщила его пресс-служба. | Олег Брасков < его пресс-служба: закрыть мост
        ru | речь с тире, издание в кавычках | — Мост закрыт с января, — сказал корреспонденту «Веги» мэр Олег Брасков. — Людей возят катером. | Олег Брасков < Веги: Мост закрыт с января // Олег Брасков < Веги: Людей возят катером.
        ru | передаёт слова | «Моста больше нет», — передаёт агентство «Вега» слова министра дорог Давида Керна. | Давид Керн < Вега: Моста больше нет
        ru | цитирует, издание латиницей | «Моста больше нет», — цитирует Vega.ru пресс-службу министерства. | пресс-служба министерства < Vega.ru: Моста больше нет
        ru | цитирует собеседник | «Моста больше нет», — цитирует рыбака собеседник агентства. | рыбак < собеседник агентства: Моста больше нет
        ru | пишет со ссылкой, внутри предложения | Новым владельцем парома, пишет газета «Вега» со ссылкой на бумаги порта, стала фирма из долины. | бумаги порта < Вега: Новым владельцем парома, пишет газета «Вега» со ссылкой на бумаги порта, стала фирма из долины
        ru | уверял газету | Мэр Олег Брасков уверял газету «Вега», что мост закрыт. | Олег Брасков < Вега: мост закрыт
        ru | источник и подлежащее рядом | По данным источников мэр Олег Брасков покинул город. | источники: мэр Олег Брасков покинул город
        ru | знакомый с делом дипломат | Между тем, как утверждает знакомый с ходом переговоров дипломат, мост закрыт. | дипломат: мост закрыт
        ru | тому же агентству | Агентство «Вега» сообщило о паводке. Мост закрыт, рассказали тому же агентству двое рыбаков. | Вега: о паводке // двое рыбаков < Вега: Мост закрыт
        ru | поделилась с газетой | «Мост закрыт», — поделилась с местной газетой «Вега» жена мэра Анна Лескова. | Анна Лескова: Мост закрыт
        ru | приводит его слова | «Мост закрыт», — сказал Олег Брасков. «Людей возят катером», — приводит его слова местное телевидение. | Олег Брасков < местное телевидение: Мост закрыт // Олег Брасков < местное телевидение: Людей возят катером
        ru | выяснила | Мост дважды закрывали без причины, выяснила полиция. | полиция: Мост дважды закрывали без причины
        ru | имя перед двоеточием, местоимение за ним | Анна Лескова сказала, что дорога открыта. Мэр Олег Брасков был откровеннее: он заявил, что мост закрыт. | Анна Лескова: дорога открыта // Олег Брасков: мост закрыт
        """)
    void findsSourceAndRelays(String language, String construction, String text, String expected) {
        assertThat(READINGS.statements(language, text, ENTITIES).stream()
                        .map(statement -> READINGS.chain(statement) + ": "
                                + statement.content().in(text))
                        .collect(Collectors.joining(" // ")))
                .isEqualTo(expected);
    }
}
