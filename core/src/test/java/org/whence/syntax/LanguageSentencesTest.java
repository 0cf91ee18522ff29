package org.whence.syntax;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.report.TestReports;
import org.whence.text.Span;

class LanguageSentencesTest {

    private static final LanguageSentences SENTENCES = LanguageSentences.load();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | text                                                        | where sentences end: ‖
            en | The envoy left. The talks go on.                                        | The envoy left.‖The talks go on.
            en | Lt. Gen. Omar Dalli met Mr. Brook on Sept. 30 in St. Perran.            | Lt. Gen. Omar Dalli met Mr. Brook on Sept. 30 in St. Perran.
            en | He flew to the U.S. on Friday. It cost $3.5 billion.                    | He flew to the U.S. on Friday.‖It cost $3.5 billion.
            en | He flew to the U.S. The talks failed.                                   | He flew to the U.S.‖The talks failed.
            en | The U.S. Army said so.                                                  | The U.S. Army said so.
            en | “We lost. We will be back,” she said.                                   | “We lost.‖We will be back,” she said.
            en | “We lost.” She left.                                                    | “We lost.”‖She left.
            en | “Why?” he asked. No one answered.                                       | “Why?” he asked.‖No one answered.
            en | "We lost." "Again?" "Yes!"                                              | "We lost."‖"Again?"‖"Yes!"
            en | George W. Dunmore and J. R. Vale resigned.                              | George W. Dunmore and J. R. Vale resigned.
            en | They waited… and waited. Then rain came...                              | They waited… and waited.‖Then rain came...
            en | It sat in the sun. John came at 5 p.m. on Monday.                       | It sat in the sun.‖John came at 5 p.m. on Monday.
            en | See No. 5 of the list. He said no. She agreed.                          | See No. 5 of the list.‖He said no.‖She agreed.
            en | It is on example.com and costs 1.200 lira.                              | It is on example.com and costs 1.200 lira.
            en | The army fell back.Officials denied it.                                 | The army fell back.‖Officials denied it.
            ru | Ген. Орлов прибыл в г. Светлый 5 мая 2019 г. и уехал.                   | Ген. Орлов прибыл в г. Светлый 5 мая 2019 г. и уехал.
            ru | Это было в 2019 г. По его словам, А. С. Орлов, т. е. посол, уехал.      | Это было в 2019 г.‖По его словам, А. С. Орлов, т. е. посол, уехал.
            ru | «Мы готовы!» — заявил он. «Да». Встреча прошла, т.к. все прибыли.       | «Мы готовы!» — заявил он.‖«Да».‖Встреча прошла, т.к. все прибыли.
            ru | Сумма — 3,5 млн. руб. за год. Кто платит? Мы.                           | Сумма — 3,5 млн. руб. за год.‖Кто платит?‖Мы.
            ar | وصل د. سامر الحلبي إلى العاصمة. وأضاف أن المحادثات مستمرة.               | وصل د. سامر الحلبي إلى العاصمة.‖وأضاف أن المحادثات مستمرة.
            ar | هل انتهت الحرب؟ لا، لم تنته؛ قال المتحدث.                               | هل انتهت الحرب؟‖لا، لم تنته؛ قال المتحدث.
            ar | قال: “نحن مستعدون. لن نتراجع”. وغادر.                                   | قال: “نحن مستعدون.‖لن نتراجع”.‖وغادر.
            ar | بلغت الكلفة 3.5 مليار.وأضاف المصدر أنها ارتفعت .. ثم صمت                | بلغت الكلفة 3.5 مليار.‖وأضاف المصدر أنها ارتفعت .. ثم صمت
            fa | سخنگو گفت: «ما آماده‌ایم.» او رفت. آیا برمی‌گردد؟ نه.                   | سخنگو گفت: «ما آماده‌ایم.»‖او رفت.‖آیا برمی‌گردد؟‖نه.
            tr | Prof. Dr. Selin Aktaş 7. Kolordu'yu ziyaret etti. Bu 2. toplantıydı.    | Prof. Dr. Selin Aktaş 7. Kolordu'yu ziyaret etti.‖Bu 2. toplantıydı.
            tr | “Hazırız.” dedi. T.C. Dışişleri Bakanlığı açıkladı.                     | “Hazırız.” dedi.‖T.C. Dışişleri Bakanlığı açıkladı.
            tr | Seçim 2019. Bu kez kim kazandı?                                         | Seçim 2019.‖Bu kez kim kazandı?
            zh | 他走了。她留下了！为什么？                                              | 他走了。‖她留下了！‖为什么？
            en | No stop at all 🙂                                                       | No stop at all 🙂
            """)
    void splitsSentences(String language, String text, String expected) {
        Report report = TestReports.of(language, null, text);
        String found =
                SENTENCES.split(report).stream().map(s -> report.at(s.span())).collect(joining("‖"));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aHeadlineEndsWithItsBlock() {
        Report report = TestReports.titled("en", null, "Envoy leaves", "The envoy left. Nobody\nsaw him.");
        assertThat(SENTENCES.split(report))
                .extracting(s -> report.at(s.span()))
                .containsExactly("Envoy leaves", "The envoy left.", "Nobody\nsaw him.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | text                                 | tokens, with kind where it is no word
            en | the S-400, Su-57 and T-90s                   | the S-400 ,/P Su-57 and T-90s
            en | “Dalli’s 1,200 tanks”                        | “/Q Dalli’s 1,200/N tanks ”/Q
            en | the ministers' plan: 'we' won                | the ministers' plan :/P '/Q we '/Q won
            en | 300km on 2020-12-23 at 16:01, 10-15 men      | 300/N km on 2020-12-23/N at 16:01/N ,/P 10/N -/P 15/N men
            en | 7th, 1990s, 20-year-old, mid-2015            | 7th/N ,/P 1990s/N ,/P 20-year-old ,/P mid-2015
            en | $5.2bn -- 40% (R&D)                          | $/S 5.2/N bn --/P 40/N %/S (/P R&D )/P
            ru | С-400 и Т-90С, 40-летний                     | С-400 и Т-90С ,/P 40-летний
            ru | в 2015г. «Искандер-М»                        | в 2015/N г. «/Q Искандер-М »/Q
            ar | منظومة إس-400، و٣٫٥ مليار                    | منظومة إس-400 ،/P و ٣٫٥/N مليار
            tr | Rusya'nın 2015'te 7'nci                      | Rusya'nın 2015'te/N 7'nci/N
            fa | می‌گوید: نیروهای                             | می‌گوید :/P نیروهای
            und | a..b … 🙂!?                                 | a ../P b …/P 🙂/S !?/P
            """)
    void cutsTokens(String language, String text, String expected) {
        String found = SENTENCES.tokens(new Language(language), text).stream()
                .map(t -> t.form() + (t.isWord() ? "" : "/" + t.kind().name().charAt(0)))
                .collect(joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} can be {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | word      | readings that a lexicon may ask for
            en | Iraq’s            | iraq's iraq
            en | ministers'        | ministers' ministers minister
            en | countries         | countries country
            en | Lt.               | lt. lt
            en | 7th               | 7th 7
            ru | России            | россии россия
            ru | министерством     | министерством министерство
            ru | Орловым           | орловым орлов
            ru | Орловой           | орловой орлова
            ru | иранского         | иранского иранский
            ru | заявила           | заявила заявил
            ru | послов            | послов посол?no посл
            tr | Rusya'nın         | rusya'nin rusya
            tr | Bakanlığı'nın     | bakanligi'nin bakanligi bakanlik
            tr | sözcüsünün        | sozcusunun sozcusu sozcu
            tr | bakanının         | bakaninin bakani bakan
            tr | ülkelerinden      | ulkelerinden ulke
            tr | görüşmede         | gorusmede gorusme
            ar | وأضاف             | واضاف اضاف
            ar | وبالمسؤولين       | وبالمسوولين بالمسوولين المسوولين مسوولين مسوول
            ar | للدفاع            | للدفاع الدفاع دفاع
            ar | وزارته            | وزارته وزاره
            ar | روسيا             | روسيا
            ar | وزيرهم            | وزيرهم وزير
            ar | قالت              | قالت قال
            fa | می‌گوید           | ميگويد گويد
            fa | نیروهای           | نيروهاي نيرو
            fa | کشور‌ها           | كشورها كشور
            """)
    void offersReadings(String language, String word, String expected) {
        List<Token> tokens = SENTENCES.tokens(new Language(language), word);
        assertThat(tokens).hasSize(1);
        for (String reading : expected.split(" ")) {
            if (reading.endsWith("?no")) {
                assertThat(tokens.get(0).stems()).doesNotContain(reading.replace("?no", ""));
            } else {
                assertThat(tokens.get(0).stems()).contains(reading);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} is no {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            # language | word | what it must not be read as
            ar | روسيا    | روسي
            ar | كان      | ان
            en | Congress | congres
            en | crisis   | crisi
            """)
    void offersNoReading(String language, String word, String wrong) {
        assertThat(SENTENCES.tokens(new Language(language), word).get(0).is(wrong))
                .isFalse();
    }

    @Test
    void saysWhatWasTakenOff() {
        assertThat(SENTENCES.tokens(Language.ARABIC, "وبالعاصمة").get(0).proclitics())
                .containsExactly("و", "ب", "ال");
        assertThat(SENTENCES.tokens(Language.TURKISH, "Ankara'ya").get(0).suffix())
                .isEqualTo("ya");
        assertThat(SENTENCES.tokens(Language.ENGLISH, "Ankara’s").get(0).suffix())
                .isEqualTo("s");
    }

    @RepeatedTest(200)
    void tokensCoverTheTextInOrder(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String alphabet = "aB9 .,!?…'’\"“”«»-()\n\u200f\u200cиЖسل؟،İı🙂0:/%";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
            text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
        }
        String language =
                Language.ANALYSED.get(random.nextInt(Language.ANALYSED.size())).tag();
        Report report = TestReports.of(language, null, text.toString());
        int at = 0;
        StringBuilder covered = new StringBuilder();
        for (Sentence sentence : SENTENCES.split(report)) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(at);
            for (Token token : sentence.tokens()) {
                assertThat(sentence.span().contains(token.span())).isTrue();
                assertThat(token.span().start()).isGreaterThanOrEqualTo(at);
                assertThat(token.form()).isEqualTo(token.span().in(text)).isNotEmpty();
                assertThat(token.norm()).isNotEmpty();
                covered.append(token.form());
                at = token.span().end();
            }
        }
        assertThat(visible(covered.toString())).isEqualTo(visible(text.toString()));
        assertThat(SENTENCES.split(report)).isEqualTo(SENTENCES.split(report));
    }

    private static String visible(String text) {
        return text.replaceAll("[\\s\\u200f\\u200c]", "");
    }

    @ParameterizedTest(name = "{0} repeated")
    @ValueSource(
            strings = {
                "a", ".", "\"", "'", "a.", "1.", "a'", "و", "С-", "1,", " ", "\u200f", "?!", "a-", "«", "(", "Lt. "
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aMillionTimesTheSameIsNoTrap(String unit) {
        String text = unit.repeat(300_000 / unit.length());
        for (Language language : Language.ANALYSED) {
            Report report = TestReports.of(language.tag(), null, text);
            List<Sentence> found = SENTENCES.split(report);
            assertThat(found).allMatch(s -> new Span(0, text.length()).contains(s.span()));
        }
    }
}
