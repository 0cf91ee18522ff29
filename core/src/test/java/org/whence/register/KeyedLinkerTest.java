package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.whence.analysis.Analyses;
import org.whence.analysis.Analysis;
import org.whence.analysis.Shelf;

class KeyedLinkerTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();
    private static final Register EXPECTED = LINKER.link(TestReports.all());

    @RepeatedTest(50)
    void theSameReportsGiveTheSameRegisterInAnyOrder(RepetitionInfo run) {
        List<Analysis> shuffled = new ArrayList<>(TestReports.all());
        shuffled.addAll(TestReports.all().subList(0, 2));
        Collections.shuffle(shuffled, new Random(run.getCurrentRepetition()));
        assertThat(LINKER.link(shuffled)).isEqualTo(EXPECTED);
    }

    @Test
    void eightThreadsAtOnceGiveTheSameRegister() {
        List<Register> registers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> LINKER.link(TestReports.all()))
                .toList();
        assertThat(registers).containsOnly(EXPECTED);
    }

    @Test
    void analysesThatAreFetchedAnewGiveTheSameRegister() {
        assertThat(LINKER.link(Analyses.of(TestReports.all()).holding(1), Rulings.NONE))
                .isEqualTo(EXPECTED);
    }

    @Test
    void aRegisterThatIsGivenAwayAsItIsMadeIsTheSame() {
        Collected collected = new Collected();
        LINKER.link(Analyses.of(TestReports.all()).holding(1), Rulings.NONE, Shelf.inMemory(), collected);
        assertThat(collected.register(EXPECTED.reports())).isEqualTo(EXPECTED);
    }

    @Test
    void noReportsGiveAnEmptyRegister() {
        Register empty = LINKER.link(List.of());
        assertThat(empty.reports()).isEmpty();
        assertThat(empty.entities()).isEmpty();
        assertThat(empty.conflicts()).isEmpty();
    }
}
