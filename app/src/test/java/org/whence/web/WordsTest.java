package org.whence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.conflict.Conflict;
import org.whence.entity.EntityType;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.language.Language;
import org.whence.lineage.Lineage;
import org.whence.promise.Promise;
import org.whence.statement.Hop;
import org.whence.statement.Statement;

/** The pages say the same in every language that they speak, and nothing that they have no words for. */
class WordsTest {
    private static final Pattern SAID = Pattern.compile("frame\\.(say|count)\\(\"([a-z.-]+)\"[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"ar"})
    void everyLanguageSaysAllThatEnglishSays(String tag) {
        Words english = Words.in(Language.ENGLISH);
        Words other = Words.in(new Language(tag));

        assertThat(other.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(places(other.say(key))).as(key).isEqualTo(places(english.say(key)));
        }
    }

    private static TreeSet<String> places(String words) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d\\}").matcher(words);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        places.remove("{0}"); // "one report" need not say the number
        return places;
    }

    @Test
    void everyTemplateSaysOnlyWhatThereAreWordsFor() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(f -> f.toString().endsWith(".jte")).toList()) {
                Matcher matcher = SAID.matcher(Files.readString(template));
                while (matcher.find()) {
                    used.add(matcher.group(2));
                    if (matcher.group(1).equals("count")) {
                        used.add(matcher.group(2) + ".one");
                    }
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(Words.in(Language.ENGLISH).keys()).containsAll(used);
    }

    @Test
    void everyConstantThatIsShownHasWords() {
        Frame frame = new Frame(Words.in(Language.ARABIC), "/", "", false);
        Stream.of(
                        Conflict.Kind.values(),
                        EntityType.values(),
                        EventType.values(),
                        Stage.values(),
                        Status.values(),
                        Lineage.Kind.values(),
                        Promise.State.values(),
                        Hop.Kind.values(),
                        Statement.Manner.values(),
                        Statement.Polarity.values(),
                        Statement.Modality.values())
                .flatMap(Stream::of)
                .forEach(constant -> assertThat(frame.word((Enum<?>) constant)).isNotBlank());
        for (Lineage.Kind kind : Lineage.Kind.values()) {
            assertThat(frame.say("bond." + ReportPage.word(kind) + ".from")).isNotBlank();
            assertThat(frame.say("bond." + ReportPage.word(kind) + ".by")).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, IRQ, Iraq",
        "ar, IRQ, العراق",
        "en, XYZ, XYZ",
        "en, Free Port of Sel, Free Port of Sel",
    })
    void aStateGoesByItsName(String tag, String code, String name) {
        assertThat(new Frame(Words.in(new Language(tag)), "/", "", false).state(code))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # address                  | parameter | value | becomes
            /search?q=a&page=3         | language  | ar    | /search?q=a&language=ar
            /search?q=a&language=ar    | language  | ''    | /search?q=a
            /deals                     | page      | 2     | /deals?page=2
            /deals?stage=ordered&page=1| page      | 2     | /deals?stage=ordered&page=2
            /search?q=%D8%B1           | actor     | a b   | /search?q=%D8%B1&actor=a+b
            """)
    void anAddressKeepsWhatItAsks(String address, String parameter, String value, String expected) {
        assertThat(new Frame(Words.in(Language.ENGLISH), address, "", false).with(parameter, value))
                .isEqualTo(expected);
    }
}
