package org.whence.reading.feed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The days of feeds: RFC 822 with what feeds make of it (full names, missing day names, two-digit years, no zone), and ISO
 * 8601 as in Atom, Dublin Core and sitemaps. The day is that of the offset in which the feed writes.
 */
final class FeedDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** No date is longer. In UTF-16 code units. */
    private static final int LONGEST = 80;

    private FeedDates() {}

    /**
     * A day that was read.
     *
     * @param weekdayFits false if the date names another day of the week than its own
     */
    record Day(LocalDate value, boolean weekdayFits) {}

    /** The day in {@code text}; null if it names none. */
    static @Nullable Day read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.length() > LONGEST) {
            return null;
        }
        try {
            LocalDate iso = iso(date);
            return iso != null ? new Day(iso, true) : rfc(date);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code 2024-03-05T10:00:00+03:00}, {@code 2024-03-05 10:00}, {@code 2024-03-05}; a time must be one. */
    private static @Nullable LocalDate iso(String date) {
        if (date.length() < 10 || date.charAt(4) != '-' || date.charAt(7) != '-') {
            return null;
        }
        int year = number(date, 0, 4);
        int month = number(date, 5, 7);
        int day = number(date, 8, 10);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        if (date.length() > 10 && date.charAt(10) != 'T' && date.charAt(10) != 't' && date.charAt(10) != ' ') {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** {@code Tue, 05 Mar 2024 10:00:00 GMT}, also {@code 5 March 24} and {@code March 5, 2024}. */
    private static @Nullable Day rfc(String date) {
        DayOfWeek weekday = null;
        int month = 0;
        int day = 0;
        int year = -1;
        for (String word : words(date)) {
            if (Character.isDigit(word.charAt(0))) {
                int n = number(word, 0, word.length());
                if (n < 0) {
                    return null;
                }
                if (day == 0 && word.length() <= 2) {
                    day = n;
                } else if (month > 0 && year < 0) {
                    year = word.length() == 2 ? n + (n < 70 ? 2000 : 1900) : n;
                    if (word.length() != 2 && word.length() != 4) {
                        return null;
                    }
                }
            } else {
                String head = word.substring(0, Math.min(3, word.length())).toLowerCase(Locale.ROOT);
                if (month == 0 && MONTHS.contains(head)) {
                    month = MONTHS.indexOf(head) + 1;
                } else if (weekday == null && month == 0 && WEEKDAYS.contains(head)) {
                    weekday = DayOfWeek.of(WEEKDAYS.indexOf(head) + 1);
                }
            }
            if (day > 0 && month > 0 && year >= 0) {
                LocalDate value = LocalDate.of(year, month, day);
                return new Day(value, weekday == null || weekday == value.getDayOfWeek());
            }
        }
        return null;
    }

    private static List<String> words(String date) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= date.length(); i++) {
            if (i == date.length() || " ,-/\t\n\r.".indexOf(date.charAt(i)) >= 0) {
                if (i > from) {
                    words.add(date.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** The number written with ASCII digits alone; -1 if it is none. */
    private static int number(String text, int from, int to) {
        int value = 0;
        if (to - from > 4) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return to > from ? value : -1;
    }
}
