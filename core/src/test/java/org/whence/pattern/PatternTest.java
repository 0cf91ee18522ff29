package org.whence.pattern;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whence.fact.FactException;
import org.whence.fact.FactFile;
import org.whence.language.Language;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.Token;

class PatternTest {

    private static final LanguageSentences SENTENCES = LanguageSentences.load();

    private static final PatternClasses CLASSES = PatternClasses.NONE
            .with("said", List.of("said", "told", "made it clear", "заявил", "сообщ~", "قال", "أضاف", "açıkla~", "گفت"))
            .with("title", List.of("minister", "prime minister", "وزير"))
            .with("number", List.of("three", "two hundred", "ثلاثة"));

    /** Words in braces are labelled: {Sara Holm}PERSON. */
    private static Line line(String language, String marked) {
        StringBuilder text = new StringBuilder();
        List<String[]> labels = new java.util.ArrayList<>();
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                open = text.length();
            } else if (c == '}') {
                int end = i + 1;
                while (end < marked.length() && marked.charAt(end) != ' ') {
                    end++;
                }
                labels.add(new String[] {marked.substring(i + 1, end), "" + open, "" + text.length()});
                i = end - 1;
            } else {
                text.append(c);
            }
        }
        Line.Builder line = Line.over(SENTENCES.tokens(new Language(language), text.toString()));
        for (String[] label : labels) {
            line.label(label[0], new org.whence.text.Span(Integer.parseInt(label[1]), Integer.parseInt(label[2])));
        }
        return line.build();
    }

    private static String words(Line line, TokenRange range) {
        return line.tokens().subList(range.start(), range.end()).stream()
                .map(Token::form)
                .collect(joining(" "));
    }

    @ParameterizedTest(name = "{1} in: {2}")
    @CsvSource(delimiter = '¦', textBlock = """
            # language ¦ pattern ¦ text ¦ what it finds, joined by /
            en  ¦ minister                         ¦ The ministers met a Minister.             ¦ ministers / Minister
            en  ¦ =minister                        ¦ The ministers met a Minister.             ¦ Minister
            en  ¦ minist~                          ¦ The ministry met a minister.              ¦ ministry / minister
            en  ¦ @said                            ¦ He said and made it clear.                ¦ said / made it clear
            en  ¦ the @title                       ¦ The prime minister met the minister.      ¦ The prime minister / the minister
            en  ¦ <PERSON> @said                   ¦ {Sara Holm}PERSON told {Bo}PERSON all.    ¦ Sara Holm told
            en  ¦ <STATE|PERSON> , <PERSON>?       ¦ {Norland}STATE , {Bo}PERSON               ¦ Norland , Bo
            en  ¦ <STATE|PERSON> [,] <PERSON>?     ¦ {Norland}STATE , {Bo}PERSON               ¦ Norland , Bo
            en  ¦ #number tanks                    ¦ 40 tanks, three tanks, two hundred tanks  ¦ 40 tanks / three tanks / two hundred tanks
            en  ¦ Cap+ said                        ¦ then Sara Holm said it                    ¦ Sara Holm said
            en  ¦ a .{0,3} d                       ¦ a b d c d e                               ¦ a b d c d
            en  ¦ a .{0,3}? d                      ¦ a b d c d e                               ¦ a b d
            en  ¦ a ( b | c d )+ e?                ¦ a b c d e a e                             ¦ a b c d e
            en  ¦ a ( b | b c ) d?                 ¦ a b c d                                   ¦ a b
            en  ¦ a{2}                             ¦ a a a a a                                 ¦ a a / a a
            en  ¦ a??                              ¦ a a                                       ¦ ''
            en  ¦ a !b .                           ¦ a b a c                                   ¦ a c
            en  ¦ a !@said .                       ¦ a made it clear a made                    ¦ a made
            en  ¦ ^ a                              ¦ a a                                       ¦ a
            en  ¦ b $                              ¦ b a b                                     ¦ b
            en  ¦ [“"] .{1,9}? [”"] [,]? @said     ¦ “We lost”, said Bo.                       ¦ “ We lost ” , said
            en  ¦ S-400                            ¦ the s-400 and S-300                       ¦ s-400
            ar  ¦ @said @title                     ¦ وأضاف الوزير إن قال وزير                   ¦ وأضاف الوزير / قال وزير
            ar  ¦ #number أشهر                     ¦ بعد ثلاثة أشهر                            ¦ ثلاثة أشهر
            ru  ¦ ( заявил | @said ) [,]? что      ¦ Она заявила, что он сообщал что           ¦ заявила , что / сообщал что
            tr  ¦ rusya @said                      ¦ Rusya'nın açıklaması                      ¦ Rusya'nın açıklaması
            fa  ¦ <PERSON> .? @said                ¦ {سارا}PERSON نیز گفت                      ¦ سارا نیز گفت
            """)
    void finds(String language, String pattern, String text, String expected) {
        Line line = line(language, text);
        String found = Pattern.compile(pattern, CLASSES).findAll(line).stream()
                .map(m -> words(line, m.range()))
                .collect(joining(" / "));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} in: {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            # pattern ¦ text ¦ captures
            who:( Cap+ ) cue:@said .{0,9}?        ¦ yesterday Sara Holm said no     ¦ cue=said who=Sara Holm
            who:Cap ( cue:@said | , )             ¦ Bo told                         ¦ cue=told who=Bo
            ( x:a | y:b )+                        ¦ a b a                           ¦ x=a y=b
            x:( a ( y:b )? ) c                    ¦ a c                             ¦ x=a
            x:( a y:b? ) c                        ¦ a b c                           ¦ x=a b y=b
            """)
    void captures(String pattern, String text, String expected) {
        Line line = line("en", text);
        Match match = Pattern.compile(pattern, CLASSES).findAll(line).get(0);
        String found = match.captures().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + words(line, e.getValue()))
                .collect(joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void matchesAtOnePlaceAlone() {
        Line line = line("en", "a b a");
        Pattern pattern = Pattern.compile("a", CLASSES);
        assertThat(pattern.matchAt(line, 0)).isPresent();
        assertThat(pattern.matchAt(line, 1)).isEmpty();
        assertThat(pattern.matchAt(line, 3)).isEmpty();
        assertThat(Pattern.compile("$", CLASSES).matchAt(line, 3)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "( a",
                "a )",
                "( a | )",
                "a{",
                "a{9,2}",
                "a{0,99}",
                "@nowhere",
                "#cars",
                "[ab",
                "<A",
                "a{2}b",
                "*",
                "~",
                "( ( ( ( ( ( ( ( ( ( ( ( ( a ) ) ) ) ) ) ) ) ) ) ) ) )",
                "( ( ( a{0,20} ){0,20} ){0,20} ){0,20}",
                "!( a )"
            })
    void refusesWhatBreaksTheGrammarOrALimit(String pattern) {
        assertThatThrownBy(() -> Pattern.compile(pattern, CLASSES)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( a* )* b",
                "( ( a+ )+ | a )* b",
                "( a | a a | a a a ){0,20} b",
                "( .{0,20}? .{0,20}? ){0,5} b",
                "<A> <A> <A> b",
                ".* @said"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isLinearInTheLine(String pattern) {
        List<Token> tokens = SENTENCES.tokens(Language.ENGLISH, "a ".repeat(100_000));
        Line.Builder builder = Line.over(tokens);
        for (int i = 0; i + 3 < 3_000; i++) {
            builder.label("A", new TokenRange(i, i + 1)).label("A", new TokenRange(i, i + 3));
        }
        assertThat(Pattern.compile(pattern, CLASSES).findAll(builder.build())).isEmpty();
    }

    private static PatternFile file(String... lines) throws IOException {
        String head = "# source: test\n# licence: Apache-2.0\n# date: 2026-01-01\n";
        String text = head + String.join("\n", lines);
        return PatternFile.of(FactFile.parse("test.facts", new BufferedReader(new StringReader(text))), CLASSES);
    }

    @Test
    void aFileGivesNamesAndValues() throws IOException {
        PatternFile file = file(
                "@deny = denied, rule~ out",
                "@speak = @deny, added",
                "@speak += noted",
                "deny | who:( Cap | <A|B> ) cue:@deny | act=deny, frame=source-first",
                "speak | cue:@speak",
                "any | ( x | . ) $");
        Line line = line("en", "Bo denied it and ruled out talks, he noted");
        assertThat(file.findAll(line))
                .extracting(m -> m.rule().name() + " " + words(line, m.range()) + " "
                        + m.rule().value("act"))
                .containsExactly(
                        "deny Bo denied deny", "speak denied ", "speak ruled out ", "speak noted ", "any noted ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"just a name", "@a", "@a = x\n@a = y", "@a = @b", "n | x | y", "n | ( x", "n | x | a=b | c"})
    void aFaultInAFileNamesTheLine(String lines) {
        assertThatThrownBy(() -> file(lines)).isInstanceOf(FactException.class).hasMessageContaining("test.facts line");
    }
}
