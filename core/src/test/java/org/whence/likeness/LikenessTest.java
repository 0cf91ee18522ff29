package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.entity.Identities;
import org.whence.text.Span;

class LikenessTest {
    private static final ProfileReader READER = ProfileReader.load();

    private static Profile read(String language, String text) {
        return READER.read(Told.report(language, "2021-01-01", "Post", text).analysis(), Identities.NONE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | The embassy asked for weapons | embassy request weapon
                    ar | طلبت السفارة أسلحة | request embassy weapon
                    ru | Посольство попросило оружие | embassy request weapon
                    tr | Büyükelçilik silah istedi | embassy weapon want
                    fa | سفارت درخواست سلاح کرد | embassy request weapon
                    en | armed forces of the region | army region
                    ru | вооруженные силы региона | army region
                    ar | القوات المسلحة في المنطقة | army region
                    """)
    void wordsOfFiveLanguagesStandForTheSameConcepts(String language, String text, String expected) {
        List<String> concepts = read(language, text).traits().stream()
                .filter(t -> t.kind() == Trait.Kind.CONCEPT)
                .map(t -> t.key().substring("CONCEPT:".length()))
                .toList();
        assertThat(concepts).contains(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | 1,200 houses        | NUMBER:1200
                    en | twenty five houses  | NUMBER:25
                    ru | восемь кораблей     | FEW:8
                    ar | ثمانية زوارق        | FEW:8
                    ar | خمسة وعشرون زورقا   | NUMBER:25
                    tr | 1.200 ev            | NUMBER:1200
                    tr | on iki gemi         | NUMBER:12
                    fa | بیست و پنج خانه     | NUMBER:25
                    fa | ۱۴ نفر              | NUMBER:14
                    ru | четыре тысячи солдат | NUMBER:4000
                    ru | 136 тысяч жителей   | NUMBER:136000
                    tr | 41 bin göçmen       | NUMBER:41000
                    tr | 4 bin 300 lira      | NUMBER:4300
                    ru | 4 тысячи 300 рублей | NUMBER:4300
                    tr | 1,2 milyon dolar    | NUMBER:1200000
                    fa | ۲۸ هزار نفر         | NUMBER:28000
                    fa | صد و چهارده لوح     | NUMBER:114
                    ar | تسعة عشر ألف شخص    | NUMBER:19000
                    ar | مئتي جندي           | NUMBER:200
                    ar | أربعمئة متر         | NUMBER:400
                    en | two hundred and five houses | NUMBER:205
                    en | 1.5 million people  | NUMBER:1500000
                    """)
    void numbersAreTheSameInDigitsAndWords(String language, String text, String expected) {
        assertThat(read(language, text).traits()).extracting(Trait::key).contains(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    en | thousands of people
                    ru | тысячи людей
                    ar | آلاف الأشخاص
                    tr | bu rapora göre
                    """)
    void aWordForManyIsNoNumber(String language, String text) {
        assertThat(read(language, text).traits()).noneMatch(t -> t.kind() == Trait.Kind.NUMBER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # Turkish letters count where two words differ by nothing else
                    öldü      | true  | CONCEPT:kill
                    Ölüm      | true  | CONCEPT:kill
                    oldu      | false | CONCEPT:kill
                    olduğunu  | false | CONCEPT:kill
                    olumlu    | false | CONCEPT:kill
                    açıldı    | true  | CONCEPT:open
                    açıkladı  | false | CONCEPT:open
                    """)
    void aWordStandsForWhatItsLettersSay(String word, boolean stands, String concept) {
        assertThat(read("tr", word).traits().stream().anyMatch(t -> t.key().equals(concept)))
                .isEqualTo(stands);
    }

    @Test
    void equalSentencesInTwoScriptsOverlapAndOthersDoNot() {
        Profile english = read("en", "The army asked the embassy for 14 helicopters and training");
        Profile arabic = read("ar", "طلب الجيش من السفارة 14 مروحية وتدريبا");
        Profile other = read("ar", "فاز الفريق بالمباراة في المدينة");
        Rarity rarity = new Profiles(List.of(english, arabic, other), Identities.NONE).rarity();
        Span all = new Span(0, 1000);
        assertThat(Overlap.of(english.neutral(all), arabic.neutral(all), rarity).dice())
                .isGreaterThan(0.7);
        assertThat(Overlap.of(english.neutral(all), other.neutral(all), rarity).dice())
                .isLessThan(0.1);
        assertThat(Overlap.of(List.of(), List.of(), rarity).dice()).isZero();
    }

    @Test
    void runsOfEqualWordsAreFoundWhateverStandsBetween() {
        Profile a = read("ru", "В порту сгорел старый склад, никто не пострадал, сообщили пожарные города");
        Profile b = read("ru", "Вчера: в порту сгорел старый склад. Никто не пострадал, говорит мэр");
        Wording inA = Wording.of(a, new Span(0, 1000));
        Wording inB = Wording.of(b, new Span(0, 1000));
        List<Wording.Run> runs = inA.runs(inB, 4);
        assertThat(runs).containsExactly(new Wording.Run(0, 1, 8));
        assertThat(inA.span(0, 8).in(a.analysis().report().text()))
                .isEqualTo("В порту сгорел старый склад, никто не пострадал");
        assertThat(inA.fingerprints(3, 4)).containsAnyElementsOf(inB.fingerprints(3, 4));
    }

    @Test
    void aKeyThatManyShareIsBounded() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        List<Keyed.Pair<Integer>> pairs = Keyed.pairs(items, i -> List.of("same"), (a, b) -> true, 5);
        assertThat(pairs).hasSizeLessThan(5000).contains(new Keyed.Pair<>(0, 1), new Keyed.Pair<>(0, 5));
        assertThat(pairs).doesNotContain(new Keyed.Pair<>(0, 6));
        assertThat(Keyed.pairs(items, i -> List.of("key " + i), (a, b) -> true, 5))
                .isEmpty();
    }

    @Test
    void aBoundedKeyIsReported() {
        List<Integer> items = IntStream.range(0, 30).boxed().toList();
        Skews skews = new Skews();
        Keyed.pairs(items, i -> List.of("all", i < 5 ? "few" : "many"), (a, b) -> true, 5, "numbers", skews);
        assertThat(skews.all()).containsExactly(new Skews.Skew("numbers", 2, 30));
    }

    @Test
    void eachPairIsMadeOnceWhateverKeysItShares() {
        List<Keyed.Pair<String>> pairs =
                Keyed.pairs(List.of("Sohar", "Şuhar", "صحار"), name -> List.of("place", "port"), (a, b) -> true, 5);
        assertThat(pairs)
                .containsExactly(
                        new Keyed.Pair<>("Sohar", "Şuhar"),
                        new Keyed.Pair<>("Sohar", "صحار"),
                        new Keyed.Pair<>("Şuhar", "صحار"));
        assertThat(Keyed.twos(List.of("b", "c", "a"))).containsExactly("a & b", "a & c", "b & c");
    }

    @RepeatedTest(50)
    void componentsDoNotDependOnTheOrderOfThePairs(RepetitionInfo run) {
        List<int[]> pairs = new ArrayList<>(List.of(
                new int[] {1, 2}, new int[] {2, 3}, new int[] {4, 5}, new int[] {6, 6}, new int[] {9, 7}, new int[] {
                    8, 9
                }));
        java.util.Collections.shuffle(pairs, new Random(run.getCurrentRepetition()));
        Components<Integer> components = new Components<>();
        pairs.forEach(p -> components.join(p[0], p[1]));
        assertThat(components.sets()).containsExactly(List.of(1, 2, 3), List.of(4, 5), List.of(6), List.of(7, 8, 9));
    }

    @Test
    @Timeout(60)
    void aReportOfOneRepeatedWordIsComparedInTime() {
        Profile a = read("en", "weapon ".repeat(20_000));
        Profile b = read("en", "weapon ".repeat(20_001));
        Rarity rarity = new Profiles(List.of(a, b), Identities.NONE).rarity();
        Span all = new Span(0, 1_000_000);
        assertThat(Overlap.of(a.inside(all), b.inside(all), rarity).dice()).isGreaterThan(0.9);
        assertThat(Wording.of(a, all).runs(Wording.of(b, all), 8)).hasSize(1);
    }
}
