package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analyzer;
import org.whence.claim.Claim;
import org.whence.conflict.Conflict;
import org.whence.entity.EntityType;
import org.whence.entity.Identity;
import org.whence.promise.Promise;
import org.whence.reading.Reader;
import org.whence.register.Register;
import org.whence.report.Report;
import org.whence.store.Home;
import org.whence.store.Kept;
import org.whence.store.KeptRegister;
import org.whence.store.Source;
import org.whence.store.StoredReport;
import org.whence.text.Folding;

/** What pages read of a register that is kept is what the register says. */
class CatalogueTest {
    private static Library library;
    private static Register register;
    private static Catalogue catalogue;
    private static KeptRegister kept;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        Home home = Home.at(folder);
        Analyzer analyzer = Analyzer.standard();
        try (Library adding = Library.openForAdding(home, analyzer)) {
            new Adding(adding, Reader.standard(), 1)
                    .add(Sample.inputs().iterator(), Input.Given.NOTHING, (name, acceptance, issues) -> {});
        }
        library = Library.open(home, analyzer);
        register = library.register();
        catalogue = library.catalogue();
        kept = catalogue.register();
    }

    @AfterAll
    static void close() {
        if (library != null) {
            library.close();
        }
    }

    @Test
    void reportsComeByDayNewestFirstAndUndatedLast() {
        List<String> expected =
                library.reports().stream().map(row -> row.id().value()).toList();
        assertThat(kept.reports("", 0, 1000))
                .extracting(row -> row.id().value())
                .containsExactlyElementsOf(expected)
                .hasSize(30);
        assertThat(kept.reports("", 7, 5))
                .extracting(row -> row.id().value())
                .containsExactlyElementsOf(expected.subList(7, 12));
        assertThat(kept.reports("ar", 1, 2)).extracting(StoredReport::language).containsExactly("ar", "ar");
    }

    @Test
    void whatAReportTakesPartInIsWhatTheRegisterSaysOfIt() {
        assertThat(register.reports()).allSatisfy(report -> {
            assertThat(catalogue.conflicts(report.id(), 1000))
                    .containsExactlyElementsOf(register.conflicts().stream()
                            .filter(c -> isOf(c, report))
                            .toList());
            assertThat(catalogue.promises(report.id(), 1000))
                    .containsExactlyElementsOf(register.promises().stream()
                            .filter(p -> p.passage().report().equals(report.id()))
                            .toList());
            assertThat(catalogue.lineage(report.id(), 1000))
                    .containsExactlyElementsOf(register.lineage().stream()
                            .filter(l -> l.from().equals(report.id().value())
                                    || l.to().equals(report.id().value()))
                            .toList());
            assertThat(catalogue.story(report.id()).map(s -> s.item().id()))
                    .isEqualTo(register.stories().stream()
                            .filter(s -> s.reports().contains(report.id()))
                            .findFirst()
                            .map(s -> s.id()));
        });
    }

    private static boolean isOf(Conflict conflict, Report report) {
        return conflict.a().report().equals(report.id())
                || conflict.b().report().equals(report.id());
    }

    @Test
    void aStatementLeadsToItsClaimAndTheClaimToEveryCarrier() {
        assertThat(register.claims()).isNotEmpty().allSatisfy(claim -> {
            for (Claim.Member member : claim.statements()) {
                Kept<Claim> found =
                        catalogue.claim(member.report(), member.statement()).orElseThrow();
                assertThat(kept.whole(found)).isEqualTo(claim);
                assertThat(found.parts()).isEqualTo(claim.statements().size());
                assertThat(kept.carriers(found.place(), 1000)).anySatisfy(carrier -> {
                    assertThat(carrier.report().id()).isEqualTo(member.report());
                    assertThat(carrier.span())
                            .isEqualTo(library.analysis(member.report()).orElseThrow().statements().stream()
                                    .filter(s -> s.id().equals(member.statement()))
                                    .findFirst()
                                    .orElseThrow()
                                    .content());
                });
            }
        });
    }

    @Test
    void claimsThatMisleadMostComeFirst() {
        assertThat(kept.list(Kept.Kind.CLAIM, "", 0, 1000))
                .extracting(k -> k.item().id())
                .containsExactlyElementsOf(register.claims().stream()
                        .sorted(Comparator.comparingInt((Claim c) -> c.origins() + c.undecided() - c.outlets())
                                .thenComparing(c -> -c.outlets()))
                        .map(Claim::id)
                        .toList());
    }

    @Test
    void openPromisesComeFirstByTheDayOnWhichTheyAreDue() {
        assertThat(kept.list(Kept.Kind.PROMISE, "", 0, 1000))
                .extracting(Kept::item)
                .containsExactlyElementsOf(register.promises().stream()
                        .sorted(Comparator.comparing(Promise::state)
                                .thenComparing(Promise::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
    }

    @Test
    void actorsComeByMentionsAndByAPartOfAnyName() {
        List<Identity> actors = register.entities().stream()
                .filter(i -> i.type() == EntityType.PERSON
                        || i.type() == EntityType.ORGANISATION
                        || i.type() == EntityType.STATE)
                .sorted(Comparator.comparingInt((Identity i) -> -i.mentions().size())
                        .thenComparing(Identity::name)
                        .thenComparing(i -> register.entities().indexOf(i)))
                .toList();
        assertThat(kept.list(Kept.Kind.ACTOR, "", 0, 1000))
                .extracting(k -> k.item().id())
                .containsExactlyElementsOf(actors.stream().map(Identity::id).toList());
        assertThat(kept.list(Kept.Kind.ACTOR, "person", 0, 1000))
                .hasSize((int) actors.stream()
                        .filter(a -> a.type() == EntityType.PERSON)
                        .count())
                .hasSize(kept.words(Kept.Kind.ACTOR).get("person"));
        String part = Folding.fold(actors.get(3).name()).substring(1);
        assertThat(kept.actors(part, "", 0, 1000))
                .hasSize(kept.countActors(part, ""))
                .extracting(k -> k.item().id())
                .contains(actors.get(3).id());
        assertThat(actors).allSatisfy(actor -> assertThat(
                        kept.whole(kept.entity(actor.id()).orElseThrow(), 1000))
                .isEqualTo(actor));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # typed, and not a word of the language in which names are looked for
            '"'
            '" OR names:"'
            'a"b*'
            'NEAR(a b)'
            '%_%'
            """)
    void whatIsTypedIsNeverAQuestionToTheDatabase(String typed) {
        assertThat(kept.actors(typed, "", 0, 10)).isEmpty();
        assertThat(kept.countActors(typed, "")).isZero();
    }

    @Test
    void everySourceIsKnownByItsKeyAndThoseThatOthersRestOnComeFirst() {
        List<Source> sources = kept.sources(0, 1000);
        assertThat(sources).hasSize(kept.countSources()).hasSizeGreaterThan(20);
        assertThat(sources.get(0).citedBy()).isNotEmpty();
        assertThat(sources).allSatisfy(source -> {
            Source whole = kept.source(source.key()).orElseThrow();
            assertThat(kept.published(source.key(), 1000)).hasSize(whole.reports());
            assertThat(whole.cites())
                    .allSatisfy(bond -> assertThat(bond.passages()).hasSize(Math.min(20, bond.count())));
            // the other knows of it as well
            whole.cites().forEach(bond -> assertThat(
                            kept.source(bond.key()).orElseThrow().citedBy())
                    .extracting(Source.Bond::key)
                    .contains(source.key()));
        });
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(kept.reportThatBegins("0123456789")).isEmpty();
        assertThat(kept.source("nobody")).isEmpty();
        assertThat(kept.byKey(Kept.Kind.CLAIM, "C0")).isEmpty();
        assertThat(kept.entity("E0")).isEmpty();
        assertThat(kept.reports("xx", 0, 10)).isEmpty();
        assertThat(kept.list(Kept.Kind.CONFLICT, "nothing", 0, 10)).isEmpty();
    }
}
