package org.whence.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value may mean.
 *
 * @param from first, ISO
 * @param to last, ISO
 */
record Days(String from, String to) {

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
        return Optional.empty();
    }
}
