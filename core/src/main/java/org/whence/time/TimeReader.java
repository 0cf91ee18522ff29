package org.whence.time;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.pattern.Line;
import org.whence.pattern.Match;
import org.whence.pattern.TokenRange;
import org.whence.syntax.Token;
import org.whence.time.TimeMention.Direction;
import org.whence.time.TimeMention.Type;

/**
 * Works out what a match of a time pattern says. The pattern's {@code read} names the way of reading; its captures are the
 * parts, each a number or a word of the category of the same name. The same for every language: what differs is data.
 */
final class TimeReader {

    /** Larger amounts are not times. */
    private static final long MOST_UNITS = 10_000;

    /** A day so near ahead is meant rather than one eleven months ago, which a writer would give with its year. In days. */
    private static final int NEAR_DAY = 45;

    /** The same for what is said to be a limit: by December. In days. */
    private static final int NEAR_LIMIT = 200;

    /** A day so near behind is meant rather than one a year ahead. In days. */
    private static final int JUST_PAST = 14;

    /** The same for months, if no verb of the past stands near. In days. */
    private static final int NEAR_MONTH = 100;

    private static final String HALF = ".5";

    private static final int WEEKDAY_REACH = 3;
    private static final int LONGEST_PAST_OF_WEEKDAY = 6;

    /**
     * @param day the day told of, if it is one day
     * @param outright whether day and month stand there
     */
    record Reading(
            TokenRange range,
            Type type,
            Value value,
            Direction direction,
            @Nullable LocalDate day,
            boolean outright) {}

    private final TimeWords words;

    TimeReader(TimeWords words) {
        this.words = words;
    }

    /** What {@code match} says; null if its parts do not fit together (30 February). */
    @Nullable
    Reading read(Match match, Line line, Setting setting) {
        return new Parts(match, line, setting).read();
    }

    /** Whether {@code match} can be read, perhaps when more of the line has been, or is there to keep others off its words. */
    boolean isSensible(Match match, Line line, Setting setting) {
        String way = match.rule().value("read");
        return way.equals("none") || way.equals("told-quarter") || read(match, line, setting) != null;
    }

    /** A value that only points, as the direction alone is known. */
    private static Reading pointing(TokenRange range, Type type, Direction direction) {
        return new Reading(range, type, Value.NONE, direction, null, false);
    }

    /** One match with its captures. */
    private final class Parts {
        private final Match match;
        private final Line line;
        private final Setting setting;
        private final TokenRange range;
        private final @Nullable LocalDate today;

        Parts(Match match, Line line, Setting setting) {
            this.match = match;
            this.line = line;
            this.setting = setting;
            this.range = match.capture("span").orElse(match.range());
            this.today = setting.day();
        }

        @Nullable
        Reading read() {
            return switch (match.rule().value("read")) {
                case "date" -> date();
                case "weekday" -> weekday();
                case "rel" -> relativeDay();
                case "part" -> partOfDay();
                case "unit" -> unit();
                case "weekend" -> weekend();
                case "ago" -> ago();
                case "duration" -> duration();
                case "hyphened" -> hyphened();
                case "set" -> set();
                case "ref" ->
                    pointing(
                            range,
                            Type.DATE,
                            Direction.valueOf(word("ref").orElse(match.rule().value("ref"))));
                case "quarter" -> quarter();
                case "told-quarter" -> toldQuarter();
                case "season" -> season();
                case "decade" -> decade();
                case "century" -> century();
                case "clock" -> clock();
                case "none" -> null;
                default ->
                    throw new IllegalStateException(
                            "no way of reading \"" + match.rule().value("read") + "\" in rule "
                                    + match.rule().name());
            };
        }

        // ---- parts

        private boolean has(String capture) {
            return match.capture(capture).isPresent();
        }

        private Optional<String> word(String category) {
            return match.capture(category).flatMap(at -> words.find(category, line, at));
        }

        /** The number in {@code capture}, in digits, number words or an ordinal; -1 if there is none. */
        private long number(String capture) {
            Optional<TokenRange> at = match.capture(capture);
            if (at.isEmpty()) {
                return -1;
            }
            Optional<String> ordinal = words.find("ordinal", line, at.get());
            return ordinal.isPresent() ? Long.parseLong(ordinal.get()) : Shapes.value(words.numbers(), line, at.get());
        }

