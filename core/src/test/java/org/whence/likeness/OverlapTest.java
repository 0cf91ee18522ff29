package org.whence.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.whence.entity.Identities;
import org.whence.text.Span;

class OverlapTest {
    private static final Rarity RARITY = new Profiles(List.of(), Identities.NONE).rarity();

    /** Some keys in many places, some places with several keys. */
    private static List<Trait> passage(Random random) {
        List<Trait> traits = new ArrayList<>();
        int at = 0;
        for (int i = random.nextInt(60); i > 0; i--) {
            Trait.Kind kind = Trait.Kind.values()[random.nextInt(Trait.Kind.values().length)];
            at += random.nextInt(3);
            traits.add(Trait.of(kind, "ميناء " + random.nextInt(5), new Span(at, at + 3)));
        }
        return traits;
    }

    @RepeatedTest(300)
    void equalsTheOneThatGoesPlaceByPlace(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Trait> a = passage(random);
        List<Trait> b = passage(random);
        Overlap expected = PlainOverlap.of(a, b, RARITY);
        assertThat(Overlap.of(a, b, RARITY)).isEqualTo(expected);
        assertThat(Overlap.weightOf(a, RARITY)).isEqualTo(expected.first());
    }
}
