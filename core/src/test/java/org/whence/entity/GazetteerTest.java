package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

class GazetteerTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            # towns of the list of places, seats of government of the list of states, spellings beside the first
            en | Aleppo
            en | Irbil
            en | Sana'a
            ar | حلب
            ar | صنعاء
            ru | Алеппо
            ru | Эн-Наджаф
            tr | Halep
            tr | Ankara
            fa | حلب
            fa | امان
            """, delimiter = '|')
    void knowsTheCityInTheLanguage(String language, String city) {
        assertThat(Gazetteer.cities(new Language(language))).anyMatch(spellings -> spellings.contains(city));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"en,Nile", "en,Syria", "ar,سوريا", "ru,Тигр", "tr,Irak", "fa,عراق"})
    void takesNoStateAndNoWaterForACity(String language, String name) {
        assertThat(Gazetteer.cities(new Language(language))).noneMatch(spellings -> spellings.contains(name));
    }

    @Test
    void hasNoneWhereNoFactsAre() {
        assertThat(Gazetteer.cities(new Language("ja"))).isEqualTo(List.of());
    }
}