        /** Whether the amount is vague by a word, or by the pattern: the plural alone in قبل أيام. */
        private boolean isVague() {
            return has("vague") || match.rule().value("count").equals("X");
        }

        /** The number of units; -1 if it is none: an ordinal (11th century), a year, or too many. */
        private long count() {
            TokenRange at = match.capture("count").orElseThrow();
            boolean digits = line.token(at.start()).kind() == Token.Kind.NUMBER;
            boolean ordinal = digits && line.token(at.start()).stems().size() > 1;
            long number = Shapes.value(words.numbers(), line, at);
            boolean year = digits
                    && number >= 1900
                    && number < 2100
                    && line.token(at.start()).norm().length() == 4;
            return ordinal || year || number > MOST_UNITS ? -1 : number;
        }

        /** The shift in {@code capture}; null if there is none. */
        private @Nullable Integer shift(String capture) {
            return match.capture(capture)
                    .flatMap(at -> words.find("shift", line, at))
                    .map(Integer::valueOf)
                    .orElse(null);
        }

        private Direction tense() {
            return setting.tense(line, match.range());
        }

        private Reading of(Type type, Value value) {
            return new Reading(range, type, value, value.seenFrom(today), null, false);
        }

        private Reading ofDay(Value value, boolean outright) {
            boolean oneDay = value.from() != null && value.from().equals(value.to());
            return new Reading(
                    range,
                    has("part") || has("clock") ? Type.TIME : Type.DATE,
                    clocked(value),
                    value.seenFrom(today),
                    oneDay ? value.from() : null,
                    outright && oneDay);
        }

        /** With the time of day, where both are known. */
        private Value clocked(Value day) {
            String clock = clockText();
            boolean oneDay = day.text().length() == 10;
            return clock.isEmpty() || !oneDay ? day : new Value(day.text() + "T" + clock, day.from(), day.to());
        }

        // ---- dates

        private @Nullable Reading date() {
            if (has("date")) {
                return numericDate();
            }
            if (has("fromday") || has("fromyear") || has("frommonth")) {
                return range();
            }
            if (!has("month")) {
                return yearAlone();
            }
            String[] month = word("month").orElse("").split(" ");
            if (month[0].isEmpty()) {
                return null;
            }
            Calendars calendar = month.length > 1 ? Calendars.valueOf(month[1]) : Calendars.GREGORIAN;
            Value value = dated(calendar, (int) number("year"), Integer.parseInt(month[0]), (int) number("day"));
            return value == null ? null : ofDay(value, has("day"));
        }

        /** A day or month of {@code calendar}, the year found where it is not given. Day or year -1: not given. */
        private @Nullable Value dated(Calendars calendar, int year, int month, int day) {
            int known = year > 0 ? year : yearOf(calendar, month, day);
            if (known < 0) {
                return undated(calendar, month, day);
            }
            if (calendar == Calendars.GREGORIAN && known < 1700 && known > 1300) {
                return null;
            }
            if (day > 0) {
                LocalDate found = calendar.day(known, month, day);
                return found == null ? null : Value.day(found);
            }
            return calendar == Calendars.GREGORIAN
                    ? Value.month(YearMonth.of(known, month))
                    : wholeMonth(calendar, known, month);
        }

        private @Nullable Value wholeMonth(Calendars calendar, int year, int month) {
            LocalDate from = calendar.firstOfMonth(year, month);
            LocalDate to = calendar.lastOfMonth(year, month);
            return from == null || to == null ? null : Value.interval(from, to);
        }

        private @Nullable Value undated(Calendars calendar, int month, int day) {
            if (calendar != Calendars.GREGORIAN) {
                return Value.NONE;
            }
            if (day > 0 && calendar.day(2000, month, day) == null) {
                return null;
            }
            return Value.of("XXXX-" + Value.digits(month, 2) + (day > 0 ? "-" + Value.digits(day, 2) : ""));
        }

