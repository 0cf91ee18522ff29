package org.whence.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.whence.entity.Identities;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profiles;
import org.whence.likeness.Rarity;
import org.whence.likeness.Trait;
import org.whence.likeness.Wording;
import org.whence.text.Span;

/** What is told by an outline may be too much, never too little. */
class OutlinesTest {
    private static final Rarity RARITY = new Profiles(List.of(), Identities.NONE).rarity();

    private record Passage(List<Trait> traits, long[] shingles) {
        List<Trait> neutral() {
            return traits.stream().filter(t -> t.kind().isNeutral()).toList();
        }

        void addTo(Outlines outlines) {
            outlines.add(
                    traits,
                    Overlap.weightOf(traits, RARITY),
                    Overlap.weightOf(neutral(), RARITY),
                    shingles.length + 2,
                    shingles,
                    RARITY);
        }
    }

    /** Of few things, so that two passages have many in common, some of them twice, several at one place. */
    private static Passage passage(Random random) {
        List<Trait> traits = new ArrayList<>();
        int at = 0;
        for (int i = random.nextInt(30); i > 0; i--) {
            Trait.Kind kind = Trait.Kind.values()[random.nextInt(Trait.Kind.values().length)];
            at += random.nextInt(3);
            traits.add(new Trait(kind, kind + ":" + random.nextInt(4), new Span(at, at + 3)));
        }
        long[] words = LongStream.generate(() -> (random.nextInt(40) + 1) * 0x9E3779B97F4A7C15L)
                .limit(random.nextInt(40))
                .sorted()
                .distinct()
                .toArray();
        return new Passage(List.copyOf(traits), words);
    }

    @RepeatedTest(200)
    void noOutlineSaysLessThanThePassage(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Passage a = passage(random);
        Passage b = passage(random);
        Outlines outlines = new Outlines(2);
        a.addTo(outlines);
        b.addTo(outlines);
        assertThat(outlines.mostContained(0, 1))
                .isGreaterThanOrEqualTo(Wording.containment(a.shingles(), b.shingles()));
        Overlap all = Overlap.of(a.traits(), b.traits(), RARITY);
        assertThat(outlines.mayShare(0, 1, false, all.distinct(), all.dice())).isTrue();
        Overlap neutral = Overlap.of(a.neutral(), b.neutral(), RARITY);
        assertThat(outlines.mayShare(0, 1, true, neutral.distinct(), neutral.dice()))
                .isTrue();
    }

    @Test
    void passagesAboutOtherThingsAreToldApart() {
        Outlines outlines = new Outlines(2);
        for (String things :
                List.of("PERSON:E1 PLACE:E2 NUMBER:400 WORD:ar/ميناء", "PERSON:E3 PLACE:E2 NUMBER:14 WORD:ar/جسر")) {
            List<Trait> traits = new ArrayList<>();
            for (String key : things.split(" ")) {
                int at = 10 * traits.size();
                traits.add(
                        new Trait(Trait.Kind.valueOf(key.substring(0, key.indexOf(':'))), key, new Span(at, at + 5)));
            }
            long[] shingles = LongStream.range(0, 12)
                    .map(i -> (i + things.length()) * 0x9E3779B97F4A7C15L)
                    .sorted()
                    .toArray();
            new Passage(traits, shingles).addTo(outlines);
        }
        assertThat(outlines.mayShare(0, 1, false, 1, 0.1)).isTrue();
        assertThat(outlines.mayShare(0, 1, false, 2, 0.1)).isFalse();
        assertThat(outlines.mayShare(0, 1, false, 1, 0.5)).isFalse();
        assertThat(outlines.words(0)).isEqualTo(14);
    }
}
