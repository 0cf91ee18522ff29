package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;
import org.whence.register.Register;

class ReasonsTest {

    private final Reasons reasons = new Reasons();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            same quotations in the same order                                 | الاقتباسات نفسها بالترتيب نفسه
            same quotation in another language                                | الاقتباس نفسه بلغة أخرى
            one says 12, the other 14                                         | أحدهما يقول [12] والآخر [14]
            delivered, later cancelled                                        | [مسلَّم]، ثم [ملغى]
            2024-03-12 was a Tuesday, not a Monday                            | [2024-03-12] كان يوم [الثلاثاء]، لا [الاثنين]
            Marek Hudak denies what Ilse Marn said                            | [Marek Hudak]: نفيٌ لما قاله [Ilse Marn]
            Marek Hudak denies it                                             | [Marek Hudak]: نفيٌ لذلك
            """)
    void saysReasonsInTheLanguageOfThePages(String reason, String arabic) {
        assertThat(reasons.in(Words.in(Language.ARABIC), reason)
                        .map(said -> said.replace('\u2068', '[').replace('\u2069', ']')))
                .contains(arabic);
    }

    @ParameterizedTest
    @CsvSource({"'something nobody foresaw'", "''", "' denies'"})
    void leavesWhatItDoesNotKnow(String reason) {
        assertThat(reasons.in(Words.in(Language.ARABIC), reason)).isEmpty();
    }

    @Test
    void knowsEveryReasonThatTheSampleHas(@TempDir Path folder) throws InterruptedException {
        List<String> given = new ArrayList<>();
        try (SampleDesk desk = SampleDesk.open(folder)) {
            Register register = desk.library().register();
            register.conflicts().forEach(conflict -> given.add(conflict.why()));
            register.lineage().forEach(lineage -> lineage.because().forEach(reason -> given.add(reason.reason())));
        }
        assertThat(given.stream().distinct().toList()).isNotEmpty().allSatisfy(reason -> assertThat(
                        reasons.in(Words.in(Language.ARABIC), reason))
                .as(reason)
                .isPresent());
    }
}