        /** The year of a day or month given without one: the last that is past, unless the words say otherwise; -1 unknown. */
        private int yearOf(Calendars calendar, int month, int day) {
            if (today == null) {
                return -1;
            }
            int year = calendar.yearOf(today);
            Integer yearShift = shift("yearshift");
            if (yearShift != null) {
                return year + yearShift;
            }
            LocalDate from = calendar.day(year, month, Math.max(day, 1));
            LocalDate to = day > 0 ? from : calendar.lastOfMonth(year, month);
            if (from == null || to == null) {
                return day == 29 || day == 30 ? leapYearBefore(calendar, year, month, day) : year;
            }
            Integer shift = shift("shift");
            if (shift != null && shift == 0) {
                return year;
            }
            Direction tense = tense();
            boolean limit = match.rule().value("toward").equals("+");
            boolean near = from.isAfter(today)
                    && (limit
                            ? from.isBefore(today.plusDays(NEAR_LIMIT))
                            : day > 0
                                    ? from.isBefore(today.plusDays(NEAR_DAY))
                                    : tense != Direction.PAST && from.isBefore(today.plusDays(NEAR_MONTH)));
            boolean forward = shift != null ? shift > 0 : tense == Direction.FUTURE || near;
            if (forward) {
                // a day just past is meant even where a verb looks ahead: "the ruling, to be given on 1 October"
                boolean over = shift != null
                        ? !from.isAfter(today)
                        : to.isBefore(day > 0 ? today.minusDays(JUST_PAST) : today);
                return over ? year + 1 : year;
            }
            boolean ahead = shift != null ? !to.isBefore(today) : from.isAfter(today);
            return ahead ? year - 1 : year;
        }

        private static int leapYearBefore(Calendars calendar, int year, int month, int day) {
            for (int earlier = year; earlier > year - 8; earlier--) {
                if (calendar.day(earlier, month, day) != null) {
                    return earlier;
                }
            }
            return year;
        }

        private @Nullable Reading yearAlone() {
            int year = (int) number("year");
            Integer shift = shift("yearshift");
            if (shift != null) {
                return today == null
                        ? pointing(range, Type.DATE, directionOf(shift))
                        : of(Type.DATE, Value.year(today.getYear() + shift));
            }
            Calendars calendar = word("era").map(Calendars::valueOf).orElse(Calendars.GREGORIAN);
            if (calendar == Calendars.GREGORIAN && isSolarYear(year)) {
                calendar = Calendars.SOLAR;
            }
            if (calendar == Calendars.GREGORIAN) {
                return year < 1000 ? null : of(Type.DATE, Value.year(year));
            }
            LocalDate from = calendar.firstOfMonth(year, 1);
            LocalDate to = calendar.lastOfMonth(year, 12);
            return from == null || to == null ? null : of(Type.DATE, Value.interval(from, to));
        }

        /** Whether the language's data says that years of this size are those of the Solar Hijri calendar. */
        private boolean isSolarYear(int year) {
            return year >= 1290 && year <= 1450 && words.has("solar-years");
        }

        private @Nullable Reading numericDate() {
            String text =
                    Shapes.digits(line.token(match.capture("date").orElseThrow().start()));
            int[] parts = Shapes.parts(text);
            if (parts.length != 3) {
                return null;
            }
            boolean yearFirst = text.indexOf(text.replaceAll("[0-9]", "").charAt(0)) == 4;
            int year = yearFirst ? parts[0] : parts[2];
            int month = parts[1];
            int day = yearFirst ? parts[2] : parts[0];
            if (!yearFirst && (words.has("month-first") && day <= 12 || month > 12)) {
                month = parts[0];
                day = parts[1];
            }
            if (year < 100) {
                year += today != null && year > today.getYear() % 100 + 10 || today == null && year > 50 ? 1900 : 2000;
            }
            Calendars calendar = isSolarYear(year) ? Calendars.SOLAR : Calendars.GREGORIAN;
            LocalDate found = calendar.day(year, month, day);
            return found == null || year < 1290 ? null : ofDay(Value.day(found), true);
        }

        private @Nullable Reading range() {
            Value first;
            Value last;
            if (has("fromyear")) {
                int from = (int) number("fromyear");
                int to = (int) number("year");
                if (to < 100) {
                    to += from - from % 100;
                }
                if (from < 1000 || to <= from || to > from + 200) {
                    return null;
                }
                first = Value.year(from);
                last = Value.year(to);
            } else {
                int month = Integer.parseInt(word("month").orElse("0").split(" ")[0]);
                int fromMonth = has("frommonth")
                        ? match.capture("frommonth")
                                .flatMap(at -> words.find("month", line, at))
                                .map(m -> Integer.parseInt(m.split(" ")[0]))
                                .orElse(0)
                        : month;
                if (month == 0 || fromMonth == 0) {
                    return null;
                }
                Value end = dated(Calendars.GREGORIAN, (int) number("year"), month, (int) number("day"));
                int year = end != null && end.from() != null ? end.from().getYear() : -1;
                Value start =
                        dated(Calendars.GREGORIAN, year > 0 && fromMonth > month ? year - 1 : year, fromMonth, (int)
                                number("fromday"));
                if (start == null || end == null) {
                    return null;
                }
                first = start;
                last = end;
            }
            Value value = Value.interval(first, last);
            return new Reading(range, Type.DATE, value, value.seenFrom(today), null, false);
        }

