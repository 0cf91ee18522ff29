package org.whence.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that an EDTF value may mean, as far as its year is known: {@code 2024-02} covers 2024-02-01 to 2024-02-29. Seasons
 * name no months in EDTF; they lie here where they do in the northern half of the earth, winter from December of its year.
 *
 * @param first never after {@code last}
 */
public record Days(LocalDate first, LocalDate last) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.{0,20})?");
    private static final Pattern PART_OF_YEAR = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern YEARS = Pattern.compile("\\d{4}|\\d{3}X|\\d{2}XX");

    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day " + last + " lies before the first, " + first);
        }
    }

    /** Empty where the value names no year, is a duration, or no value at all. Of an interval known at one end, that end. */
    public static Optional<Days> of(@Nullable String edtf) {
        if (edtf == null || edtf.indexOf('/') != edtf.lastIndexOf('/')) {
            return Optional.empty();
        }
        int slash = edtf.indexOf('/');
        try {
            if (slash < 0) {
                return Optional.ofNullable(one(edtf));
            }
            Days from = one(edtf.substring(0, slash));
            Days to = one(edtf.substring(slash + 1));
            if (from == null || to == null) {
                return Optional.ofNullable(from == null ? to : from);
            }
            return to.last.isBefore(from.first) ? Optional.empty() : Optional.of(new Days(from.first, to.last));
        } catch (DateTimeException e) {
            // 30 February
            return Optional.empty();
        }
    }

    private static @Nullable Days one(String edtf) {
        if (DAY.matcher(edtf).matches()) {
            LocalDate day = LocalDate.parse(edtf.substring(0, 10));
            return new Days(day, day);
        }
        if (PART_OF_YEAR.matcher(edtf).matches()) {
            return partOfYear(Integer.parseInt(edtf.substring(0, 4)), Integer.parseInt(edtf.substring(5)));
        }
        return YEARS.matcher(edtf).matches()
                ? new Days(
                        LocalDate.of(Integer.parseInt(edtf.replace('X', '0')), 1, 1),
                        LocalDate.of(Integer.parseInt(edtf.replace('X', '9')), 12, 31))
                : null;
    }

    /** Months are 1 to 12; EDTF's other numbers in their place are seasons (21 to 24), quarters (33 to 36) and halves (40, 41). */
    private static @Nullable Days partOfYear(int year, int part) {
        if (part >= 1 && part <= 12) {
            return months(year, part, 1);
        }
        if (part >= 21 && part <= 24) {
            return months(year, 3 * (part - 20), 3);
        }
        if (part >= 33 && part <= 36) {
            return months(year, 3 * (part - 33) + 1, 3);
        }
        return part == 40 || part == 41 ? months(year, 6 * (part - 40) + 1, 6) : null;
    }

    private static Days months(int year, int first, int count) {
        YearMonth from = YearMonth.of(year, first);
        return new Days(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    /** Whether all of it lies before {@code day}. */
    public boolean before(LocalDate day) {
        return last.isBefore(day);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }
}
