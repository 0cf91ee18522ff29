package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.event.EventType;
import org.whence.event.Stage;
import org.whence.event.Status;
import org.whence.likeness.Told;
import org.whence.promise.Promise;
import org.whence.statement.Statement;
import org.whence.time.TimeMention;

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

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # language | speaker | content | time | value | direction | due
                    en | Ana Silva | the bridge will be open in March       | in March         | 2022-03 | FUTURE  | 2022-03
                    en | Ana Silva | the bridge opens before the end of the year | end of the year | 2021 | PRESENT | 2021
                    en | Ana Silva | the bridge is the longest of the year  | the year         | 2021    | PRESENT | -
                    en | Ana Silva | the bridge was opened in March         | in March         | 2021-03 | PAST    | -
                    ar | آنا سيلفا | الجسر سيفتح قبل نهاية العام            | نهاية العام      | 2021    | PRESENT | 2021
                    ar | آنا سيلفا | الجسر هو الأطول هذا العام              | هذا العام        | 2021    | PRESENT | -
                    ru | Ана Силва | мост откроют до конца года             | конца года       | 2021    | PRESENT | 2021
                    ru | Ана Силва | мост открыли в марте                   | в марте          | 2021-03 | PAST    | -
                    en | Ana Silva | the bridge opens by the end of the week | the end of the week | 2021-04-26/2021-05-02 | PRESENT | 2021-04-26/2021-05-02
                    tr | Ana Silva | köprünün yıl sonuna kadar açılacağını  | yıl sonuna       | 2021    | PRESENT | 2021
                    tr | Ana Silva | köprünün bu yılın en uzunu olduğunu    | bu yılın         | 2021    | PRESENT | -
                    fa | آنا سیلوا | پل تا پایان سال باز می‌شود             | پایان سال        | 2021    | PRESENT | 2021
                    fa | آنا سیلوا | پل در بهار باز می‌شود                  | بهار             | 2022-21 | FUTURE  | 2022-21
                    """)
    void whatIsSaidToBeByADayIsAwaited(
            String language,
            String speaker,
            String content,
            String time,
            String value,
            TimeMention.Direction direction,
            @Nullable String due) {
        Told told = Told.report(language, "2021-05-01", "Post", "Title", speaker + ": " + content + ".")
                .person("x1", null, speaker)
                .said("x1", content)
                .time(time, value, direction);
        assertThat(promises(told)).hasSize(due == null ? 0 : 1).allSatisfy(p -> {
            assertThat(p.passage().text()).isEqualTo(content);
            assertThat(p.due()).isEqualTo(due);
            assertThat(p.state()).isEqualTo(Promise.State.OPEN);
        });
    }

    @ParameterizedTest(name = "{0}, on {1}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # language | day of the report | content | value in it | due
                    en | 2023-05-01 | the ship will be mended as agreed in March  | 2019-03    | -
                    en | 2023-05-01 | the ship will be mended by Wednesday        | 2023-05-03 | 2023-05-03
                    ru | 2023-05-01 | корабль починят, как решили в прошлом веке  | 19XX       | -
                    tr | 2023-05-01 | gemi bu yıl onarılacak                      | 2023       | 2023
                    ar | 2023-05-01 | سيتم إصلاح السفينة هذا الشهر                | 2023-05    | 2023-05
                    fa | ''         | کشتی در بهار تعمیر خواهد شد                 | XXXX-21    | XXXX-21
                    en | ''         | the ship will be mended in March 2019       | 2019-03    | 2019-03
                    """)
    void whatIsOverWhenTheReportAppearsIsNotDue(
            String language, String day, String content, String value, @Nullable String due) {
        Told told = Told.report(language, day, "Post", "Title", "Ana Silva: " + content + ".")
                .person("x1", null, "Ana Silva")
                .said("x1", content, Statement.Manner.INDIRECT, Statement.Act.PROMISE, Statement.Polarity.AFFIRMED)
                .time(content, value, TimeMention.Direction.UNKNOWN);
        assertThat(promises(told)).singleElement().satisfies(p -> assertThat(p.due())
                .isEqualTo(due));
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
