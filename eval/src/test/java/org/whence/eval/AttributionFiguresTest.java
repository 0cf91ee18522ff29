package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.text.Span;

class AttributionFiguresTest {

    private static final String TEXT = """
            Ferry stays in port

            "The engine is cold and the captain is colder," said harbour master Olen Brask.

            Ilse Marn denied that the ferry had run aground. Gulls circled.
            """;

    @TempDir
    Path folder;

    @Test
    void countsOverlapOfEachRoleWithDirectSpeechApart() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/ferry.txt"), TEXT);
        Files.writeString(
                folder.resolve("attributions/ferry_00ab.ann"),
                span("T1", "Content", "\"The engine is cold and the captain is colder,\"")
                        + span("T2", "Cue", "said")
                        + span("T3", "Source", "harbour master Olen Brask")
                        + "E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n"
                        + span("T4", "Content", "that the ferry had run aground")
                        + span("T5", "Cue", "denied")
                        + span("T6", "Source", "Ilse Marn")
                        + "E2\tAttribution:T5 Content:T4 Cue:T5 Source:T6\n"
                        + span("T7", "Content", "Gulls circled")
                        + "E3\tAttribution:T7 Content:T7\n");
        Files.writeString(folder.resolve("attributions/ferry_00cd.ann"), "");

        assertThat(AttributionFigures.polnear(folder, "", true))
                .contains(
                        "miss content ferry | Gulls circled",
                        "all      content  P 1.000 R 0.667 F1 0.800 (wanted 3, given 2)",
                        "direct   whole    P 1.000 R 1.000 F1 1.000 (wanted 1, given 1)",
                        "indirect cue      P 1.000 R 1.000 F1 1.000 (wanted 1, given 1)",
                        "exact content P 1.000 R 0.667 F1 0.800",
                        "speaker of quotations of 5 words and more: accuracy 1.000, precision 1.000"
                                + " (1, no statement for 0)");
    }

    /** Takes everything for one quotation of the harbour master. */
    public static final class Parrot implements QuoteTagger {
        @Override
        public String name() {
            return "Parrot";
        }

        @Override
        public List<Quote> tag(String text) {
            return List.of(new Quote(new Span(0, text.length()), null, "harbour master"));
        }
    }

    @Test
    void setsAPeerBesideOurs() throws IOException {
        Files.createDirectories(folder.resolve("text"));
        Files.createDirectories(folder.resolve("attributions"));
        Files.writeString(folder.resolve("text/ferry.txt"), TEXT);
        Files.writeString(
                folder.resolve("attributions/ferry_00ab.ann"),
                span("T1", "Content", "\"The engine is cold and the captain is colder,\"")
                        + span("T3", "Source", "harbour master Olen Brask")
                        + "E1\tAttribution:T2 Content:T1 Source:T3\n");

        assertThat(AttributionFigures.polnear(folder, Parrot.class.getName(), false))
                .contains(
                        "Parrot: all      content  P 1.000 R 1.000 F1 1.000 (wanted 1, given 1)",
                        "Parrot: speaker of quotations of 5 words and more: accuracy 1.000, precision 1.000"
                                + " (1, no statement for 0)");
        assertThatThrownBy(() -> AttributionFigures.polnear(folder, "org.whence.Nobody", false))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("profile peers");
    }

    @Test
    void countsTokensOfMarkedSentences() throws IOException {
        Files.writeString(
                folder.resolve("ru_sentences.tsv"),
                "sentences\tsentence_id\nБраск сказал, что паром стоит.\tb_1\n\"Море \"\"спит\"\".\"\tb_2\n");
        Files.writeString(folder.resolve("ru_tokens.tsv"), """
                lemmas	text	sentence_num	index_of_token_sent	tags
                браск	Браск	b_1	1	source
                сказать	сказал	b_1	2	cue
                ,	,	b_1	3	None
                что	что	b_1	4	None
                паром	паром	b_1	5	content
                стоять	стоит	b_1	6	content
                море	Море	b_2	1	source
                спать	спит	b_2	2	None
                """);

        assertThat(QuotesFigures.of(folder, "ru", true))
                .containsExactly(
                        "miss b_2 | Море \"спит\".",
                        "source   P 1.000 R 0.500 F1 0.667 (wanted 2, given 1)",
                        "cue      P 1.000 R 1.000 F1 1.000 (wanted 1, given 1)",
                        "content  P 1.000 R 1.000 F1 1.000 (wanted 2, given 2)",
                        "2 sentences, 0 tokens could not be placed");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> AttributionFigures.polnear(folder, "", false))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("attributions");
        assertThatThrownBy(() -> QuotesFigures.of(folder, "ru", false))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("ru_tokens.tsv");
    }

    private static String span(String id, String role, String words) {
        int at = TEXT.indexOf(words);
        return id + "\t" + role + " " + at + " " + (at + words.length()) + "\t" + words + "\n";
    }
}
