package org.whence.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.entity.Entities;
import org.whence.language.Language;
import org.whence.report.Report;
import org.whence.report.ReportId;

class AnalysesTest {

    private static ReportId id(int number) {
        return new ReportId("sha256:" + "0".repeat(63) + number);
    }

    private static Analysis analysis(int number) {
        Report report = Report.bare(id(number), "report " + number, Language.ENGLISH, "", List.of());
        return new Analysis(report, List.of(), List.of(), Entities.NONE, List.of(), List.of(), List.of());
    }

    /** Counts how often an analysis is read. */
    private static final class Counted implements Analyses {
        private final Analyses all = Analyses.of(List.of(analysis(1), analysis(2), analysis(3)));
        private final List<ReportId> read = new ArrayList<>();

        @Override
        public List<ReportId> ids() {
            return all.ids();
        }

        @Override
        public Analysis of(ReportId id) {
            read.add(id);
            return all.of(id);
        }
    }

    @Test
    void theyStandInTheOrderOfTheirIds() {
        List<Analysis> each = new ArrayList<>();
        Analyses.of(List.of(analysis(3), analysis(1), analysis(3), analysis(2))).forEach(each::add);
        assertThat(each).containsExactly(analysis(1), analysis(2), analysis(3));
    }

    @Test
    void whatIsNotThereIsAWrongArgument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Analyses.of(List.of(analysis(1))).of(id(2)))
                .withMessageContaining("not in this collection");
    }

    @Test
    void theLastOnesAskedForAreHeld() {
        Counted counted = new Counted();
        Analyses held = counted.holding(2);
        held.of(id(1));
        held.of(id(2));
        held.of(id(1));
        held.of(id(3));
        held.of(id(1));
        held.of(id(2));
        assertThat(counted.read).containsExactly(id(1), id(2), id(3), id(2));
    }

    @Test
    void holdingNoneIsAWrongArgument() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Counted().holding(0));
    }
}
