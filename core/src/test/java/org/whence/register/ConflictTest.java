package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.conflict.Conflict;
import org.whence.entity.EntityType;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Told;
import org.whence.statement.Statement;

class ConflictTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();

    private static List<Conflict> conflicts(Told... told) {
        return LINKER.link(Arrays.stream(told).map(Told::analysis).toList()).conflicts();
    }

    private static List<Conflict.Kind> kinds(Told... told) {
        return conflicts(told).stream().map(Conflict::kind).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # language | text | date | value | weekday found
                    en | The school opened on Sunday, 7 December 2020 in Arvik. | Sunday, 7 December 2020 | 2020-12-07 | Sunday
                    en | The school opened on Monday, 7 December 2020 in Arvik. | Monday, 7 December 2020 | 2020-12-07 | -
                    ar | افتتحت المدرسة يوم الأحد 7 ديسمبر 2020 في المدينة. | الأحد 7 ديسمبر 2020 | 2020-12-07 | الأحد
                    ru | Школу открыли в среду, 7 декабря 2020 года. | среду, 7 декабря 2020 года | 2020-12-07 | среду
                    tr | Okul 7 Aralık 2020 Pazar günü açıldı. | 7 Aralık 2020 Pazar | 2020-12-07 | Pazar
                    tr | Okul 7 Aralık 2020 Pazartesi günü açıldı. | 7 Aralık 2020 Pazartesi | 2020-12-07 | -
                    fa | مدرسه روز یکشنبه ۷ دسامبر ۲۰۲۰ باز شد. | یکشنبه ۷ دسامبر ۲۰۲۰ | 2020-12-07 | یکشنبه
                    fa | مدرسه روز دوشنبه ۷ دسامبر ۲۰۲۰ باز شد. | دوشنبه ۷ دسامبر ۲۰۲۰ | 2020-12-07 | -
                    """)
    void aDateAndTheWeekdayBesideItMustFit(
            String language, String text, String date, String value, @org.jspecify.annotations.Nullable String found) {
        List<Conflict> conflicts = conflicts(
                Told.report(language, "2020-12-23", "Post", "Title", text).time(date, value));
        assertThat(conflicts.stream().map(c -> c.b().text()))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found));
        assertThat(conflicts.stream().map(Conflict::kind)).allMatch(k -> k == Conflict.Kind.DATE_WEEKDAY);
    }

    @Test
    void aWeekdayThatRetellsADatedMeetingMustFitToo() {
        Told told = Told.report(
                        "en",
                        "2020-12-23",
                        "Post",
                        "Title",
                        "On December 7, Lena Ortiz discussed the training of soldiers with Omar Lind.",
                        "The office of Ortiz said: “They met on Sunday, and Omar Lind spoke about training and the soldiers.”")
                .person("x1", null, "Lena Ortiz", "Ortiz")
                .person("x2", null, "Omar Lind")
                .time("December 7", "2020-12-07")
                .time("on Sunday", "2020-12-06");
        assertThat(conflicts(told)).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Conflict.Kind.DATE_WEEKDAY);
            assertThat(c.a().text()).isEqualTo("December 7");
            assertThat(c.why()).isEqualTo("2020-12-07 was a Monday, not a Sunday");
        });
        Told another = Told.report(
                        "en",
                        "2020-12-23",
                        "Post",
                        "Title",
                        "On December 7, Lena Ortiz discussed the training of soldiers with Omar Lind.",
                        "The football cup of the town was won on Sunday.")
                .person("x1", null, "Lena Ortiz")
                .person("x2", null, "Omar Lind")
                .time("December 7", "2020-12-07")
                .time("on Sunday", "2020-12-06");
        assertThat(conflicts(another)).isEmpty();
    }

    @Test
    void aHeadlineMayNotSayMoreThanItsReport() {
        assertThat(conflicts(TestReports.boastfulHeadline())).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Conflict.Kind.HEADLINE_STRONGER_THAN_BODY);
            assertThat(c.a().text()).isEqualTo("Chile buys Norwegian patrol ships");
        });
    }

    @Test
    void anAccusationToldInTheOutletsOwnVoiceInAnotherScriptHasLostItsAttribution() {
        assertThat(conflicts(TestReports.interviewInEnglish(), TestReports.interviewInRussian()))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.kind()).isEqualTo(Conflict.Kind.ATTRIBUTION_LOST);
                    assertThat(c.a().text()).startsWith("Норвегия задерживает поставку");
                    assertThat(c.b().text()).startsWith("Norway of delaying");
                    assertThat(c.why()).contains("Lena Ortiz");
                });
        assertThat(kinds(TestReports.interviewInRussian(), TestReports.ownStory()))
                .isEmpty();
    }

    @Test
    void aSideThatTellsItsOwnDoingAndOneThatAccusesItAreInDispute() {
        Told told = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Title",
                        "Norway says the patrols protect fishing grounds.",
                        "Chile, however, accuses Norway of driving its crews away.")
                .state("x1", "NOR", "Norway")
                .state("x2", "CHL", "Chile")
                .said("x1", "the patrols protect fishing grounds")
                .accused("x2", "Norway of driving its crews away");
        assertThat(kinds(told)).containsExactly(Conflict.Kind.DISPUTED);
        Told noContrast = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Title",
                        "Norway says the patrols protect fishing grounds.",
                        "Chile accuses Peru of driving its crews away.")
                .state("x1", "NOR", "Norway")
                .state("x2", "CHL", "Chile")
                .state("x3", "PER", "Peru")
                .said("x1", "the patrols protect fishing grounds")
                .accused("x2", "Peru of driving its crews away");
        assertThat(kinds(noContrast)).isEmpty();
    }

    @Test
    void aDenialContradictsTheEventItDenies() {
        Told told = Told.report(
                        "ar",
                        "2021-05-01",
                        "صوت الساحل",
                        "قصف السفارة",
                        "تعرضت السفارة لهجوم بالصواريخ يوم الأحد.",
                        "نفت كتائب الوادي أنها قصفت السفارة بالصواريخ.")
                .named("x1", EntityType.ORGANISATION, null, null, "كتائب الوادي")
                .event(EventType.ASSAULT, "", "", "هجوم بالصواريخ", null, Status.REPORTED)
                .denied("x1", "قصفت السفارة بالصواريخ");
        assertThat(conflicts(told)).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Conflict.Kind.DENIED);
            assertThat(c.a().text()).isEqualTo("قصفت السفارة بالصواريخ");
            assertThat(c.b().text()).isEqualTo("تعرضت السفارة لهجوم بالصواريخ يوم الأحد.");
        });
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | speaker | cue | what is denied or refused | told before | contradicts
                    en | Lena Ortiz  | denied      | its patrol had attacked the boat        | A patrol attacked the boat of the fishermen.   | true
                    en | Lena Ortiz  | denied      | the fishermen entry to the boat          | A patrol attacked the boat of the fishermen.   | false
                    en | Lena Ortiz  | rejected    | calls to attack the boat                 | A patrol attacked the boat of the fishermen.   | false
                    en | Lena Ortiz  | denied      | any role in the attack on the boat       | A patrol attacked the boat of the fishermen.   | false
                    ru | Лена Ортис  | опровергла  | патруль напал на лодку рыбаков           | Патруль напал на лодку рыбаков у берега.       | true
                    ru | Лена Ортис  | отклонила   | предложение напасть на лодку             | Патруль напал на лодку рыбаков у берега.       | false
                    ru | Лена Ортис  | опровергла  | причастность к нападению на лодку        | Патруль напал на лодку рыбаков у берега.       | false
                    ar | لينا أورتيز | نفت         | أن الدورية هاجمت قارب الصيادين           | هاجمت دورية قارب الصيادين قرب الشاطئ.          | true
                    ar | لينا أورتيز | رفضت        | طلب قارب الصيادين بعد هجوم الدورية       | هاجمت دورية قارب الصيادين قرب الشاطئ.          | false
                    tr | Lena Ortiz  | yalanladı   | devriyenin tekneye saldırdığını          | Devriye balıkçıların teknesine saldırı yaptı.  | true
                    tr | Lena Ortiz  | reddetti    | devriye saldırısı için tekne talebini    | Devriye balıkçıların teknesine saldırı yaptı.  | false
                    fa | لنا اورتیز  | تکذیب کرد   | حمله گشت به قایق ماهیگیران را            | گشت ساحلی به قایق ماهیگیران حمله کرد.          | true
                    fa | لنا اورتیز  | رد کرد      | درخواست قایق ماهیگیران پس از حمله گشت را | گشت ساحلی به قایق ماهیگیران حمله کرد.          | false
                    """)
    void whoRefusesSomethingOrHadNoPartInItDoesNotDenyThatItWas(
            String language, String speaker, String cue, String content, String before, boolean contradicts) {
        Told told = Told.report(
                        language, "2021-05-01", "Post", "Title", before, speaker + " " + cue + " " + content + ".")
                .person("x1", null, speaker)
                .event(EventType.ASSAULT, "", "", before.substring(0, before.length() - 1), null, Status.REPORTED)
                .denied("x1", content)
                .cue(cue);
        assertThat(kinds(told).contains(Conflict.Kind.DENIED)).isEqualTo(contradicts);
    }

    @Test
    void nobodyDeniesWhatHeSaysHimselfNorADealWithOthers() {
        Told told = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Title",
                        "Lena Ortiz said Chile had signed a contract to buy ships from Norway.",
                        "She denied that Chile had signed a contract to buy ships from Peru.")
                .person("x1", "CHL", "Lena Ortiz", "She")
                .state("x2", "CHL", "Chile")
                .state("x3", "NOR", "Norway")
                .state("x4", "PER", "Peru")
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile had signed a contract to buy ships from Norway",
                        Stage.ORDERED,
                        Status.CLAIMED)
                .event(
                        EventType.ARMS_TRANSFER,
                        "x4",
                        "x2",
                        "Chile had signed a contract to buy ships from Peru",
                        Stage.DENIED,
                        Status.DENIED)
                .said("x1", "Chile had signed a contract to buy ships from Norway")
                .denied("x1", "Chile had signed a contract to buy ships from Peru");
        assertThat(conflicts(told)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # what the text says of the deal | stage | status | headline says more
                    Chile wishes to buy ships from Norway       | WISHED      | CLAIMED     | true
                    Chile is negotiating over ships with Norway | NEGOTIATING | REPORTED    | true
                    Chile may buy ships from Norway             | AGREED      | CONDITIONAL | true
                    Chile will receive ships from Norway        | DELIVERED   | PLANNED     | false
                    Chile has ordered ships from Norway         | ORDERED     | REPORTED    | false
                    """)
    void aHeadlineInThePresentTellsWhatIsPlannedToo(String text, Stage stage, Status status, boolean more) {
        Told told = Told.report("en", "2021-05-01", "Post", "Chile buys ships from Norway", text + ".")
                .state("x2", "CHL", "Chile")
                .state("x3", "NOR", "Norway")
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile buys ships from Norway",
                        Stage.DELIVERED,
                        Status.REPORTED)
                .event(EventType.ARMS_TRANSFER, "x3", "x2", text, stage, status);
        assertThat(kinds(told).contains(Conflict.Kind.HEADLINE_STRONGER_THAN_BODY))
                .isEqualTo(more);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | speaker | claim | the sentence after it | denied
                    en | Lena Ortiz  | The bridge cost nine million | The port authority rejected the figure.                 | true
                    en | Lena Ortiz  | The bridge cost nine million | The port authority declined to comment on the report.   | false
                    en | Lena Ortiz  | The bridge cost nine million | The port authority rejected an offer from abroad.       | false
                    en | Lena Ortiz  | The bridge cost nine million | The port neither confirmed nor denied the report.       | false
                    en | Lena Ortiz  | The bridge cost nine million | The port denied that it had seen any report.            | false
                    ru | Лена Ортис  | мост обошелся в девять миллионов | В управлении порта эти сведения опровергли.          | true
                    ru | Лена Ортис  | мост обошелся в девять миллионов | В управлении порта отказались комментировать слухи.  | false
                    ar | لينا أورتيز | الجسر كلف تسعة ملايين | ونفت إدارة الميناء هذه الأنباء.                              | true
                    ar | لينا أورتيز | الجسر كلف تسعة ملايين | ورحبت إدارة الميناء بهذه الأنباء.                            | false
                    tr | Lena Ortiz  | köprünün dokuz milyona mal olduğunu | Liman idaresi bu iddiayı yalanladı.                | true
                    tr | Lena Ortiz  | köprünün dokuz milyona mal olduğunu | Liman idaresi iddialara yorum yapmayı reddetti.    | false
                    fa | لنا اورتیز  | پل نه میلیون هزینه داشته است | اداره بندر این خبر را تکذیب کرد.                       | true
                    fa | لنا اورتیز  | پل نه میلیون هزینه داشته است | اداره بندر این خبر را منتشر کرد.                       | false
                    """)
    void aDenialThatPointsBackDeniesWhatWasSaidBeforeIt(
            String language, String speaker, String claim, String denial, boolean denied) {
        Told told = Told.report(language, "2021-05-01", "Post", "Title", speaker + ": " + claim + ".", denial)
                .person("x1", null, speaker)
                .said("x1", claim);
        List<Conflict> conflicts = conflicts(told);
        assertThat(conflicts).hasSize(denied ? 1 : 0).allSatisfy(c -> {
            assertThat(c.kind()).isEqualTo(Conflict.Kind.DENIED);
            assertThat(c.a().text()).isEqualTo(denial);
            assertThat(c.b().text()).isEqualTo(claim);
            assertThat(c.why()).isEqualTo("what " + speaker + " said is denied");
        });
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | what Norway's side answers | how | disputed
                    ru | Норвегия задерживала поставку кораблей        | DENIED   | true
                    ru | Норвегия задерживала поставку кораблей        | AFFIRMED | false
                    tr | Norveç'in gemi teslimatını geciktirdiği       | DENIED   | true
                    tr | Norveç'in yeni bir liman yaptığını            | AFFIRMED | false
                    """)
    void theAccusedWhoDeniesItInAnotherReportIsInDispute(
            String language, String answer, Statement.Polarity how, boolean disputed) {
        Told accusing = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Norway and the ships of Chile",
                        "Lena Ortiz accused Norway of delaying the delivery of ships to Chile, and met Ana Silva.")
                .person("x1", "CHL", "Lena Ortiz")
                .state("x2", "NOR", "Norway")
                .state("x3", "CHL", "Chile")
                .person("x4", "NOR", "Ana Silva")
                .accused("x1", "Norway of delaying the delivery of ships to Chile");
        boolean russian = language.equals("ru");
        Told answering = Told.report(
                        language,
                        "2021-05-01",
                        "Star",
                        russian ? "Норвегия и корабли Чили" : "Norveç ve Şili'nin gemileri",
                        (russian ? "Ана Силва и Лена Ортис: " : "Ana Silva ve Lena Ortiz: ") + answer + ".")
                .person("x1", "NOR", russian ? "Ана Силва" : "Ana Silva")
                .person("x4", "CHL", russian ? "Лена Ортис" : "Lena Ortiz")
                .state("x2", "NOR", russian ? "Норвегия" : "Norveç")
                .state("x3", "CHL", russian ? "Чили" : "Şili")
                .said("x1", answer, Statement.Manner.INDIRECT, Statement.Act.SAY, how);
        assertThat(kinds(accusing, answering).contains(Conflict.Kind.DISPUTED)).isEqualTo(disputed);
    }

    @Test
    void anAccusationIsMeantWhereOneIsNamed() {
        Told told = Told.report(
                        "ru",
                        "2021-05-01",
                        "Post",
                        "Title",
                        "Лена Ортис обвинила порт в обмане. Омар Линд сказал, что море спокойно.",
                        "В порту эти обвинения отвергли.")
                .person("x1", null, "Лена Ортис")
                .person("x2", null, "Омар Линд")
                .accused("x1", "порт в обмане")
                .said("x2", "море спокойно");
        assertThat(conflicts(told)).singleElement().satisfies(c -> assertThat(c.b().text())
                .isEqualTo("порт в обмане"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # language | text | designation | conflicts
                    en | Chile wants S-300 MANPADS for its coast.          | S-300  | 1
                    en | Chile wants S-300 missile systems for its coast.  | S-300  | 0
                    en | Chile wants S-300 missiles and tanks.             | S-300  | 0
                    ru | Чили хочет купить ПЗРК С-300 для побережья.       | С-300  | 1
                    ru | Чили хочет купить зенитные комплексы С-300.       | С-300  | 0
                    ar | تريد تشيلي دبابات إس-300 لحماية السواحل.          | إس-300 | 1
                    en | Chile wants tanks of the type “S-300” for its coast. | S-300 | 1
                    ar | تريد تشيلي دبابات من طراز إس-300 لحماية السواحل.  | إس-300 | 1
                    ar | تريد تشيلي دبابات، ومعها منظومات من طراز إس-300.  | إس-300 | 0
                    tr | Şili, kıyıları için S-300 tipi tank istiyor.      | S-300  | 1
                    """)
    void aDesignationMustFitTheClassBesideIt(String language, String text, String designation, int conflicts) {
        Told told = Told.report(language, "2021-05-01", "Post", "Title", text)
                .named("x1", EntityType.EQUIPMENT, null, "equipment:S-300", designation);
        assertThat(kinds(told)).hasSize(conflicts).allMatch(k -> k == Conflict.Kind.ITEM_CLASS);
    }

    private static Told crash(
            String language, String day, String outlet, String text, String place, String person, String name) {
        return Told.report(language, day, outlet, text, text)
                .named("x1", EntityType.PLACE, null, "place:arvik", place)
                .named("x2", EntityType.PERSON, null, person, name);
    }

    @Test
    void figuresForOneThingAreSetAgainstEachOther() {
        Told english = crash(
                "en",
                "2021-05-01",
                "Post",
                "Three fishermen were wounded near Arvik when a patrol opened fire, Omar Lind said.",
                "Arvik",
                "person:lind",
                "Omar Lind");
        Told turkish = crash(
                "tr",
                "2021-05-01",
                "Kıyı",
                "Arvik açıklarında devriyenin ateş açması sonucu beş balıkçı yaralandı, dedi Omar Lind.",
                "Arvik",
                "person:lind",
                "Omar Lind");
        Told later = crash(
                "tr",
                "2021-05-03",
                "Kıyı",
                "Arvik açıklarında devriyenin ateş açması sonucu beş balıkçı yaralandı, dedi Omar Lind.",
                "Arvik",
                "person:lind",
                "Omar Lind");
        Told bound = crash(
                "tr",
                "2021-05-01",
                "Kıyı",
                "Arvik açıklarında devriyenin ateş açması sonucu en az iki balıkçı yaralandı, dedi Omar Lind.",
                "Arvik",
                "person:lind",
                "Omar Lind");
        assertThat(kinds(english, turkish)).containsExactly(Conflict.Kind.NUMBER);
        assertThat(kinds(english, later)).containsExactly(Conflict.Kind.DEVELOPMENT);
        assertThat(kinds(english, bound)).isEmpty();
    }

    @Test
    void aLaterStageOfADealIsADevelopment() {
        Told first = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Ships",
                        "Chile and Norway are negotiating over patrol ships, Ana Silva said.")
                .person("x1", "NOR", "Ana Silva")
                .state("x2", "CHL", "Chile")
                .state("x3", "NOR", "Norway")
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile and Norway are negotiating over patrol ships",
                        Stage.NEGOTIATING,
                        Status.REPORTED);
        Told second = Told.report(
                        "en",
                        "2021-05-06",
                        "Star",
                        "Contract",
                        "Chile and Norway signed the contract for the patrol ships, Ana Silva said.")
                .person("x1", "NOR", "Ana Silva")
                .state("x2", "CHL", "Chile")
                .state("x3", "NOR", "Norway")
                .event(
                        EventType.ARMS_TRANSFER,
                        "x3",
                        "x2",
                        "Chile and Norway signed the contract for the patrol ships",
                        Stage.ORDERED,
                        Status.REPORTED);
        assertThat(kinds(first, second)).containsExactly(Conflict.Kind.DEVELOPMENT);
    }
}