        // ---- days that words point at

        private @Nullable Reading weekday() {
            int number = Integer.parseInt(word("weekday").orElse("0"));
            if (number == 0) {
                return null;
            }
            DayOfWeek weekday = DayOfWeek.of(number);
            if (today == null) {
                Value undated = Value.of("XXXX-WXX-" + number);
                Integer shift = shift("shift");
                return new Reading(
                        range,
                        has("part") ? Type.TIME : Type.DATE,
                        undated,
                        shift == null ? Direction.UNKNOWN : directionOf(shift),
                        null,
                        false);
            }
            return ofDay(Value.day(weekdayNear(weekday, today)), false);
        }

        private LocalDate weekdayNear(DayOfWeek weekday, LocalDate now) {
            if (has("rel")) {
                return now.plusDays(Integer.parseInt(word("rel").orElse("0")));
            }
            Integer weekShift = shift("weekshift");
            if (weekShift != null) {
                return now.plusWeeks(weekShift)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(weekday.getValue() - 1L);
            }
            Integer shift = shift("shift");
            if (shift != null && shift < 0) {
                return now.with(TemporalAdjusters.previous(weekday)).plusWeeks(shift + 1L);
            }
            if (shift != null && shift > 0) {
                return now.with(TemporalAdjusters.next(weekday));
            }
            if (shift != null) {
                return now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(weekday.getValue() - 1L);
            }
            Direction tense = tense();
            boolean toward = match.rule().value("toward").equals("+") && tense == Direction.UNKNOWN;
            if (tense == Direction.FUTURE || toward) {
                return now.with(TemporalAdjusters.nextOrSame(weekday));
            }
            LocalDate latest = now.with(TemporalAdjusters.previousOrSame(weekday));
            LocalDate retold = setting.retold();
            if (retold != null && retold.isBefore(now.minusDays(LONGEST_PAST_OF_WEEKDAY))) {
                LocalDate before = retold.with(TemporalAdjusters.previousOrSame(weekday));
                return retold.toEpochDay() - before.toEpochDay() <= WEEKDAY_REACH
                        ? before
                        : retold.with(TemporalAdjusters.next(weekday));
            }
            return latest;
        }

        private @Nullable Reading relativeDay() {
            int days = Integer.parseInt(word("rel").orElse("0"));
            if (today == null) {
                return pointing(range, has("part") ? Type.TIME : Type.DATE, directionOf(days));
            }
            return ofDay(Value.day(today.plusDays(days)), false);
        }

        private Reading partOfDay() {
            Integer shift = shift("shift");
            if (shift == null || today == null) {
                return pointing(range, Type.TIME, shift == null ? Direction.UNKNOWN : directionOf(shift));
            }
            Value value = Value.day(today.plusDays(shift));
            return new Reading(range, Type.TIME, value, value.seenFrom(today), value.from(), false);
        }

        // ---- units

        private @Nullable Reading unit() {
            String unit = word("unit").orElse(match.rule().value("unit"));
            Integer shift = unitShift();
            if (unit.isEmpty() || shift == null) {
                return null;
            }
            if (has("count") || isVague() || isHalfMore() || unit.indexOf(' ') > 0) {
                Reading amount = duration();
                return amount == null
                        ? null
                        : new Reading(range, Type.DURATION, amount.value(), directionOf(shift), null, false);
            }
            if (unit.equals("S") || unit.equals("MIN") || unit.equals("H")) {
                return null;
            }
            boolean told = has("toldshift") || match.rule().value("from").equals("told");
            LocalDate from = told ? setting.last() : today;
            if (from == null) {
                return pointing(range, Type.DATE, directionOf(shift));
            }
            Value value = shifted(from, unit, shift);
            Direction direction = shift == 0 || told ? value.seenFrom(today) : directionOf(shift);
            return new Reading(range, Type.DATE, value, direction, null, false);
        }

