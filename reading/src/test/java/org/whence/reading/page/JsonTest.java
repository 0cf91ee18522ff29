package org.whence.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\": \"Порт открыт\"}",
                "/* <![CDATA[ */ {\"headline\":\"Порт открыт\",} /* ]]> */",
                "{\"description\":\"two\nlines\",\"headline\":\"\\u041f\\u043e\\u0440\\u0442 открыт\"",
                "[{\"headline\":\"Порт открыт\"},]",
                "{\"image\":[1,2,],\"headline\":\"Порт открыт\"}"
            })
    void readsWhatPagesEmbed(String source) {
        assertThat(Json.read(source).get(0).all().get(0).at("headline").text()).contains("Порт открыт");
    }

    @Test
    void hasNothingWhereThereIsNothing() {
        assertThat(Json.read("no value")).isEmpty();
        assertThat(Json.read("{\"a\": null}").get(0).at("a").text()).isEmpty();
        assertThat(Json.read("{\"a\": 1}").get(0).at("b").all()).isEmpty();
    }

    @Test
    @Timeout(60)
    void endsOnHostileText() {
        assertThat(Json.read("[".repeat(1_000_000))).hasSizeLessThan(3);
        assertThat(Json.read("{\"a\":".repeat(300_000))).hasSizeLessThan(3);
        assertThat(Json.read("\"".repeat(1_000_000))).isEmpty();
        assertThat(Json.read("x".repeat(3_000_000))).isEmpty();
    }
}
