package org.whence.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whence.time.TimeMention.Direction;

/**
 * A value as it is written (EDTF, or an ISO 8601 duration) and the days it covers, as far as they are known.
 *
 * @param text empty where nothing can be said
 * @param from first day, or null
 * @param to last day, or null
 */
record Value(
        String text, @Nullable LocalDate from, @Nullable LocalDate to) {

    static final Value NONE = new Value("", null, null);

    static Value of(String text) {
        return new Value(text, null, null);
    }

    static Value day(LocalDate day) {
        return new Value(day.toString(), day, day);
    }

    static Value month(YearMonth month) {
        return new Value(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    static Value year(int year) {
        return new Value(digits(year, 4), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Value interval(LocalDate from, LocalDate to) {
        return new Value(from + "/" + to, from, to);
    }

    /** From the beginning of one to the end of the other; the first alone if the other lies before it. */
    static Value interval(Value first, Value last) {
        boolean backwards =
                first.from() != null && last.to() != null && last.to().isBefore(first.from());
        return backwards ? first : new Value(first.text() + "/" + last.text(), first.from(), last.to());
    }

    /** Monday to Sunday. EDTF has no weeks. */
    static Value week(LocalDate inside) {
        LocalDate monday = inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return interval(monday, monday.plusDays(6));
    }

    static Value weekend(LocalDate inside) {
        LocalDate saturday =
                inside.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return interval(saturday, saturday.plusDays(1));
    }

    /** Quarters are 33 to 36 in place of the month (EDTF level 2). */
    static Value quarter(int year, int quarter) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Value(
                digits(year, 4) + "-" + (32 + quarter), from, from.plusMonths(3).minusDays(1));
    }

    /** Halves of a year are 40 and 41 in place of the month (EDTF level 2). */
    static Value half(int year, int half) {
        LocalDate from = LocalDate.of(year, 6 * half - 5, 1);
        return new Value(
                digits(year, 4) + "-" + (39 + half), from, from.plusMonths(6).minusDays(1));
    }

    /** Seasons are 21 (spring) to 24 (winter) in place of the month (EDTF level 1); winter begins in {@code year}. */
    static Value season(int year, int season) {
        LocalDate from = LocalDate.of(year, 3 * season, 1);
        return new Value(
                digits(year, 4) + "-" + (20 + season), from, from.plusMonths(3).minusDays(1));
    }

    static Value decade(int year) {
        int from = year - year % 10;
        return new Value(digits(from / 10, 3) + "X", LocalDate.of(from, 1, 1), LocalDate.of(from + 9, 12, 31));
    }

    static Value century(int number) {
        int from = 100 * (number - 1);
        return new Value(digits(number - 1, 2) + "XX", LocalDate.of(from, 1, 1), LocalDate.of(from + 99, 12, 31));
    }

    /** Whether it is a quarter or half of a known year. */
    boolean isPartOfYear() {
        return from != null && text.length() == 7 && text.compareTo(text.substring(0, 5) + "33") >= 0;
    }

    /** The same part of a year so many years before; only for one. */
    Value yearsBefore(int years) {
        int year = Integer.parseInt(text.substring(0, 4)) - years;
        int part = Integer.parseInt(text.substring(5));
        return part >= 40 ? half(year, part - 39) : quarter(year, part - 32);
    }

    static String digits(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }

    /** Where it lies, seen from {@code day}. */
    Direction seenFrom(@Nullable LocalDate day) {
        if (day == null || from == null || to == null) {
            return Direction.UNKNOWN;
        }
        if (to.isBefore(day)) {
            return Direction.PAST;
        }
        return from.isAfter(day) ? Direction.FUTURE : Direction.PRESENT;
    }
}
