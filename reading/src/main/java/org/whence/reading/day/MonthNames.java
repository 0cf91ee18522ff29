package org.whence.reading.day;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.text.Folding;
import org.whence.time.TimeRules;

/**
 * Names of months, folded, of all languages at once: a page in one language often carries the date line of another. Names
 * of further languages come from CLDR when a page declares one.
 */
final class MonthNames {

    /** Calendars in which dates are written. */
    enum Kind {
        GREGORIAN,
        PERSIAN,
        HIJRI
    }

    /**
     * A month of a calendar.
     *
     * @param number from 1
     */
    record Month(Kind calendar, int number) {
        Month {
            if (number < 1 || number > 12) {
                throw new IllegalArgumentException("month " + number + " is not 1 to 12");
            }
        }
    }

    /** Names have no more words than this. */
    static final int MOST_WORDS = 3;

    private final Map<String, Month> months;
    private final Set<String> fillers;

    private MonthNames(Map<String, Month> months, Set<String> fillers) {
        this.months = months;
        this.fillers = fillers;
    }

    /** The names of the languages that have facts. */
    static MonthNames load(List<String> languages) {
        Map<String, Month> months = new HashMap<>();
        Set<String> fillers = new HashSet<>();
        for (String language : languages) {
            for (FactLine line :
                    FactFile.load(TimeRules.class, language + "/words.facts").lines()) {
                if (line.field(0).equals("month")) {
                    told(months, line);
                }
            }
            for (FactLine line :
                    FactFile.load(MonthNames.class, language + "/months.facts").lines()) {
                switch (line.required(0, "sort")) {
                    case "month" -> {
                        Month month = new Month(line.constant(1, Kind.class), number(line));
                        for (String name : line.list(3)) {
                            add(months, name, month, line);
                        }
                    }
                    case "filler" -> line.list(1).forEach(word -> fillers.add(Folding.fold(word)));
                    default -> throw line.fault("begins neither with month nor with filler", "write one of them");
                }
            }
        }
        return new MonthNames(months, fillers);
    }

    /** {@code month | 3 HIJRI | names}, as the facts on times in texts have it. */
    private static void told(Map<String, Month> months, FactLine line) {
        String[] value = line.required(1, "value").split(" ");
        Kind calendar = value.length == 1
                ? Kind.GREGORIAN
                : value[1].equals("SOLAR") ? Kind.PERSIAN : value[1].equals("HIJRI") ? Kind.HIJRI : null;
        if (calendar == null) {
            throw line.fault("\"" + value[1] + "\" is no calendar", "write SOLAR, HIJRI or nothing");
        }
        Month month = new Month(calendar, Integer.parseInt(value[0]));
        for (String name : line.list(2)) {
            add(months, name.endsWith(".") ? name.substring(0, name.length() - 1) : name, month, line);
        }
    }

    private static void add(Map<String, Month> months, String name, Month month, FactLine line) {
        Month before = months.putIfAbsent(key(name), month);
        // Mar, May and مارس mean the same in all languages that have them; a name with two meanings would be a fault
        if (before != null && !before.equals(month)) {
            throw line.fault("\"" + name + "\" already means " + before, "leave out one of the two");
        }
    }

    /** Names are compared with blanks for hyphens: Rabi al-Awwal, Rabi al Awwal. */
    private static String key(String name) {
        return Folding.fold(name).replace('-', ' ');
    }

    private static int number(FactLine line) {
        try {
            return Integer.parseInt(line.required(2, "number"));
        } catch (NumberFormatException e) {
            throw line.fault("\"" + line.field(2) + "\" is no number", "write 1 to 12");
        }
    }

    /** These names and those that CLDR has for {@code language}, a BCP 47 tag; a name known already keeps its meaning. */
    MonthNames with(String language) {
        Map<String, Month> all = new HashMap<>(months);
        ULocale locale = ULocale.forLanguageTag(language);
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12 && i < names.length; i++) {
                    String name = Folding.fold(names[i]).replace(".", "").strip();
                    if (name.length() > 1 && Character.isLetter(name.charAt(0))) {
                        all.putIfAbsent(name, new Month(Kind.GREGORIAN, i + 1));
                    }
                }
            }
        }
        return new MonthNames(all, fillers);
    }

    /** The month that the folded words name, or null. */
    @Nullable
    Month month(String folded) {
        return months.get(folded);
    }

    /** Whether a folded word may stand between the parts of a date. */
    boolean isFiller(String folded) {
        return fillers.contains(folded);
    }

    /** The folded names, for the test that shows each to be reachable. */
    List<String> names() {
        return new ArrayList<>(months.keySet());
    }
}
