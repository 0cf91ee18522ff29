package org.whence.reading.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;

class FurnitureTest {

    private static final Furniture FURNITURE = Furniture.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line                                                              | kind
            ADVERTISEMENT                                                       | ADVERTISEMENT
            Read also: Harbour master resigns                                   | LINK
            2 min read                                                          | READING_TIME
            Follow us on Twitter and Instagram to stay connected                | PROMOTION
            Sign up for our newsletter and get our stories in your inbox.       | PROMOTION
            Facebook Twitter WhatsApp                                           | SHARE
            We use cookies to improve our site.                                 | COOKIES
            © 2021 The Harbour Times                                            | COPYRIGHT
            * * *                                                               | ORNAMENT
            #harbour #strike                                                    | ORNAMENT
            https://example.org/story                                           | ORNAMENT
            اقرأ أيضا: أسعار السمك ترتفع                                         | LINK
            مقالات ذات صلة                                                       | RELATED
            زر الذهاب إلى الأعلى                                                 | TOP
            تابعونا على فيسبوك وتلغرام                                           | PROMOTION
            Читайте также: Кто заплатит за новый мост                           | LINK
            Подписывайтесь на наш телеграм-канал                                | PROMOTION
            Время чтения: 3 минуты                                              | READING_TIME
            İlgili haberler                                                     | RELATED
            Bizi Twitter'da takip edin                                          | PROMOTION
            Haberin Devamı                                                      | LINK
            بیشتر بخوانید: صیادان اسکله تازه می‌خواهند                          | LINK
            نظر شما                                                             | COMMENTS
            انتهای پیام/                                                        | ABOUT
            """)
    void knowsFurnitureWhereverItStands(String line, Kind kind) {
        assertThat(FURNITURE.judge(line)).contains(new Verdict(kind, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Follow the money, he told the committee, and you will find the ministry.
            "Follow us on Twitter," the minister said.
            Photos released by the ministry show two damaged cranes at the terminal.
            Related charges against the owner were dropped in 2019.
            The newsletter of the dockers' union called the offer an insult.
            Updated figures show that exports fell by a third.
            He said that Facebook and Twitter had removed our accounts in March.
            وقالت الوزارة إن صفحتها على فيسبوك تعرضت للاختراق.
            По теме переговоров министр высказываться не стал.
            Kaynakların verdiği bilgiye göre gemi limandan ayrıldı.
            نظرات کمیسیون درباره این طرح هنوز منتشر نشده است.
            """)
    void leavesSentencesOfReportsAlone(String sentence) {
        assertThat(FURNITURE.judge(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # caption                                                  | without the credit
            Cranes at the terminal [Getty]                             | Cranes at the terminal
            Cranes at the terminal (Photo: N. N./Harbour Times)        | Cranes at the terminal
            صورة من المرفأ (أرشيف)                                      | صورة من المرفأ
            Причал в порту [Фото: пресс-служба]                        | Причал в порту
            """)
    void findsCreditsOfPictures(String caption, String left) {
        int credit = FURNITURE.creditStart(caption);
        assertThat(credit).isPositive();
        assertThat(caption.substring(0, credit)).isEqualToIgnoringWhitespace(left);
    }

    @Test
    void takesNoSentenceForACaption() {
        assertThat(FURNITURE.creditStart("He left the harbour on Friday (after a delay)"))
                .isEqualTo(-1);
        assertThat(FURNITURE.creditStart("The ministry confirmed the deal. (AFP)"))
                .isEqualTo(-1);
    }

    /** Each phrase of each language is found by the rule it was written for. */
    @Test
    void everyPhraseIsReachable() {
        List<String> files = new ArrayList<>(List.of("further.facts"));
        Language.ANALYSED.forEach(language -> files.add(language.tag() + "/furniture.facts"));
        for (String file : files) {
            for (FactLine line : FactFile.load(Furniture.class, file).lines()) {
                for (String phrase : line.list(2)) {
                    assertThat(reaches(line, phrase))
                            .as(line.file() + ": " + phrase)
                            .isTrue();
                }
            }
        }
    }

    private static boolean reaches(FactLine line, String phrase) {
        Kind kind = line.constant(0, Kind.class);
        Words words = Words.ofPhrase(phrase);
        return switch (line.field(1)) {
            case "line" -> FURNITURE.judge(phrase.replace('#', '5')).isPresent();
            case "start" ->
                FURNITURE
                        .startOf(words)
                        .filter(start -> start.kinds().contains(kind))
                        .isPresent();
            case "inside" ->
                FURNITURE.judge("Aa bb " + phrase + " cc").isPresent()
                        || FURNITURE.signature("Aa bb " + phrase + " Cc").isPresent();
            case "prefix" -> FURNITURE.withoutPrefix(phrase + "صحيفة").equals("صحيفة");
            case "ending" -> {
                String ending = phrase.substring(0, phrase.indexOf('>')).strip();
                String nominative = phrase.substring(phrase.indexOf('>') + 1).strip();
                yield ("Основ" + nominative).equals(FURNITURE.nominative("Основ" + ending, kind));
            }
            default -> FURNITURE.isWord(words, 0, words.size(), kind);
        };
    }

    @Test
    @Timeout(60)
    void endsOnHostileLines() {
        for (String piece : List.of("a ", "# ", "follow us ", "\u0651", "(", "© ", ". ")) {
            FURNITURE.judge(piece.repeat(300_000));
        }
    }
}
