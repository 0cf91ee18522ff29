package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who and what is named, and who holds which office. All persons are invented. */
class EntityRulesTest {

    private static final Readings READINGS = new Readings();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | persons
            en | Iraqi Defence Minister Samer Haddawi, met Ivan Petrenko in Baghdad.                   | Samer Haddawi, Ivan Petrenko
            en | The head of the committee, Olen Braskov, said so. Braskov left.                       | Olen Braskov = Braskov
            en | "We lost," said Tarik al-Jumani. Al-Jumani did not explain.                           | Tarik al-Jumani = Al-Jumani
            en | Lt. Gen. Faris bin Nadar, the army chief of staff, arrived in Moscow.                 | Faris bin Nadar
            en | The market fell on Monday. However, prices rose in December.                          | ''
            ar | التقى وزير الدفاع العراقي سامر حداوي السفير الروسي إيفان بترينكو في بغداد.              | سامر حداوي, إيفان بترينكو
            ar | رئيس لجنة الأمن والدفاع في البرلمان العراقي، طارق الجوماني، قال إن اللجنة اجتمعت. وأضاف الجوماني | طارق الجوماني = الجوماني
            ar | قال المتحدث باسم خفر السواحل المختار ولد سالم إن السفينة غرقت. وأضاف المختار ذلك.          | المختار ولد سالم = المختار
            ar | أعلن وزير الدفاع العراقي افتتاح معرض. ونفى المتحدث باسم الجيش إطلاق صواريخ.              | ''
            ar | التقت وزيرة الخارجية النرويجية هيلغا ستورباك الوفد.                                       | هيلغا ستورباك
            ru | Министр обороны Ирака Самер Хаддави встретился с Иваном Петренко. Хаддави уехал.        | Самер Хаддави = Хаддави, Иваном Петренко
            ru | Об этом сообщила Мария Вербина. По словам Вербиной, всё готово.                          | Мария Вербина = Вербиной
            ar | اتهمت وزيرة البيئة السودانية، نهوان ضيفان صار، شركة بالتلوث.                         | نهوان ضيفان صار
            ar | وقال النائب الأردني عبد الشهم بنسليمى إن الاتفاق لم يعرض.                            | عبد الشهم بنسليمى
            ar | وشكرت النائبة رغد الموسوي وزير الري على صبره.                                      | رغد الموسوي
            ar | وانتقد السفير البلغاري ستيفان دوبريف تأخر الحافلات.                                 | ستيفان دوبريف
            fa | نسترن کوهپایه، وکیل رانندگان، از دادگاه ناراضی است.                                  | نسترن کوهپایه
            ar | وأكد وزير الدفاع والإنتاج الحربي الفريق أول مأمون الطرزاوي أن الصفقة تمت.            | مأمون الطرزاوي
            fa | بهنوش رستمزاد، رئیس کمیته اضطراری ازبکستان، گفت که وضع عادی است.                       | بهنوش رستمزاد
            fa | کیوان تبریزی‌زاده، از ساکنان روستا، گفت.                                              | کیوان تبریزی‌زاده
            ru | Об этом Ильзат Бердымов сообщил агентству «Горизонт».                                 | Ильзат Бердымов
            tr | Irak Savunma Bakanı Samer Haddavi, Ankara'da Yusuf Demirtepe'yle görüştü.                | Samer Haddavi, Yusuf Demirtepe
            fa | وزیر دفاع عراق سامر حداوی با ایوان پترنکو دیدار کرد. حداوی گفت                             | سامر حداوی = حداوی, ایوان پترنکو
            ar | وافق المجلس على القرار بعد نقاش طويل.                                                   | ''
            ar | قال سامر حداوي ذلك. وتابع سامر قائلا إن العمل بدأ لصالح المدينة.                           | سامر حداوي = سامر
            ar | قال علي حسن المهتدي إن الجسر انتهى.                                                     | علي حسن المهتدي
            ar | أقال الوزير مدير المطار سالم بن عفران، بحسب العقيد بحري راجي نورمان.                  | سالم بن عفران, راجي نورمان
            ar | أصر رئيس البلدية في الناحية الشرقية، دانيلو فيربينكو، على موقفه.                     | دانيلو فيربينكو
            ar | طالب النائب عن محافظة البصرة، راجي الحمداوي، بالتحقيق.                             | راجي الحمداوي
            ar | قالت نقيبة المحامين، أميرة الحمداوي، إنها باقية.                                    | أميرة الحمداوي
            ar | قال مدير المرفأ في المدينة، وهي جزء من الإقليم، إنه باق.                            | ''
            ar | وعين قائد اللواء راجي نورمان مديرا.                                               | راجي نورمان
            ar | أوضح وزير النقل الدكتور سالم بن عفران حجار، أن الطريق مفتوح.                       | سالم بن عفران حجار
            ar | وأكدت القاضية الكينية وانياري موانزي تسلم الأوراق.                                 | وانياري موانزي
            ar | قال المتحدث باسم حرس الحدود القرغيزي كيرستوف هالبرانت ذلك.                          | كيرستوف هالبرانت
            ar | زار كيرستوف هالبرانت المصنع أمس. وغادر هالبرانت أمس.                             | كيرستوف هالبرانت = هالبرانت
            ar | وتسلم الجائزة غريغور فاندستروم وبيتروس ماكليند.                                   | غريغور فاندستروم, بيتروس ماكليند
            ar | قال غريغور فاندستروم الطرزاوي ذلك.                                             | غريغور فاندستروم الطرزاوي
            ar | جرى الحفل في بلدة فاندستروم هالبرانت أمس.                                       | ''
            ar | وقف إطلاق نار فوري بين الطرفين، وجعل مأساة المدينة عبرة.          | ''
            fa | گریگور واندستروم جایزه را گرفت. واندستروم سپس رفت.                                 | گریگور واندستروم = واندستروم
            fa | توسعه همکاری اقتصادی و بهبود شرایط کاری کارگران ادامه دارد.                         | ''
            en | Ardeshan Kolbur, who runs the port, left. Milena Ostrak fell. Ostrak said it hurt.         | Ardeshan Kolbur, Milena Ostrak = Ostrak
            ru | Губернатор Махры Салим Африр уволил директора аэропорта Насера Кальшада.                | Салим Африр, Насера Кальшада
            """)
    void findsPersons(String language, String text, String expected) {
        assertThat(READINGS.named(language, text, EntityType.PERSON)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | bodies and media
            ar | ونقل موقع السيل نيوز ذلك عن وكالة وادي تلغراف.                              | السيل نيوز, وكالة وادي تلغراف
            ar | وقال لصحيفة سوندا بوست إنه باق، بحسب قناة هريفا.                            | صحيفة سوندا بوست, قناة هريفا
            ar | وكتبت صحيفة محلية أنه باق، وهي صحيفة يومية.                                  | ''
            en | He had told Kersk Press that he knew nothing of it.                      | Kersk Press
            en | He wrote to Kersk-Info that he knew nothing of it.                       | Kersk-Info
            ru | Как сообщил Кальшад агентству «Сайхун Пресс», приказа не было.           | Сайхун Пресс
            ru | Рабочие завода «Карадаг Хава» бастуют.                                   | Карадаг Хава
            tr | Tuna Havacılık Şirketi ile Doruk TV bunu duyurdu.                        | Tuna Havacılık Şirketi, Doruk TV
            """)
    void findsBodies(String language, String text, String expected) {
        assertThat(READINGS.named(language, text, EntityType.ORGANISATION)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: published by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | outlet | text that names it as if it were a person
            ar | فاندستروم هالبرانت        | زار فاندستروم هالبرانت المصنع أمس.
            fa | روزنامه واندستروم هالبرانت | واندستروم هالبرانت جایزه را گرفت.
            """)
    void whoPublishesIsNoPerson(String language, String outlet, String text) {
        assertThat(READINGS.read(language, text, "Vega").mentions())
                .extracting(Mention::type)
                .contains(EntityType.PERSON);
        assertThat(READINGS.read(language, text, outlet).mentions())
                .extracting(Mention::type)
                .doesNotContain(EntityType.PERSON);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | words | state; none for a town that the gazetteer does not name, or that two states name alike
            en | The crews trained in Plymouth, then flew to Kanpur.              | Plymouth | GBR
            en | The crews trained in Plymouth, then flew to Kanpur.              | Kanpur   | IND
            en | They met in Velskoborg on Friday.                                | Velskoborg | none
            en | They met in Newcastle on Friday.                                 | Newcastle | none
            ru | Встреча прошла в Дурбане, затем гости уехали в город Плимут.     | Дурбане  | ZAF
            ru | Встреча прошла в Дурбане, затем гости уехали в город Плимут.     | Плимут   | GBR
            """)
    void knowsInWhichStateATownLies(String language, String text, String words, String expected) {
        assertThat(READINGS.country(language, text, words)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | words for a body or for people without a name, whole
            en | Police detained six people near the mill. | Police
            en | In May a court jailed two brothers.       | court
            ru | Суд оштрафовал двух братьев.              | Суд
            tr | Mahkeme iki kardeşi tutukladı.            | Mahkeme
            tr | Polis köprüyü kapattı.                    | Polis
            fa | دادگاه دو برادر را به زندان محکوم کرد.    | دادگاه
            ar | وأوقفت الشرطة ستة أشخاص.                  | الشرطة
            en | Fishermen blocked the harbour on Monday.  | Fishermen
            ru | Водители перекрыли дорогу к порту.        | Водители
            """)
    void findsThoseWhoActWithoutAName(String language, String text, String words) {
        assertThat(READINGS.chain(language, text, words)).isEqualTo(words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | offices
            en | The head of the Iraqi Parliament's Security and Defence Committee, Tarik Jumani, said so. | Tarik Jumani: head of Iraqi Parliament's Security and Defence Committee (IRQ)
            en | Jordanian Foreign Minister Samer Haddawi spoke.                                           | Samer Haddawi: minister of Foreign (JOR)
            en | He met Petr Dalov, secretary of the Russian Security Council.                             | Petr Dalov: secretary-general of Russian Security Council (RUS)
            ar | قال وزير الخارجية الأردني سامر حداوي ذلك.                                                  | سامر حداوي: minister of الخارجية (JOR)
            ru | Об этом заявил министр обороны Ирака Самер Хаддави.                                       | Самер Хаддави: minister of обороны (IRQ)
            ru | Глава комитета Госдумы по обороне Иван Петренко приехал.                                  | Иван Петренко: head of комитета Госдумы по обороне (RUS)
            tr | Irak Parlamentosu Güvenlik ve Savunma Komisyonu Başkanı Samer Haddavi konuştu.            | Samer Haddavi: head of Irak Parlamentosu Güvenlik ve Savunma Komisyonu (IRQ)
            fa | سخنگوی وزارت خارجه ایران سامر حداوی گفت                                                     | سامر حداوی: spokesperson of وزارت خارجه ایران (IRN)
            ar | قائد فيلق القدس إسماعيل حداوي وصل.                                                         | إسماعيل حداوي: commander of فيلق القدس (IRN)
            """)
    void findsOffices(String language, String text, String expected) {
        assertThat(READINGS.offices(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | offices and how they are held
            en | Former prime minister Samer Haddawi spoke.                                        | Samer Haddawi: prime-minister (-) former
            en | Iraq's former defence minister Samer Haddawi met the late president Olen Braskov.  | Samer Haddawi: minister of defence (IRQ) former; Olen Braskov: president (-) late
            en | Acting Defence Minister Lena Ortwig met caretaker Prime Minister Tarik Jumani.     | Lena Ortwig: minister of Defence (-) acting; Tarik Jumani: prime-minister (-) caretaker
            en | Interim President Olen Braskov met US Ambassador-designate Helen Marrow.           | Olen Braskov: president (-) interim; Helen Marrow: ambassador (USA) designate
            en | President-elect Dario Voss thanked the outgoing finance minister, Lena Lunde.      | Dario Voss: president (-) designate; Lena Lunde: minister of finance (-) outgoing
            en | Iran's newly arrived military attaché, Colonel Behzad Rahmat, met ex-minister Tarik Jumani. | Behzad Rahmat: attache (IRN) new; Tarik Jumani: minister (-) former
            en | Then President Olen Braskov spoke. The then-foreign minister, Ivan Dalov, had said no. | Ivan Dalov: minister of foreign (-) former
            en | The deputy minister, Ivan Dalov, stays.                                            | Ivan Dalov: deputy-minister (-)
            ar | قال وزير الدفاع العراقي السابق سامر حداوي ذلك.                                       | سامر حداوي: minister of الدفاع (IRQ) former
            ar | اجتمع رئيس حكومة تصريف الأعمال سامر حداوي مع وزير المالية بالوكالة طارق الجوماني في القصر. | سامر حداوي: prime-minister (-) caretaker; طارق الجوماني: minister of المالية (-) acting
            ar | استقبل رئيس الوزراء المكلف سامر حداوي الملحق العسكري الإيراني الجديد بهزاد رحمت في مكتبه. | سامر حداوي: prime-minister (-) designate; بهزاد رحمت: attache (IRN) new
            ar | تحدث الرئيس الراحل سامر حداوي عن ذلك.                                                | سامر حداوي: president (-) late
            ar | قالت وزيرة الخارجية المنتهية ولايتها ليلى حداوي إن الوفد غادر.                         | ليلى حداوي: minister of الخارجية (-) outgoing
            ar | وقع القائم بأعمال وزير الدفاع الأفغاني سامر حداوي الاتفاق.                            | سامر حداوي: minister of الدفاع (AFG) acting
            ar | قال نائب رئيس الحكومة السابق سامر حداوي للوكالة إن القرار قديم.                        | سامر حداوي: deputy-prime-minister (-) former
            ru | Об этом сообщил бывший министр обороны Ирака Самер Хаддави.                          | Самер Хаддави: minister of обороны (IRQ) former
            ru | Экс-премьер Ирака Самер Хаддави и исполняющий обязанности министра обороны Тарик Джумани прилетели. | Самер Хаддави: prime-minister (IRQ) former; Тарик Джумани: minister of обороны (-) acting
            ru | Избранный президент Дарио Восс и и.о. министра финансов Лена Ортвиг прилетели.      | Дарио Восс: president (-) designate; Лена Ортвиг: minister of финансов (-) acting
            ru | Недавно назначенный посол Ирана Бехзад Рахмат принял уходящего министра Ивана Далова. | Бехзад Рахмат: ambassador (IRN) new; Иван Далов: minister (-) outgoing
            tr | Irak'ın eski savunma bakanı Samer Haddavi konuştu.                                   | Samer Haddavi: minister of savunma (IRQ) former
            tr | Geçici Başbakan Samer Haddavi ile Savunma Bakanı Vekili Tarık Cumani görüştü.         | Samer Haddavi: prime-minister (-) interim; Tarık Cumani: minister of Savunma (-) acting
            tr | Seçilmiş Cumhurbaşkanı Dario Voss, merhum cumhurbaşkanı Olen Braskov'u andı.          | Dario Voss: president (-) designate; Olen Braskov: president (-) late
            tr | Eski Hava Kuvvetleri Komutanı Ivan Dalov konuştu.                                    | Ivan Dalov: commander of Hava Kuvvetleri (-) former
            tr | Görevi devreden Dışişleri Bakanı Ivan Dalov konuştu.                                 | Ivan Dalov: minister of Dışişleri (-) outgoing
            fa | سامر حداوی، وزیر دفاع سابق عراق، گفت قرارداد امضا نشده است.                            | سامر حداوی: minister of دفاع (IRQ) former
            fa | سرپرست وزارت دفاع افغانستان سامر حداوی گفت که مذاکرات ادامه دارد.                      | سامر حداوی: head of وزارت دفاع افغانستان (AFG) acting
            fa | رئیس جمهور موقت طارق جومانی با رئیس جمهور منتخب داریو ووس دیدار کرد.                    | طارق جومانی: president (-) interim; داریو ووس: president (-) designate
            fa | وابسته نظامی جدید ایران بهزاد رحمت وارد بغداد شد.                                     | بهزاد رحمت: attache (IRN) new
            fa | وزیر خارجه مستعفی لبنان ایوان دالوف گفت که هیئت رفت.                                  | ایوان دالوف: minister of خارجه (LBN) outgoing
            """)
    void findsHowAnOfficeIsHeld(String language, String text, String expected) {
        assertThat(READINGS.offices(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | states, by name or capital
            en | Moscow's policy pleased Russia.                  | Moscow = Russia
            en | He flew to Moscow. Washington protested.         | Washington
            en | Baghdad-Washington relations are tense.          | Baghdad, Washington
            ru | В Москве прошли переговоры. Москва и Анкара договорились.        | Москва, Анкара
            tr | Ankara'da görüşen bakanlar Moskova'nın tutumunu konuştu.            | Moskova
            tr | Türkiye kıyıya bir gemi gönderdi, elçi susmadı.                      | Türkiye
            fa | تهران و مسکو توافق کردند. وزیر در تهران ماند.                         | تهران, مسکو
            ar | اتهمت أنقرة دمشق بالهجوم. وصل الوزير إلى دمشق.    | أنقرة, دمشق
            """)
    void tellsStatesFromPlaces(String language, String text, String expected) {
        assertThat(READINGS.named(language, text, EntityType.STATE)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | equipment, by name
            en | Iraq bought S-300 missile systems and T-90SM tanks.       | S-300, T-90SM
            en | A tornado hit the town. Tornado jets took off.            | Tornado
            en | The army showed QX-77 drones.                             | QX-77
            en | The frigate HMS Larkmere (F 88) sailed. Larkmere met USS Dorrance (DDG 901). | HMS Larkmere = F 88 = Larkmere, USS Dorrance = DDG 901
            ar | اشترى العراق منظومات إس-300 ومقاتلات سو-35.                 | إس-300, سو-35
            ru | Ирак купил комплексы С-300 и танки Т-90МС.                | С-300, Т-90МС
            tr | Irak, S-300 füze sistemi ile Bayraktar TB2 aldı.          | S-300, Bayraktar TB2
            fa | عراق سامانه اس-۳۰۰ و تانک تی-۹۰ خرید.                       | اس-۳۰۰, تی-۹۰
            """)
    void findsEquipment(String language, String text, String expected) {
        assertThat(READINGS.named(language, text, EntityType.EQUIPMENT)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | sums of money | numbers with what they measure or count
            en | The contract, worth $4.2 billion, covers 36 Falkon jets and 12 transport aircraft.      | $4.2 billion                       | 36, 12
            en | Sarvia paid €40m; the Iraqi side offered 20 billion Iraqi dinars and USD 4 million.       | €40m, 20 billion Iraqi dinars, USD 4 million | ''
            en | Some 1,200 tonnes of steel and dozens of armoured vehicles went 40 kilometres.            | ''                                 | 1,200 tonnes, dozens, 40 kilometres
            en | Prices rose by 12%. The system costs millions of dollars. One minister left.              | millions of dollars                | 12%
            en | Twenty-five tanks and two hundred shells came in three batches.                           | ''                                 | Twenty-five, two hundred, three batches
            ar | بلغت قيمة الصفقة 4.2 مليار دولار وتشمل 36 مقاتلة وأربع مروحيات.                             | 4.2 مليار دولار                     | 36, أربع
            ar | دفعت الحكومة ثلاثة ملايين دينار عراقي و20 ألف يورو، وارتفع السعر 12 في المئة.               | ثلاثة ملايين دينار عراقي, 20 ألف يورو | 12 في المئة
            ar | وصلت عشرات المدرعات و1200 طن من القمح.                                                    | ''                                 | عشرات, 1200 طن
            ru | Стоимость контракта — 4,2 млрд долларов США, он включает 36 истребителей и четыре вертолёта. | 4,2 млрд долларов США              | 36, четыре
            ru | Он купил двенадцать ракет С-300 и три зенитных комплекса за 20 тысяч рублей.               | 20 тысяч рублей                    | двенадцать, три
            tr | Sözleşmenin değeri 4,2 milyar dolar; 36 savaş uçağı ve dört helikopter kapsıyor.           | 4,2 milyar dolar                   | 36, dört
            tr | Ülke 20 bin Türk lirası ödedi, fiyatlar yüzde 12 arttı, 36 adet füze alındı.               | 20 bin Türk lirası                 | yüzde 12, 36
            fa | ارزش قرارداد ۴.۲ میلیارد دلار است و ۳۶ فروند جنگنده و چهار بالگرد دارد.                     | ۴.۲ میلیارد دلار                    | ۳۶, چهار
            fa | دولت ۲۰ هزار ریال ایران پرداخت و قیمت‌ها ۱۲ درصد بالا رفت.                                  | ۲۰ هزار ریال ایران                  | ۱۲ درصد
            """)
    void findsAmounts(String language, String text, String money, String quantities) {
        assertThat(READINGS.named(language, text, EntityType.MONEY)).isEqualTo(money);
        assertThat(READINGS.named(language, text, EntityType.QUANTITY)).isEqualTo(quantities);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | words | what it is in every language
            en | the Iraqi parliament's security and defence committee | body:IRQ/parliament/committee:defence+security
            en | the Defence and Security Commission in the Iraqi parliament | body:IRQ/parliament/committee:defence+security
            ar | لجنة الأمن والدفاع في البرلمان العراقي                  | body:IRQ/parliament/committee:defence+security
            ru | комитет по безопасности и обороне парламента Ирака      | body:IRQ/parliament/committee:defence+security
            tr | Irak Parlamentosu Güvenlik ve Savunma Komisyonu        | body:IRQ/parliament/committee:defence+security
            fa | کمیسیون امنیت و دفاع پارلمان عراق                        | body:IRQ/parliament/committee:defence+security
            ru | Минобороны Ирака                                       | body:IRQ/ministry:defence
            tr | Irak Savunma Bakanlığı                                 | body:IRQ/ministry:defence
            en | Iraq's parliament met. The Ministry of Defence sent a letter. | body:IRQ/ministry:defence
            ar | اجتمع البرلمان العراقي. وردت وزارة الدفاع برسالة.         | body:IRQ/ministry:defence
            ru | В Минобороны молчат, парламент Ирака ждёт.              | body:IRQ/ministry:defence
            ar | تنظيم داعش                                             | org:islamic-state
            en | the Russian embassy in Dushanbe                        | body:RUS/embassy:TJK
            ar | السفارة الروسية في دوشنبه                                | body:RUS/embassy:TJK
            ru | посольство России в Душанбе                            | body:RUS/embassy:TJK
            tr | Rusya'nın Duşanbe Büyükelçiliği                        | body:RUS/embassy:TJK
            fa | سفارت روسیه در دوشنبه                                   | body:RUS/embassy:TJK
            en | the Libyan coast guard                                 | body:LBY/coast-guard
            ar | خفر السواحل الليبي                                      | body:LBY/coast-guard
            ru | береговая охрана Ливии                                 | body:LBY/coast-guard
            tr | Libya Sahil Güvenliği                                  | body:LBY/coast-guard
            fa | گارد ساحلی لیبی                                         | body:LBY/coast-guard
            """)
    void namesBodiesTheSameInEveryLanguage(String language, String words, String expected) {
        assertThat(READINGS.read(language, words).all())
                .extracting(Entity::concept)
                .contains(expected);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | first words | all words for the same
            en | Iraqi lawmaker Samer Haddawi arrived. The Iraqi parliamentarian smiled. He left.        | Samer Haddawi | Iraqi lawmaker = Samer Haddawi = Iraqi parliamentarian = He
            en | Iraq's defence ministry denied it. The ministry said no more.                          | Iraq's defence ministry | Iraq's defence ministry = ministry
            en | Syrian forces withdrew. Iran's foreign ministry and the Iranian foreign minister spoke. | Iran's foreign ministry | Iran's foreign ministry
            ar | التقى وزير الدفاع العراقي سامر حداوي الوفد. وقال الوزير إنه متفائل.                       | سامر حداوي | وزير الدفاع العراقي = سامر حداوي = الوزير
            """)
    void knowsWhoIsMeant(String language, String text, String first, String expected) {
        assertThat(READINGS.chain(language, text, first)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | a name | all words for the same, descriptions too
            en | Olen Braskov, the UN special envoy, met Foreign Minister Lena Ortwig. The Danish diplomat praised the minister.               | Olen Braskov  | Olen Braskov = UN special envoy = Danish diplomat
            en | Kenyan Foreign Minister Lena Ortwig received her Danish counterpart, Olen Braskov. The Danish minister left. A Danish minister resigned. | Olen Braskov | Danish counterpart = Olen Braskov = Danish minister
            en | Lt. Gen. Faris Nadar spoke to the Coast Courier newspaper. The general denied the report.                                   | Faris Nadar   | Lt. Gen. = Faris Nadar = general
            en | Faris Nadar spoke to the Coast Courier newspaper. The newspaper stood by the report.                                        | Coast Courier newspaper | Coast Courier newspaper = newspaper
            en | Former attaché Tarik Jumani left. Colonel Olen Braskov, the new military attaché, arrived. The attaché smiled.               | Tarik Jumani  | Former attaché = Tarik Jumani
            en | Spokeswoman Lena Ortwig and minister Olen Braskov spoke. The spokesman left. The spokeswoman stayed.                        | Lena Ortwig   | Spokeswoman = Lena Ortwig = spokeswoman
            en | Officials met Ambassador Olen Braskov. A senior diplomat declined to comment.                                              | Olen Braskov  | Ambassador = Olen Braskov
            ar | التقى وزير الخارجية الأردني سامر حداوي نظيره الدنماركي طارق الجوماني. وغادر الوزير الدنماركي. وقال دبلوماسي غربي إن اللقاء قصير. | طارق الجوماني | نظيره الدنماركي = طارق الجوماني = الوزير الدنماركي
            ar | قالت وزيرة المالية ليلى حداوي ذلك. ورفض الوزير. وأضافت الوزيرة أن القرار قريب.                                                | ليلى حداوي    | وزيرة المالية = ليلى حداوي = الوزيرة
            ru | Российского посла Ивана Далова принял министр обороны Ирака Самер Хаддави. Глава иракского оборонного ведомства остался.     | Самер Хаддави | министр обороны Ирака = Самер Хаддави = Глава иракского оборонного ведомства
            ru | Посла Ивана Далова принял министр обороны Ирака Самер Хаддави. Дипломат уехал. Западный дипломат сомневается.                 | Ивана Далова  | Посла = Ивана Далова = Дипломат
            ru | В Министерстве обороны России ответили газете «Береговой курьер». Издание сообщило об этом первым.                           | Береговой курьер | Береговой курьер = Издание
            ru | В Министерстве обороны России ждут ответа. Российское оборонное ведомство молчит.                                            | Министерстве обороны России | Министерстве обороны России = Российское оборонное ведомство
            tr | Irak Savunma Bakanı Samer Haddavi, Milli Savunma Bakanı Tarık Cumani ile görüştü. Türk Bakan ayrıldı. Üst düzey bir yetkili konuştu. | Tarık Cumani | Milli Savunma Bakanı = Tarık Cumani = Türk Bakan
            tr | Arabulucu Olen Braskov geldi. Diplomat konuştu. Batılı bir diplomat sustu.                                                 | Olen Braskov  | Arabulucu = Olen Braskov = Diplomat
            fa | سرهنگ طارق جومانی، وابسته نظامی دانمارک، آمد. این دیپلمات گفت که می‌ماند. یک دیپلمات غربی رفت.                                | طارق جومانی   | سرهنگ = طارق جومانی = وابسته نظامی دانمارک = دیپلمات
            en | Iraq's parliament met. The Ministry of Defence sent a letter. Nobody read it.                                          | Ministry of Defence | Ministry of Defence
            fa | سامر حداوی، رئیس کمیسیون دفاع پارلمان عراق، آمد. دلربا سمندر، عضو کمیسیون، رفت.                                          | سامر حداوی    | سامر حداوی = رئیس کمیسیون دفاع پارلمان عراق
            fa | ژنرال سامر حداوی آمد. ساغر نیک، وکیل حداوی، رفت.                                                                      | سامر حداوی    | ژنرال = سامر حداوی = حداوی
            fa | وزیر دفاع عراق سامر حداوی آمد. این وزیر پاسخ نداد. یک وزیر گفت.                                                              | سامر حداوی    | وزیر دفاع عراق = سامر حداوی = وزیر
            fa | سامر حداوی، رئیس کمیته آب، آمد. سرپرست این تیم گفت. رئیس این شرکت رفت.                                                | سامر حداوی    | سامر حداوی = رئیس کمیته آب
            fa | سامر حداوی، سخنگوی وزارت دفاع عراق، آمد. سخنگوی این وزارت گفت. دبیر این انجمن رفت.                                      | سامر حداوی    | سامر حداوی = سخنگوی وزارت دفاع عراق = سخنگوی
            ru | Директор завода Ольга Сандак приехала. Директор соседней школы уехал. Директор отказалась говорить.                   | Ольга Сандак  | Директор завода = Ольга Сандак = Директор
            tr | Komisyon Başkanı Levent Saraçlı geldi. Derneğin başkanı gitti. Komisyonun başkanı sustu.                             | Levent Saraçlı | Komisyon Başkanı = Levent Saraçlı = Komisyonun başkanı
            en | Defence Minister Olen Braskov spoke. The minister of the neighbouring state left. The club's minister wept. The minister stayed. | Olen Braskov | Defence Minister = Olen Braskov = minister
            en | Lena Ortwig, the mayor, met Olen Braskov. She left.                                                                  | Lena Ortwig   | Lena Ortwig = mayor = She
            """)
    void knowsWhomADescriptionMeans(String language, String text, String first, String expected) {
        assertThat(READINGS.chain(language, text, first)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {2} -> {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | text | words | the name shown for whom they mean
            ru | Договор подписали с Тайбором Рейнстедом.                                    | Тайбором Рейнстедом   | Тайбор Рейнстед
            ru | Письмо вручили Кеннарду Олвиссу.                                           | Кеннарду Олвиссу      | Кеннард Олвисс
            ru | По словам Дорвина Хелмса, всё готово. Хелмс уехал.                          | Дорвина Хелмса        | Дорвин Хелмс
            ru | Об этом узнали от Гари Хелмса. Хелмс уехал.                                 | Гари Хелмса           | Гари Хелмс
            ru | По словам Брайсона Дечеббо, всё готово. С Брайсоном Дечеббо согласились.    | Брайсоном Дечеббо     | Брайсон Дечеббо
            ru | Вадим Максим и Ибрагим Касим уехали.                                        | Ибрагим Касим         | Ибрагим Касим
            ru | Встречу с президентом Чо Хын Соном отменили. Чо Хын Сон, сказал он, уехал.     | Чо Хын Соном          | Чо Хын Сон
            ru | Об этом сообщили в Министерстве обороны Ирака.                              | Министерстве обороны Ирака | Министерство обороны Ирака
            ru | Решение принято Комиссией национальной безопасности.                        | Комиссией национальной безопасности | Комиссия национальной безопасности
            tr | Karar, Irak Savunma Bakanlığının açıklamasında yer aldı.                     | Irak Savunma Bakanlığının | Irak Savunma Bakanlığı
            tr | Konuyu Suriye hükümetine sordular.                                          | Suriye hükümetine     | Suriye hükümeti
            tr | Bakanlık, sınır birliklerinin araç alacağını duyurdu.                        | sınır birliklerinin   | sınır birliklerinin
            tr | Özbekistanlı Rustambek Dehkanov konuştu.                                    | Rustambek Dehkanov    | Rustambek Dehkanov
            tr | Karaburun Haber Ajansına konuşan yetkili sustu.                   | Karaburun Haber Ajansına           | Karaburun Haber Ajansı
            tr | Dün Meltem Gazetesinden arayan genç muhabir de sordu.              | Meltem Gazetesinden                | Meltem Gazetesi
            tr | Vekil, Doruk Televizyonunda konuştu.                              | Doruk Televizyonunda               | Doruk Televizyonu
            tr | Tuna Havacılık Şirketiyle anlaşma yapıldı.                        | Tuna Havacılık Şirketiyle          | Tuna Havacılık Şirketi
            tr | Saha Vakfından bir heyet geldi.                                   | Saha Vakfından                     | Saha Vakfı
            tr | Çağrı Birleşmiş Milletlerin oldu.                                 | Birleşmiş Milletlerin              | Birleşmiş Milletler
            ru | Запрос направлен Федеральной службе по военно-техническому сотрудничеству. | Федеральной службе по военно-техническому сотрудничеству | Федеральная служба по военно-техническому сотрудничеству
            ru | Встреча прошла в Ташкенте без прессы.                             | Ташкенте                           | Ташкент
            ru | Об этом сказал посол Ирака.                                       | Ирака                              | Ирак
            ru | В армии востока Ливии отказались от слов.                         | армии востока Ливии                | армия востока Ливии
            """)
    void callsThemByTheirDictionaryForm(String language, String text, String words, String expected) {
        assertThat(READINGS.shown(language, text, words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "ru", "tr", "fa"})
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsSoonOnHostileText(String language) {
        String nested = "Iraqi parliament's ".repeat(4_000);
        String names = "Ali al-Al bin Al ".repeat(4_000);
        String commas = "الوزير، ".repeat(4_000);
        for (String text : new String[] {nested, names, commas, "ال".repeat(9_000), "-'’".repeat(9_000)}) {
            assertThat(READINGS.read(language, text).mentions()).hasSizeLessThan(60_000);
        }
    }

    @Test
    void givesNothingForALanguageWithoutFacts() {
        assertThat(READINGS.read("fi", "Helsinki sanoi.").mentions()).isEmpty();
    }
}
