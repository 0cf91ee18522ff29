package org.whence.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NgramIdentifierTest {

    private static final LanguageIdentifier IDENTIFIER = NgramIdentifier.load();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            en  | The foreign minister of Norland said on Tuesday that the talks would go on.
            en  | Foreign minister says talks go on
            ar  | قال وزير الخارجية إن المحادثات مستمرة بين البلدين
            ar  | وزير الخارجية يزور العاصمة
            ar  | سامر الحلبي قال
            ru  | Министр иностранных дел заявил, что переговоры продолжаются
            ru  | Посол уехал
            ru  | Она была там две недели
            tr  | Dışişleri Bakanı görüşmelerin süreceğini söyledi
            tr  | Disisleri Bakani aciklama yapti
            fa  | وزیر خارجه گفت که گفتگوها ادامه دارد
            fa  | وزير خارجه به پايتخت رفت
            ur  | وزیر خارجہ نے کہا کہ دونوں ملکوں کے درمیان بات چیت جاری ہے۔
            ps  | د بهرنیو چارو وزیر وویل چې دواړه هېوادونه به خبرې وکړي
            ckb | وەزیری دەرەوە ڕایگەیاند کە گفتوگۆکان بەردەوامن
            az  | Xarici işlər naziri bildirib ki, danışıqlar davam edir
            uz  | Tashqi ishlar vaziri muzokaralar davom etishini maʼlum qildi va bu haqda gapirdi
            tk  | Daşary işler ministri gepleşikleriň dowam etjekdigini aýtdy we bu barada maglumat berdi
            uk  | Міністр закордонних справ заявив, що переговори тривають
            bg  | Външният министър заяви, че преговорите продължават
            sr  | Министар спољних послова изјавио је да се преговори настављају
            kk  | Сыртқы істер министрі келіссөздер жалғасып жатқанын айтты
            de  | Der Außenminister sagte, die Gespräche würden fortgesetzt
            fr  | Le ministre des Affaires étrangères a déclaré que les discussions continuent
            es  | El ministro de Exteriores dijo que las conversaciones continúan
            he  | שר החוץ אמר כי השיחות נמשכות
            el  | Ο υπουργός είπε ότι οι συνομιλίες συνεχίζονται
            ja  | 外相は協議が続いていると述べた
            zh  | 外长说谈判仍在继续
            ko  | 외교장관은 회담이 계속된다고 말했다
            hy  | Նախարարն ասաց, որ բանակցությունները շարունակվում են
            """)
    void tellsTheLanguage(String language, String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "12.12.2020 16:01",
                "Sara Holm",
                "محمد",
                "OK",
                "🙂🙂🙂",
                "\ud800",
                "---",
                "The talks will go on as planned المحادثات مستمرة كما كان مخططا لها"
            })
    void saysNothingRatherThanGuess(String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void aForeignNameDoesNotChangeTheLanguage() {
        assertThat(IDENTIFIER.identify("گزارشگر Sara Holm از پایتخت گفت که گفتگوها ادامه دارد"))
                .isEqualTo(Language.PERSIAN);
        assertThat(IDENTIFIER.identify("The talks in Yeşilköy were led by the foreign minister, Müge Çağlar."))
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "ا", "\ud83d", "a b "})
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aLongTextIsNoTrap(String unit) {
        assertThat(IDENTIFIER.identify(unit.repeat(1_000_000))).isNotNull();
    }

    @Test
    void answersTheSameFromManyThreads() {
        List<String> texts =
                List.of("The talks go on and the minister said so", "گفتگوها ادامه دارد و وزیر گفت", "Посол уехал");
        List<Language> found = IntStream.range(0, 600)
                .parallel()
                .mapToObj(i -> IDENTIFIER.identify(texts.get(i % 3)))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i))
                    .isEqualTo(List.of(Language.ENGLISH, Language.PERSIAN, Language.RUSSIAN)
                            .get(i % 3));
        }
    }
}
