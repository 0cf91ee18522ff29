package org.whence.eval.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whence.entity.Correspondences;
import org.whence.fact.FactFile;

/** Facts about letters are fitted and measured, here on made-up names of a few syllables. */
class NamesCommandTest {

    private static final String[] LATIN = {"ba", "shi", "mu", "kha", "dir", "lan", "so", "far", "ti", "ghu"};
    private static final String[] ARABIC = {"با", "شي", "مو", "خا", "در", "لان", "سو", "فار", "تي", "غو"};

    @TempDir
    private Path folder;

    @Test
    void theSamePairsGiveTheSameBytes() throws IOException {
        Path pairs = write("pairs", pairs(1, 900));
        Path heldOut = write("held-out", pairs(2, 60));

        String facts = fit(pairs, heldOut);

        assertThat(facts)
                .startsWith("# Which letters")
                .contains("# date: 2026-11-22")
                .isEqualTo(fit(pairs, heldOut));
    }

    @Test
    void whatItFitsTellsNamesApart() throws IOException {
        Path pairs = write("pairs", pairs(1, 900));
        String facts = fit(pairs, write("held-out", pairs(2, 60)));

        Correspondences letters =
                Correspondences.of(FactFile.parse("facts", new BufferedReader(new StringReader(facts))));

        assertThat(letters.score("bashimu", "باشيمو")).isGreaterThan(letters.score("bashimu", "باتيمو"));
        assertThat(letters.score("khaghuti", "خاغوتي")).isGreaterThan(letters.score("khaghuti", "خاشيتي"));
        assertThat(measure(write("facts", List.of(facts)), pairs))
                .contains("all")
                .contains("odds >=  0.00");
    }

    private static List<String> pairs(int seed, int count) {
        Random random = new Random(seed);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder latin = new StringBuilder();
            StringBuilder arabic = new StringBuilder();
            for (int s = 2 + random.nextInt(3); s > 0; s--) {
                int syllable = random.nextInt(LATIN.length);
                latin.append(LATIN[syllable]);
                arabic.append(ARABIC[syllable]);
            }
            pairs.add(latin + "\t" + String.join(" ", arabic.toString().split("")) + "\t1");
        }
        return pairs;
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private static String fit(Path pairs, Path heldOut) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NamesCommand.fit(pairs, heldOut, "2026-11-22", new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String measure(Path facts, Path pairs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NamesCommand.measure(facts, pairs, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