        /** The one that is, else the last or, if a verb looks ahead, the next. */
        private Reading weekend() {
            if (today == null) {
                return pointing(range, Type.DATE, Direction.UNKNOWN);
            }
            Value value = Value.weekend(today);
            boolean past = value.seenFrom(today) == Direction.FUTURE && tense() != Direction.FUTURE;
            return of(Type.DATE, past ? Value.weekend(today.minusWeeks(1)) : value);
        }

        /** By how many units the words point away; null if they do not. The pattern may say so in place of a word. */
        private @Nullable Integer unitShift() {
            if (has("toldshift")) {
                return word("toldshift").map(Integer::valueOf).orElse(null);
            }
            String fixed = match.rule().value("shift");
            return fixed.isEmpty() ? shift("shift") : Integer.valueOf(fixed);
        }

        /** The unit in which {@code now} lies, so many units on. */
        private Value shifted(LocalDate now, String unit, long shift) {
            return switch (unit) {
                case "D" -> Value.day(now.plusDays(shift));
                case "W" -> Value.week(now.plusWeeks(shift));
                case "WE" -> Value.weekend(now.plusWeeks(shift));
                case "M" -> Value.month(YearMonth.from(now).plusMonths(shift));
                case "Q" -> {
                    LocalDate then = now.plusMonths(3 * shift);
                    yield Value.quarter(then.getYear(), (then.getMonthValue() + 2) / 3);
                }
                case "HY" -> {
                    LocalDate then = now.plusMonths(6 * shift);
                    yield Value.half(then.getYear(), then.getMonthValue() > 6 ? 2 : 1);
                }
                case "Y" -> Value.year(now.plusYears(shift).getYear());
                case "DE" -> Value.decade(now.plusYears(10 * shift).getYear());
                case "C" -> Value.century(now.getYear() / 100 + 1 + (int) shift);
                default -> Value.NONE;
            };
        }

        /** Whether half a unit more is meant: a year and a half, полтора года. */
        private boolean isHalfMore() {
            return !match.rule().value("half").isEmpty();
        }

        /** {@code count} units and a half on, told as exactly as one tells it so; nothing for a unit too short or long. */
        private static Value shiftedAndHalf(LocalDate now, String unit, long count, int sign) {
            return switch (unit) {
                case "D" -> Value.day(now.plusDays(sign * count));
                case "W" -> Value.week(now.plusWeeks(sign * count).plusDays(sign * 3L));
                case "M" ->
                    Value.month(YearMonth.from(now.plusMonths(sign * count).plusDays(sign * 15L)));
                case "Y" -> Value.month(YearMonth.from(now.plusMonths(sign * (12 * count + 6))));
                case "DE" -> Value.year(now.plusYears(sign * (10 * count + 5)).getYear());
                default -> Value.NONE;
            };
        }

        private @Nullable Reading ago() {
            String[] unit = word("unit").orElse("").split(" ");
            int sign = match.rule().value("dir").equals("-") ? -1 : 1;
            long count = unit.length > 1 ? Long.parseLong(unit[1]) : has("count") ? count() : isVague() ? -1 : 1;
            if (unit[0].isEmpty() || has("count") && count < 1) {
                return null;
            }
            if (count < 0) {
                return new Reading(
                        range, Type.DURATION, Value.of(duration("X", unit[0])), directionOf(sign), null, false);
            }
            Value period = setting.period();
            if (sign < 0 && count == 1 && unit[0].equals("Y") && period != null && !isHalfMore()) {
                Value value = period.yearsBefore(1);
                return new Reading(range, Type.DATE, value, directionOf(sign), null, false);
            }
            boolean short_ = unit[0].equals("S") || unit[0].equals("MIN") || unit[0].equals("H");
            LocalDate from = !match.rule().value("from").equals("told")
                    ? today
                    : sign < 0 ? setting.lastOrDay() : setting.last();
            if (from == null && sign > 0 && tense() == Direction.FUTURE && !countsFromAHappening()) {
                from = today;
            }
            if (from == null || short_) {
                return new Reading(
                        range,
                        Type.DURATION,
                        Value.of(duration(count + (isHalfMore() ? HALF : ""), unit[0])),
                        directionOf(sign),
                        null,
                        false);
            }
            Value value =
                    isHalfMore() ? shiftedAndHalf(from, unit[0], count, sign) : shifted(from, unit[0], sign * count);
            return new Reading(range, Type.DATE, value, directionOf(sign), null, false);
        }

