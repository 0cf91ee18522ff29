package org.whence.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.whence.export.Export;
import org.whence.language.Language;
import org.whence.search.SearchIndex;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people type after an option: read, or refused with what is expected. {@link WrongUse} puts the rest of the line. */
final class Values {

    private Values() {}

    /** A day: {@code 2020-01-31}. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("expected a day such as 2020-01-31");
            }
        }
    }

    /** A language: {@code ar}, {@code AR}. */
    static final class Tag implements ITypeConverter<Language> {
        @Override
        public Language convert(String typed) {
            try {
                return new Language(typed.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("expected a language tag such as en, ar, ru, tr or fa");
            }
        }
    }

    /** A port: 0 to 65535. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String typed) {
            return number(typed, 0, 65_535);
        }
    }

    /** How many hits to show. */
    static final class Limit implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String typed) {
            return number(typed, 1, SearchIndex.MOST_HITS);
        }
    }

    /** A length of time: {@code 15m}. */
    static final class Pause implements ITypeConverter<Duration> {
        private static final String EXPECTED = "expected a time from 1m to 7d such as 90s, 15m, 2h or 1d";

        @Override
        public Duration convert(String typed) {
            int end = typed.length() - 1;
            long seconds =
                    switch (end < 0 ? ' ' : typed.charAt(end)) {
                        case 's' -> 1;
                        case 'm' -> 60;
                        case 'h' -> 3_600;
                        case 'd' -> 86_400;
                        default -> throw new TypeConversionException(EXPECTED);
                    };
            String count = typed.substring(0, end);
            if (count.isEmpty() || count.length() > 6 || !count.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new TypeConversionException(EXPECTED);
            }
            Duration pause = Duration.ofSeconds(seconds * Integer.parseInt(count));
            if (pause.compareTo(Duration.ofMinutes(1)) < 0 || pause.compareTo(Duration.ofDays(7)) > 0) {
                throw new TypeConversionException(EXPECTED);
            }
            return pause;
        }
    }

    /** A form of export: {@code plover-csv}. */
    static final class Form implements ITypeConverter<Export.Format> {
        @Override
        public Export.Format convert(String typed) {
            return Export.Format.of(typed)
                    .orElseThrow(() -> new TypeConversionException("expected one of " + Export.Format.words()));
        }
    }

    private static int number(String typed, int least, int most) {
        String expected = "expected a whole number from " + least + " to " + most;
        try {
            int number = Integer.parseInt(typed);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException(expected);
        }
        throw new TypeConversionException(expected);
    }
}
