package org.whence.reading.day;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.reading.day.MonthNames.Kind;
import org.whence.reading.day.MonthNames.Month;
import org.whence.text.Folding;
import org.whence.text.Span;

/**
 * Finds calendar days that are written out with their year: {@code 12 Kasım 2015}, {@code Dec. 3, 2021}, {@code 7 كانون
 * الأول/ ديسمبر 2020}, {@code ۱۲ آبان ۱۳۹۹}, {@code 1399/08/12}, {@code 2020-12-23T10:00}. Relative words are none of its
 * business. Callable from any thread; one pass over the text.
 */
public final class Days {

    /** No page is older than the first newspapers on the web; years outside are not read as publication days. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 2200;

    /** Distance in tokens between the parts of one date. */
    private static final int MOST_FILLERS = 3;

    /** A text has no more languages than this that are not known beforehand; more are not kept ready. */
    private static final int MOST_LANGUAGES = 64;

    /** BCP 47's tag for a language that is not known: many languages are tried. */
    public static final String UNKNOWN = "und";

    private static final List<String> WIDESPREAD = List.of(
            "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "sv", "da", "nb", "fi", "cs", "ro", "hu", "el", "id", "ur",
            "ps", "ckb", "az", "kk", "uz", "bg", "sr", "he");

    private final MonthNames names;
    private final Map<String, MonthNames> further = new ConcurrentHashMap<>();

    private Days(MonthNames names) {
        this.names = names;
    }

    /** With the month names of the languages analysed. */
    public static Days load() {
        return new Days(
                MonthNames.load(Language.ANALYSED.stream().map(Language::tag).toList()));
    }

    MonthNames names() {
        return names;
    }

    /** The days, months and years named in {@code text}, in text order, without overlap; the longest reading wins. */
    public List<FoundDay> find(CharSequence text) {
        return find(text, "");
    }

    /** Like {@link #find(CharSequence)}, knowing also the months of {@code language}, a BCP 47 tag, {@link #UNKNOWN} or empty. */
    public List<FoundDay> find(CharSequence text, String language) {
        // most lines hold no number, and so no day
        return hasDigit(text) ? new Scan(tokens(text), namesFor(language)).all() : List.of();
    }

    private static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c > 0x600 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** The first whole day in {@code text}. */
    public Optional<FoundDay> first(CharSequence text, String language) {
        return find(text, language).stream()
                .filter(found -> found.grain() == FoundDay.Grain.DAY)
                .findFirst();
    }

    /** Whether {@code word} names a month, or begins such a name. */
    public boolean isMonth(String word) {
        return names.month(Folding.fold(word)) != null;
    }

