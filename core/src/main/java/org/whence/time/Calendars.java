package org.whence.time;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The calendars in which news reports give dates. Days of all of them are told as Gregorian days. */
enum Calendars {
    GREGORIAN {
        @Override
        @Nullable
        LocalDate day(int year, int month, int day) {
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        int yearOf(LocalDate day) {
            return day.getYear();
        }
    },
    /** The Solar Hijri calendar of Iran and Afghanistan. */
    SOLAR {
        @Override
        @Nullable
        LocalDate day(int year, int month, int day) {
            if (year < 1 || year > 3000 || month < 1 || month > 12 || day < 1 || day > 31) {
                return null;
            }
            PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            calendar.clear();
            calendar.setLenient(false);
            calendar.set(year, month - 1, day);
            try {
                return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), MILLISECONDS_OF_DAY));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        int yearOf(LocalDate day) {
            PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
            calendar.setTimeInMillis(day.toEpochDay() * MILLISECONDS_OF_DAY);
            return calendar.get(com.ibm.icu.util.Calendar.EXTENDED_YEAR);
        }
    },
    /** The Islamic calendar of Umm al-Qura, as the JDK has it: years 1300 to 1600. A sighting may differ by a day. */
    HIJRI {
        @Override
        @Nullable
        LocalDate day(int year, int month, int day) {
            try {
                return LocalDate.from(HijrahDate.of(year, month, day));
            } catch (DateTimeException e) {
                return null;
            }
        }

        @Override
        int yearOf(LocalDate day) {
            try {
                return HijrahDate.from(day).get(ChronoField.YEAR);
            } catch (DateTimeException e) {
                return 1300;
            }
        }
    };

    private static final long MILLISECONDS_OF_DAY = 86_400_000L;

    /** The Gregorian day; null if the calendar has no such day. */
    abstract @Nullable LocalDate day(int year, int month, int day);

    /** The year in which {@code day} lies. */
    abstract int yearOf(LocalDate day);

    /** The first day of a month; null if there is no such month. */
    @Nullable
    LocalDate firstOfMonth(int year, int month) {
        return day(year, month, 1);
    }

    /** The last day of a month; null if there is no such month. */
    @Nullable
    LocalDate lastOfMonth(int year, int month) {
        LocalDate next = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
        return next == null ? null : next.minusDays(1);
    }
}
