package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

/** What names from abroad look like in scripts without capitals. */
class NameShapesTest {

    @ParameterizedTest(name = "{0}: {1} is a name")
    @CsvSource({
        "ar, هالبرانت",
        "ar, فاندستروم",
        "ar, كيرستوف",
        "ar, ماكليند",
        "fa, واندستروم",
        "fa, گریگور",
        "fa, هالبرانت"
    })
    void namesLookLikeNames(String language, String word) {
        assertThat(shapes(language).odds(word)).isGreaterThan(NameShapes.LIKELY);
    }

    @ParameterizedTest(name = "{0}: {1} is a word")
    @CsvSource({"ar, المستشفى", "ar, يستخدمون", "ar, مدينة", "ar, اتفاقية", "fa, همکاری", "fa, می‌شود", "fa, نمی‌خواهند"
    })
    void wordsDoNot(String language, String word) {
        assertThat(shapes(language).odds(word)).isLessThan(0);
    }

    @Test
    void theEndingOfTheFeminineIsKept() {
        assertThat(NameShapes.letters("أزمة", "ة")).isEqualTo("ازمة");
        assertThat(NameShapes.letters("أزمة", "")).isEqualTo("ازمه");
        assertThat(NameShapes.letters("أندريه", "ة")).isEqualTo("اندريه");
        assertThat(NameShapes.letters("", "ة")).isEmpty();
    }

    @Test
    void groupsStandOnceWithTheEndsOfTheWord() {
        assertThat(NameShapes.groups("لل")).isEqualTo(List.of("^ل", "^لل", "^لل$", "لل", "لل$", "ل$"));
        assertThat(NameShapes.groups("للل")).endsWith("^للل$");
    }

    @Test
    void longWordsAreLookedAtNoFurtherThanNamesReach() {
        assertThat(NameShapes.groups(NameShapes.letters("ب".repeat(100_000), "ة")))
                .hasSizeLessThan(20);
    }

    @Test
    void languagesWithCapitalsHaveNone() {
        assertThat(NameShapes.find(Language.RUSSIAN)).isEmpty();
    }

    private static NameShapes shapes(String language) {
        return NameShapes.find(new Language(language)).orElseThrow();
    }
}