        /** Whether the words beside it name what it counts from: three days after the vote. */
        private boolean countsFromAHappening() {
            TokenRange whole = match.range();
            return whole.start() > 0 && words.endsIn("counted-from", line.token(whole.start() - 1))
                    || whole.end() < line.size() && words.is("counts-from", line.token(whole.end()));
        }

        private @Nullable Reading duration() {
            String[] unit = word("unit").orElse("").split(" ");
            if (unit[0].isEmpty()) {
                return null;
            }
            String count = "1";
            if (isVague()) {
                count = "X";
            } else if (unit.length > 1) {
                count = unit[1];
            } else if (has("count")) {
                long number = count();
                if (number < 1) {
                    return null;
                }
                count = Long.toString(number);
            }
            String more = isHalfMore() && !isVague() ? HALF : "";
            return new Reading(
                    range, Type.DURATION, Value.of(duration(count + more, unit[0])), Direction.UNKNOWN, null, false);
        }

        private @Nullable Reading hyphened() {
            Shapes.Hyphened found = Shapes.hyphened(line.token(range.start()), words);
            return found == null
                    ? null
                    : new Reading(
                            range,
                            Type.DURATION,
                            Value.of(duration(found.count(), found.unit())),
                            Direction.UNKNOWN,
                            null,
                            false);
        }

        private @Nullable Reading set() {
            if (has("weekday")) {
                Value value = Value.of("XXXX-WXX-" + word("weekday").orElse("X"));
                return new Reading(range, Type.SET, value, Direction.UNKNOWN, null, false);
            }
            String[] unit = word("unit").orElse("D").split(" ");
            String count = has("count") ? Long.toString(Math.max(1, number("count"))) : unit.length > 1 ? unit[1] : "1";
            String value = has("set") ? word("set").orElse("") : duration(count, unit[0]);
            return new Reading(range, Type.SET, Value.of(value), Direction.UNKNOWN, null, false);
        }

        /** An ISO 8601 duration of {@code count} units; units that it lacks are told in those that it has. */
        private static String duration(String count, String unit) {
            return switch (unit) {
                case "S" -> "PT" + count + "S";
                case "MIN" -> "PT" + count + "M";
                case "H" -> "PT" + count + "H";
                case "Q" -> "P" + times(count, 3) + "M";
                case "HY" -> "P" + times(count, 6) + "M";
                case "DE" -> "P" + times(count, 10) + "Y";
                case "C" -> "P" + times(count, 100) + "Y";
                case "WE" -> "P" + times(count, 2) + "D";
                default -> "P" + count + unit;
            };
        }

        private static String times(String count, int factor) {
            return count.equals("X")
                    ? count
                    : new BigDecimal(count)
                            .multiply(BigDecimal.valueOf(factor))
                            .stripTrailingZeros()
                            .toPlainString();
        }

        // ---- parts of years and longer

        private @Nullable Reading quarter() {
            String numbered = word("numbered").orElse(match.rule().value("ordinal"));
            if (!has("quarter") && !has("ordinal") && numbered.isEmpty()) {
                return null;
            }
            int number = has("quarter")
                    ? Shapes.hyphenedQuarter(
                            line.token(match.capture("quarter").orElseThrow().start()), words)
                    : has("ordinal") ? (int) number("ordinal") : Integer.parseInt(numbered);
            boolean half = match.rule().value("of").equals("half");
            if (number < 1 || number > (half ? 2 : 4)) {
                return null;
            }
            int year = (int) number("year");
            Integer shift = has("thisyear") ? Integer.valueOf(0) : shift("yearshift");
            if (isSolarYear(year)) {
                return ofSolarYear(year, number, half ? 6 : 3);
            }
            if (year < 0 && today == null) {
                return pointing(range, Type.DATE, Direction.UNKNOWN);
            }
            if (year < 0 && today != null) {
                year = today.getYear() + (shift == null ? 0 : shift);
                if (shift == null
                        && tense() != Direction.FUTURE
                        && partOfYear(year, number, half).seenFrom(today) == Direction.FUTURE) {
                    year--;
                }
            }
            return of(Type.DATE, partOfYear(year, number, half));
        }

        /** So many months of a Solar Hijri year, the {@code number}th of such parts; EDTF has names for Gregorian ones alone. */
        private @Nullable Reading ofSolarYear(int year, int number, int months) {
            LocalDate from = Calendars.SOLAR.firstOfMonth(year, months * (number - 1) + 1);
            LocalDate to = Calendars.SOLAR.lastOfMonth(year, months * number);
            return from == null || to == null ? null : of(Type.DATE, Value.interval(from, to));
        }

