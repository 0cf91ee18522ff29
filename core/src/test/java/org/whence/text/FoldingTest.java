package org.whence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # as written   | folded
            Defence        | defence
            İstanbul'daki  | istanbul'daki
            ışık           | isik
            Café           | cafe
            Йемен          | йемен
            Ёлка           | елка
            الأَخبار        | الاخبار
            مدينة          | مدينه
            مؤسّسة         | موسسه
            ۱۴۰۰ و ١٩٩٩    | 1400 و 1999
            کتاب‌های       | كتابهاي
            so ‘it’s’      | so 'it's'
            ﬁnal №1        | final no1
            ２０２１        | 2021
            """)
    void foldsWhatWritersLeaveOut(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void foldsEveryCharacterAsTheRulesDo() {
        for (int c = 0; c < 0x10000; c++) {
            String text = "a" + (char) c + "b";
            assertThat(Folding.fold(text)).as("U+%04X", c).isEqualTo(Folding.decomposed(text));
        }
    }

    /** The table that makes folding fast must not change it. */
    @RepeatedTest(50)
    void foldsWordsAsTheRulesDo(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        String letters = "abİıÇçéñAZ09-'йЙЁёжґєأإآؤئةىيیکگپچﻻ۱٣ـَّ\u200c\u200e’–ﬁ²½ΆẛΩ\u0301\u0306и ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        assertThat(Folding.fold(text.toString())).isEqualTo(Folding.decomposed(text.toString()));
    }
}
