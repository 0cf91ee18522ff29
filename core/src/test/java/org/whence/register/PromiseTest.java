package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Told;
import org.whence.promise.Promise;

class PromiseTest {
    private static List<Promise> promises(Told... told) {
        return KeyedLinker.load()
                .link(Arrays.stream(told).map(Told::analysis).toList())
                .promises();
    }

    private static Told plan() {
        return Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Visit planned",
                        "Lena Ortiz will visit the port of Norway in June, her office said.")
                .person("x1", "CHL", "Lena Ortiz")
                .state("x2", "NOR", "Norway")
                .event(
                        EventType.CONSULT,
                        "x1",
                        "x2",
                        "Lena Ortiz will visit the port of Norway in June",
                        null,
                        Status.PLANNED);
    }

    @Test
    void aPlanThatNobodySpeaksOfAgainIsOpen() {
        assertThat(promises(plan())).singleElement().satisfies(p -> {
            assertThat(p.state()).isEqualTo(Promise.State.OPEN);
            assertThat(p.passage().text()).isEqualTo("Lena Ortiz will visit the port of Norway in June");
            assertThat(p.who()).isNotNull();
        });
    }

    @Test
    void aLaterReportOfTheActFulfilsItInAnyScript() {
        Told done = Told.report("ru", "2021-06-10", "Листок", "Визит", "Лена Ортис посетила порт в Норвегии.")
                .person("x1", "CHL", "Лена Ортис")
                .state("x2", "NOR", "Норвегии")
                .event(EventType.CONSULT, "x1", "x2", "Лена Ортис посетила порт в Норвегии", null, Status.REPORTED);
        assertThat(promises(plan(), done)).singleElement().satisfies(p -> {
            assertThat(p.state()).isEqualTo(Promise.State.FULFILLED);
            assertThat(p.later()).extracting(l -> l.text()).containsExactly("Лена Ортис посетила порт в Норвегии.");
        });
    }

    @Test
    void anEarlierReportFulfilsNothing() {
        Told before = Told.report("en", "2021-04-10", "Star", "Visit", "Lena Ortiz visited the port of Norway.")
                .person("x1", "CHL", "Lena Ortiz")
                .state("x2", "NOR", "Norway")
                .event(EventType.CONSULT, "x1", "x2", "Lena Ortiz visited the port of Norway", null, Status.REPORTED);
        assertThat(promises(plan(), before)).singleElement().satisfies(p -> assertThat(p.state())
                .isEqualTo(Promise.State.OPEN));
    }

    @Test
    void aPromiseThatTheReportCallsUnfulfilledIsNotFulfilled() {
        Told told = Told.report(
                        "en",
                        "2021-05-01",
                        "Post",
                        "Title",
                        "The Norwegian promise of ships to Chile remains unfulfilled.")
                .state("x1", "NOR", "Norwegian")
                .state("x2", "CHL", "Chile")
                .event(
                        EventType.AGREE,
                        "x1",
                        "x2",
                        "The Norwegian promise of ships to Chile remains unfulfilled",
                        Stage.PROMISED_UNFULFILLED,
                        Status.REPORTED);
        assertThat(promises(told)).singleElement().satisfies(p -> assertThat(p.state())
                .isEqualTo(Promise.State.NOT_FULFILLED));
    }
}
