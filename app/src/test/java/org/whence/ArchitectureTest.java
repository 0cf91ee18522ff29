package org.whence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom. The lists are those of {@code docs/ARCHITECTURE.md}; change both, with a decision record. */
class ArchitectureTest {

    /** The packages of the core, lowest first: each may import those before it, and itself. */
    private static final List<String> CORE = List.of(
            "text",
            "fact",
            "language",
            "report",
            "syntax",
            "pattern",
            "time",
            "entity",
            "statement",
            "event",
            "analysis",
            "likeness",
            "lineage",
            "claim",
            "conflict",
            "promise",
            "story",
            "deal",
            "register",
            "correction");

    /** First package name after {@code org.whence} to module. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            entry("wire", "wire"),
            entry("reading", "reading"),
            entry("store", "store"),
            entry("search", "store"),
            entry("config", "app"),
            entry("export", "app"),
            entry("sample", "app"),
            entry("web", "app"),
            entry("app", "app"),
            entry("cli", "app"));

    /** Module to the modules it may import, besides itself. */
    private static final Map<String, Set<String>> MODULES = Map.of(
            "core", Set.of(),
            "wire", Set.of("core"),
            "reading", Set.of("core"),
            "store", Set.of("core", "wire"),
            "app", Set.of("core", "wire", "reading", "store"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.whence");

    private static final DescribedPredicate<JavaClass> IN_CORE =
            DescribedPredicate.describe("in the core", type -> module(type).equals("core"));

    @Test
    void everyModuleIsSeen() {
        assertThat(PRODUCT.stream().map(ArchitectureTest::module)).contains("core", "wire", "reading", "store", "app");
    }

    @Test
    void everyPackageStandsInOneOfTheLists() {
        assertThat(PRODUCT.stream()
                        .map(ArchitectureTest::subject)
                        .filter(subject -> !CORE.contains(subject) && !OTHERS.containsKey(subject)))
                .isEmpty();
    }

    @Test
    void theCoreImportsDownwardOnly() {
        classes()
                .that(IN_CORE)
                .should(importOnly("packages at or below their own in the core", (from, to) -> {
                    int target = CORE.indexOf(subject(to));
                    return target >= 0 && target <= CORE.indexOf(subject(from));
                }))
                .check(PRODUCT);
    }

    @Test
    void modulesImportInOneDirection() {
        classes()
                .should(importOnly(
                        "modules that theirs may use",
                        (from, to) -> module(from).equals(module(to))
                                || MODULES.getOrDefault(module(from), Set.of()).contains(module(to))))
                .check(PRODUCT);
    }

    @Test
    void nothingImportsTheCommands() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.whence.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.whence.cli..")
                .check(PRODUCT);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.whence.(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void theCoreOpensNoFileAndNoSocket() {
        noClasses()
                .that(IN_CORE)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*|java\\.nio\\.(file|channels)\\..*"
                        + "|(java|javax)\\.(net|sql)\\..*|java\\.lang\\.Process.*")
                .check(PRODUCT);
    }

    @Test
    void theCoreReadsNoClockAndNoChance() {
        noClasses()
                .that(IN_CORE)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "the clock, the machine's locale or zone, or chance", ArchitectureTest::isFromOutside))
                .check(PRODUCT);
    }

    /** Read from the sources, so that modules off this class path are seen as well. */
    @Test
    void everyPackageIsDescribedAndNullMarked() {
        assertThat(packageFolders()).hasSizeGreaterThan(20).allSatisfy(folder -> assertThat(
                        folder.resolve("package-info.java"))
                .content()
                .contains("@NullMarked", "/**"));
    }

    @Test
    void nothingDependsOnTheFigures() throws IOException {
        for (String module : List.of("core", "wire", "reading", "store", "app", "browser")) {
            assertThat(Path.of("..", module, "pom.xml")).content().doesNotContain("whence-eval");
        }
    }

    private static List<Path> packageFolders() {
        try (Stream<Path> files = Files.walk(Path.of(".."), 20)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .filter(folder -> folder.toString().contains("/src/main/java/"))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFromOutside(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean noArguments = access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.time.ZoneId") && name.equals("systemDefault")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty")
                                .contains(name)
                || Set.of("java.util.Locale", "java.util.TimeZone", "com.ibm.icu.util.ULocale")
                                .contains(owner)
                        && name.equals("getDefault")
                || Set.of("java.util.Date", "java.util.Random", "java.util.GregorianCalendar")
                                .contains(owner)
                        && name.equals("<init>")
                        && noArguments
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.equals("java.lang.Math") && name.equals("random")
                || owner.equals("java.util.UUID") && name.equals("randomUUID");
    }

    /** The first package name after {@code org.whence}, or "" for that package itself. */
    private static String subject(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.whence.")) {
            return "";
        }
        String rest = name.substring("org.whence.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String module(JavaClass type) {
        String subject = subject(type);
        return CORE.contains(subject) ? "core" : OTHERS.getOrDefault(subject, "");
    }

    private static ArchCondition<JavaClass> importOnly(String what, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("import only " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(link -> link.getTargetClass().getPackageName().startsWith("org.whence"))
                        .filter(link ->
                                !allowed.test(from, link.getTargetClass().getBaseComponentType()))
                        .forEach(link -> events.add(SimpleConditionEvent.violated(link, link.getDescription())));
            }
        };
    }
}