    private MonthNames namesFor(String language) {
        int end = language.indexOf('-') < 0 ? language.indexOf('_') : language.indexOf('-');
        String primary = (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
        if (primary.equals(UNKNOWN)) {
            return widest();
        }
        if (primary.length() < 2
                || primary.length() > 3
                || !primary.chars().allMatch(c -> c >= 'a' && c <= 'z')
                || Language.ANALYSED.contains(new Language(primary))
                || further.size() > MOST_LANGUAGES) {
            return names;
        }
        return further.computeIfAbsent(primary, names::with);
    }

    /** With the months of the languages that news is most written in: for a page that does not say which is its own. */
    private MonthNames widest() {
        return further.computeIfAbsent(UNKNOWN, unknown -> {
            MonthNames all = names;
            for (String language : WIDESPREAD) {
                all = all.with(language);
            }
            return all;
        });
    }

    /** A number, a word or a mark; white space is no token. */
    private record Part(Span span, Sort sort, String folded, int value) {
        enum Sort {
            NUMBER,
            WORD,
            MARK
        }

        boolean isMark(char c) {
            return sort == Sort.MARK && folded.charAt(0) == c;
        }

        int digits() {
            return span.length();
        }
    }

    private static List<Part> tokens(CharSequence text) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int from = i;
            if (Character.isDigit(c)) {
                long value = 0;
                while (i < text.length() && Character.isDigit(text.charAt(i))) {
                    value = Math.min(value * 10 + Character.digit(text.charAt(i), 10), 1_000_000_000L);
                    i++;
                }
                parts.add(new Part(new Span(from, i), Part.Sort.NUMBER, "", (int) value));
            } else if (Character.isLetter(c)) {
                while (i < text.length() && isWordPart(text.charAt(i))) {
                    i++;
                }
                parts.add(new Part(
                        new Span(from, i),
                        Part.Sort.WORD,
                        Folding.fold(text.subSequence(from, i).toString()),
                        0));
            } else {
                i++;
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
                    parts.add(new Part(new Span(from, i), Part.Sort.MARK, String.valueOf(fold(c)), 0));
                }
            }
        }
        return parts;
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u200c'
                || c == '\''
                || c == '\u2019';
    }

    private static char fold(char c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            case '\u2044', '\u2215' -> '/';
            case '\u060c' -> ',';
            default -> c;
        };
    }

    /** One pass over the tokens. */
    private static final class Scan {
        private final List<Part> parts;
        private final MonthNames names;

        Scan(List<Part> parts, MonthNames names) {
            this.parts = parts;
            this.names = names;
        }

        List<FoundDay> all() {
            List<FoundDay> found = new ArrayList<>();
            int i = 0;
            while (i < parts.size()) {
                Reading reading = at(i);
                if (reading == null) {
                    i++;
                } else {
                    found.add(reading.found);
                    i = reading.next;
                }
            }
            return found;
        }

        private record Reading(FoundDay found, int next) {}

        private record Named(Month month, int next) {}

        private @Nullable Reading at(int i) {
            Part part = parts.get(i);
            if (part.sort == Part.Sort.NUMBER) {
                Reading numbers = numbers(i);
                if (numbers != null) {
                    return numbers;
                }
                if (part.value >= 1 && part.value <= 31 && part.digits() <= 2) {
                    Reading reading = dayMonthYear(i);
                    if (reading != null) {
                        return reading;
                    }
                }
                return part.digits() == 4 ? yearFirst(i) : null;
            }
            return part.sort == Part.Sort.WORD ? monthFirst(i) : null;
        }

        /** {@code 2020-12-23}, {@code 23.12.2020}, {@code 12/23/2020}, {@code 20201223}. */
        private @Nullable Reading numbers(int i) {
            Part a = parts.get(i);
            if (a.digits() == 8 && !touches(i)) {
                return reading(
                        i,
                        i + 1,
                        Kind.GREGORIAN,
                        a.value / 10_000,
                        a.value / 100 % 100,
                        a.value % 100,
                        FoundDay.Grain.DAY);
            }
            if (i + 4 >= parts.size()) {
                return null;
            }
            Part mark = parts.get(i + 1);
            Part b = parts.get(i + 2);
            Part c = parts.get(i + 4);
            boolean joined = (mark.isMark('-') || mark.isMark('/') || mark.isMark('.'))
                    && parts.get(i + 3).isMark(mark.folded.charAt(0))
                    && b.sort == Part.Sort.NUMBER
                    && c.sort == Part.Sort.NUMBER
                    && b.digits() <= 2;
            // a further mark and number make it a version, an address or a score
            if (!joined
                    || i + 6 < parts.size()
                            && close(i + 4)
                            && parts.get(i + 5).isMark(mark.folded.charAt(0))
                            && parts.get(i + 6).sort == Part.Sort.NUMBER) {
                return null;
            }
            if (a.digits() == 4 && c.digits() <= 2) {
                return reading(i, i + 5, calendarOf(a.value), a.value, b.value, c.value, FoundDay.Grain.DAY);
            }
            if (a.digits() <= 2 && c.digits() == 4) {
                Kind calendar = calendarOf(c.value);
                Reading dayFirst = reading(i, i + 5, calendar, c.value, b.value, a.value, FoundDay.Grain.DAY);
                Reading monthFirst = reading(i, i + 5, calendar, c.value, a.value, b.value, FoundDay.Grain.DAY);
                // with dots between, the day always comes first
                if (dayFirst == null) {
                    return mark.isMark('.') ? null : monthFirst;
                }
                if (monthFirst == null || a.value == b.value || mark.isMark('.')) {
                    return dayFirst;
                }
                FoundDay one = dayFirst.found;
                return new Reading(new FoundDay(one.span(), one.day(), one.grain(), monthFirst.found.day()), i + 5);
            }
            // two-digit years only where dots make a date of it: 23.12.20
            if (a.digits() == 2 && b.digits() == 2 && c.digits() == 2 && mark.isMark('.') && close(i) && close(i + 2)) {
                int year = c.value < 70 ? 2000 + c.value : 1900 + c.value;
                return reading(i, i + 5, Kind.GREGORIAN, year, b.value, a.value, FoundDay.Grain.DAY);
            }
            return null;
        }

        private boolean touches(int i) {
            return i > 0
                    && parts.get(i - 1).span.end() == parts.get(i).span.start()
                    && parts.get(i - 1).sort == Part.Sort.WORD;
        }

        /** Whether the next token follows without a blank. */
        private boolean close(int i) {
            return i + 1 < parts.size()
                    && parts.get(i).span.end() == parts.get(i + 1).span.start();
        }

        private @Nullable Reading dayMonthYear(int i) {
            Named named = month(skip(i + 1, true));
            if (named == null) {
                return null;
            }
            int y = skip(named.next, true);
            if (y >= parts.size() || !isYear(parts.get(y))) {
                return null;
            }
            return reading(
                    i,
                    y + 1,
                    named.month.calendar(),
                    parts.get(y).value,
                    named.month.number(),
                    parts.get(i).value,
                    FoundDay.Grain.DAY);
        }

        private @Nullable Reading monthFirst(int i) {
            Named named = month(i);
            if (named == null) {
                return null;
            }
            int d = skip(named.next, true);
            if (d >= parts.size() || parts.get(d).sort != Part.Sort.NUMBER) {
                return null;
            }
            Part number = parts.get(d);
            if (number.digits() <= 2 && number.value >= 1 && number.value <= 31) {
                int y = skip(d + 1, true);
                if (y < parts.size() && isYear(parts.get(y)) && !isClock(y)) {
                    Reading reading = reading(
                            i,
                            y + 1,
                            named.month.calendar(),
                            parts.get(y).value,
                            named.month.number(),
                            number.value,
                            FoundDay.Grain.DAY);
                    if (reading != null) {
                        return reading;
                    }
                }
                return null;
            }
            return isYear(number)
                    ? reading(
                            i,
                            d + 1,
                            named.month.calendar(),
                            number.value,
                            named.month.number(),
                            1,
                            FoundDay.Grain.MONTH)
                    : null;
        }

        /** {@code 2020 December 23}, {@code 2020}. */
        private @Nullable Reading yearFirst(int i) {
            Part year = parts.get(i);
            if (!isYear(year)) {
                return null;
            }
            Named named = month(skip(i + 1, false));
            if (named != null && named.next < parts.size()) {
                Part d = parts.get(named.next);
                if (d.sort == Part.Sort.NUMBER && d.digits() <= 2) {
                    Reading reading = reading(
                            i,
                            named.next + 1,
                            named.month.calendar(),
                            year.value,
                            named.month.number(),
                            d.value,
                            FoundDay.Grain.DAY);
                    if (reading != null) {
                        return reading;
                    }
                }
            }
            boolean bare = !touches(i)
                    && !(close(i)
                            && (parts.get(i + 1).sort == Part.Sort.WORD
                                    || parts.get(i + 1).isMark('-')))
                    && !(i > 0
                            && close(i - 1)
                            && parts.get(i - 1).sort == Part.Sort.MARK
                            && !parts.get(i - 1).isMark('('));
            return bare && year.value >= 1900 && year.value <= 2100
                    ? reading(i, i + 1, Kind.GREGORIAN, year.value, 1, 1, FoundDay.Grain.YEAR)
                    : null;
        }

        /** {@code 10:05} after a month and day is a time, not a year. */
        private boolean isClock(int i) {
            return close(i) && parts.get(i + 1).isMark(':');
        }

        private static boolean isYear(Part part) {
            return part.sort == Part.Sort.NUMBER
                    && part.digits() == 4
                    && part.value >= FIRST_YEAR
                    && part.value <= LAST_YEAR;
        }

        /** Past words such as "of" and, with {@code marks}, past commas, full stops and the like. */
        private int skip(int i, boolean marks) {
            int at = i;
            for (int n = 0; n < MOST_FILLERS && at < parts.size(); n++) {
                Part part = parts.get(at);
                boolean filler = part.sort == Part.Sort.WORD && names.isFiller(part.folded)
                        || marks && (part.isMark(',') || part.isMark('.') || part.isMark('-') || part.isMark('/'));
                if (!filler) {
                    break;
                }
                at++;
            }
            return at;
        }

        /** The month named at {@code i}; a second name of the same month, as in كانون الأول/ ديسمبر, belongs to it. */
        private @Nullable Named month(int i) {
            Named one = single(i);
            if (one == null || one.next + 1 >= parts.size()) {
                return one;
            }
            Part mark = parts.get(one.next);
            if (mark.isMark('/') || mark.isMark('(') || mark.isMark('-')) {
                Named two = single(one.next + 1);
                if (two != null && two.month.equals(one.month)) {
                    boolean closed = mark.isMark('(')
                            && two.next < parts.size()
                            && parts.get(two.next).isMark(')');
                    return new Named(one.month, closed ? two.next + 1 : two.next);
                }
            }
            return one;
        }

        private @Nullable Named single(int i) {
            Named longest = null;
            StringBuilder words = new StringBuilder();
            int at = i;
            for (int n = 0; n < MonthNames.MOST_WORDS && at < parts.size(); n++) {
                Part part = parts.get(at);
                if (part.sort != Part.Sort.WORD) {
                    break;
                }
                words.append(n > 0 ? " " : "").append(part.folded);
                at++;
                Month month = names.month(words.toString());
                if (month != null) {
                    longest = new Named(month, at);
                }
                if (at < parts.size() && parts.get(at).isMark('-') && close(at - 1) && close(at)) {
                    at++;
                }
            }
            return longest;
        }

        private @Nullable Reading reading(
                int from, int to, Kind calendar, int year, int month, int day, FoundDay.Grain grain) {
            LocalDate date = dayOf(calendar, year, month, day);
            if (date == null || date.getYear() < 1700 || date.getYear() > LAST_YEAR) {
                return null;
            }
            Span span = parts.get(from).span.cover(parts.get(to - 1).span);
            return new Reading(new FoundDay(span, date, grain, null), to);
        }
    }

    /** Years of the other calendars are 579 to 622 less; none of them has reached a Gregorian year of the web. */
    private static Kind calendarOf(int year) {
        if (year >= 1250 && year <= 1420) {
            return Kind.PERSIAN;
        }
        return year > 1420 && year <= 1500 ? Kind.HIJRI : Kind.GREGORIAN;
    }

    private static @Nullable LocalDate dayOf(Kind named, int year, int month, int day) {
        // an Arabic or Turkish page may name a Gregorian month beside a Hijri year, or the reverse: the year decides
        if (named == Kind.GREGORIAN && year < 1700 || named != Kind.GREGORIAN && year > 1500) {
            return null;
        }
        try {
            return switch (named) {
                case GREGORIAN -> LocalDate.of(year, month, day);
                case PERSIAN -> converted(new PersianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT), year, month, day);
                case HIJRI -> {
                    IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
                    calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
                    yield converted(calendar, year, month, day);
                }
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate converted(Calendar calendar, int year, int month, int day) {
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        GregorianCalendar gregorian = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        gregorian.setTimeInMillis(calendar.getTimeInMillis());
        return LocalDate.of(
                gregorian.get(Calendar.EXTENDED_YEAR),
                gregorian.get(Calendar.MONTH) + 1,
                gregorian.get(Calendar.DAY_OF_MONTH));
    }
}
