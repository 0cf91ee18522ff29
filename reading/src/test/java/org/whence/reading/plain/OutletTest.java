package org.whence.reading.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.reading.Reader;
import org.whence.reading.Source;
import org.whence.report.Report;

/** Who published a copied text, by the line under its title or the one at its end. */
class OutletTest {

    private static final Reader READER = Reader.standard();

    /** A title and two paragraphs that name no outlet. */
    private static final Map<String, String[]> TEXTS = Map.of(
            "en",
            new String[] {
                "Ministry denies sale of three frigates",
                "The defence ministry on Tuesday denied reports that it had sold three frigates to a neighbour, and said that no talks were held.",
                "A spokesman, Harold Venn, said the ships would stay in service until the end of the decade and called the reports untrue."
            },
            "ar",
            new String[] {
                "وزارة الدفاع تنفي بيع ثلاث فرقاطات",
                "نفت وزارة الدفاع، الثلاثاء، تقارير عن بيع ثلاث فرقاطات إلى دولة مجاورة، وأكدت أنه لا تجري أي محادثات في هذا الشأن.",
                "وقال المتحدث هاشم الراعي إن السفن ستبقى في الخدمة حتى نهاية العقد، ووصف التقارير بأنها غير صحيحة تماما."
            },
            "ru",
            new String[] {
                "Минобороны отрицает продажу трёх фрегатов",
                "Министерство обороны во вторник опровергло сообщения о продаже трёх фрегатов соседнему государству и заявило, что переговоров не ведётся.",
                "Представитель ведомства Игорь Лапин сказал, что корабли останутся в строю до конца десятилетия, и назвал сообщения неверными."
            },
            "tr",
            new String[] {
                "Bakanlık üç fırkateynin satıldığını yalanladı",
                "Savunma Bakanlığı salı günü, üç fırkateynin komşu bir ülkeye satıldığı yönündeki haberleri yalanladı ve görüşme yapılmadığını bildirdi.",
                "Sözcü Haluk Varol, gemilerin on yılın sonuna kadar hizmette kalacağını söyledi ve haberlerin doğru olmadığını ekledi."
            },
            "fa",
            new String[] {
                "وزارت دفاع فروش سه ناوچه را تکذیب کرد",
                "وزارت دفاع روز سه‌شنبه گزارش‌ها درباره فروش سه ناوچه به کشوری همسایه را تکذیب کرد و گفت هیچ گفت‌وگویی در جریان نیست.",
                "سخنگوی وزارتخانه، هومن راد، گفت کشتی‌ها تا پایان دهه در خدمت می‌مانند و گزارش‌ها را نادرست خواند."
            });

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(delimiter = '!', quoteCharacter = '\u0001', textBlock = """
            # language ! under the title ! at the end ! outlet
            en ! Pilot Station Daily • 7 June 2022 ! ! Pilot Station Daily
            en ! HARBOUR AND SEA ! ! HARBOUR AND SEA
            en ! Tidewater, 7 June 2022 ! © Tidewater 2022 ! Tidewater
            en ! 7 June 2022 — Tidewater — by Rosa Penn ! ! Tidewater
            en ! Tidewater (Ostvik) - 07/06/2022 ! ! Tidewater
            en ! Rosa Penn, Tidewater Weekly correspondent, Ostvik ! ! Tidewater Weekly
            en ! June 7, 2022 ! Tidewater Today – All rights reserved ! Tidewater Today
            ar ! المدّ البحري • 7 حزيران 2022 ! ! المدّ البحري
            ar ! المدّ البحري – بيروت ! ! المدّ البحري
            ar ! خاص - موقع المدّ ! ! موقع المدّ
            ar ! المدّ نيوز: 7-6-2022 ! ! المدّ نيوز
            ar ! رنا الحاج - المدّ نيوز ! ! المدّ نيوز
            ar ! بيروت ــ المدّ نيوز ! ! المدّ نيوز
            ar ! 7 يونيو 2022 | المدّ نيوز ! ! المدّ نيوز
            ar ! الثلاثاء 7 يونيو 2022 ! كاتب التقرير مراسل صحيفة المدّ في العاصمة ! صحيفة المدّ
            ru ! Маяк-Инфо, 7 июня 2022 ! ! Маяк-Инфо
            ru ! «Маяк» (Ост-Порт), 07.06.2022 ! ! Маяк
            ru ! 07.06.2022 — «Портовый маяк» ! ! Портовый маяк
            ru ! Створ-9 • 07.06.2022 • 21:30 ! ! Створ-9
            ru ! Газета «Портовый маяк», № 23 ! ! Газета «Портовый маяк»
            ru ! Игорь Рудин, специально для «Портового маяка» ! ! Портовый маяк
            ru ! Игорь РУДИН. «Портовый маяк» ! ! Портовый маяк
            ru ! Портовый маяк :: Новости :: 7 июня 2022 ! ! Портовый маяк
            ru ! 7 июня 2022 ! Подписывайтесь на «Портовый маяк» в Дзене ! Портовый маяк
            ru ! 7 июня 2022 ! «Портовый маяк», 2022 ! Портовый маяк
            tr ! Kıyı Postası • 7 Haziran 2022 ! ! Kıyı Postası
            tr ! 7 Haziran 2022 | Kıyı Postası ! ! Kıyı Postası
            tr ! Haber: Nil Ergin (Kıyı Postası) ! ! Kıyı Postası
            tr ! KIYI POSTASI - ÖZEL HABER ! ! KIYI POSTASI
            tr ! Kıyı Postası, ANKARA ! ! Kıyı Postası
            tr ! 7 Haziran 2022 ! Kıyı Postası'nı Twitter'dan takip edin ! Kıyı Postası
            tr ! 7 Haziran 2022 ! Kıyı Postası uygulamasını indirin ! Kıyı Postası
            fa ! موج جنوب • ۱۷ خرداد ۱۴۰۱ ! ! موج جنوب
            fa ! پایگاه خبری موج جنوب - سه‌شنبه ۱۷ خرداد ۱۴۰۱ ! ! پایگاه خبری موج جنوب
            fa ! موج جنوب/ سرویس سیاسی ! ! موج جنوب
            fa ! روزنامه موج جنوب، شماره ۲۳۱ ! ! روزنامه موج جنوب
            fa ! نگار رستمی، خبرنگار روزنامه موج جنوب ! ! روزنامه موج جنوب
            fa ! بوشهر - خبرنگار موج جنوب ! ! موج جنوب
            ar ! بيروت - «المدّ» ! ! المدّ
            ar ! بيروت: «المدّ» ! ! المدّ
            ar ! بيروت - المدّ.نت ! ! المدّ.نت
            en ! By our correspondent ! Published in Tidewater Daily, June 7, 2022 ! Tidewater Daily
            # persons are no outlets, nor are cities, nor the letters of an agency whose report was taken over
            ar ! بيروت - وكالات ! ! -
            tr ! KHA ! ! -
            en ! Anna Brand | 7 June 2022 ! ! -
            ar ! سامر الحلبي | 7 يونيو 2022 ! ! -
            ru ! Анна Крылова • 7 июня 2022 ! ! -
            tr ! Mehmet Aydın | 7 Haziran 2022 ! ! -
            fa ! محمد کاویان | ۱۷ خرداد ۱۴۰۱ ! ! -
            """)
    void isTold(String language, String head, String tail, String outlet) {
        String[] text = TEXTS.getOrDefault(language, new String[3]);
        String whole = text[0] + "\n" + head + "\n\n" + text[1] + "\n\n" + text[2] + "\n"
                + (tail == null ? "" : "\n" + tail + "\n");
        Report report = READER.read(Source.of("copied.txt", whole.getBytes(StandardCharsets.UTF_8)))
                .accepted()
                .orElseThrow();
        assertThat(report.title()).isEqualTo(text[0]);
        assertThat(report.outlet() == null ? "-" : report.outlet().name()).isEqualTo(outlet);
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource(delimiter = '!', quoteCharacter = '\u0001', textBlock = """
            # language ! before the title ! behind the title, in its line ! at the end ! outlet ! day
            en ! ! | Tidewater ! ! Tidewater ! -
            en ! ! - Tidewater ! Read more on Tidewater: ! Tidewater ! -
            en ! ! - Tidewater Weekly ! ! Tidewater Weekly ! -
            tr ! ! - Kıyı Haber ! ! Kıyı Haber ! -
            ar ! ! - تلفزيون المدّ ! ! تلفزيون المدّ ! -
            ru ! ! - Портовые вести, 07.06.2022 ! ! Портовые вести ! 2022-06-07
            # a name between the first line and the title of a section
            tr ! Kıyı Feneri / GÜNDEM ! ! ! Kıyı Feneri ! -
            tr ! kiyifeneri.com ! ! ! kiyifeneri.com ! -
            tr ! kiyifeneri.com ! ! Kıyı Postası'nı Twitter'dan takip edin ! Kıyı Postası ! -
            # the path to a page
            ar ! الرئيسية / سياسة / دفاع وأمن ! ! ! - ! -
            """)
    void isToldAroundTheTitle(
            String language, String head, String behind, String tail, String outlet, String published) {
        String[] text = TEXTS.getOrDefault(language, new String[3]);
        boolean path = head != null && head.split("/").length > 2;
        String before = head == null ? "" : (path ? head : head.replace(" / ", "\n")) + "\n";
        String whole = before + text[0] + (behind == null ? "" : " " + behind) + "\n\n" + text[1] + "\n\n" + text[2]
                + "\n" + (tail == null ? "" : "\n" + tail + "\n");
        Report report = READER.read(Source.of("copied.txt", whole.getBytes(StandardCharsets.UTF_8)))
                .accepted()
                .orElseThrow();
        assertThat(report.title()).isEqualTo(text[0]);
        assertThat(report.outlet() == null ? "-" : report.outlet().name()).isEqualTo(outlet);
        assertThat(report.published() == null ? "-" : report.published().value())
                .isEqualTo(published);
        assertThat(report.dateline()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bakanlık fırkateynleri satmadı - Liman Ajansı
            Министр опроверг продажу фрегатов — «Портовая газета» пишет
            Ministry denies sale - officials
            """)
    void keepsWhomATitleCites(String title) {
        String[] text = TEXTS.getOrDefault("en", new String[3]);
        Report report = READER.read(Source.of(
                        "copied.txt",
                        (title + "\n\n" + text[1] + "\n\n" + text[2] + "\n").getBytes(StandardCharsets.UTF_8)))
                .accepted()
                .orElseThrow();
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.outlet()).isNull();
    }
}
