package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

/** Which names can be the same person's, across scripts. The persons are invented. */
class NameMatcherTest {

    private static final NameMatcher NAMES = NameMatcher.load();

    @ParameterizedTest(name = "{1} = {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | name | language | name | why it is not trivial
            en | Samer Haddawi        | ar | سامر حداوي          | vowels not written
            en | Tarik al-Jumani      | ar | طارق الجوماني        | article
            en | Maxim Belkov         | ar | ماكسيم بيلكوف        | x is two sounds
            en | Maxim Belkov         | en | Maksim Belkov       | two spellings
            en | Othman Al-Ghazzawi   | ru | Осман аль-Газзави   | th and s, gh and g
            tr | Cihan Çelikoğlu      | ar | جيهان تشيليك أوغلو   | two words against one
            tr | Cihan Çelikoğlu      | ru | Джихан Челикоглу    | Turkish letters
            fa | محمدرضا گلپور        | en | Mohammad Reza Golpour | joined given names
            ar | عبد الرحمن النابلسي  | en | Abdul Rahman al-Nabulsi | servant name
            ar | عبد الرحمن النابلسي  | ru | Абдуррахман ан-Набулси | joined article
            en | Joseph Karam         | ar | يوسف كرم            | given name by the data
            ru | Николай Вербин       | ar | نيكولاي فيربين       | v and f
            en | Salah Hassan Nouri   | ar | صلاح نوري           | father's name left out
            """)
    void findsTheSameName(String languageOfA, String a, String languageOfB, String b) {
        Language first = new Language(languageOfA);
        Language second = new Language(languageOfB);
        NameMatcher.Likeness likeness = NAMES.compare(a, first, b, second);
        assertThat(likeness.alike()).as(likeness.toString()).isTrue();
        assertThat(NAMES.score(b, second, a, first)).isEqualTo(likeness.score());
        Set<String> shared = new HashSet<>(NAMES.keys(a, first));
        shared.retainAll(NAMES.keys(b, second));
        assertThat(shared).as("keys").isNotEmpty();
    }

    @ParameterizedTest(name = "{1} is not {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # language | name | language | name | what differs
            en | Haddawi           | ar | حداوي         | family name alone
            en | Samer Haddawi     | ar | سمير حداوي    | given name
            en | Hasan Nouri       | ar | حسين نوري     | given name, nearly the same consonants
            en | Samer Haddawi     | ar | سامر حداد     | final vowel is always written
            en | Karim al-Jumani   | ar | طارق الجوماني  | given name
            ru | Иван Петров       | en | Ivan Petrenko | ending of the family name
            tr | Hakan Demir       | tr | Hakan Demirel | ending of the family name
            en | Ali Hassan        | ar | حسن علي       | order
            """)
    void keepsDifferentNamesApart(String languageOfA, String a, String languageOfB, String b) {
        NameMatcher.Likeness likeness = NAMES.compare(a, new Language(languageOfA), b, new Language(languageOfB));
        assertThat(likeness.alike()).as(likeness.toString()).isFalse();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void takesAnyText() {
        String longest = "abcdefghij".repeat(5_000);
        assertThat(NAMES.score(longest, Language.ENGLISH, longest + " x", Language.ARABIC))
                .isLessThan(0.7);
        assertThat(NAMES.score("", Language.ENGLISH, "٣", Language.ARABIC)).isZero();
        assertThat(NAMES.keys("—", Language.ENGLISH)).hasSize(1);
        assertThat(NAMES.keys("a ".repeat(9_000), Language.ENGLISH)).hasSizeLessThan(100);
    }
}
