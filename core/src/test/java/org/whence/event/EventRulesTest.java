package org.whence.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;
import org.whence.statement.Statement;
import org.whence.syntax.LanguageSentences;

/**
 * What is told of whom, by language. The text carries its mentions as {@link Marked} describes; an event reads
 * {@code TYPE who > to [items …] [in place] [at time] [stage] status}, several are parted by {@code /}.
 */
class EventRulesTest {

    private static final EventRules RULES = EventRules.load();
    private static final LanguageSentences SENTENCES = LanguageSentences.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        [S/KAZ:Kazakhstan] and [S/PAK:Pakistan] discussed military cooperation. | CONSULT Kazakhstan > Pakistan reported
        {2021-03-04:On 4 March}, the [pDarwish/IRQ:Iraqi interior minister], [PDarwish/IRQ:Samir Darwish], met with the [pKoval/UKR:Ukrainian ambassador to [S/IRQ:Iraq]], [PKoval/UKR:Olena Koval], in [L/IRQ:Baghdad]. | CONSULT Darwish > Koval in Baghdad at 2021-03-04 reported
        The statement followed a meeting in [L/JOR:Amman] between [P/JOR:Omar Haddad] and [P/TUR:Selim Aydin]. | CONSULT Omar Haddad > Selim Aydin in Amman reported
        [PHaddad/JOR:Haddad] will visit [L/RUS:Moscow] next week. | CONSULT Haddad > Moscow in Moscow planned
        [PHaddad/JOR:Haddad] said during a visit to [S/EGY:Egypt] that [PRida/LBN:Rida] would soon travel to [L/TUR:Ankara]. | CONSULT Haddad > Egypt in Egypt reported / CONSULT Rida > Ankara in Ankara planned
        [S/UKR:Ukraine] bought twelve [E:T-72] tanks from [S/POL:Poland] in 2022. | ARMS_TRANSFER Poland > Ukraine items T-72 delivered reported
        The [o/IRQ:Iraqi armed forces] previously acquired [E:T-90] tanks from [S/RUS:Moscow]. | ARMS_TRANSFER Moscow > Iraqi armed forces items T-90 delivered reported
        [S/RUS:Russia] agreed to sell [E:S-400] systems to [S/IND:India]. | AGREE Russia > India items S-400 agreed reported / ARMS_TRANSFER Russia > India items S-400 agreed planned
        [S/FRA:France] is ready to supply [E:Rafale] jets to [S/EGY:Egypt]. | AGREE France > Egypt items Rafale offered reported / ARMS_TRANSFER France > Egypt items Rafale offered planned
        The delivery of [E:Bayraktar TB2] drones to [S/UKR:Ukraine] by [S/TUR:Turkey] was completed in May. | ARMS_TRANSFER Turkey > Ukraine items Bayraktar TB2 delivered reported
        '[S/USA:Washington]''s promise to supply tanks to [S/LBN:Lebanon] was never fulfilled.' | AGREE Washington > Lebanon promised_unfulfilled reported / ARMS_TRANSFER Washington > Lebanon promised_unfulfilled planned
        A [S/USA:US] drone strike killed the commander [P/IRN:Hamid Rostami] near [L/IRQ:Basra airport]. | ASSAULT US > Hamid Rostami in Basra airport reported
        The [L:base] was shelled by [O:Free Army] fighters, killing three soldiers. | ASSAULT Free Army > base reported
        [o:militants] overran the northern town of [L/IRQ:Sinjar] in {2014-08:August 2014}. | ASSAULT militants > Sinjar at 2014-08 reported
        [S/RUS:Russia] began carrying out airstrikes in [S/SYR:Syria] on {2015-09-30:Sept. 30}. | ASSAULT Russia > Syria in Syria at 2015-09-30 reported
        [P/IRQ:Karim Adel] accused [S/USA:Washington] of exerting pressure on [S/IRQ:Iraq]. | ACCUSE Karim Adel > Washington reported / COERCE Washington > Iraq reported
        [P/RUS:Petrov] extended an invitation to [P/IRQ:Adel] to visit [S/RUS:Russia]. | CONSULT Petrov > Adel in Russia planned
        '[P/IRQ:Adel] praised [S/RUS:Moscow]''s role in the battle.' | SUPPORT Adel > Moscow reported
        The [o/IRQ:Iraqi delegation], headed by [P/IRQ:Adel], arrived in [L/RUS:Moscow] on {2015-11-11:Wednesday}. | CONSULT Iraqi delegation+Adel > Moscow in Moscow at 2015-11-11 reported
        The government had authorized [S/RUS:Russia] to target convoys. | ''
        [S/IRQ:Iraq] had authorized [S/RUS:Russia] to target [O:ISIL] convoys. | SUPPORT Iraq > Russia reported
        The positions of the [O:Badr militia] were repeatedly bombarded in different parts of the country. | ASSAULT  > Badr militia reported
        [S/DEU:Germany] imposed sanctions on [S/BLR:Belarus]. | SANCTION Germany > Belarus reported
        [S/FRA:France] recalled its ambassador from [S/AUS:Australia]. | SANCTION France > Australia reported
        Police in [L:Tunis] arrested [P:Nour Ben Ali]. | COERCE  > Nour Ben Ali in Tunis reported
        Thousands protested against [P:Ben Ali] in [L:Tunis]. | PROTEST  > Ben Ali in Tunis reported
        The team bombarded the [O:Arsenal] goal in the second half of the match. | ''
        [S/IRQ:Iraq] wants to buy [E:Su-57] fighter jets from [S/RUS:Russia]. | ARMS_TRANSFER Russia > Iraq items Su-57 wished planned
        If [S/RUS:Russia] delivers [E:S-300] missiles to [S/SYR:Syria], [S/ISR:Israel] will strike. | ARMS_TRANSFER Russia > Syria items S-300 agreed conditional / THREATEN Israel >  planned
        [P:Adel] denied that [S/IRN:Iran] had supplied missiles to [O:the Houthis]. | ARMS_TRANSFER Iran > the Houthis denied denied
        [S/IRN:Iran] did not supply missiles to [O:the Houthis]. | ARMS_TRANSFER Iran > the Houthis denied denied
        Talks between [P/TUR:Aydin] and [P/GRC:Papadakis] were held in [L/CHE:Geneva]. | CONSULT Aydin > Papadakis in Geneva reported
        [P/TUR:Aydin] has held talks with [P/GRC:Papadakis] on the purchase of [E:Leopard] tanks. | CONSULT Aydin > Papadakis items Leopard negotiating reported / ARMS_TRANSFER Papadakis > Aydin items Leopard negotiating reported
        [N/RUS:Russian] [P/RUS:Foreign Minister Petrov] received his [p/SYR:Syrian counterpart] in [L/RUS:Sochi]. | CONSULT Foreign Minister Petrov > Syrian counterpart in Sochi reported
        [S/CHN:China] cancelled the contract with [S/UKR:Ukraine] for the supply of [E:An-124] aircraft engines and missiles. | REJECT China > Ukraine items An-124 cancelled reported
        Two soldiers were killed in an attack by [O:Al-Shabaab] on an army base in [L/SOM:Kismayo]. | ASSAULT Al-Shabaab > Kismayo in Kismayo reported
        [S/BRA:Brazil] condemned [S/VEN:Venezuela] for the detention of two reporters. | ACCUSE Brazil > Venezuela reported
        [P/SRB:Marko Ilic] resigned after the protests in [L/SRB:Belgrade]. | CONCEDE Marko Ilic >  reported
        [S/JPN:Japan] lifted sanctions on [S/MMR:Myanmar]. | CONCEDE Japan > Myanmar reported
        [S/QAT:Qatar] donated $5 million in humanitarian aid to [S/SDN:Sudan]. | AID Qatar > Sudan reported
        [S/CUB:Cuba] threatened to expel the [pamb/CAN:Canadian ambassador]. | THREATEN Cuba > amb reported
        [S/PER:Peru] asked [S/CHL:Chile] to extradite [P:Luis Rojas]. | REQUEST Peru > Chile reported
        [S/EGY:Egypt] rejected a proposal by [S/ETH:Ethiopia]. | REJECT Egypt > Ethiopia reported
        [S/POL:Poland] and [S/LTU:Lithuania] held joint military exercises near the border. | COOPERATE Poland > Lithuania reported
        [S/KOR:South Korea] deployed troops along the border with [S/PRK:North Korea]. | MOBILIZE South Korea >  reported
        'The shares of [O:Nordwind] were hammered as investors attacked the retailer''s earnings.' | ''
        [L:Manila] was battered by a storm that killed nine people. | ''
        [P/PHL:Rosa Lim] said that floods had killed six [p:people] and destroyed two hundred houses. | ''
        In the flood, [o/PHL:gunmen] killed six [p:people] with rifles. | ASSAULT gunmen > people reported
        The [pw:woman] met the [pd:taxi driver] and thanked him. | ''
        [P/USA:Senator Reed] put his arm around [P/USA:Judge Cole]. | ''
        [o/NOR:Norwegian forces] were due in [L/SWE:Lulea] in {2021-05:May}. | CONSULT Norwegian forces > Lulea in Lulea at 2021-05 planned
        Talks on the border with [S/CHL:Chile] are continuing. | CONSULT  > Chile reported
        [P:Nora Vance], who met [P/PER:Luis Rojas] in [L/PER:Lima], denied that one of her patrols had opened fire on a [N/CHL:Chilean] boat. | CONSULT Nora Vance > Luis Rojas in Lima reported / ASSAULT Nora Vance > Chilean denied
        [E:Kestrel] trainers have arrived in [S/GHA:Ghana] from [S/PRT:Portugal]. | ARMS_TRANSFER Portugal > Ghana items Kestrel in Ghana delivered reported
        The contract was initialled in [L:Lima]. | AGREE  >  in Lima reported
        Nothing has been signed. | AGREE  >  denied
        [S/PRT:Portugal] is to lease two minehunters to [S/GHA:Ghana]. | ARMS_TRANSFER Portugal > Ghana agreed planned
        [p/GHA:Ghanaian officers] are training in [S/PRT:Portugal]. | COOPERATE Ghanaian officers > Portugal in Portugal reported
        [O/PRT:The navy] seized a tanker off [L:Sines] on Monday. | COERCE The navy >  in Sines reported
        [P/GHA:Kofi Mensah] said, after talks with [P/PRT:Rui Alves], that it was late. | CONSULT Kofi Mensah > Rui Alves reported
        [S/PRT:Portugal] has raised no objection. | REJECT Portugal >  denied
        [S/OMN:Oman] has sold no weapons to [S/YEM:Yemen]. | ARMS_TRANSFER Oman > Yemen denied denied
        [S/IRN:Iran] rejected the accusation and expelled the [p/HUN:Hungarian attaché]. | REJECT Iran >  reported / SANCTION Iran > Hungarian attaché reported
        If [S/MLI:Mali] attacks [S/NER:Niger], nobody will help. | ASSAULT Mali > Niger conditional
        The critics attacked [S/NER:Niger]. | ''
        [S/GHA:Ghana] received [PDuarte/PRT:Duarte] and [PMensah/GHA:Mensah] spoke. The two ministers signed a declaration. | CONSULT Ghana > Duarte+Mensah reported / AGREE Duarte > Mensah reported
        The [o:navies] of [S/GHA:Ghana] and [S/PRT:Portugal] met. The fleets of both countries will hold a drill. | CONSULT navies >  reported / COOPERATE Ghana > Portugal planned
        The contract was signed by [P/OMN:Salim Harthy] and the [p:chief executive], [P/TUR:Kerem Altunok]. | AGREE Salim Harthy > Kerem Altunok reported
        The [p/ALB:minister] met [pFalcao/PRT:the Minister of Defence], Mr. [PFalcao/PRT:Duarte Falcao], in [L/ALB:Tirana]. | CONSULT minister > Falcao in Tirana reported
        [S/SDN:Sudan] protested after [N/EGY:Egyptian] guards detained [P:Omar Saad]. | PROTEST Sudan >  reported / COERCE Egyptian > Omar Saad reported
        [P/PRT:Alves] thanks [S/GHA:Ghana]. | SUPPORT Alves > Ghana reported
        [S/JOR:Jordan] spoke of [p:two union leaders] arrested {2021-03-04:on 4 March}. | COERCE  > two union leaders at 2021-03-04 reported
        [S/OMN:Oman] rejected the claim but invited [p/YEM:Yemeni officers] to [L/OMN:Salalah]. | REJECT Oman >  reported / CONSULT Oman > Yemeni officers in Salalah planned
        [S/PRT:Portugal] has offered [E:[S/PER:Peru] armoured vehicles]. | AGREE Portugal > Peru items Peru armoured vehicles offered reported
        [O/PRT:The navy] confirmed that it handed [S/GHA:Ghana] two patrol boats. | ARMS_TRANSFER The navy > Ghana delivered reported
        [S/SDN:Sudan] has been secretly arming the [p:rebels] with missiles. | ARMS_TRANSFER Sudan > rebels delivered reported
        The [p/QAT:Qatari minister] is to come to [S/OMN:Oman]. | CONSULT Qatari minister > Oman in Oman planned
        The [E:drones] that [S/TUR:Turkey] delivered to [S/LBY:Libya] were old. | ARMS_TRANSFER Turkey > Libya items drones delivered reported
        Two [p/BLR:Belarusian diplomats] were expelled from [S/POL:Poland]. | SANCTION Poland > Belarusian diplomats reported
        During his visit to [S/QAT:Qatar], [P/IRN:Ali Rahmani] praised the [p/QAT:emir]. | CONSULT Ali Rahmani > Qatar in Qatar reported / SUPPORT Ali Rahmani > emir reported
        An [p/USA:American pastor] was released by [S/TUR:Turkey]. | CONCEDE Turkey > American pastor reported
        [P/ALB:Elira Kodheli] paid an [p:official] visit to [S/PRT:Portugal]. | CONSULT Elira Kodheli > Portugal in Portugal reported
        At the close of the visit a plan was signed by [S/KAZ:Kazakhstan] and [S/MNG:Mongolia]. | AGREE Kazakhstan > Mongolia reported
        [S/KAZ:Kazakhstan] and [S/MNG:Mongolia] signed a plan of cooperation for {2031:2031}. | AGREE Kazakhstan > Mongolia at 2031 reported
        The drill is part of an agreement signed in {2021-07:July}. | AGREE  >  at 2021-07 reported
        An [po/SEN:official] who asked for anonymity was at the airport. | ''
        """)
    void tellsEnglishEvents(String text, String expected) {
        assertThat(events("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        بحث [p1/IRQ:وزير الداخلية العراقي] [P1/IRQ:سامر درويش]، مع [p2/UKR:السفير الأوكراني في [S/IRQ:العراق]]، [P2/UKR:أولينا كوفال]، في {2021-03-04:4 آذار}، العلاقات الثنائية. | CONSULT 1 > 2 at 2021-03-04 reported
        وذكر البيان أن [p1/IRQ:وزير الداخلية] التقى في مكتبه، {2021-03-07:الأحد}، [p2/UKR:السفير الأوكراني]. | CONSULT 1 > 2 at 2021-03-07 reported
        استقبل [P/EGY:كمال فهمي] [p/JOR:نظيره الأردني] في [L/EGY:القاهرة]. | CONSULT كمال فهمي > نظيره الأردني in القاهرة reported
        وصل [P/TUR:سليم آيدن] إلى [L/IRQ:بغداد] في زيارة رسمية. | CONSULT سليم آيدن > بغداد in بغداد reported
        زار [P/TUR:سليم آيدن] [L/RUS:موسكو]. | CONSULT سليم آيدن > موسكو in موسكو reported
        أكد [P/IRN:حميد رستمي] في زيارة خاطفة إلى [L/IRQ:العاصمة العراقية] عدم رغبته بالتصعيد. | CONSULT حميد رستمي > العاصمة العراقية in العاصمة العراقية reported
        أجرى [P/FRA:جان موران] محادثات مع [P/LBN:ندى خوري] في [L/FRA:باريس]. | CONSULT جان موران > ندى خوري in باريس reported
        وقعت [S/EGY:مصر] اتفاقية مع [S/FRA:فرنسا] لشراء مقاتلات. | AGREE مصر > فرنسا agreed reported / ARMS_TRANSFER فرنسا > مصر agreed reported
        استوردت [S/IRQ:بغداد] من [S/USA:الولايات المتحدة] دبابات ومقاتلات بعد عام {2003:2003}. | ARMS_TRANSFER الولايات المتحدة > بغداد at 2003 delivered reported
        سلمت [S/RUS:روسيا] [S/SYR:سوريا] منظومة [E:إس-300]. | ARMS_TRANSFER روسيا > سوريا items إس-300 delivered reported
        جرى تسليم صواريخ [E:كورنيت] إلى [O:الجيش اللبناني]. | ARMS_TRANSFER  > الجيش اللبناني items كورنيت delivered reported
        قصفت طائرات [N/ISR:إسرائيلية] مواقع [O:حزب الله] في [L/LBN:البقاع]. | ASSAULT إسرائيلية > حزب الله in البقاع reported
        شنت [S/ISR:إسرائيل] غارات على [L/LBN:بعلبك]. | ASSAULT إسرائيل > بعلبك reported
        غارة [N/ISR:إسرائيلية] على [L/SYR:دمشق] تقتل ثلاثة جنود. | ASSAULT إسرائيلية > دمشق reported
        قتل [P/IRN:حميد رستمي] في غارة [N/USA:أميركية] قرب [L/IRQ:مطار البصرة]. | ASSAULT أميركية > حميد رستمي in مطار البصرة reported
        نفت [O:كتائب النور] أنها قصفت [O:السفارة الأميركية]. | ASSAULT كتائب النور > السفارة الأميركية denied
        اتهم [P/IRQ:كريم عادل] [S/USA:واشنطن] بممارسة ضغوط على [S/IRQ:العراق]. | ACCUSE كريم عادل > واشنطن reported / COERCE واشنطن > العراق reported
        هددت [S/USA:الولايات المتحدة] بإغلاق سفارتها في [L/IRQ:بغداد]. | THREATEN الولايات المتحدة > بغداد in بغداد reported
        فرضت [S/USA:واشنطن] عقوبات على [S/SYR:سوريا]. | SANCTION واشنطن > سوريا reported
        من المقرر أن يزور [P/RUS:بيتروف] [S/IRQ:العراق] الأسبوع المقبل. | CONSULT بيتروف > العراق in العراق planned
        سيزور [P/RUS:بيتروف] [S/IRQ:العراق]. | CONSULT بيتروف > العراق in العراق planned
        أعربت [S/RUS:روسيا] عن استعدادها لتسليح [O/IRQ:الجيش العراقي]. | AGREE روسيا > الجيش العراقي offered reported / ARMS_TRANSFER روسيا > الجيش العراقي offered reported
        اللقاء بين [P/RUS:بيتروف] و[P/IRQ:عادل] عقد في [L/JOR:عمان]. | CONSULT بيتروف > عادل in عمان reported
        أشاد [P/IRQ:عادل] بدور [S/RUS:موسكو]. | SUPPORT عادل > موسكو reported
        تظاهر الآلاف ضد [P:بن علي] في [L:تونس]. | PROTEST  > بن علي in تونس reported
        اعتقلت الشرطة [P:نور بن علي]. | COERCE  > نور بن علي reported
        قصف المهاجم مرمى [O:الأهلي] في المباراة. | ''
        [O:القوات الروسية] تقصف [L/SYR:إدلب]. | ASSAULT القوات الروسية > إدلب reported
        وتعرضت [O:السفارة الأميركية] في [L/IRQ:بغداد] لهجوم صاروخي. | ASSAULT  > السفارة الأميركية in بغداد reported
        لم تسلم [S/RUS:روسيا] [S/IRN:إيران] مقاتلات [E:سو-35]. | ARMS_TRANSFER روسيا > إيران items سو-35 denied denied
        وصلت طائرات [E:كاستور] إلى [S/GHA:غانا] من [S/PRT:البرتغال]. | ARMS_TRANSFER البرتغال > غانا items كاستور delivered reported
        وقع العقد في [L:ليما]. | AGREE  >  in ليما reported
        قال [P/GHA:كوفي] إن العقد لم يوقع بعد. | AGREE  >  denied
        [S/GHA:غانا] و[S/PRT:البرتغال] اتفقتا على الحدود. | AGREE غانا > البرتغال reported
        احتجزت زوارق تابعة ل[O/GHA:خفر السواحل] سفينة قرب [L:أكرا]. | COERCE خفر السواحل > أكرا in أكرا reported
        [P/GHA:سلمان] في [L:أكرا] الآن. | ''
        واتهم [p:المتحدث باسم المجلس] في [L/SDN:كسلا] [p:العقيد] [P:عمر سعد] [S/ETH:إثيوبيا] بقصف القرية. | ACCUSE عمر سعد > إثيوبيا in كسلا reported
        [O/LBN:الوزارة] اجتمعت. واستدعت [p/GBR:السفير البريطاني]. | CONSULT الوزارة >  reported / SANCTION الوزارة > السفير البريطاني reported
        وشكر [P/GHA:كوفي] [o/PRT:الحكومة البرتغالية]. | SUPPORT كوفي > الحكومة البرتغالية reported
        لم يشتر [S/SDN:السودان] من [S/TUR:تركيا] دبابات. | ARMS_TRANSFER تركيا > السودان denied denied
        واستقبل في المطار [p/MRT:نظيره الموريتاني] [P/MRT:سيدي ولد الناجي] [P/TUN:رشيد الغنوشي]. | CONSULT سيدي ولد الناجي > رشيد الغنوشي reported
        قال [P/PHL:رضا مهرجو] إن الفيضانات قتلت ستة [p:أشخاص] ودمرت مئتي منزل. | ''
        واتهم [p:المتحدث] باسم الصيادين [P/TUN:نبيل الشامي] [S/ITA:إيطاليا] بإغراق قارب. | ACCUSE نبيل الشامي > إيطاليا reported
        رحبت [S/JPN:اليابان] بالتهدئة، وحثت [p/SDN:المتحاربين] على الحوار. | SUPPORT اليابان >  reported / REQUEST اليابان > المتحاربين reported
        ندد [P/JOR:سالم عواد] بالقصف [N/ISR:الإسرائيلي] على المخيم. | ACCUSE سالم عواد > الإسرائيلي reported
        تبادلت [S/ERI:إريتريا] و[S/ETH:إثيوبيا] الاتهامات. | ACCUSE إريتريا > إثيوبيا reported
        ترفض [S/DZA:الجزائر] المسودة وتطالب [O:الأمانة العامة] بتعديلها. | REJECT الجزائر >  reported / REQUEST الجزائر > الأمانة العامة reported
        وشكر [p/EGY:معالي الوزير] [S/OMN:عمان]. والتقت [S/EGY:مصر] [p/SDN:وفدا سودانيا]. | SUPPORT معالي الوزير > عمان reported / CONSULT مصر > وفدا سودانيا reported
        ومن المقرر أن يقوم سعادة [p/QAT:الوزير] بزيارة إلى [L/ITA:روما]. | CONSULT الوزير > روما in روما planned
        وكان [p/SEN:المسؤول السنغالي] الذي فضل عدم ذكر اسمه في المطار. | ''
        """)
    void tellsArabicEvents(String text, String expected) {
        assertThat(events("ar", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        [PTurov/RUS:Сергей Туров] встретился в [L/TUR:Анкаре] с [p/TUR:турецким коллегой]. | CONSULT Turov > турецким коллегой in Анкаре reported
        [pT/RUS:Глава МИД России] [PT/RUS:Сергей Туров] {2021-03-04:4 марта} обсудил с [PK/KAZ:Асланом Карибаевым] военное сотрудничество. | CONSULT T > K at 2021-03-04 reported
        [PT/RUS:Туров] посетит [L/IRQ:Багдад] на следующей неделе. | CONSULT T > Багдад in Багдад planned
        [PT/RUS:Туров] прибыл с визитом в [L/IRQ:Багдад]. | CONSULT T > Багдад in Багдад reported
        В [L/CHE:Женеве] состоялась встреча [PT/RUS:Турова] с [PK/KAZ:Карибаевым]. | CONSULT T > K in Женеве reported
        Переговоры между [PT/RUS:Туровым] и [PK/KAZ:Карибаевым] прошли в [L/RUS:Москве]. | CONSULT T > K in Москве reported
        [S/RUS:Россия] поставила [SIRQ/IRQ:Ираку] танки [E:Т-90]. | ARMS_TRANSFER Россия > IRQ items Т-90 delivered reported
        [S/IRQ:Ирак] купил у [SRUS/RUS:России] танки [E:Т-90]. | ARMS_TRANSFER RUS > Ирак items Т-90 delivered reported
        Поставка [SRUS/RUS:Россией] систем [E:С-400] [STUR/TUR:Турции] завершена. | ARMS_TRANSFER RUS > TUR items С-400 delivered reported
        [S/IRN:Иран] намерен закупить у [SRUS/RUS:России] истребители [E:Су-35]. | ARMS_TRANSFER RUS > Иран items Су-35 wished planned
        [S/RUS:Россия] и [S/IND:Индия] подписали контракт на поставку ракет. | AGREE Россия > Индия agreed reported / ARMS_TRANSFER Россия > Индия agreed reported
        [S/RUS:Россия] заявила о готовности поставить [SIRQ/IRQ:Ираку] ракеты. | AGREE Россия > IRQ offered reported / ARMS_TRANSFER Россия > IRQ offered planned
        [N/USA:Американский] беспилотник убил генерала [P/IRN:Хамида Ростами] близ [L/IRQ:аэропорта Багдада]. | ASSAULT Американский > Хамида Ростами in аэропорта Багдада reported
        Позиции [O:боевиков Нур] были обстреляны [o/SYR:сирийской армией]. | ASSAULT сирийской армией > боевиков Нур reported
        [S/ISR:Израиль] нанес авиаудары по [LDam/SYR:Дамаску]. | ASSAULT Израиль > Dam reported
        [PT/RUS:Туров] обвинил [SUSA/USA:США] в давлении на [SIRQ/IRQ:Ирак]. | ACCUSE T > USA reported / COERCE USA > IRQ reported
        [S/DEU:Германия] ввела санкции против [SBLR/BLR:Белоруссии]. | SANCTION Германия > BLR reported
        [S/FRA:Франция] отозвала посла из [SAUS/AUS:Австралии]. | SANCTION Франция > AUS reported
        Полиция задержала [P:Олега Ветрова] в [L:Самаре]. | COERCE  > Олега Ветрова in Самаре reported
        [S/JPN:Япония] сняла санкции с [SMMR/MMR:Мьянмы]. | CONCEDE Япония > MMR reported
        [S/CUB:Куба] пригрозила выслать [pamb/CAN:посла Канады]. | THREATEN Куба > amb reported
        [S/PER:Перу] попросило [S/CHL:Чили] выдать [P:Луиса Рохаса]. | REQUEST Перу > Чили reported
        [S/EGY:Египет] отверг предложение [SETH/ETH:Эфиопии]. | REJECT Египет > ETH reported
        [S/QAT:Катар] направил [SSDN/SDN:Судану] гуманитарную помощь. | AID Катар > SDN reported
        [S/IRN:Иран] не поставлял ракеты [Ohou:хуситам]. | ARMS_TRANSFER Иран > hou denied denied
        Если [S/RUS:Россия] поставит ракеты [SSYR/SYR:Сирии], [S/ISR:Израиль] нанесет удар. | ARMS_TRANSFER Россия > SYR agreed conditional / ASSAULT Израиль >  conditional
        Нападающий атаковал ворота [O:Спартака] в матче. | ''
        [O:Боевики] захватили город [LMos/IRQ:Мосул] в {2014-06:июне 2014 года}. | ASSAULT Боевики > Mos at 2014-06 reported
        [PT/RUS:Туров] поддержал позицию [SIRN/IRN:Ирана]. | SUPPORT T > IRN reported
        Визит [PT/RUS:Турова] в [LBag/IRQ:Багдад] запланирован на май. | CONSULT T > Bag in Bag reported
        Первые самолёты [E:Кастор] прибыли в [S/GHA:Гану]. | ARMS_TRANSFER  > Гану items Кастор in Гану delivered reported
        Контракт подписан в [L:Лиме]. | AGREE  >  in Лиме reported
        [p/GHA:Ганские офицеры] прошли обучение в [S/PRT:Португалии]. | COOPERATE Ганские офицеры > Португалии in Португалии reported
        Огонь открыли [p/GHA:ганские военные]. | ASSAULT ганские военные >  reported
        К границе стянуты танки. | MOBILIZE  >  reported
        [N/VNM:Вьетнамскую] столицу посетит [P/RUS:Игорь Столбов]. | CONSULT Игорь Столбов > Вьетнамскую planned
        [p/RUS:Глава российской] службы связи [P/RUS:Игорь Столбов] обвинил [S/GHA:Гану]. | ACCUSE Игорь Столбов > Гану reported
        Намечены переговоры [S/GHA:Ганы] и [S/PRT:Португалии]. | CONSULT Ганы > Португалии reported
        Меморандум накануне подписали в [L/TUR:Анкаре] [P/KAZ:Данияр Ахметов] и [P/TUR:Тунч Эрдем]. | AGREE Данияр Ахметов > Тунч Эрдем in Анкаре reported
        [S/OMN:Оман] отверг обвинения, а вечером выслал [p/YEM:йеменского дипломата]. | REJECT Оман >  reported / SANCTION Оман > йеменского дипломата reported
        Вместе с тем [S/OMN:Оман] просил [S/YEM:Йемен] отвести войска. | REQUEST Оман > Йемен reported
        [S/CHL:Чили], со своей [o:стороны], пригласила [N/PER:перуанских] моряков. | CONSULT Чили > перуанских planned
        [P1/PER:Луис Рохас] встретился с [p:главой] [N/CHL:чилийской] [o:компании] «[O:Кондор]» [P2/CHL:Хорхе Пеньей]. | CONSULT 1 > 2 reported
        [S/TJK:Таджикистан] обстрелял из [e:миномётов [N/KGZ:киргизские]] посты. | ASSAULT Таджикистан > киргизские items миномётов киргизские reported
        [S/OMN:Оман] неоднократно отвергал эти обвинения. | REJECT Оман >  reported
        [S/PRT:Португалия] направит в регион эсминец. | MOBILIZE Португалия >  planned
        [p/IRN:Иранские дипломаты] должны покинуть [S/OMN:Оман]. | SANCTION Оман > Иранские дипломаты reported
        По завершении встречи подписано соглашение между [S/TJK:Таджикистаном] и [S/CHN:Китаем]. | AGREE Таджикистаном > Китаем reported
        [P/TJK:Назаров] отправится в [S/CHN:Пекин] с ответным визитом. | CONSULT Назаров > Пекин in Пекин planned
        [p/SEN:Чиновник], попросивший не называть его имени, был в аэропорту. | ''
        [p:Моряки] помогли спасти раненых с тонущего парома. | ''
        """)
    void tellsRussianEvents(String text, String expected) {
        assertThat(events("ru", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        '[PA/TUR:Selim Aydın], {2021-03-04:4 Mart''ta} [L/IRQ:Bağdat''ta] [PD/IRQ:Samir Derviş] ile görüştü.' | 'CONSULT A > D in Bağdat''ta at 2021-03-04 reported'
        '[PA/TUR:Aydın] gelecek hafta [L/RUS:Moskova''yı] ziyaret edecek.' | 'CONSULT A > Moskova''yı in Moskova''yı planned'
        '[PA/TUR:Aydın], [L/RUS:Moskova''ya] gitti.' | 'CONSULT A > Moskova''ya in Moskova''ya reported'
        [S/RUS:Rusya] ile [S/IRQ:Irak] arasında görüşme yapıldı. | CONSULT Rusya > Irak reported
        '[S/RUS:Rusya], [SIRQ/IRQ:Irak''a] [E:T-90] tankları teslim etti.' | ARMS_TRANSFER Rusya > IRQ items T-90 delivered reported
        '[S/IRQ:Irak], [SRUS/RUS:Rusya''dan] [E:T-90] tankları satın aldı.' | ARMS_TRANSFER RUS > Irak items T-90 delivered reported
        '[SRUS/RUS:Rusya''nın] [STUR/TUR:Türkiye''ye] [E:S-400] teslimatı tamamlandı.' | ARMS_TRANSFER RUS > TUR items S-400 delivered reported
        [S/IND:Hindistan] ve [S/FRA:Fransa] savaş uçağı anlaşması imzaladı. | AGREE Hindistan > Fransa agreed reported
        '[S/RUS:Rusya] [SIRQ/IRQ:Irak''a] silah satmaya hazır olduğunu açıkladı.' | ARMS_TRANSFER Rusya > IRQ offered planned / AGREE Rusya > IRQ offered reported
        '[S/ISR:İsrail] uçakları [LDam/SYR:Şam''ı] bombaladı.' | ASSAULT İsrail > Dam reported
        '[O:Nur Tugayları] [LBas/IRQ:Basra''daki] üsse saldırı düzenledi.' | ASSAULT Nur Tugayları > Bas in Bas reported
        Mevziler [ordu/SYR:Suriye ordusu] tarafından vuruldu. | ASSAULT rdu >  reported
        '[S/DEU:Almanya] [SBLR/BLR:Belarus''a] yaptırım uyguladı.' | SANCTION Almanya > BLR reported
        '[PD/IRQ:Derviş], [SUSA/USA:ABD''yi] baskı yapmakla suçladı.' | ACCUSE D > USA reported
        [S/FRA:Fransa] saldırıyı kınadı. | ACCUSE Fransa >  reported
        'Polis [L:İzmir''de] [PV:Oleg Vetrov''u] gözaltına aldı.' | 'COERCE  > V in İzmir''de reported'
        '[S/EGY:Mısır], [SETH/ETH:Etiyopya''nın] teklifini reddetti.' | REJECT Mısır > ETH reported
        '[S/QAT:Katar] [SSDN/SDN:Sudan''a] insani yardım gönderdi.' | AID Katar > SDN reported
        [S/IRN:İran] [Ohou:Husilere] füze vermedi. | ARMS_TRANSFER İran > hou denied denied
        Forvet [O:Beşiktaş] kalesini bombaladı, maç bitti. | ''
        '[PA/TUR:Aydın], [PD/IRQ:Derviş''i] [L/TUR:Ankara''ya] davet etti.' | 'CONSULT A > D in Ankara''ya planned'
        '[S/JPN:Japonya], [SMMR/MMR:Myanmar''ı] destekledi.' | SUPPORT Japonya > MMR reported
        [E:Kastor] uçakları [S/GHA:Gana]'ya ulaştı. | ARMS_TRANSFER  > Gana items Kastor delivered reported
        Sözleşme [L:Lima]'da imzalandı. | AGREE  >  in Lima reported
        Henüz hiçbir sözleşme imzalanmadı. | AGREE  >  denied
        [S/GHA:Gana] ile [S/PRT:Portekiz] arasında anlaşma imzalandı. | AGREE Gana > Portekiz reported
        [p/GHA:Ganalı subaylar] [S/PRT:Portekiz]'de eğitim görüyor. | COOPERATE Ganalı subaylar > Portekiz in Portekiz reported
        Tanker [L:Sines] açıklarında alıkonuldu. | COERCE  >  in Sines reported
        [S/PRT:Portekiz] bu suçlamaları reddetti. | REJECT Portekiz >  reported
        '[S/JPN:Japonya], [S/IDN:Endonezya]''ya teşekkür etti ve [S/FJI:Fiji]''den tazminat talep etti.' | SUPPORT Japonya > Endonezya reported / REQUEST Japonya > Fiji reported
        '[P/GEO:Levan Kaya], [P/AZE:Tofik Aliyev]''le görüştü, [S/FRA:Fransa] ise [S/ITA:İtalya]''yı kınadı.' | CONSULT Levan Kaya > Tofik Aliyev reported / ACCUSE Fransa > İtalya reported
        [p/TUR:Bakan] [P/TUR:Kerem Oltulu], [S/GRC:Atina]'yı suçlayarak [O:Denge Ajansı]'ndan tarafsızlık istedi. | ACCUSE Bakan+Kerem Oltulu > Atina reported / REQUEST Bakan+Kerem Oltulu > Denge Ajansı reported
        [S/MLI:Bamako], [S/FRA:Fransa]'nın [S/TCD:Çad]'a sattığı füzeleri araştırıyor. | ARMS_TRANSFER Fransa > Çad delivered reported
        [P/CZE:Havelka] pazartesi [L/USA:Washington]'a giderek [p/USA:ABD'li mevkidaşıyla] görüşecek. | CONSULT Havelka > Washington+ABD'li mevkidaşıyla in Washington planned / CONSULT Havelka > ABD'li mevkidaşıyla planned
        İsminin açıklanmasını istemeyen [p/SEN:yetkili] havaalanındaydı. | ''
        """)
    void tellsTurkishEvents(String text, String expected) {
        assertThat(events("tr", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        [PA/TUR:سلیم آیدین] {2021-03-04:روز چهارم مارس} در [L/IRQ:بغداد] با [PD/IRQ:سامر درویش] دیدار کرد. | CONSULT A > D in بغداد at 2021-03-04 reported
        [PA/TUR:آیدین] هفته آینده به [L/RUS:مسکو] سفر خواهد کرد. | CONSULT A > مسکو in مسکو planned
        [PA/TUR:آیدین] در سفر به [L/RUS:مسکو] گفت. | CONSULT A > مسکو in مسکو reported
        دیدار [PA/TUR:آیدین] با [PD/IRQ:درویش] در [L/IRQ:بغداد] برگزار شد. | CONSULT A > D in بغداد reported
        [S/RUS:روسیه] به [S/IRQ:عراق] تانک [E:تی-۹۰] تحویل داد. | ARMS_TRANSFER روسیه > عراق items تی-۹۰ delivered reported
        [S/IRQ:عراق] از [S/RUS:روسیه] جنگنده خرید. | ARMS_TRANSFER روسیه > عراق delivered reported
        تحویل سامانه [E:اس-۴۰۰] به [S/TUR:ترکیه] از سوی [S/RUS:روسیه] پایان یافت. | ARMS_TRANSFER روسیه > ترکیه items اس-۴۰۰ delivered reported
        [S/IND:هند] و [S/FRA:فرانسه] قرارداد خرید جنگنده امضا کردند. | ARMS_TRANSFER هند > فرانسه agreed reported / AGREE هند > فرانسه agreed reported
        [S/RUS:روسیه] برای فروش موشک به [S/IRQ:عراق] اعلام آمادگی کرد. | ARMS_TRANSFER روسیه > عراق offered reported / AGREE روسیه > عراق offered reported
        [S/ISR:اسرائیل] [L/SYR:دمشق] را بمباران کرد. | ASSAULT اسرائیل > دمشق reported
        هواپیماهای [N/ISR:اسرائیلی] مواضع [Onur:گردان نور] را هدف قرار دادند. | ASSAULT اسرائیلی > nur reported
        [PD/IRQ:درویش] [S/USA:آمریکا] را به اعمال فشار بر [SIRN/IRN:ایران] متهم کرد. | COERCE آمریکا > IRN reported / ACCUSE D > آمریکا reported
        [S/DEU:آلمان] [S/BLR:بلاروس] را تحریم کرد. | SANCTION آلمان > بلاروس reported
        پلیس [PV:اولگ وتروف] را در [L:سامارا] بازداشت کرد. | COERCE  > V in سامارا reported
        [S/EGY:مصر] پیشنهاد [S/ETH:اتیوپی] را رد کرد. | REJECT مصر > اتیوپی reported
        [S/QAT:قطر] به [S/SDN:سودان] کمک بشردوستانه فرستاد. | AID قطر > سودان reported
        [S/IRN:ایران] به [Oh:حوثی‌ها] موشک نداد. | ARMS_TRANSFER ایران > h denied denied
        قرار است [PA/TUR:آیدین] با [PD/IRQ:درویش] دیدار کند. | CONSULT A > D planned
        [PA/TUR:آیدین] از [PD/IRQ:درویش] برای سفر به [L/TUR:آنکارا] دعوت کرد. | CONSULT A > D in آنکارا planned
        [S/FRA:فرانسه] این حمله را محکوم کرد. | ACCUSE فرانسه >  reported
        فرمانده [P/IRN:حمید رستمی] در حمله پهپادی [S/USA:آمریکا] کشته شد. | ASSAULT آمریکا > حمید رستمی reported
        هواپیماهای [E:کاستور] به [S/GHA:غنا] رسید. | ARMS_TRANSFER  > غنا items کاستور delivered reported
        قرارداد در [L:لیما] امضا شد. | AGREE  >  in لیما reported
        هنوز قراردادی امضا نشده است. | AGREE  >  denied
        [p/GHA:افسران غنایی] در [S/PRT:پرتغال] دوره می‌بینند. | COOPERATE افسران غنایی > پرتغال in پرتغال reported
        [S/PRT:پرتغال] سفیر [S/GHA:غنا] را احضار کرد. | SANCTION پرتغال > غنا reported
        کشتی در [L:بندر] است. | ''
        مدیر بنادر، [P/GHA:کوفی منسا]، [S/PRT:پرتغال] را به جاسوسی متهم کرد. | ACCUSE کوفی منسا > پرتغال reported
        [S/EGY:مصر] از [S/JPN:ژاپن] تشکر کرد و [S/FRA:فرانسه] سفیر [S/ITA:ایتالیا] را احضار کرد. | SUPPORT مصر > ژاپن reported / SANCTION فرانسه > ایتالیا reported
        [P/IRN:رضا مهرجو] گفت که سیل شش کشته بر جای گذاشته و دویست خانه را ویران کرده است. | ''
        [P/TJK:رستم عالمی] از کمک [S/IRN:ایران] به زلزله‌زدگان قدردانی کرد. | SUPPORT رستم عالمی > ایران reported
        [P/GEO:نینو لوانی] قرار است با [P/ARM:آرام بهنامیان]، [p/ARM:نخست‌وزیر]، دیدار کند. | CONSULT نینو لوانی > آرام بهنامیان planned
        [P/ARM:گورگن مانوی] [S/RUS:روسیه] را متهم می‌کند که موشک‌ها را تحویل نداده است. | ACCUSE گورگن مانوی > روسیه reported / ARMS_TRANSFER روسیه >  denied denied
        [S/NOR:نروژ] شرکتی را که به [S/RUS:روسیه] پهپاد فروخته است تحریم کرد. | ARMS_TRANSFER  > روسیه delivered reported
        اگر [S/ERI:اریتره] به [S/DJI:جیبوتی] حمله کند، [S/NOR:نروژ] آن را تحریم می‌کند. | ASSAULT اریتره > جیبوتی conditional / SANCTION نروژ >  conditional
        [S/NOR:نروژ] پاسخ خواهد داد. | THREATEN نروژ >  reported
        [p/SEN:مقام سنگالی] که نخواست نامش فاش شود در فرودگاه بود. | ''
        """)
    void tellsPersianEvents(String text, String expected) {
        assertThat(events("fa", text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        en | Observers noted that [S:Ghana] sold radar equipment to [S:Benin] in spring, a source said. | Ghana sold radar equipment to Benin in spring
        ar | وقال المصدر إن [S:غانا] باعت [S:بنين] رادارات في الربيع، دون تفاصيل. | غانا باعت بنين رادارات في الربيع
        """)
    void covers(String language, String text, String expected) {
        Marked marked = Marked.of(language, text);
        assertThat(find(marked, List.of()).get(0).span().in(marked.report().text()))
                .isEqualTo(expected);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void readsHostileTextInTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append("[S:Ghana] and [S:Benin] met with, of the attack on and killed, that sold missiles to ");
        }
        for (Language language : Language.ANALYSED) {
            assertThat(find(Marked.of(language.tag(), text.toString()), List.of()))
                    .hasSizeLessThan(EventRules.MOST_EVENTS);
        }
    }

    @Test
    void findsNothingInAnEmptyTextAndInOtherLanguages() {
        assertThat(find(Marked.of("en", ""), List.of())).isEmpty();
        assertThat(find(Marked.of("sw", "[S:Kenya] attacked [S:Uganda] with missiles."), List.of()))
                .isEmpty();
    }

    @Test
    void givesEqualEventsForEqualTexts() {
        Marked marked =
                Marked.of("en", "[S:Ghana] and [S:Benin] met in [L:Lome] and agreed to buy missiles from [S:Chad].");
        assertThat(find(marked, List.of())).isEqualTo(find(marked, List.of())).isNotEmpty();
    }

    private static String events(String language, String text) {
        return find(Marked.of(language, text), List.of()).stream()
                .map(EventRulesTest::words)
                .collect(Collectors.joining(" / "));
    }

    private static List<Event> find(Marked marked, List<Statement> statements) {
        return RULES.find(
                marked.report(), SENTENCES.split(marked.report()), marked.times(), marked.entities(), statements);
    }

    private static String words(Event event) {
        StringBuilder words = new StringBuilder(
                event.type() + " " + String.join("+", event.who()) + " > " + String.join("+", event.to()));
        if (!event.items().isEmpty()) {
            words.append(" items ").append(String.join("+", event.items()));
        }
        if (event.place() != null) {
            words.append(" in ").append(event.place());
        }
        if (event.time() != null) {
            words.append(" at ").append(event.time());
        }
        if (event.stage() != null) {
            words.append(' ').append(event.stage().name().toLowerCase(Locale.ROOT));
        }
        return words.append(' ')
                .append(event.status().name().toLowerCase(Locale.ROOT))
                .toString();
    }
}
