package org.whence.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.wire.RegisterJson;

/**
 * The whole program over the benchmark collection. A floor lies a little below what was measured when it was set; who
 * raises a figure for good raises its floor. Only sums over both halves are printed, so that a failure tells nothing of
 * single reports of the untouched half.
 */
@Timeout(300)
class BenchmarkFloorTest {

    private static Figures figures;
    private static MentionFigures mentions;
    private static BenchmarkEvents events;
    private static LinkFigures links;

    @BeforeAll
    static void runTheWholeProgram() throws URISyntaxException {
        Path folder =
                Path.of(Main.class.getResource("benchmark/README.md").toURI()).resolveSibling("");
        Benchmark benchmark = Benchmark.read(folder);
        Run run = Run.over(benchmark.texts(folder));
        assertThat(run.passedOver()).isEmpty();
        figures = run.figures(Gold.of(benchmark.gold()));
        mentions = MentionFigures.of(benchmark, run.analyses());
        events = BenchmarkEvents.of(benchmark, run.analyses());
        Benchmark tuned = benchmark.part("tuned", "");
        Gold gold = Gold.of(tuned.gold());
        links = LinkFigures.of(
                tuned, gold, GivenRegister.read(RegisterJson.write(run.register()), "the register", gold));
        figures.lines(false).forEach(System.out::println);
        links.lines(false).forEach(System.out::println);
        mentions.lines(false).forEach(System.out::println);
        events.lines(false).forEach(System.out::println);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # row                       | floor | cases, at least
            report read                 | 1.00  | 150
            language                    | 0.99  | 150
            published                   | 0.91  | 150
            title                       | 0.95  | 150
            statement found             | 0.94  | 1500
            speaker right               | 0.87  | 1500
            whole chain right (2+ hops) | 0.80  | 310
            manner                      | 0.91  | 1500
            not-said kept apart         | 0.90  | 60
            metaphor left alone         | 0.85  | 8
            time value                  | 0.85  | 100
            same entity                 | 0.73  | 260
            ALL                         | 0.82  | 6000
            """)
    void reaches(String name, double least, int cases) {
        Optional<Figures.Row> row = name.equals("ALL")
                ? Optional.of(figures.all())
                : figures.rows().stream().filter(r -> r.name().equals(name)).findFirst();
        assertThat(row).isPresent();
        assertThat(row.get().total()).isGreaterThanOrEqualTo(cases);
        assertThat(row.get().ratio()).isGreaterThanOrEqualTo(least);
    }

    /** Of the tuned half, in which every contradiction and every promise is annotated. */
    @Test
    void linksReportsRatherSurelyThanFully() {
        assertThat(links.conflictsGiven().all()).isGreaterThanOrEqualTo(25);
        assertThat(links.conflictsFound().all()).isGreaterThanOrEqualTo(28);
        assertThat(links.conflictsGiven().ratio()).isGreaterThanOrEqualTo(0.85);
        assertThat(links.conflictsFound().ratio()).isGreaterThanOrEqualTo(0.68);
        assertThat(links.promisesFound().all()).isGreaterThanOrEqualTo(120);
        assertThat(LinkFigures.f1(links.promisesGiven(), links.promisesFound())).isGreaterThanOrEqualTo(0.75);
        assertThat(links.entities().items()).isGreaterThanOrEqualTo(150);
        assertThat(links.entities().f1()).isGreaterThanOrEqualTo(0.88);
    }

    @ParameterizedTest
    @CsvSource({"tr, 0.74, 550", "fa, 0.69, 500"})
    void findsNames(String language, double least, int names) {
        assertThat(mentions.wanted(language)).isGreaterThanOrEqualTo(names);
        assertThat(mentions.f1(language)).isGreaterThanOrEqualTo(least);
    }

    /** Type, parties and status; see {@link BenchmarkEvents}. */
    @ParameterizedTest
    @CsvSource({"ar, 0.39, 120", "en, 0.48, 110", "ru, 0.46, 105", "tr, 0.44, 120", "fa, 0.47, 105"})
    void findsEvents(String language, double least, int wanted) {
        assertThat(events.wanted(language)).isGreaterThanOrEqualTo(wanted);
        assertThat(events.f1(language)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void mostStatementsGivenAreThoseOfTheGold() {
        assertThat(figures.precision().ratio()).isGreaterThanOrEqualTo(0.90);
    }
}
