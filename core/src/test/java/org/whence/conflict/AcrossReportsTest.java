package org.whence.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.likeness.Told;
import org.whence.register.KeyedLinker;

/** What contradicts what in two reports of one happening, found from their words alone. */
class AcrossReportsTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static Analysis analysis(String language, String day, String outlet, String text) {
        return ANALYZER.analyze(
                Told.report(language, day, outlet, text.split(" / ")).analysis().report());
    }

    @ParameterizedTest(name = "{0}: {1} / {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # language, first report, parts by " / " | language, second report | kind, or - for none | words of the one side | words of the other
        en | Dock strike in Hamburg / Union leader Marta Kelbing said police in Hamburg had used tear gas against the dockers on Tuesday. | tr | Hamburg polisi: Gaz kullanılmadı / Hamburg polisi, salı günü liman işçilerine karşı biber gazı kullandığı iddiasını reddetti. | DENIED | police in Hamburg had used tear gas | biber gazı kullandığı
        ru | Суд в Одессе над шкипером / Следователь Игорь Вашуров утверждает, что шкипер Тарас Гулейко подделал лицензию на вылов осетра. | ru | Суд в Одессе: слово защиты / Шкипер Тарас Гулейко не подделывал лицензию на вылов осетра, утверждает его адвокат Лидия Мазур. | DENIED | подделал лицензию | не подделывал лицензию
        # "not" that belongs to a number corrects it
        en | Lisbon and Rabat exchange captives / Portugal and Morocco exchanged 26 prisoners in Lisbon on Monday, mediator Rui Tavorno said. | ru | Рабат: обменяли не 26 пленных / Португалия и Марокко обменяли в Лиссабоне не 26, а 34 пленных, заявил представитель Рабата Омар Зеруали. | NUMBER | 26 prisoners | 34 пленных
        ar | مظاهرة في قرطاج / قالت نقابة المعلمين في تونس إن 9000 شخص شاركوا في مسيرة المعلمين في قرطاج يوم الأحد. | en | Teachers march in Carthage / Police in Tunisia said about 3,000 people took part in the teachers' march in Carthage on Sunday. | NUMBER | 9000 شخص | 3,000 people
        # a rough number contradicts only what is far from it
        ar | مظاهرة في قرطاج / قالت نقابة المعلمين في تونس إن 3200 شخص شاركوا في مسيرة المعلمين في قرطاج يوم الأحد. | en | Teachers march in Carthage / Police in Tunisia said about 3,000 people took part in the teachers' march in Carthage on Sunday. | - | - | -
        # so much of one thing, and so much of another
        tr | Beyrut limanında buğday gemisi / Romanya'dan gelen gemi pazartesi günü Beyrut limanına 18 bin ton buğday indirdi. | ar | سفينة قمح في بيروت / أنزلت سفينة قادمة من رومانيا يوم الاثنين في مرفأ بيروت 11 ألف طن من القمح. | QUANTITY | 18 bin ton | 11 ألف طن
        tr | Beyrut limanında gübre gemisi / Romanya'dan gelen gemi pazartesi günü Beyrut limanına 18 bin ton gübre indirdi. | ar | سفينة قمح في بيروت / أنزلت سفينة قادمة من رومانيا يوم الاثنين في مرفأ بيروت 11 ألف طن من القمح. | - | - | -
        # both say that it is not so
        fa | هیئت افغان نیامد / وزیر نیرو گفت هیئت افغان سه بار برای گفت‌وگوی آب به تهران دعوت شده اما نیامده است. | ru | Афганская делегация не приехала / Афганская делегация трижды не приехала в Тегеран на переговоры о воде, заявил министр энергетики Ирана. | - | - | -
        # something else is negated: what they mean, what they favour, something beside it
        en | Trial over harbour shots / Prosecutor Nils Overgaard said the guard Peer Holst shot two dockers in Aarhus on Monday. | en | Guard speaks in Aarhus / Peer Holst did not mean to shoot two dockers in Aarhus on Monday, his lawyer Rikke Dahl said. | - | - | -
        # not only, and nothing that shows it was not so
        en | Talks over the Tana bridge / Kenya and Somalia signed a contract on the Tana bridge in Garissa on Monday, minister Joseph Wekesa said. | en | Tana bridge contract / Kenya and Somalia not only signed a contract on the Tana bridge in Garissa on Monday, engineer Amina Yusuf said. | - | - | -
        # what came of people stands before its number
        ru | Шторм в Ризе / При шторме в турецком городе Ризе погибли 16 человек, сообщил губернатор Седат Окьяр. | en | Storm in Rize / The number of dead in the storm in the Turkish town of Rize rose to 19, governor Sedat Okyar said. | DEVELOPMENT | 16 человек | dead in the storm in the turkish town of rize rose to 19
        # an agency takes its own report back, with its name between verb and object
        ar | وكالة نسيم: اصطدام عبارتين / اصطدمت العبارتان مريم وسارة قرب ميناء صفاقس يوم الأحد. | ar | نسيم تعتذر / سحبت وكالة نسيم، الاثنين، خبرها عن اصطدام العبارتين مريم وسارة قرب ميناء صفاقس. | RETRACTED | سحبت وكالة نسيم | اصطدام عبارتين
        # what has not begun has not been done
        ru | Сербия отправила Кипру мины / Сербия поставила Кипру партию противотанковых мин М-19. Мины выгрузили в Ларнаке в воскресенье. | en | Cyprus waits for mines / Deliveries of M-19 anti-tank mines from Serbia to Cyprus have not begun, factory director Dusan Krstic said on Friday. | DENIED | поставила Кипру | have not begun
        # the same state has not bought something else
        en | India buys Czech trucks / India signed a contract with the Czech Republic for T-815 trucks on Thursday, the embassy said. | ru | Дели: контракта нет / Индия не подписывала контракт с Чехией на гаубицы М-77, заявил министр обороны Раджив Менон. | - | - | -
        # who was arrested on one day, and on another
        tr | Trabzon'da gözaltılar / Trabzon'da polis, çarşamba sabahı limanda 14 işçiyi gözaltına aldı. | en | More arrests in Trabzon / Police in Trabzon arrested 22 workers in the port on Thursday. | - | - | -
        tr | Trabzon'da gözaltılar / Trabzon'da polis, perşembe sabahı limanda 14 işçiyi gözaltına aldı. | en | Arrests in Trabzon / Police in Trabzon arrested 22 workers in the port on Thursday. | DEVELOPMENT | 14 işçi | 22 workers
        # "not by the year, but by care" denies nothing
        ar | خبير: السفن تصان / قال الخبير هاني الصفدي في بيروت إن عمر السفن بالصيانة لا بالسنوات. | tr | Beyrut limanında gemi bakımı / Beyrut liman müdürü Elie Haddad, gemilerin bakımının yılda 600 bin dolar tuttuğunu söyledi. | - | - | -
        # what was counted the year before
        tr | Zonguldak'ta ocak kazası / Zonguldak'taki kömür ocağında salı günü 4 işçi öldü. | ru | Взрыв на шахте в Зонгулдаке / На угольной шахте в Зонгулдаке погибли рабочие. В прошлом году там погибли 31 рабочий. | - | - | -
        """)
    void isFoundWhereTheyCannotBothBeRight(
            String language,
            String text,
            String otherLanguage,
            String otherText,
            @Nullable String kind,
            @Nullable String one,
            @Nullable String other) {
        List<Conflict> conflicts = LINKER.link(List.of(
                        analysis(language, "2023-05-04", "Harbour Star", text),
                        analysis(otherLanguage, "2023-05-05", "Coastal Mirror", otherText)))
                .conflicts();
        if (kind == null || one == null || other == null) {
            assertThat(conflicts).isEmpty();
        } else {
            assertThat(conflicts).extracting(Conflict::kind).containsExactly(Conflict.Kind.valueOf(kind));
            List<String> sides = List.of(
                    lower(conflicts.get(0).a().text()),
                    lower(conflicts.get(0).b().text()));
            assertThat(sides).anyMatch(side -> side.contains(lower(one)));
            assertThat(sides).anyMatch(side -> side.contains(lower(other)));
        }
    }

    @ParameterizedTest(name = "{0} days later: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # days | kind, or - for none | a report | a later one
        2   | DENIED | Chile has not bought any Mirlan-2 drones from Turkey, defence minister Rosa Quintral said on Monday. | Türkiye, Şili'ye altı Mirlan-2 insansız hava aracı sattı. Araçlar Santiago'ya ulaştı.
        # what is told long after the denial may be true as well
        120 | -      | Chile has not bought any Mirlan-2 drones from Turkey, defence minister Rosa Quintral said on Monday. | Türkiye, Şili'ye altı Mirlan-2 insansız hava aracı sattı. Araçlar Santiago'ya ulaştı.
        """)
    void aDenialDeniesWhatWasToldByThen(int days, String kind, String text, String laterText) {
        LocalDate day = LocalDate.of(2023, 5, 2);
        List<Conflict> conflicts = LINKER.link(List.of(
                        analysis("en", day.toString(), "Harbour Star", "No drones for Chile / " + text),
                        analysis("tr", day.plusDays(days).toString(), "Coastal Mirror", "Şili'ye İHA / " + laterText)))
                .conflicts();
        assertThat(conflicts).extracting(c -> c.kind().name()).isEqualTo(kind.equals("-") ? List.of() : List.of(kind));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | what a denial is shown by, its word of denying in it | a report
        en | denied that a guard had shot at the ferry | Ferry shot at in Kotor / Captain Luka Perovic said a guard shot at his ferry in Kotor on Monday. / The port police of Kotor denied that a guard had shot at the ferry.
        ar | نفت شرطة ميناء صور أن يكون حارس قد أطلق النار على العبارة | إطلاق نار على عبارة / قال القبطان حسن فياض إن حارسا أطلق النار على عبارته في صور يوم الاثنين. / نفت شرطة ميناء صور أن يكون حارس قد أطلق النار على العبارة.
        """)
    void aDenialIsShownWithItsWordOfDenying(String language, String words, String text) {
        assertThat(LINKER.link(List.of(analysis(language, "2023-05-04", "Harbour Star", text)))
                        .conflicts())
                .filteredOn(c -> c.kind() == Conflict.Kind.DENIED)
                .extracting(c -> c.a().text())
                .containsExactly(words);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
