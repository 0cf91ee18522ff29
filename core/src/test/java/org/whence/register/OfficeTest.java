package org.whence.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.analysis.Analysis;
import org.whence.entity.Office;
import org.whence.entity.Tenure;
import org.whence.likeness.Told;

/** Who held one office when, as several dated reports say it. */
class OfficeTest {
    private static final KeyedLinker LINKER = KeyedLinker.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # what the reports say: day holder qualifiers; …                                            | holders in time: holder first..last qualifiers
            2021-01-10 Ortiz; 2021-03-05 Ortiz                                                           | Lena Ortiz 2021-01-10..2021-03-05
            2021-01-10 Ortiz; 2021-06-01 Falk                                                            | Lena Ortiz 2021-01-10..2021-01-10; Omar Falk 2021-06-01..2021-06-01
            2021-01-10 Ortiz; 2021-06-01 Falk; 2021-07-01 Ortiz former                                   | Lena Ortiz 2021-01-10..2021-01-10; Omar Falk 2021-06-01..2021-06-01; Lena Ortiz 2021-07-01..2021-07-01 former
            2021-01-10 Ortiz; 2021-06-01 Falk; 2022-02-03 Ortiz; 2022-03-03 Ortiz                        | Lena Ortiz 2021-01-10..2021-01-10; Omar Falk 2021-06-01..2021-06-01; Lena Ortiz 2022-02-03..2022-03-03
            2021-07-01 Ortiz former                                                                      | Lena Ortiz 2021-07-01..2021-07-01 former
            2021-06-01 Falk designate; 2021-07-01 Falk new; 2021-08-01 Falk                              | Omar Falk 2021-06-01..2021-06-01 designate; Omar Falk 2021-07-01..2021-08-01 new
            2021-06-01 Falk acting; 2021-09-01 Falk                                                      | Omar Falk 2021-06-01..2021-09-01 acting
            """)
    void anOfficeIsHeldInIntervals(String said, String expected) {
        List<Analysis> reports = new ArrayList<>();
        for (String one : said.split("; ")) {
            String[] parts = one.split(" ");
            reports.add(report(parts[0], parts[1], Arrays.stream(parts).skip(2).toList()));
        }
        assertThat(LINKER.link(reports).offices().stream()
                        .filter(t -> t.office().contains("defence"))
                        .map(OfficeTest::line)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    private static Analysis report(String day, String family, List<String> qualifiers) {
        String name = (family.equals("Falk") ? "Omar " : "Lena ") + family;
        return Told.report(
                        "en",
                        day,
                        "Northern Post",
                        "Boats for Chile on " + day,
                        "The defence minister of Chile, " + name + ", spoke about boats on " + day + ".")
                .state("x1", "CHL", "Chile")
                .person("x2", "CHL", name)
                .office(
                        "x2",
                        "minister",
                        "minister",
                        "defence",
                        "CHL",
                        "defence minister of Chile",
                        qualifiers.stream()
                                .map(q -> Office.Qualifier.valueOf(q.toUpperCase(Locale.ROOT)))
                                .toArray(Office.Qualifier[]::new))
                .analysis();
    }

    private static String line(Tenure tenure) {
        return tenure.holder() + " " + tenure.from() + ".." + tenure.to()
                + tenure.qualifiers().stream()
                        .map(q -> " " + q.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
    }
}