        /** "The quarter", "the year-ago quarter": of the one told of; null if none was. */
        private @Nullable Reading toldQuarter() {
            String years = match.rule().value("years");
            Value told = setting.period();
            if (told == null) {
                return null;
            }
            Value value = years.isEmpty() ? told : told.yearsBefore(Integer.parseInt(years));
            return new Reading(range, Type.DATE, value, value.seenFrom(today), null, false);
        }

        private static Value partOfYear(int year, int number, boolean half) {
            return half ? Value.half(year, number) : Value.quarter(year, number);
        }

        private @Nullable Reading season() {
            int season = Integer.parseInt(word("season").orElse("0"));
            int year = (int) number("year");
            if (season == 0) {
                return null;
            }
            if (year > 0) {
                return of(Type.DATE, Value.season(year, season));
            }
            if (today == null) {
                return of(Type.DATE, Value.of("XXXX-" + (20 + season)));
            }
            Integer yearShift = shift("yearshift");
            if (yearShift != null) {
                return of(Type.DATE, Value.season(today.getYear() + yearShift, season));
            }
            Integer shift = shift("shift");
            Value value = Value.season(today.getYear(), season);
            boolean forward = shift != null ? shift > 0 : tense() == Direction.FUTURE;
            if (shift != null && shift == 0) {
                return of(Type.DATE, value);
            }
            if (forward) {
                return of(
                        Type.DATE,
                        value.seenFrom(today) == Direction.PAST ? Value.season(today.getYear() + 1, season) : value);
            }
            boolean notYet = value.seenFrom(today) == Direction.FUTURE
                    || shift != null && value.seenFrom(today) == Direction.PRESENT;
            return of(Type.DATE, notYet ? Value.season(today.getYear() - 1, season) : value);
        }

        private @Nullable Reading decade() {
            TokenRange at = match.capture("decade").orElse(range);
            Optional<String> word = words.find("decade", line, at);
            int year = word.isPresent() ? Integer.parseInt(word.get()) : (int) Shapes.value(words.numbers(), line, at);
            if (year < 10 || year % 10 != 0 || year >= 100 && year < 1000) {
                return null;
            }
            boolean solar = year < 100 ? words.has("solar-years") && word("era").isEmpty() : isSolarYear(year);
            if (!solar) {
                return of(Type.DATE, Value.decade(year < 100 ? 1900 + year : year));
            }
            int from = year < 100 ? 1300 + year : year;
            LocalDate first = Calendars.SOLAR.firstOfMonth(from, 1);
            LocalDate last = Calendars.SOLAR.lastOfMonth(from + 9, 12);
            return first == null || last == null ? null : of(Type.DATE, Value.interval(first, last));
        }

        private @Nullable Reading century() {
            int number = (int) number("ordinal");
            return number < 1 || number > 21 ? null : of(Type.DATE, Value.century(number));
        }

        // ---- time of day

        private @Nullable Reading clock() {
            String clock = clockText();
            LocalDate on = setting.last();
            if (clock.isEmpty()) {
                return null;
            }
            Value value = on == null ? Value.of("T" + clock) : new Value(on + "T" + clock, on, on);
            return new Reading(range, Type.TIME, value, value.seenFrom(today), null, false);
        }

        /** hh:mm; empty if no time of day was captured, or it is none. */
        private String clockText() {
            Optional<TokenRange> at = match.capture("clock");
            if (at.isEmpty()) {
                return "";
            }
            int[] parts = Shapes.parts(Shapes.digits(line.token(at.get().start())));
            int hour = parts.length > 1 ? parts[0] : (int) number("clock");
            int minute = parts.length > 1 ? parts[1] : 0;
            Optional<String> half = word("half");
            if (half.isPresent() && hour <= 12) {
                hour = hour % 12 + (half.get().equals("PM") ? 12 : 0);
            }
            return hour < 0 || hour > 24 || minute > 59 ? "" : Value.digits(hour, 2) + ":" + Value.digits(minute, 2);
        }

        private static Direction directionOf(int shift) {
            return shift < 0 ? Direction.PAST : shift > 0 ? Direction.FUTURE : Direction.PRESENT;
        }
    }
}
