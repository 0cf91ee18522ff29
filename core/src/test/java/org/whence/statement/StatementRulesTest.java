package org.whence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.entity.EntityRules;

/** What is said, by whom, through whom. Sources are given by their words: the tables know no entities. */
class StatementRulesTest {

    private static final Readings READINGS = new Readings();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # phenomenon | text | speaker < who passes it on: content, one statement after the other
        quotation, source after | “We lost the bridge,” said Minister Olen Brask. | Minister Olen Brask: We lost the bridge
        quotation, source before | Olen Brask said: “We lost the bridge.” | Olen Brask: We lost the bridge.
        quotation resumed | “We lost,” Brask said, “but we will be back.” | Brask: We lost // Brask: but we will be back.
        quotation goes on | “We lost,” Brask said. “We will be back soon enough.” | Brask: We lost // Brask: We will be back soon enough.
        question tag | “Will you ever come back?” Brask asked. | Brask: Will you ever come back?
        guillemets | «We lost the bridge», Brask said. | Brask: We lost the bridge
        single marks | ‘We lost the bridge,’ Brask said. | Brask: We lost the bridge
        nested marks | “He told me ‘never again’ twice,” Brask said. | Brask: He told me ‘never again’ twice
        that-clause | Brask said that the bridge was lost. | Brask: the bridge was lost
        bare clause | Brask said the bridge was lost. | Brask: the bridge was lost
        two clauses | Brask said that the bridge was lost and that the road was open. | Brask: the bridge was lost // Brask: the road was open
        inserted | The bridge was lost, Brask said on Tuesday, amid heavy rain. | Brask: The bridge was lost
        according to, first | According to Brask, the bridge was lost. | Brask: the bridge was lost
        according to, last | The bridge was lost, according to the river authority. | river authority: The bridge was lost
        apposition | The head of the river authority, Olen Brask, said the bridge was lost. | Olen Brask: the bridge was lost
        name behind a title | A ferry pilot from the delta, Ilse Marn, said the bridge was lost. | Ilse Marn: the bridge was lost
        accusation | Brask accused Norland of breaking the treaty. | Brask: Norland of breaking the treaty
        participle | Brask praised the engineers, saying they had saved the town. | Brask: the engineers // Brask: they had saved the town
        nested speech | Norland officials, he added, had told visitors that the road was open. | he: Norland officials, he added, had told visitors that the road was open // Norland officials < he: the road was open
        relay, told | Brask told Meridian News Agency that the bridge was lost. | Brask < Meridian News Agency: the bridge was lost
        relay, statement to | “The bridge is gone for good,” Brask said in a statement to the Meridian Agency. | Brask < Meridian Agency: The bridge is gone for good
        relay, referring to | The channel River One, referring to Brask, said that the bridge was lost. | Brask < channel River One: the bridge was lost
        medium carried on | Brask told Meridian News Agency that the bridge was lost. “We will build a new one,” Brask said. | Brask < Meridian News Agency: the bridge was lost // Brask < Meridian News Agency: We will build a new one
        noun pointing back | A senior diplomat from Norland said the road was open. The diplomat said the bridge was lost. | senior diplomat from Norland: the road was open // senior diplomat from Norland: the bridge was lost
        written source | A statement by the River Ministry said the bridge was lost. | River Ministry: the bridge was lost
        joint source | Norland and several valley towns accuse Brask of neglect. | Norland < valley towns: Brask of neglect
        unnamed | A senior official said the bridge was lost. | senior official: the bridge was lost
        relative clause beside | Ilse Marn, who chairs the river board, said the bridge was lost. | Ilse Marn: the bridge was lost
        term of the speaker | Brask called the reports ‘premature’. | Brask: the reports ‘premature’
        clauses of a long quotation | “We asked the council for new pumps in spring and then again before the summer, but we have never had an answer to any of the nine letters that our office sent to the town,” Brask said. | Brask: We asked the council for new pumps in spring and then again before the summer // Brask: but we have never had an answer to any of the nine letters that our office sent to the town
        told a medium, content before | The bridge was lost, Brask told Meridian News Agency. | Brask < Meridian News Agency: The bridge was lost
        who a medium cites | According to the Meridian Gazette, which cited an engineer, the bridge was lost. | engineer < Meridian Gazette: the bridge was lost
        medium by part of its name | The Meridian Post reported that the bridge was lost. The Post said the road was open. | Meridian Post: the bridge was lost // Meridian Post: the road was open
        written by | The bridge was lost, according to a report published by the Institute for Rivers. | Institute: The bridge was lost
        quantity as source | Several said they would rather wait for the ferry. | Several: they would rather wait for the ferry
        document that shows | A new survey shows Brask ahead of Ilse Marn. | new survey: Brask ahead of Ilse Marn
        apposition with a clause | Brask, a former builder who became mayor in 2014, said the bridge was lost. | Brask: the bridge was lost
        no report inside | Brask is on solid ground attacking the board, Ilse Marn said. | Ilse Marn: Brask is on solid ground attacking the board
        made to speak | The flood prompted river towns to call for an inquiry. | river towns: an inquiry
        short quotation goes on | “We lost the bridge,” Brask said. “Not one pier.” | Brask: We lost the bridge // Brask: Not one pier.
        asked not to be named | An engineer, declining to be named, said the bridge was lost. | engineer: the bridge was lost
        quoted X as saying, behind | “We lost the bridge for good,” the Meridian Agency quoted Brask as saying. | Brask < Meridian Agency: We lost the bridge for good
        quoted by X as saying | Brask was quoted by the Meridian Agency as saying that the bridge was lost. | Brask < Meridian Agency: the bridge was lost
        quoted as saying by X | “We lost the bridge for good,” Brask was quoted as saying by Meridian Agency. | Brask < Meridian Agency: We lost the bridge for good
        quoted in X as saying | Brask had been quoted in The Meridian Post as saying that the bridge was lost. | Brask < Meridian Post: the bridge was lost
        citing X, Y has reported | The Meridian Post, citing an engineer, has reported that the bridge was lost. | engineer < Meridian Post: the bridge was lost
        citing X first | Citing two engineers, the Meridian Post reported on Friday that the bridge was lost. | two engineers < Meridian Post: the bridge was lost
        document and speaker | According to a ministry statement, Brask told the mayor that the bridge was lost. | ministry statement: Brask told the mayor that the bridge was lost // Brask < ministry statement: the bridge was lost
        clause without a known verb | Brask says every closure of the old bridge costs the ferry a fortune. | Brask: every closure of the old bridge costs the ferry a fortune
        quotation as predicate | Brask said the bridge “hangs by a thread” over the river. | Brask: the bridge “hangs by a thread” over the river
        behind a colon | Brask dismissed the fears: the bridge, he said, was strong. | Brask: the fears // he: the bridge, he said, was strong
        visit, no appeal | Brask called on the mayor of the old river town. | ''
        appeal | Brask called on the mayor to mend the old bridge. | Brask: the mayor to mend the old bridge
        setting before the subject | On Sunday she struck a gentler note, saying the bridge was old. | she: the bridge was old
        day between verb and that | Brask announced on Monday that the bridge was lost. | Brask: the bridge was lost
        name described behind a comma | Marn, a teacher, said the bridge was lost. | Marn: the bridge was lost
        the same official | An engineer said the bridge was lost. The same engineer said the road was open. | engineer: the bridge was lost // engineer: the road was open
        term in marks | The so-called “bridge tax” was dropped last year. | ''
        title in marks | Her novel “The Long Way Home” sold well. | ''
        """)
    void english(String phenomenon, String text, String expected) {
        assertThat(said("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # الظاهرة | النص | القائل < الناقل: المقول
        فعل ثم فاعل | قال سالم الحمداوي إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        فاعل ثم فعل | سالم الحمداوي قال: “الجسر انهار كله”. | سالم الحمداوي: الجسر انهار كله
        اقتباس بزوايا | وأكد الحمداوي: «الجسر انهار كله». | الحمداوي: الجسر انهار كله
        ضمير متصل | أعلن الحمداوي أنه لم يعبر الجسر. | الحمداوي: أنه لم يعبر الجسر
        جملتان | قال الحمداوي إن الجسر انهار وأن الطريق مفتوح. | الحمداوي: الجسر انهار // الحمداوي: الطريق مفتوح
        اتهام | اتهم سالم الحمداوي، الشركة بإهمال الجسر. | سالم الحمداوي: الشركة بإهمال الجسر
        بحسب | بحسب الحمداوي، الجسر انهار أمس. | الحمداوي: الجسر انهار أمس
        حال | قال الحمداوي إن الجسر انهار، مؤكدا أن الطريق مفتوح. | الحمداوي: الجسر انهار // الحمداوي: الطريق مفتوح
        كان وقد | وكانت وزيرة الأنهار، ليلى حداد، قد اتهمت أمس الشركة بإهمال الجسر. | ليلى حداد: الشركة بإهمال الجسر
        زمن قبل الفاعل | قال أمس الثلاثاء سالم الحمداوي إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        نقل عن | ونقل الحمداوي عن صيادين كانوا هناك أن الجسر انهار، وشدد على أن الطريق مفتوح. | صيادين < الحمداوي: الجسر انهار // الحمداوي: الطريق مفتوح
        مخاطب قبل القول | وقالت للصحافيين ليلى حداد: "انهار الجسر كله مساء أمس". | ليلى حداد: انهار الجسر كله مساء أمس
        قولهما | نقلت وكالة الوادي عن مهندسين قولهما إن الجسر انهار. | مهندسين < وكالة الوادي: الجسر انهار
        عودة إلى المصدر | قالت مصادر مطلعة إن الجسر انهار. وأوضحت المصادر أن الطريق مفتوح. | مصادر مطلعة: الجسر انهار // مصادر مطلعة: الطريق مفتوح
        عودة إلى الصحيفة | ذكرت صحيفة الوادي أن الجسر انهار. وبحسب الصحيفة، الطريق مفتوح. | صحيفة الوادي: الجسر انهار // صحيفة الوادي: الطريق مفتوح
        مصدر مكتوب | وذكر بيان لوزارة الأنهار، أن “الوزير عبر الجسر سالما”. | وزارة الأنهار: الوزير عبر الجسر سالما
        تصريح لوكالة | قال الحمداوي في تصريح لوكالة أنباء الوادي إن الجسر انهار. | الحمداوي < وكالة أنباء الوادي: الجسر انهار
        لوكالة | قال الحمداوي لوكالة الوادي إن الجسر انهار. | الحمداوي < وكالة الوادي: الجسر انهار
        إلى صحيفة | قال الحمداوي في رسالة إلى صحيفة الوادي إن الجسر انهار. | الحمداوي < صحيفة الوادي: الجسر انهار
        رابط قبل الفعل | وفي السياق نفسه قال الحمداوي إن الجسر انهار. | الحمداوي: الجسر انهار
        جملة معترضة قبل المفعول | ونفى الحمداوي، في منشور على صفحته، انهيار الجسر القديم. | الحمداوي: انهيار الجسر القديم
        اسم إن منصوب | غير أن مسؤولا محليا مطلعا أكد أن الجسر انهار. | مسؤول محلي مطلع: الجسر انهار
        مثنى مجرور | ذكرت صحيفة الوادي نقلا عن مصدرين محليين أن الجسر انهار. | مصدران محليان < صحيفة الوادي: الجسر انهار
        مكان قبل الفعل | وفي بلدة الوادي، قال الحمداوي إن الجسر انهار. | الحمداوي: الجسر انهار
        """)
    void arabic(String phenomenon, String text, String expected) {
        assertThat(said("ar", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # явление | текст | говорящий < передавший: содержание
        придаточное | Олен Браск заявил, что мост потерян. | Олен Браск: мост потерян
        цитата и тире | «Мы потеряли мост навсегда», — сказал Браск. | Браск: Мы потеряли мост навсегда
        вставка | Мост потерян навсегда, сообщил Браск. | Браск: Мост потерян навсегда
        по словам | По словам Браска, мост потерян. | Браска: мост потерян
        как сообщили | Как сообщили в министерстве рек, мост потерян. | министерство рек: мост потерян
        деепричастие | Браск сказал, что мост потерян, добавив, что дорога открыта. | Браск: мост потерян // Браск: дорога открыта
        ссылка | Мост потерян, сообщает агентство «Долина» со ссылкой на Браска. | Браска < Долина: Мост потерян
        речь за тире | — Мост потерян навсегда, — сказал Браск. — Мы построим новый мост весной. | Браск: Мост потерян навсегда // Браск: Мы построим новый мост весной.
        вставка в кавычках | «Мост потерян навсегда, — сказал Браск. — Мы построим новый мост весной». | Браск: Мост потерян навсегда // Браск: Мы построим новый мост весной
        адресат перед подлежащим | Мост потерян навсегда, сообщил агентству «Долина» глава совета Олен Браск. | Олен Браск < Долина: Мост потерян навсегда
        падеж источника | По словам врачей, мост закрыт. | врачи: мост закрыт
        кому сказано, в кавычках | Мост потерян навсегда, рассказали «Причалу» два инженера. | два инженера < Причал: Мост потерян навсегда
        источник издания | Газета «Долина» пишет, что мост потерян. По словам собеседника газеты, дорога открыта. | Долина: мост потерян // собеседник < Долина: дорога открыта
        часть названия | Газета «Вестник долины» пишет, что мост потерян. «Вестник» сообщил, что дорога открыта. | Вестник долины: мост потерян // Вестник долины: дорога открыта
        возвратный глагол | Браск признался, что мост потерян. | Браск: мост потерян
        нам | Нам сообщили, что мост потерян, признался Браск. | Браск: Нам сообщили, что мост потерян // Браск: мост потерян
        оценка без глагола | Браск заявил, что мост потерян. По его подсчётам, дорога открыта. | Браск: мост потерян // Браск: дорога открыта
        причастие за именем | Хирург Ольга Брук, работавшая на переправе, заявила, что мост потерян. | Хирург Ольга Брук: мост потерян
        два ведомства в титуле | Представитель управления рек и дорог Олен Браск заявил, что мост потерян. | Олен Браск: мост потерян
        издание в титуле | Обозреватель «Причала» Олен Браск заметил, что мост потерян. | Олен Браск: мост потерян
        кому сказано, перед что | Инженер Олен Браск сказал «Причалу», что мост потерян. | Инженер Олен Браск < Причал: мост потерян
        где сказано, перед подлежащим | Мост потерян навсегда, сообщил на открытии выставки мэр Олен Браск. | Олен Браск: Мост потерян навсегда
        на кого ссылается | Инженер, на которого ссылается газета «Долина», заявил, что мост потерян. | Инженер < Долина: мост потерян
        об этом | Мост потерян навсегда. Об этом сообщил мэр Олен Браск. | Олен Браск: Мост потерян навсегда
        об этом в интервью | Мост потерян навсегда. Об этом в интервью «Причалу» рассказал мэр Олен Браск. | Олен Браск < Причал: Мост потерян навсегда
        о чём | Мост потерян навсегда, о чём вчера сообщил мэр Олен Браск. | Олен Браск: Мост потерян навсегда
        цитирует издание | «Мост потерян навсегда», — цитирует портал неназванного офицера. | неназванный офицер < портал: Мост потерян навсегда
        цитирует его | Олен Браск заявил, что мост потерян. «Дорога открыта для всех», — цитирует его агентство «Долина». | Олен Браск < Долина: мост потерян // Олен Браск < Долина: Дорога открыта для всех
        приводит слова | Газета «Долина» приводит слова неназванного офицера: «Мост потерян навсегда». | неназванный офицер < Долина: Мост потерян навсегда
        в докладе говорится | Аналитики оценивают ремонт в миллион. В их докладе говорится, что мост потерян. | Аналитики: ремонт в миллион // Аналитики: мост потерян
        в проекте оговорено | В проекте оговорено, что мост закроют. | проект: мост закроют
        в ведомстве | Мост потерян навсегда, подчеркнули в ведомстве. | ведомство: Мост потерян навсегда
        по подсчётам за двоеточием | Мэр сомневается: по его подсчётам, мост потерян. | Мэр: мост потерян
        и, по словам | Мост закрыли и, по словам мэра, забыли о нём навсегда. | мэр: забыли о нём навсегда
        источник в ведомстве | Мост потерян, как утверждает источник в министерстве рек. | источник в министерстве рек: Мост потерян
        который сообщил | Инженер ссылается на агентство «Долина», которое сообщило, что мост потерян. | Долина < Инженер: мост потерян
        корреспонденту | Инженер рассказал корреспонденту «Причала», что мост потерян. | Инженер < Причал: мост потерян
        дательный названия | Инженер сказал «Северному причалу», что мост потерян. | Инженер < Северный причал: мост потерян
        одно слово | «Пожадничал», — коротко объяснил Браск. | Браск: Пожадничал
        не исключает | Браск не исключает, впрочем, что мост потерян. | Браск: мост потерян
        инфинитив с отрицанием | Браск призывает не верить слухам о мосте. | Браск: не верить слухам о мосте
        приставка к заявлению | Браск напомнил о потере старого моста. | Браск: потере старого моста
        название в кавычках | Роман «Долгая дорога домой» вышел весной. | ''
        """)
    void russian(String phenomenon, String text, String expected) {
        assertThat(said("ru", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # olgu | metin | konuşan < aktaran: içerik
        dolaylı | Bakan Olen Brask, köprünün yıkıldığını söyledi. | Bakan Olen Brask: köprünün yıkıldığını
        doğrudan | Brask, “Köprü yıkıldı.” dedi. | Brask: Köprü yıkıldı.
        iki nokta | Brask şunları söyledi: “Köprü yıkıldı, yol açık.” | Brask: Köprü yıkıldı, yol açık.
        göre | Brask'a göre köprü yıkıldı. | Brask: köprü yıkıldı
        ulaç | Brask, köprünün yıkıldığını belirterek yolun açık olduğunu ekledi. | Brask: köprünün yıkıldığını // Brask: yolun açık olduğunu
        ortaç | “Köprü yıkıldı” diyen Brask, Ankara'ya döndü. | Brask: Köprü yıkıldı
        ortaç ve özne | “Köprü yıkıldı” diyen Brask, yolun açık olduğunu ekledi. | Brask: Köprü yıkıldı // Brask: yolun açık olduğunu
        iç içe | Brask, bir mühendisin kendisine köprünün yıkıldığını söylediğini aktardı. | Brask: bir mühendisin kendisine köprünün yıkıldığını söylediğini // mühendisin < Brask: köprünün yıkıldığını
        kaynağa dayandırma | Vadi Gazetesi'nin hükümete yakın bir kaynağa dayandırdığı haberine göre köprü yıkıldı. | hükümete yakın bir kaynak < Vadi Gazetesi: köprü yıkıldı
        bir, sıfattan sonra | Vadili bir kaynak, köprünün yıkıldığını söyledi. | Vadili bir kaynak: köprünün yıkıldığını
        bir, ortaçtan sonra | Sahilde çıkan bir gazete ise köprünün yıkıldığını yazdı. | Sahilde çıkan bir gazete: köprünün yıkıldığını
        ajansa | Brask, Vadi Ajansı'na yaptığı açıklamada köprünün yıkıldığını söyledi. | Brask < Vadi Ajansı: köprünün yıkıldığını
        konu eki ise | Toplantıya katılan yetkililer ise köprünün yıkıldığını bildirdi. | Toplantıya katılan yetkililer: köprünün yıkıldığını
        iki yan cümle | Mühendis Olen Brask, köprünün yıkıldığını savunurken Vali Ilse Marn, yolun açık olduğunu söyledi. | Mühendis Olen Brask: köprünün yıkıldığını // Vali Ilse Marn: yolun açık olduğunu
        iki içerik | Brask, köprünün yıkıldığını savundu: “Yol da kapandı artık.” | Brask: köprünün yıkıldığını // Brask: Yol da kapandı artık.
        yetinmek | Brask, dosyanın savcılıkta olduğunu hatırlatmakla yetindi. | Brask: dosyanın savcılıkta olduğunu
        söz adıyla | Brask, “Köprü yıkıldı gitti” eleştirisini yöneltti. | Brask: Köprü yıkıldı gitti
        karşılığını verdi | Brask, köprünün yıkılmadığı karşılığını verdi. | Brask: köprünün yıkılmadığı
        görüşünde | Brask, köprünün yıkılacağı görüşünde. | Brask: köprünün yıkılacağı
        verdiği demece göre | Sözcü Olen Brask'ın Vadi sitesine verdiği demece göre köprü yıkıldı. | Sözcü Olen Brask < Vadi sitesi: köprü yıkıldı
        yönelme eki | Kimliğini gizleyen bir yetkiliye göre köprü yıkıldı. | Kimliğini gizleyen bir yetkili: köprü yıkıldı
        muhabirine | Brask, Vadi Ajansı muhabirine, köprünün yıkıldığını söyledi. | Brask < Vadi Ajansı: köprünün yıkıldığını
        ulaştığı kaynak | Vadi Ajansı'nın ulaştığı bir yetkili, köprünün yıkıldığını söyledi. | yetkili < Vadi Ajansı: köprünün yıkıldığını
        dayanarak | Vadi Gazetesi, bir subaya dayanarak, köprünün yıkıldığını yazdı. | subay < Vadi Gazetesi: köprünün yıkıldığını
        bağlaçtan sonra | Brask, bu soruya cevap vermek istemedi, fakat köprünün yıkıldığını hatırlattı. | Brask: bu soruya // Brask: köprünün yıkıldığını
        hattığımız | Köprüyü hatırlattığımız Vali Brask, “Yenisini yapacağız elbette” dedi. | Vali Brask: Yenisini yapacağız elbette
        """)
    void turkish(String phenomenon, String text, String expected) {
        assertThat(said("tr", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # پدیده | متن | گوینده < واسطه: محتوا
        که | سالم براسک گفت که پل فرو ریخت. | سالم براسک: پل فرو ریخت
        دونقطه | سالم براسک گفت: «پل فرو ریخت.» | سالم براسک: پل فرو ریخت.
        به گفته | به گفته براسک، پل فرو ریخت. | براسک: پل فرو ریخت
        گفت‌وگو | سالم براسک در گفت‌وگو با خبرگزاری دره گفت: «پل فرو ریخت.» | سالم براسک < خبرگزاری دره: پل فرو ریخت.
        بدل | سالم براسک، رئیس شورا، پل را ایمن خواند. | سالم براسک: پل را ایمن
        از خبر داد | سالم براسک از فروریختن پل خبر داد. | سالم براسک: فروریختن پل
        خواستار | سالم براسک خواستار ساخت پل شد. | سالم براسک: ساخت پل
        این روزنامه | روزنامه دره نوشت که پل فرو ریخت. به نوشته این روزنامه، راه باز است. | روزنامه دره: پل فرو ریخت // روزنامه دره: راه باز است
        به نقل از | خبرگزاری دره به نقل از براسک نوشت که پل فرو ریخت. | براسک < خبرگزاری دره: پل فرو ریخت
        به روزنامه | سالم براسک به روزنامه دره گفت که پل فرو ریخت. | سالم براسک < روزنامه دره: پل فرو ریخت
        دو از | سالم براسک از بستن پل از ابتدای پاییز خبر داد. | سالم براسک: بستن پل از ابتدای پاییز
        سخن گفت | سالم براسک از فروریختن پل سخن گفت. | سالم براسک: فروریختن پل
        معتقد است | سالم براسک معتقد است این پل پیش از زمستان فرو می‌ریزد. | سالم براسک: این پل پیش از زمستان فرو می‌ریزد
        """)
    void persian(String phenomenon, String text, String expected) {
        assertThat(said("fa", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | outlet | text | speaker < medium
        ar | المنحنى | قال الحمداوي للمنحنى إن الجسر انهار. | الحمداوي < المنحنى
        ar | صحيفة المنحنى | قال الحمداوي في اتصال مع المنحنى إن الجسر انهار. | الحمداوي < المنحنى
        fa | خبرگزاری پیچک | سالم براسک به پیچک گفت که پل فرو ریخت. | سالم براسک < پیچک
        fa | خبرگزاری پیچک | سالم براسک به راننده گفت که پل فرو ریخت. | سالم براسک
        """)
    void outlet(String language, String outlet, String text, String expected) {
        assertThat(READINGS.statements(language, text, outlet))
                .extracting(READINGS::chain)
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | text | speaker, where the mentions are known
        ar | قال المتحدث باسم وزارة الزراعة العراقية وائل شهبون إن الجسر انهار. | وائل شهبون
        ar | دافعت الوزيرة العراقية سوسن شهبون عن القرار، مؤكدة أن الجسر انهار. | سوسن شهبون
        ar | قال مسؤول محلي كبير مطلع إن الجسر انهار. | مسؤول محلي كبير مطلع
        fa | رئیس شورای شهر، سالم براسک، گفت که پل فرو ریخت. | سالم براسک
        ar | قال المتحدث باسم القوات المسلحة السودانية العميد وائل شهبون إن الجسر انهار. | وائل شهبون
        fa | رئیس اداره روابط عمومی شهر گفت پل فرو ریخت. | رئیس اداره روابط عمومی شهر
        """)
    void speakerWithMentions(String language, String text, String expected) {
        assertThat(READINGS.statements(language, text, EntityRules.load()))
                .extracting(READINGS::chain)
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | text | manner, polarity and modality, one statement after the other
        en | “We lost the bridge,” Brask said. | direct affirmed asserted
        en | Brask called the reports ‘premature’. | mixed affirmed asserted
        en | Brask said the “Iron Coast” was lost. | indirect affirmed asserted
        en | Brask denied that the bridge was lost. | indirect denied asserted
        en | Brask declined to say whether the bridge was lost. | indirect not-said asserted
        en | Brask neither confirmed nor denied the report. | indirect not-said asserted
        en | Asked whether the bridge was lost, Brask refused to comment. | indirect not-said asserted
        en | Brask withdrew his claim that the bridge was lost. | indirect denied asserted
        en | Brask promised to build a bridge. | indirect affirmed intention
        en | Brask called for a new bridge. | indirect affirmed wish
        ar | نفى سالم الحمداوي أن الجسر انهار. | indirect denied asserted
        ar | ورفض الحمداوي التعليق على انهيار الجسر. | indirect not-said asserted
        ar | قال الحمداوي إن الخبر "محض خيال". | mixed affirmed asserted
        ar | دعا الحمداوي إلى بناء جسر. | indirect affirmed wish
        ru | Браск опроверг, что мост потерян. | indirect denied asserted
        ru | Браск не подтвердил и не опроверг сообщения. | indirect not-said asserted
        ru | Браск отказался отвечать на вопрос о том, потерян ли мост. | indirect not-said asserted
        ru | Браск назвал эти сведения «выдумкой». | mixed affirmed asserted
        tr | Brask, köprünün yıkıldığını yalanladı. | indirect denied asserted
        tr | Brask, köprü sorusuna yanıt vermeyi reddetti. | indirect not-said asserted
        tr | Brask, haberlerin “tamamen uydurma” olduğunu söyledi. | mixed affirmed asserted
        fa | سالم براسک این خبر را تکذیب کرد. | indirect denied asserted
        fa | سالم براسک این خبر را نه تأیید و نه تکذیب کرد. | indirect not-said asserted
        fa | سالم براسک نیز گفت که پل فرو ریخت. | indirect affirmed asserted
        """)
    void stance(String language, String text, String expected) {
        assertThat(READINGS.statements(language, text).stream()
                        .map(statement -> String.join(
                                " ", word(statement.manner()), word(statement.polarity()), word(statement.modality())))
                        .collect(Collectors.joining(" // ")))
                .isEqualTo(expected);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String said(String language, String text) {
        return READINGS.statements(language, text).stream()
                .map(statement ->
                        READINGS.chain(statement) + ": " + statement.content().in(text))
                .collect(Collectors.joining(" // "));
    }
}
