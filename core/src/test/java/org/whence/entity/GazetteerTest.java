package org.whence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.language.Language;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.load();

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

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Mosul,IRQ,36.3,43.1",
        "الموصل,IRQ,36.3,43.1",
        "Мосул,IRQ,36.3,43.1",
        "Musul,IRQ,36.3,43.1",
        "موصل,IRQ,36.3,43.1",
        "Ankara,TUR,39.9,32.9",
        "أنقرة,TUR,39.9,32.9",
        "Cape Town,ZAF,-33.9,18.4",
        "New York,USA,40.7,-74.0"
    })
    void saysWhereACityLies(String name, String country, double latitude, double longitude) {
        assertThat(gazetteer.find(name, country)).contains(new Gazetteer.Point(latitude, longitude));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"Mosul,SYR", "Mosul,", "Iraq,IRQ", "Anbar,IRQ", "Nile,", "Nowhere,IRQ"})
    void placesNothingThatIsNoKnownCityOfThatState(String name, String country) {
        assertThat(gazetteer.find(name, country)).isEmpty();
    }

    @Test
    void hasNoneWhereNoFactsAre() {
        assertThat(Gazetteer.cities(new Language("ja"))).isEqualTo(List.of());
    }
}
