package org.whence.time;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.report.TestReports;
import org.whence.syntax.LanguageSentences;

class TimeRulesTest {

    private static final LanguageSentences SENTENCES = LanguageSentences.load();
    private static final TimeRules TIMES = TimeRules.load();

    private static List<TimeMention> times(Report report) {
        return TIMES.find(report, SENTENCES.split(report));
    }

    private static String found(String language, @Nullable String day, String text) {
        Report report = TestReports.of(language, day, text);
        return times(report).stream()
                .map(t -> report.at(t.span()) + " = " + t.type() + (t.value().isEmpty() ? "" : " " + t.value()) + " "
                        + t.direction())
                .collect(joining(" ; "));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | day of the report | text | words = type value direction
            en | 2021-03-17 | The envoys met on March 3, 2021 in Port Aldan. | March 3, 2021 = DATE 2021-03-03 PAST
            en | 2021-03-17 | They met on 3 March and again on the 9th of March. | 3 March = DATE 2021-03-03 PAST ; the 9th of March = DATE 2021-03-09 PAST
            en | 2021-03-17 | Talks began on Monday, March 8. | Monday, March 8 = DATE 2021-03-08 PAST
            en | 2021-03-17 | Talks will resume on April 2. | April 2 = DATE 2021-04-02 FUTURE
            en | 2021-03-17 | The deal was signed in November 2019. | November 2019 = DATE 2019-11 PAST
            en | 2021-03-17 | The deal was signed in June of last year. | June of last year = DATE 2020-06 PAST
            en | 2021-03-17 | The deal was signed on June 5 last year. | June 5 last year = DATE 2020-06-05 PAST
            en | 2021-03-17 | It arrived at the beginning of last September. | the beginning of last September = DATE 2020-09 PAST
            en | 2021-03-17 | It arrived in early February. | early February = DATE 2021-02 PAST
            en | 2021-03-17 | The army bought them in December. | December = DATE 2020-12 PAST
            en | 2021-03-17 | He may march in May. | May = DATE 2021-05 FUTURE
            en | 2021-03-17 | The crisis of 2003 and the 1990s came back. | 2003 = DATE 2003 PAST ; the 1990s = DATE 199X PAST
            en | 2021-03-17 | It lasted from 2015 to 2017, and again 2018-2019. | 2015 to 2017 = DATE 2015/2017 PAST ; 2018-2019 = DATE 2018/2019 PAST
            en | 2021-03-17 | The drill runs from March 20 to April 2. | March 20 to April 2 = DATE 2021-03-20/2021-04-02 FUTURE
            en | 2021-03-17 | The drill ran from 3 to 5 March. | 3 to 5 March = DATE 2021-03-03/2021-03-05 PAST
            en | 2021-03-17 | She said so on Tuesday. | Tuesday = DATE 2021-03-16 PAST
            en | 2021-03-17 | She will visit on Friday. | Friday = DATE 2021-03-19 FUTURE
            en | 2021-03-17 | She left last Wednesday and returns next Wednesday. | last Wednesday = DATE 2021-03-10 PAST ; next Wednesday = DATE 2021-03-24 FUTURE
            en | 2021-03-17 | She left on Sunday evening. | Sunday evening = TIME 2021-03-14 PAST
            en | 2021-03-17 | He spoke yesterday; the vote is today, the count tomorrow. | yesterday = DATE 2021-03-16 PAST ; today = DATE 2021-03-17 PRESENT ; tomorrow = DATE 2021-03-18 FUTURE
            en | 2021-03-17 | He had left the day before yesterday. | the day before yesterday = DATE 2021-03-15 PAST
            en | 2021-03-17 | They met last month, this week and earlier this year. | last month = DATE 2021-02 PAST ; this week = DATE 2021-03-15/2021-03-21 PRESENT ; earlier this year = DATE 2021 PRESENT
            en | 2021-03-17 | They meet again next month. | next month = DATE 2021-04 FUTURE
            en | 2021-03-17 | He resigned two days ago. | two days ago = DATE 2021-03-15 PAST
            en | 2021-03-17 | He resigned a few months ago. | a few months ago = DURATION PXM PAST
            en | 2021-03-17 | It closed three years ago. | three years ago = DATE 2018 PAST
            en | 2021-03-17 | It was built a decade ago. | a decade ago = DATE 201X PAST
            en | 2021-03-17 | The army spent five weeks there, and several days at sea. | five weeks = DURATION P5W UNKNOWN ; several days = DURATION PXD UNKNOWN
            en | 2021-03-17 | The two-year contract covers the past three months. | two-year = DURATION P2Y UNKNOWN ; the past three months = DURATION P3M PAST
            en | 2021-03-17 | The board meets every month and reports daily. | every month = SET P1M UNKNOWN ; daily = SET P1D UNKNOWN
            en | 2021-03-17 | Sales fell in the third quarter of 2020. | the third quarter of 2020 = DATE 2020-35 PAST
            en | 2021-08-17 | Three ships follow in Q2 2022. | Q2 2022 = DATE 2022-34 FUTURE
            en | 2021-08-17 | The yard closes in the last quarter of the year. | the last quarter of the year = DATE 2021-36 FUTURE
            en | 2021-08-17 | It left a year and a half ago. | a year and a half ago = DATE 2020-02 PAST
            en | 2021-08-17 | Repairs took about two and a half months. | about two and a half months = DURATION P2.5M UNKNOWN
            en | 2021-03-17 | They trained in the summer of 2018 and last winter. | the summer of 2018 = DATE 2018-22 PAST ; last winter = DATE 2020-24 PAST
            en | 2021-03-17 | The call came at 16:30 on 12/23/2020. | 16:30 = TIME T16:30 UNKNOWN ; 12/23/2020 = DATE 2020-12-23 PAST
            en | 2021-03-17 | The call came at 5 p.m. on Monday. | 5 p.m. on Monday = TIME 2021-03-15T17:00 PAST
            en | 2021-03-17 | They landed on 2020-12-23. | 2020-12-23 = DATE 2020-12-23 PAST
            en | 2021-03-17 | She spoke this morning and left last night. | this morning = TIME 2021-03-17 PRESENT ; last night = TIME 2021-03-16 PAST
            en | 2021-03-17 | The yard made a third-quarter loss; a year earlier it had gained. | third-quarter = DATE 2020-35 PAST ; a year earlier = DATE 2019-35 PAST
            en | 2021-03-17 | In the third quarter of 2020 it lost; the year-ago quarter was better. | the third quarter of 2020 = DATE 2020-35 PAST ; the year-ago quarter = DATE 2019-35 PAST
            en | 2021-03-17 | A year earlier the yard had gained. | A year earlier = DATE 2020 PAST
            en | 2021-03-17 | They expect more in coming months than in past years. | coming months = DURATION PXM FUTURE ; past years = DURATION PXY PAST
            en | 2021-03-17 | Over the weekend the crew slept. | the weekend = DATE 2021-03-13/2021-03-14 PAST
            en | 2021-03-17 | The hull is to be completed by August. | August = DATE 2021-08 FUTURE
            en | 2021-03-17 | It was agreed that the hull is needed by July 2. | July 2 = DATE 2021-07-02 FUTURE
            en | 2021-03-17 | Ms Orr will succeed Mr Lund on June 1. | June 1 = DATE 2021-06-01 FUTURE
            en | 2021-03-17 | Talks are set to resume on Friday. | Friday = DATE 2021-03-19 FUTURE
            en | 2021-03-17 | The two had traded for centuries. | centuries = DURATION PXY UNKNOWN
            en | 2021-03-17 | They are currently at sea and will soon be back. | currently = DATE PRESENT ; soon = DATE FUTURE
            en | 2021-03-17 | They left on March 3. The following day they were back. | March 3 = DATE 2021-03-03 PAST ; The following day = DATE 2021-03-04 PAST
            en | 2021-03-17 | By the end of the year the base will close. | the end of the year = DATE 2021 PRESENT
            en | 2021-03-17 | It is a relic of the 19th century. | the 19th century = DATE 18XX PAST
            en |  | He left on December 7, on a Sunday, last month. | December 7 = DATE XXXX-12-07 UNKNOWN ; Sunday = DATE XXXX-WXX-7 UNKNOWN ; last month = DATE PAST
            en |  | It came at the beginning of last September, not in 2003. | the beginning of last September = DATE XXXX-09 UNKNOWN ; 2003 = DATE 2003 UNKNOWN
            en | 2021-03-17 | The Sun sat on his desk, and 40 tanks of 1200 hp stood there. |  \u0001\u0001
            en | 2021-03-17 | The market opens every Monday. | every Monday = SET XXXX-WXX-1 UNKNOWN
            en | 2021-03-17 | It fell two weeks before the vote. | two weeks = DURATION P2W UNKNOWN
            en | 2021-03-17 | The vote is this Friday. | this Friday = DATE 2021-03-19 FUTURE
            en | 2021-03-17 | He left twenty four days ago after a 1:0 win. | twenty four days ago = DATE 2021-02-21 PAST
            en | 2021-03-17 | The ruling, which will be read on March 15, is late. | March 15 = DATE 2021-03-15 PAST
            en | 2021-03-17 | Heavy rain reached Four Corners on Tuesday. | Tuesday = DATE 2021-03-16 PAST
            """)
    void readsEnglish(String language, @Nullable String day, String text, String expected) {
        assertThat(found(language, day, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | day of the report | text | words = type value direction
            ar | 2021-03-17 | التقى الوفدان في 3 آذار 2021 في العاصمة | 3 آذار 2021 = DATE 2021-03-03 PAST
            ar | 2021-03-17 | التقيا في 3 آذار/ مارس الحالي | 3 آذار/ مارس الحالي = DATE 2021-03-03 PAST
            ar | 2021-03-17 | التقيا في السابع من شباط وفي الحادي والعشرين من كانون الثاني الماضي | السابع من شباط = DATE 2021-02-07 PAST ; الحادي والعشرين من كانون الثاني الماضي = DATE 2021-01-21 PAST
            ar | 2021-03-17 | وقع الاتفاق يوم الاثنين 8 مارس 2021 | يوم الاثنين 8 مارس 2021 = DATE 2021-03-08 PAST
            ar | 2021-03-17 | سيعقد الاجتماع في 2 أبريل المقبل | 2 أبريل المقبل = DATE 2021-04-02 FUTURE
            ar | 2021-03-17 | وقع الاتفاق في تشرين الثاني/نوفمبر 2019 | تشرين الثاني/نوفمبر 2019 = DATE 2019-11 PAST
            ar | 2021-03-17 | وقع الاتفاق في حزيران من العام الماضي | حزيران من العام الماضي = DATE 2020-06 PAST
            ar | 2021-03-17 | وصلت مطلع أيلول الماضي | مطلع أيلول الماضي = DATE 2020-09 PAST
            ar | 2021-03-17 | وصلت أواخر كانون الأول | أواخر كانون الأول = DATE 2020-12 PAST
            ar | 2021-03-17 | اشترى الجيش الدبابات بعد عام 2003 وقبل سنة 2010 | عام 2003 = DATE 2003 PAST ; سنة 2010 = DATE 2010 PAST
            ar | 2021-03-17 | استمر ذلك من 2015 إلى 2017 | 2015 إلى 2017 = DATE 2015/2017 PAST
            ar | 2021-03-17 | استمر ذلك بين آذار وأيار 2019 | آذار وأيار 2019 = DATE 2019-03/2019-05 PAST
            ar | 2021-03-17 | قال المتحدث الثلاثاء إن الوفد غادر | الثلاثاء = DATE 2021-03-16 PAST
            ar | 2021-03-17 | سيزور الوفد العاصمة يوم الجمعة | يوم الجمعة = DATE 2021-03-19 FUTURE
            ar | 2021-03-17 | غادر الأربعاء الماضي ويعود الأربعاء المقبل | الأربعاء الماضي = DATE 2021-03-10 PAST ; الأربعاء المقبل = DATE 2021-03-24 FUTURE
            ar | 2021-03-17 | قال أمس الثلاثاء إن التصويت اليوم والفرز غدا | أمس الثلاثاء = DATE 2021-03-16 PAST ; اليوم = DATE 2021-03-17 PRESENT ; غدا = DATE 2021-03-18 FUTURE
            ar | 2021-03-17 | غادر مساء أمس ووصل فجر اليوم | مساء أمس = TIME 2021-03-16 PAST ; فجر اليوم = TIME 2021-03-17 PRESENT
            ar | 2021-03-17 | غادر أول من أمس | أول من أمس = DATE 2021-03-15 PAST
            ar | 2021-03-17 | التقوا الشهر الماضي وهذا الأسبوع | الشهر الماضي = DATE 2021-02 PAST ; وهذا الأسبوع = DATE 2021-03-15/2021-03-21 PRESENT
            ar | 2021-03-17 | يلتقون العام المقبل | العام المقبل = DATE 2022 FUTURE
            ar | 2021-03-17 | استقال قبل يومين | قبل يومين = DATE 2021-03-15 PAST
            ar | 2021-03-17 | استقال قبل أيام والتقى السفير قبل أشهر | قبل أيام = DURATION PXD PAST ; قبل أشهر = DURATION PXM PAST
            ar | 2021-03-17 | أغلقت قبل ثلاثة أعوام ومنذ نحو شهرين | قبل ثلاثة أعوام = DATE 2018 PAST ; ومنذ نحو شهرين = DATE 2021-01 PAST
            ar | 2021-03-17 | بقي الجيش هناك خمسة أسابيع وعدة أيام | خمسة أسابيع = DURATION P5W UNKNOWN ; وعدة أيام = DURATION PXD UNKNOWN
            ar | 2021-03-17 | خلال الأيام المقبلة وخلال العامين الماضيين | الأيام المقبلة = DURATION PXD FUTURE ; العامين الماضيين = DURATION P2Y PAST
            ar | 2021-03-17 | يجتمع المجلس كل شهر ويصدر بيانا يوميا | كل شهر = SET P1M UNKNOWN ; يوميا = SET P1D UNKNOWN
            ar | 2021-03-17 | تراجعت المبيعات في الربع الثالث من عام 2020 | الربع الثالث من عام 2020 = DATE 2020-35 PAST
            ar | 2021-03-17 | تدربوا في صيف 2018 وفي الشتاء الماضي | صيف 2018 = DATE 2018-22 PAST ; الشتاء الماضي = DATE 2020-24 PAST
            ar | 2021-03-17 | جاء الاتصال الساعة 16:30 | الساعة 16:30 = TIME T16:30 UNKNOWN
            ar | 2021-03-17 | هبطوا في 23/12/2020 | 23/12/2020 = DATE 2020-12-23 PAST
            ar | 2021-03-17 | هبطوا في 10 رمضان 1441هـ | 10 رمضان 1441هـ = DATE 2020-05-03 PAST
            ar | 2021-03-17 | وصلوا مؤخرا وسيغادرون قريبا | مؤخرا = DATE PAST ; قريبا = DATE FUTURE
            ar | 2021-03-17 | غادروا في 3 آذار. وفي اليوم التالي عادوا | 3 آذار = DATE 2021-03-03 PAST ; اليوم التالي = DATE 2021-03-04 PAST
            ar | 2021-03-17 | تغلق القاعدة نهاية العام | نهاية العام = DATE 2021 PRESENT
            ar | 2021-03-17 | من آثار القرن التاسع عشر وثمانينيات القرن الماضي | القرن التاسع عشر = DATE 18XX PAST ; وثمانينيات القرن الماضي = DATE 198X PAST
            ar |  | غادر في 7 كانون الأول/ ديسمبر الحالي. والتقاه، الأحد، السفير قبل أيام | 7 كانون الأول/ ديسمبر الحالي = DATE XXXX-12-07 UNKNOWN ; الأحد = DATE XXXX-WXX-7 UNKNOWN ; قبل أيام = DURATION PXD PAST
            ar |  | جاءت الشهر الماضي، لا في 2003 | الشهر الماضي = DATE PAST ; 2003 = DATE 2003 UNKNOWN
            ar | 2021-03-17 | الأمين العام الحالي يقود 40 دبابة |  \u0001\u0001
            ar | 2021-03-17 | غادر قبل أسبوعين من مقتله | قبل أسبوعين = DURATION P2W UNKNOWN
            ar | 2021-03-17 | بقي أربع وعشرين ساعة ويعود كل سنتين | أربع وعشرين ساعة = DURATION PT24H UNKNOWN ; كل سنتين = SET P2Y UNKNOWN
            ar | 2021-03-17 | يصل الأسبوع المقبل يوم الجمعة لا في اليوم الأخير | الأسبوع المقبل يوم الجمعة = DATE 2021-03-26 FUTURE
            """)
    void readsArabic(String language, @Nullable String day, String text, String expected) {
        assertThat(found(language, day, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | day of the report | text | words = type value direction
            ru | 2021-03-17 | Договорились о восьми лодках, первые получим до конца июня. | конца июня = DATE 2021-06 FUTURE
            ru | 2021-03-17 | Договорились о восьми лодках, первые получили до конца февраля. | конца февраля = DATE 2021-02 PAST
            ru | 2021-03-17 | Стороны встретились 3 марта 2021 года в столице. | 3 марта 2021 года = DATE 2021-03-03 PAST
            ru | 2021-03-17 | Встреча прошла в понедельник, 8 марта. | понедельник, 8 марта = DATE 2021-03-08 PAST
            ru | 2021-03-17 | Переговоры состоятся 2 апреля. | 2 апреля = DATE 2021-04-02 FUTURE
            ru | 2021-03-17 | Договор подписан в ноябре 2019 года. | ноябре 2019 года = DATE 2019-11 PAST
            ru | 2021-03-17 | Договор подписан в июне прошлого года. | июне прошлого года = DATE 2020-06 PAST
            ru | 2021-03-17 | Груз прибыл в начале сентября. | начале сентября = DATE 2020-09 PAST
            ru | 2021-03-17 | Груз прибыл 7-го февраля, а не первого марта. | 7-го февраля = DATE 2021-02-07 PAST ; первого марта = DATE 2021-03-01 PAST
            ru | 2021-03-17 | Кризис 2003 года и 1990-х годов вернулся. | 2003 года = DATE 2003 PAST ; 1990-х годов = DATE 199X PAST
            ru | 2021-03-17 | Это длилось с 2015 по 2017 год и в 2018-2019 годах. | 2015 по 2017 год = DATE 2015/2017 PAST ; 2018-2019 годах = DATE 2018/2019 PAST
            ru | 2021-03-17 | Учения шли с 3 по 5 марта, раньше — с марта по май 2019 года. | 3 по 5 марта = DATE 2021-03-03/2021-03-05 PAST ; марта по май 2019 года = DATE 2019-03/2019-05 PAST
            ru | 2021-03-17 | Об этом она сказала во вторник. | вторник = DATE 2021-03-16 PAST
            ru | 2021-03-17 | Визит состоится в пятницу. | пятницу = DATE 2021-03-19 FUTURE
            ru | 2021-03-17 | Он уехал в прошлую среду и вернётся в следующую среду. | прошлую среду = DATE 2021-03-10 PAST ; следующую среду = DATE 2021-03-24 FUTURE
            ru | 2021-03-17 | Он уехал в воскресенье вечером. | воскресенье вечером = TIME 2021-03-14 PAST
            ru | 2021-03-17 | Он выступил вчера, голосование сегодня, подсчёт завтра. | вчера = DATE 2021-03-16 PAST ; сегодня = DATE 2021-03-17 PRESENT ; завтра = DATE 2021-03-18 FUTURE
            ru | 2021-03-17 | Он уехал позавчера, вчера вечером его видели. | позавчера = DATE 2021-03-15 PAST ; вчера вечером = TIME 2021-03-16 PAST
            ru | 2021-03-17 | Они встречались в прошлом месяце и на этой неделе. | прошлом месяце = DATE 2021-02 PAST ; этой неделе = DATE 2021-03-15/2021-03-21 PRESENT
            ru | 2021-03-17 | Они встретятся в следующем году. | следующем году = DATE 2022 FUTURE
            ru | 2021-03-17 | Он ушёл два дня назад, она — неделю назад. | два дня назад = DATE 2021-03-15 PAST ; неделю назад = DATE 2021-03-08/2021-03-14 PAST
            ru | 2021-03-17 | Он ушёл несколько месяцев назад. | несколько месяцев назад = DURATION PXM PAST
            ru | 2021-03-17 | Завод закрыли три года назад. | три года назад = DATE 2018 PAST
            ru | 2021-03-17 | Через две недели он вернётся. | Через две недели = DATE 2021-03-29/2021-04-04 FUTURE
            ru | 2021-03-17 | Армия стояла там пять недель и несколько дней. | пять недель = DURATION P5W UNKNOWN ; несколько дней = DURATION PXD UNKNOWN
            ru | 2021-03-17 | За последние три месяца и в течение двух лет. | последние три месяца = DURATION P3M PAST ; двух лет = DURATION P2Y UNKNOWN
            ru | 2021-03-17 | Совет собирается каждый месяц и отчитывается ежедневно. | каждый месяц = SET P1M UNKNOWN ; ежедневно = SET P1D UNKNOWN
            ru | 2021-03-17 | Продажи упали в третьем квартале 2020 года. | третьем квартале 2020 года = DATE 2020-35 PAST
            ru | 2021-03-17 | Учились летом 2018 года и прошлой зимой. | летом 2018 года = DATE 2018-22 PAST ; прошлой зимой = DATE 2020-24 PAST
            ru | 2021-03-17 | Звонок поступил в 16:30, а самолёт сел 23.12.2020. | 16:30 = TIME T16:30 UNKNOWN ; 23.12.2020 = DATE 2020-12-23 PAST
            ru | 2021-03-17 | Сейчас они в море и скоро вернутся, недавно писали. | Сейчас = DATE PRESENT ; скоро = DATE FUTURE ; недавно = DATE PAST
            ru | 2021-03-17 | Они ушли 3 марта. На следующий день вернулись. | 3 марта = DATE 2021-03-03 PAST ; На следующий день = DATE 2021-03-04 PAST
            ru | 2021-03-17 | К концу года базу закроют. | концу года = DATE 2021 PRESENT
            ru | 2021-03-17 | Это наследие XIX века и 80-х годов. | XIX века = DATE 18XX PAST ; 80-х годов = DATE 198X PAST
            ru |  | Он уехал 7 декабря, в воскресенье, а вернулся в прошлом месяце. | 7 декабря = DATE XXXX-12-07 UNKNOWN ; воскресенье = DATE XXXX-WXX-7 UNKNOWN ; прошлом месяце = DATE PAST
            ru |  | Это было в сентябре, а не в 2003 году. | сентябре = DATE XXXX-09 UNKNOWN ; 2003 году = DATE 2003 UNKNOWN
            ru | 2021-03-17 | Министерство окружающей среды купило 40 танков. |  \u0001\u0001
            ru | 2021-03-17 | Трёхдневный визит начался двадцать пять лет назад. | Трёхдневный = DURATION P3D UNKNOWN ; двадцать пять лет назад = DATE 1996 PAST
            ru | 2021-03-17 | Через три месяца после выборов счёт был 1:0. | Через три месяца после = DURATION P3M FUTURE
            ru | 2021-03-17 | Рынок открыт каждую пятницу. | каждую пятницу = SET XXXX-WXX-5 UNKNOWN
            """)
    void readsRussian(String language, @Nullable String day, String text, String expected) {
        assertThat(found(language, day, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | day of the report | text | words = type value direction
            tr | 2021-03-17 | Heyetler 3 Mart 2021'de başkentte görüştü. | 3 Mart 2021'de = DATE 2021-03-03 PAST
            tr | 2021-03-17 | Görüşme 8 Mart Pazartesi günü yapıldı. | 8 Mart Pazartesi günü = DATE 2021-03-08 PAST
            tr | 2021-03-17 | Görüşmeler 2 Nisan'da başlayacak. | 2 Nisan'da = DATE 2021-04-02 FUTURE
            tr | 2021-03-17 | Anlaşma Kasım 2019'da imzalandı. | Kasım 2019'da = DATE 2019-11 PAST
            tr | 2021-03-17 | Anlaşma geçen yılın Haziran ayında imzalandı. | geçen yılın Haziran ayında = DATE 2020-06 PAST
            tr | 2021-03-17 | Yük geçen Eylül ayının başında geldi. | geçen Eylül ayının başında = DATE 2020-09 PAST
            tr | 2021-03-17 | Yük Şubat başında geldi, 7 şubatta döndü. | Şubat başında = DATE 2021-02 PAST ; 7 şubatta = DATE 2021-02-07 PAST
            tr | 2021-03-17 | 2003'teki kriz ve 1990'lar geri geldi. | 2003'teki = DATE 2003 PAST ; 1990'lar = DATE 199X PAST
            tr | 2021-03-17 | Bu, 2015-2017 yılları arasında ve 2019 yılında sürdü. | 2015-2017 yılları = DATE 2015/2017 PAST ; 2019 yılında = DATE 2019 PAST
            tr | 2021-03-17 | Tatbikat 3-5 Mart tarihleri arasında yapıldı. | 3-5 Mart tarihleri = DATE 2021-03-03/2021-03-05 PAST
            tr | 2021-03-17 | Sözcü bunu salı günü söyledi. | salı günü = DATE 2021-03-16 PAST
            tr | 2021-03-17 | Bakan cuma günü başkente gidecek. | cuma günü = DATE 2021-03-19 FUTURE
            tr | 2021-03-17 | Geçen çarşamba gitti, gelecek çarşamba dönecek. | Geçen çarşamba = DATE 2021-03-10 PAST ; gelecek çarşamba = DATE 2021-03-24 FUTURE
            tr | 2021-03-17 | Pazar akşamı gitti. | Pazar akşamı = TIME 2021-03-14 PAST
            tr | 2021-03-17 | Dün konuştu, oylama bugün, sayım yarın. | Dün = DATE 2021-03-16 PAST ; bugün = DATE 2021-03-17 PRESENT ; yarın = DATE 2021-03-18 FUTURE
            tr | 2021-03-17 | Önceki gün gitti, dün akşam görüldü. | Önceki gün = DATE 2021-03-15 PAST ; dün akşam = TIME 2021-03-16 PAST
            tr | 2021-03-17 | Geçen ay ve bu hafta görüştüler. | Geçen ay = DATE 2021-02 PAST ; bu hafta = DATE 2021-03-15/2021-03-21 PRESENT
            tr | 2021-03-17 | Gelecek yıl yine görüşecekler. | Gelecek yıl = DATE 2022 FUTURE
            tr | 2021-03-17 | İki gün önce istifa etti. | İki gün önce = DATE 2021-03-15 PAST
            tr | 2021-03-17 | Birkaç ay önce istifa etti. | Birkaç ay önce = DURATION PXM PAST
            tr | 2021-03-17 | Fabrika üç yıl önce kapandı. | üç yıl önce = DATE 2018 PAST
            tr | 2021-03-17 | Ordu orada beş hafta ve birkaç gün kaldı. | beş hafta = DURATION P5W UNKNOWN ; birkaç gün = DURATION PXD UNKNOWN
            tr | 2021-03-17 | Son üç ayda ve son iki yılda arttı. | Son üç ayda = DURATION P3M PAST ; son iki yılda = DURATION P2Y PAST
            tr | 2021-03-17 | Önümüzdeki günlerde açıklanacak. | Önümüzdeki günlerde = DURATION PXD FUTURE
            tr | 2021-03-17 | Kurul her ay toplanıyor, her gün rapor veriyor. | her ay = SET P1M UNKNOWN ; her gün = SET P1D UNKNOWN
            tr | 2021-03-17 | Satışlar 2020 yılının üçüncü çeyreğinde düştü. | 2020 yılının üçüncü çeyreğinde = DATE 2020-35 PAST
            tr | 2021-03-17 | 2018 yazında ve geçen kış eğitim aldılar. | 2018 yazında = DATE 2018-22 PAST ; geçen kış = DATE 2020-24 PAST
            tr | 2021-03-17 | Telefon saat 16.30'da geldi, uçak 23.12.2020'de indi. | saat 16.30'da = TIME T16:30 UNKNOWN ; 23.12.2020'de = DATE 2020-12-23 PAST
            tr | 2021-03-17 | Şu anda denizdeler, yakında dönecekler. | Şu anda = DATE PRESENT ; yakında = DATE FUTURE
            tr | 2021-03-17 | 3 Mart'ta gittiler. Ertesi gün döndüler. | 3 Mart'ta = DATE 2021-03-03 PAST ; Ertesi gün = DATE 2021-03-04 PAST
            tr | 2021-03-17 | Üs yıl sonunda kapanacak. | yıl sonunda = DATE 2021 PRESENT
            tr | 2021-03-17 | 19. yüzyıldan kalma. | 19. yüzyıldan = DATE 18XX PAST
            tr |  | 7 Aralık'ta, pazar günü gitti, geçen ay döndü. | 7 Aralık'ta, pazar günü = DATE XXXX-12-07 UNKNOWN ; geçen ay = DATE PAST
            tr |  | Eylül ayında geldi, 2003'te değil. | Eylül ayında = DATE XXXX-09 UNKNOWN ; 2003'te = DATE 2003 UNKNOWN
            tr | 2021-03-17 | Kasım Bey pazar payını ve 40 tankı anlattı. |  \u0001\u0001
            tr | 2021-03-17 | İki yıllık anlaşmayı 1000'den fazla kişi bekledi. | İki yıllık = DURATION P2Y UNKNOWN
            tr | 2021-03-17 | Pazar her pazartesi açılır, bu kişi orada. | her pazartesi = SET XXXX-WXX-1 UNKNOWN
            """)
    void readsTurkish(String language, @Nullable String day, String text, String expected) {
        assertThat(found(language, day, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | day of the report | text | words = type value direction
            fa | 2021-03-17 | دو هیئت ۳ مارس ۲۰۲۱ در پایتخت دیدار کردند. | ۳ مارس ۲۰۲۱ = DATE 2021-03-03 PAST
            fa | 2021-03-17 | دیدار روز دوشنبه ۱۸ اسفند ۱۳۹۹ انجام شد. | روز دوشنبه ۱۸ اسفند ۱۳۹۹ = DATE 2021-03-08 PAST
            fa | 2021-03-17 | گفتگوها دوم آوریل برگزار خواهد شد. | دوم آوریل = DATE 2021-04-02 FUTURE
            fa | 2021-03-17 | توافق در نوامبر ۲۰۱۹ امضا شد. | نوامبر ۲۰۱۹ = DATE 2019-11 PAST
            fa | 2021-03-17 | توافق در ژوئن سال گذشته امضا شد. | ژوئن سال گذشته = DATE 2020-06 PAST
            fa | 2021-03-17 | محموله اوایل سپتامبر گذشته رسید. | اوایل سپتامبر گذشته = DATE 2020-09 PAST
            fa | 2021-03-17 | محموله هفتم بهمن رسید. | هفتم بهمن = DATE 2021-01-26 PAST
            fa | 2021-03-17 | توافق در آذر ۱۳۹۸ امضا شد. | آذر ۱۳۹۸ = DATE 2019-11-22/2019-12-21 PAST
            fa | 2021-03-17 | بحران سال ۲۰۰۳ و سال ۱۳۵۹ بازگشت. | سال ۲۰۰۳ = DATE 2003 PAST ; سال ۱۳۵۹ = DATE 1980-03-21/1981-03-20 PAST
            fa | 2021-03-17 | از ۲۰۱۵ تا ۲۰۱۷ ادامه داشت. | ۲۰۱۵ تا ۲۰۱۷ = DATE 2015/2017 PAST
            fa | 2021-03-17 | رزمایش ۳ تا ۵ مارس برگزار شد. | ۳ تا ۵ مارس = DATE 2021-03-03/2021-03-05 PAST
            fa | 2021-03-17 | سخنگو روز سه‌شنبه این را گفت. | روز سه‌شنبه = DATE 2021-03-16 PAST
            fa | 2021-03-17 | وزیر جمعه به پایتخت خواهد رفت. | جمعه = DATE 2021-03-19 FUTURE
            fa | 2021-03-17 | چهارشنبه گذشته رفت و چهارشنبه آینده برمی‌گردد. | چهارشنبه گذشته = DATE 2021-03-10 PAST ; چهارشنبه آینده = DATE 2021-03-24 FUTURE
            fa | 2021-03-17 | یکشنبه شب رفت. | یکشنبه شب = TIME 2021-03-14 PAST
            fa | 2021-03-17 | دیروز سخن گفت، رای‌گیری امروز و شمارش فرداست. | دیروز = DATE 2021-03-16 PAST ; امروز = DATE 2021-03-17 PRESENT
            fa | 2021-03-17 | پریروز رفت و دیشب دیده شد. | پریروز = DATE 2021-03-15 PAST ; دیشب = DATE 2021-03-16 PAST
            fa | 2021-03-17 | ماه گذشته و این هفته دیدار کردند. | ماه گذشته = DATE 2021-02 PAST ; این هفته = DATE 2021-03-15/2021-03-21 PRESENT
            fa | 2021-03-17 | سال آینده دوباره دیدار می‌کنند. | سال آینده = DATE 2022 FUTURE
            fa | 2021-03-17 | دو روز پیش استعفا داد. | دو روز پیش = DATE 2021-03-15 PAST
            fa | 2021-03-17 | چند ماه پیش استعفا داد. | چند ماه پیش = DURATION PXM PAST
            fa | 2021-03-17 | کارخانه سه سال پیش بسته شد. | سه سال پیش = DATE 2018 PAST
            fa | 2021-03-17 | دو هفته دیگر برمی‌گردد. | دو هفته دیگر = DATE 2021-03-29/2021-04-04 FUTURE
            fa | 2021-03-17 | ارتش پنج هفته و چند روز آنجا بود. | پنج هفته = DURATION P5W UNKNOWN ; چند روز = DURATION PXD UNKNOWN
            fa | 2021-03-17 | در روزهای اخیر و در دو سال گذشته. | روزهای اخیر = DURATION PXD PAST ; دو سال گذشته = DURATION P2Y PAST
            fa | 2021-03-17 | شورا هر ماه جلسه دارد و روزانه گزارش می‌دهد. | هر ماه = SET P1M UNKNOWN ; روزانه = SET P1D UNKNOWN
            fa | 2021-03-17 | در تابستان ۲۰۱۸ و زمستان گذشته آموزش دیدند. | تابستان ۲۰۱۸ = DATE 2018-22 PAST ; زمستان گذشته = DATE 2020-24 PAST
            fa | 2021-03-17 | تماس ساعت ۱۶:۳۰ بود و هواپیما ۱۳۹۹/۱۰/۰۳ نشست. | ساعت ۱۶:۳۰ = TIME T16:30 UNKNOWN ; ۱۳۹۹/۱۰/۰۳ = DATE 2020-12-23 PAST
            fa | 2021-03-17 | اکنون در دریا هستند و به‌زودی برمی‌گردند. | اکنون = DATE PRESENT ; به‌زودی = DATE FUTURE
            fa | 2021-03-17 | ۳ مارس رفتند. روز بعد برگشتند. | ۳ مارس = DATE 2021-03-03 PAST ; روز بعد = DATE 2021-03-04 PAST
            fa | 2021-03-17 | پایگاه پایان سال جاری بسته خواهد شد. | پایان سال جاری = DATE 2021 PRESENT
            fa | 2021-03-17 | یادگار قرن نوزدهم و دهه ۹۰ میلادی است. | قرن نوزدهم = DATE 18XX PAST ; دهه ۹۰ میلادی = DATE 199X PAST
            fa | 2021-03-17 | پارسال آمد و امسال می‌رود. | پارسال = DATE 2020 PAST ; امسال = DATE 2021 PRESENT
            fa |  | ۷ دسامبر، روز یکشنبه، رفت و ماه گذشته برگشت. | ۷ دسامبر = DATE XXXX-12-07 UNKNOWN ; روز یکشنبه = DATE XXXX-WXX-7 UNKNOWN ; ماه گذشته = DATE PAST
            fa |  | در سپتامبر آمد، نه در ۲۰۰۳. | سپتامبر = DATE XXXX-09 UNKNOWN ; ۲۰۰۳ = DATE 2003 UNKNOWN
            fa | 2021-03-17 | مهر و تیر و دی نام‌های رایج‌اند و ۴۰ تانک آنجا بود. |  \u0001\u0001
            fa | 2021-03-17 | چند روز قبل از سفر رفت. | چند روز = DURATION PXD UNKNOWN
            fa | 2021-03-17 | ساعت ۳ بعد از ظهر سه‌شنبه رسید و هر جمعه می‌رود. | ساعت ۳ بعد از ظهر سه‌شنبه = TIME 2021-03-16T15:00 PAST ; هر جمعه = SET XXXX-WXX-5 UNKNOWN
            """)
    void readsPersian(String language, @Nullable String day, String text, String expected) {
        assertThat(found(language, day, text)).isEqualTo(expected);
    }

    @Test
    void aWeekdayInARetoldHappeningIsReadFromItsDate() {
        Report report = TestReports.of(
                "en",
                "2021-03-24",
                "On March 8, the Norland fisheries minister, Odo Brenn, discussed with the island ambassador, Mira Solt,"
                        + " quotas in northern waters.",
                "A statement by the fisheries ministry said: “Minister Odo Brenn received on Sunday the island"
                        + " ambassador, Mira Solt, and they discussed quotas in northern waters.”",
                "The harbour union called a strike on Sunday.");
        assertThat(times(report))
                .extracting(TimeMention::value)
                .containsExactly("2021-03-08", "2021-03-07", "2021-03-21");
    }

    @Test
    void anArabicWeekdayInARetoldHappeningIsReadFromItsDate() {
        Report report = TestReports.of(
                "ar",
                "2021-03-24",
                "بحث وزير الصيد سامر الحلبي مع السفيرة ميرا سولت، في 8 آذار، حصص الصيد في المياه الشمالية.",
                "وذكر بيان للوزارة أن وزير الصيد سامر الحلبي استقبل، الأحد، السفيرة ميرا سولت وبحث معها حصص الصيد.");
        assertThat(times(report)).extracting(TimeMention::value).containsExactly("2021-03-08", "2021-03-07");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # calendar | year | month | day | Gregorian day
            GREGORIAN | 2021 |  2 | 28 | 2021-02-28
            GREGORIAN | 2021 |  2 | 30 |
            SOLAR     | 1399 |  9 | 17 | 2020-12-07
            SOLAR     | 1399 | 12 | 30 | 2021-03-20
            SOLAR     | 1400 | 12 | 30 |
            SOLAR     | 1400 | 13 |  1 |
            HIJRI     | 1442 |  5 |  8 | 2020-12-23
            HIJRI     |  900 |  1 |  1 |
            """)
    void calendarsKnowTheirDays(Calendars calendar, int year, int month, int day, @Nullable LocalDate expected) {
        assertThat(calendar.day(year, month, day)).isEqualTo(expected);
    }

    /** Every month and weekday of the facts is found in a phrase of its language. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | a phrase with a month | a phrase with a weekday
            en | It was on 3 %s 2021 there.      | It was last %s there.
            ar | كان ذلك في 3 %s 2021 هناك        | كان ذلك يوم %s الماضي هناك
            ru | Это было 3 %s 2021 года там.    | Это было в %s там.
            tr | Bu 3 %s 2021 tarihinde oldu.    | Bu geçen %s oldu.
            fa | این ۳ %s ۲۰۲۱ بود               | این روز %s گذشته بود
            """)
    void everyMonthAndWeekdayIsReachable(String language, String monthPhrase, String weekdayPhrase) {
        int forms = 0;
        for (FactLine line :
                FactFile.load(TimeRules.class, language + "/words.facts").lines()) {
            String category = line.field(0);
            boolean gregorian = category.equals("month") && !line.field(1).contains(" ");
            if (!gregorian && !category.equals("weekday")) {
                continue;
            }
            for (String form : line.list(2)) {
                forms++;
                Report report = TestReports.of(
                        language, "2021-03-17", (gregorian ? monthPhrase : weekdayPhrase).replace("%s", form));
                String value =
                        gregorian ? "2021-" + Value.digits(Integer.parseInt(line.field(1)), 2) + "-03" : "2021-03-";
                assertThat(times(report))
                        .as("%s line %d: %s", language, line.number(), form)
                        .anySatisfy(time -> assertThat(time.value()).startsWith(value));
            }
        }
        assertThat(forms).isGreaterThanOrEqualTo(19);
    }

    @Test
    void aQuarterWithASmallLetterBreaksNothing() {
        assertThat(found("en", "2021-03-17", "Sales fell from 2019 q3 to q1 of 2020, as in q1 and q2."))
                .doesNotContain("Q");
    }

    @Test
    void anotherLanguageHasNoTimes() {
        assertThat(times(TestReports.of("de", "2021-03-17", "Am 3. März 2021 war es so.")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} repeated")
    @ValueSource(
            strings = {
                "1 ",
                "May ",
                "2021-03-17 ",
                "3 May ",
                "last ",
                "from 3 to ",
                "٣ آذار ",
                "قبل ",
                "в марте ",
                "7 ",
                "۳ مارس ",
                "the ",
                "two ",
                "99:99 ",
                "31 February ",
                "- ",
                "2021'de ",
                "every "
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aLongTextOfTheSameIsNoTrap(String unit) {
        String text = unit.repeat(60_000 / unit.length());
        for (Language language : Language.ANALYSED) {
            int end = 0;
            for (TimeMention time : times(TestReports.of(language.tag(), "2021-03-17", text))) {
                assertThat(time.span().start()).isGreaterThanOrEqualTo(end);
                end = time.span().end();
            }
        }
    }
}
