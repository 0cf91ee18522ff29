package org.whence.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.analysis.Analyzer;
import org.whence.likeness.Told;
import org.whence.register.KeyedLinker;

/** What somebody undertakes, apart from what he expects, asks, or used to do. */
class PromisesTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final KeyedLinker LINKER = KeyedLinker.load();

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | promises | a report of 4 May 2023, the headline before the stroke
        en | 1 | Bridge / Mayor Ruth Calder said the bridge would open in September.
        en | 0 | Fuel / Analyst Ruth Calder said fuel prices would fall in September.
        en | 0 | Bridge / Mayor Ruth Calder asked whether the bridge would open in September.
        en | 0 | Goat / On Monday the goat climbed the roof and would not come down until evening.
        ru | 1 | Мост / Мэр Олег Ракитин сообщил, что в сентябре город откроет мост.
        ru | 0 | Топливо / Аналитик Олег Ракитин сообщил, что в сентябре цены на дизель вырастут.
        ar | 1 | جسر / قال رئيس البلدية نبيل الحاج إن البلدية ستفتح الجسر في سبتمبر المقبل.
        ar | 0 | وقود / قال المحلل نبيل الحاج إن أسعار الوقود سترتفع في سبتمبر المقبل.
        tr | 1 | Köprü / Belediye Başkanı Nevin Tok, köprünün eylülde açılacağını söyledi.
        tr | 0 | Mazot / Analist Nevin Tok, mazot fiyatlarının eylülde düşeceğini söyledi.
        fa | 1 | پل / شهردار نوید رامین گفت شهرداری پل را در ماه سپتامبر افتتاح خواهد کرد.
        fa | 0 | سوخت / نوید رامین، تحلیلگر، گفت قیمت گازوئیل در ماه سپتامبر کاهش خواهد یافت.
        """)
    void areUndertakenByWhoCanKeepThem(String language, int promises, String text) {
        Analysis analysis = ANALYZER.analyze(Told.report(language, "2023-05-04", "Harbour Star", text.split(" / "))
                .analysis()
                .report());
        assertThat(LINKER.link(List.of(analysis)).promises()).hasSize(promises);
    }
}
