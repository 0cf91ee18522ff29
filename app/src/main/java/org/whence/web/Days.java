package org.whence.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value may mean.
 *
 * @param from first, ISO
 * @param to last, ISO
 */
record Days(String from, String to) {

    /** EDTF's seasons 21 to 24, which name no months; shown where they lie in the northern half of the earth. */
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    /** Empty where the value names no year. */
    static Optional<Days> of(@Nullable String edtf) {
        if (edtf == null || edtf.isEmpty() || edtf.startsWith("X")) {
            return Optional.empty();
        }
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            Optional<Days> first = of(edtf.substring(0, slash));
            Optional<Days> last = of(edtf.substring(slash + 1));
            return first.isPresent() && last.isPresent()
                    ? Optional.of(new Days(first.get().from, last.get().to))
                    : first.or(() -> last);
        }
        if (edtf.matches("\\d{4}-\\d{2}-\\d{2}.{0,20}")) {
            LocalDate day = LocalDate.parse(edtf.substring(0, 10));
            return Optional.of(new Days(day.toString(), day.toString()));
        }
        if (edtf.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            YearMonth month = YearMonth.parse(edtf);
            return Optional.of(
                    new Days(month.atDay(1).toString(), month.atEndOfMonth().toString()));
        }
        if (edtf.matches("\\d{4}")) {
            return Optional.of(new Days(edtf + "-01-01", edtf + "-12-31"));
        }
        if (edtf.matches("\\d{4}-2[1-4]")) {
            int season = edtf.charAt(6) - '0';
            LocalDate first = LocalDate.of(Integer.parseInt(edtf.substring(0, 4)), 3 * season, 1);
            return Optional.of(
                    new Days(first.toString(), first.plusMonths(3).minusDays(1).toString()));
        }
        if (edtf.matches("\\d{3}X|\\d{2}XX")) {
            return Optional.of(new Days(edtf.replace('X', '0') + "-01-01", edtf.replace('X', '9') + "-12-31"));
        }
        return Optional.empty();
    }

    /** The value for a person: {@code autumn 2024} for {@code 2024-23}, {@code 1990s} for {@code 199X}. */
    static String words(String edtf) {
        int slash = edtf.indexOf('/');
        if (slash >= 0) {
            return words(edtf.substring(0, slash)) + " – " + words(edtf.substring(slash + 1));
        }
        if (edtf.matches("\\d{4}-2[1-4]")) {
            return SEASONS.get(edtf.charAt(6) - '1') + " " + edtf.substring(0, 4);
        }
        if (edtf.matches("\\d{3}X|\\d{2}XX")) {
            return edtf.replace('X', '0') + "s";
        }
        return edtf;
    }
}
