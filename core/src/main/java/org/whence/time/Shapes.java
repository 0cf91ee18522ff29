package org.whence.time;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.pattern.Line;
import org.whence.pattern.TokenRange;
import org.whence.syntax.NumberWords;
import org.whence.syntax.Token;

/**
 * Labels the numbers of a line by what they can be in a time: {@code day} (1 to 31), {@code year} (four digits), {@code
 * recent-year} (1800 to 2100), {@code date} (12.11.2015, 2015-11-12), {@code clock} (16:01), {@code dotted-clock} (16.01), {@code decade} (1990s), {@code
 * tens} (90), {@code suffixed-year} (2015'te), and words {@code hyphened} (two-year) or {@code ordinal-quarter} (third-quarter).
 */
final class Shapes {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_RECENT_YEAR = 1800;
    private static final int LAST_RECENT_YEAR = 2100;

    private Shapes() {}

    static void label(Line.Builder line, List<Token> tokens, TimeWords words) {
        labelCounts(line, tokens, words.numbers());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.NUMBER || isDigits(digits(token))) {
                labelNumber(line, token, new TokenRange(i, i + 1), words);
            } else if (token.isWord() && hyphenedQuarter(token, words) > 0) {
                line.label("ordinal-quarter", new TokenRange(i, i + 1));
            } else if (token.isWord() && hyphened(token, words) != null) {
                line.label("hyphened", new TokenRange(i, i + 1));
            }
        }
    }

    /** Numbers of any length, in digits or words; words up to 31 can be days as well. */
    private static void labelCounts(Line.Builder line, List<Token> tokens, NumberWords numbers) {
        int start = 0;
        while (start < tokens.size()) {
            int end = endOfNumber(tokens, start, numbers);
            if (end > start) {
                TokenRange range = new TokenRange(start, end);
                line.label("count", range);
                long value = numbers.value(tokens.subList(start, end)).orElse(0);
                if (tokens.get(start).isWord() && value >= 1 && value <= 31) {
                    line.label("day", range);
                }
            }
            start = Math.max(end, start + 1);
        }
    }

    /** Where the number ends that begins at {@code start}; {@code start} if none does. */
    private static int endOfNumber(List<Token> tokens, int start, NumberWords numbers) {
        if (!numbers.isNumber(tokens.get(start))) {
            return start;
        }
        boolean digits = tokens.get(start).kind() == Token.Kind.NUMBER;
        int end = start + 1;
        while (end < tokens.size() && end - start < NumberWords.LONGEST) {
            int next = !digits && numbers.joins(tokens.get(end)) && end + 1 < tokens.size() ? end + 1 : end;
            long value = tokens.get(next).isWord()
                    ? numbers.value(tokens.subList(next, next + 1)).orElse(-1)
                    : -1;
            // behind digits only a word that multiplies them belongs to the number: 5 million
            if (value < (digits ? 100 : 1)) {
                break;
            }
            end = next + 1;
        }
        return numbers.value(tokens.subList(start, end)).isPresent() ? end : start;
    }

    private static void labelNumber(Line.Builder line, Token token, TokenRange range, TimeWords words) {
        String digits = digits(token);
        if (isDigits(digits)) {
            int value = digits.length() <= 4 ? Integer.parseInt(digits) : -1;
            if (digits.length() <= 2 && value >= 1 && value <= 31) {
                line.label("day", range);
            }
            if (digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR) {
                line.label(isDecade(token, value, words) ? "decade" : "year", range);
            }
            if (digits.length() == 4 && value >= FIRST_RECENT_YEAR && value <= LAST_RECENT_YEAR) {
                line.label("recent-year", range);
            }
            if (digits.length() == 4
                    && value >= FIRST_YEAR
                    && value <= LAST_YEAR
                    && token.norm().indexOf('\'') > 0
                    && !isDecade(token, value, words)) {
                line.label("suffixed-year", range);
            }
            if (digits.length() == 2 && isDecade(token, value, words)) {
                line.label("decade", range);
            }
            if (digits.length() == 2 && value % 10 == 0) {
                line.label("tens", range);
            }
            return;
        }
        int[] parts = parts(digits);
        char mark = mark(digits);
        if (parts.length == 3 && mark != ':' && mark != ',') {
            line.label("date", range);
        } else if (mark == ':' && isClock(digits, parts)) {
            line.label("clock", range);
        } else if (parts.length == 2 && mark == '.' && isClock(digits, parts) && digits.length() >= 4) {
            line.label("dotted-clock", range);
        }
    }

    /** 1990s, 1990-х: the suffix was taken off as one of a number; a year takes other suffixes (2015'te, 2015-го) too. */
    private static boolean isDecade(Token token, int value, TimeWords words) {
        return value % 10 == 0
                && !token.suffix().isEmpty()
                && words.forms("decade-suffix").contains(token.suffix());
    }

    private static boolean isClock(String digits, int[] parts) {
        int minutes = Math.max(digits.indexOf(':'), digits.indexOf('.')) + 1;
        boolean twoDigits = digits.length() == minutes + 2 || parts.length == 3;
        return parts.length >= 2 && twoDigits && parts[0] < 25 && parts[1] < 60;
    }

    /** The digits of a number token, without its suffix. */
    static String digits(Token token) {
        return token.stems().get(token.stems().size() - 1);
    }

    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The numbers between the marks of {@code text}; none if they are more than three or longer than four digits. */
    static int[] parts(String text) {
        String[] parts = text.split("[./:-]", 5);
        if (parts.length > 3) {
            return new int[0];
        }
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!isDigits(parts[i]) || parts[i].length() > 4) {
                return new int[0];
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    private static char mark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return text.charAt(i);
            }
        }
        return 0;
    }

    /** A number and a unit joined by a hyphen. */
    record Hyphened(String count, String unit) {}

    /** Number and unit of two-year, 30-day, двухлетний; null if the word is not so built. */
    static @Nullable Hyphened hyphened(Token token, TimeWords words) {
        int hyphen = token.norm().lastIndexOf('-');
        if (hyphen <= 0) {
            return compound(token, words);
        }
        String unit = words.unitOf(token.norm().substring(hyphen + 1));
        String count = token.norm().substring(0, hyphen);
        if (unit == null) {
            return null;
        }
        long value = words.forms("many-prefix").contains(count)
                ? -1
                : words.numbers().value(count);
        return value == 0 ? null : new Hyphened(value < 0 ? "X" : Long.toString(value), unit);
    }

    /** 3 for third-quarter; 0 if the word is not so built. */
    static int hyphenedQuarter(Token token, TimeWords words) {
        int hyphen = token.norm().lastIndexOf('-');
        if (hyphen <= 0 || !"Q".equals(words.unitOf(token.norm().substring(hyphen + 1)))) {
            return 0;
        }
        String ordinal = words.value("ordinal", token.norm().substring(0, hyphen));
        return ordinal.isEmpty() ? 0 : Integer.parseInt(ordinal);
    }

    private static @Nullable Hyphened compound(Token token, TimeWords words) {
        String norm = token.norm();
        for (String stem : words.forms("compound-unit")) {
            int at = norm.indexOf(stem);
            long value = at > 0 ? words.numbers().value(norm.substring(0, at)) : 0;
            if (value > 0) {
                String unit = words.value("compound-unit", stem);
                return new Hyphened(Long.toString(value), unit);
            }
        }
        return null;
    }

    /** The value of the number in {@code range}, in words or digits; -1 if it is none. */
    static long value(NumberWords numbers, Line line, TokenRange range) {
        return numbers.value(line.tokens().subList(range.start(), range.end())).orElse(-1);
    }
}
