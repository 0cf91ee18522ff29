package org.whence.conflict;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Overlap;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.likeness.Trait;
import org.whence.lineage.Slip;
import org.whence.report.Passage;
import org.whence.syntax.Sentence;
import org.whence.text.Folding;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * Dates and weekdays that are told of one happening and do not fit. They stand side by side ("Sunday, 7 December"), or a
 * sentence gives the date and one soon after tells the same happening again with a weekday.
 */
final class Weekdays {
    /** Sentences after the date in which the happening may be told again. */
    private static final int RETOLD_WITHIN = 3;
    /** Characters between a date and the weekday beside it: a comma, a bracket, an article. */
    private static final int BESIDE = 3;
    /** How alike two sentences must be to tell one happening, as containment of weighed traits. */
    private static final double RETOLD = 0.4;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DAY_OF_UNKNOWN_YEAR = Pattern.compile("XXXX-\\d\\d-\\d\\d");

    private final Map<Language, Map<String, DayOfWeek>> names;

    private Weekdays(Map<Language, Map<String, DayOfWeek>> names) {
        this.names = names;
    }

    /** With the weekday names of CLDR for every analysed language. */
    static Weekdays load() {
        Map<Language, Map<String, DayOfWeek>> names = new HashMap<>();
        for (Language language : Language.ANALYSED) {
            String[] days =
                    DateFormatSymbols.getInstance(new ULocale(language.tag())).getWeekdays();
            Map<String, DayOfWeek> folded = new LinkedHashMap<>();
            for (int i = 1; i < days.length; i++) {
                // CLDR counts from Sunday, java.time from Monday
                folded.put(letters(days[i]), DayOfWeek.of((i + 5) % 7 + 1));
            }
            names.put(language, folded);
        }
        return new Weekdays(names);
    }

    private static String letters(String text) {
        return Folding.fold(text).replaceAll("[^\\p{L}]", "");
    }

    /**
     * A date and a weekday of one happening.
     *
     * @param fits whether the calendar agrees; null where the year is unknown
     */
    record Pairing(
            Profile profile,
            Span date,
            Span weekday,
            String day,
            DayOfWeek named,
            @Nullable Boolean fits) {
        String key() {
            return "date-weekday " + day.substring(5) + " " + named;
        }

        Passage datePassage() {
            return profile.analysis().report().passage(date);
        }

        Passage weekdayPassage() {
            return profile.analysis().report().passage(weekday);
        }
    }

    /** Every date with the weekday told of the same happening, in the reports' order. */
    List<Pairing> pairings(Profiles all) {
        List<Pairing> pairings = new ArrayList<>();
        for (Profile profile : all.all()) {
            List<TimeMention> dates = new ArrayList<>();
            List<TimeMention> weekdays = new ArrayList<>();
            for (TimeMention time : profile.analysis().times()) {
                String words = profile.analysis().report().at(time.span());
                boolean dayOfMonth = words.chars().anyMatch(Character::isDigit)
                        && (DAY.matcher(time.value()).matches()
                                || DAY_OF_UNKNOWN_YEAR.matcher(time.value()).matches());
                Optional<DayOfWeek> named = named(profile, words);
                if (dayOfMonth) {
                    dates.add(time);
                    named.ifPresent(
                            day -> pairings.add(pairing(profile, time, weekdayInside(profile, time.span()), day)));
                } else if (named.isPresent()) {
                    weekdays.add(time);
                }
            }
            pair(profile, dates, weekdays, all, pairings);
        }
        return pairings;
    }

    private void pair(
            Profile profile,
            List<TimeMention> dates,
            List<TimeMention> weekdays,
            Profiles all,
            List<Pairing> pairings) {
        for (TimeMention weekday : weekdays) {
            for (TimeMention date : dates) {
                if (beside(date.span(), weekday.span()) || retold(profile, date.span(), weekday.span(), all)) {
                    named(profile, profile.analysis().report().at(weekday.span()))
                            .ifPresent(day -> pairings.add(pairing(profile, date, weekday.span(), day)));
                    break;
                }
            }
        }
    }

    private static Pairing pairing(Profile profile, TimeMention date, Span weekday, DayOfWeek named) {
        Boolean fits = DAY.matcher(date.value()).matches()
                ? Boolean.valueOf(LocalDate.parse(date.value()).getDayOfWeek() == named)
                : null;
        return new Pairing(profile, date.span(), weekday, date.value(), named, fits);
    }

    private static boolean beside(Span a, Span b) {
        return a.start() <= b.start() ? b.start() - a.end() <= BESIDE : a.start() - b.end() <= BESIDE;
    }

    /** Whether a later sentence with the weekday tells again what the sentence with the date tells. */
    private static boolean retold(Profile profile, Span date, Span weekday, Profiles all) {
        List<Sentence> sentences = profile.analysis().sentences();
        int first = indexOf(sentences, date);
        int second = indexOf(sentences, weekday);
        if (first < 0 || second <= first || second > first + RETOLD_WITHIN) {
            return false;
        }
        List<Trait> a = withoutDays(profile.inside(sentences.get(first).span()));
        List<Trait> b = withoutDays(profile.inside(sentences.get(second).span()));
        Overlap overlap = Overlap.of(a, b, all.rarity());
        int participants = overlap.distinct(Trait.Kind.PERSON)
                + overlap.distinct(Trait.Kind.BODY)
                + overlap.distinct(Trait.Kind.STATE);
        return overlap.containment() >= RETOLD
                && overlap.distinct(Trait.Kind.PERSON) + overlap.distinct(Trait.Kind.BODY) >= 1
                && participants >= 2
                && overlap.distinct(Trait.Kind.CONCEPT) >= 1;
    }

    private static List<Trait> withoutDays(List<Trait> traits) {
        return traits.stream().filter(t -> t.kind() != Trait.Kind.DATE).toList();
    }

    private static int indexOf(List<Sentence> sentences, Span span) {
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).span().contains(span)) {
                return i;
            }
        }
        return -1;
    }

    /** The weekday in {@code words}; the longest name counts, since one name may stand inside another. */
    private Optional<DayOfWeek> named(Profile profile, String words) {
        Map<String, DayOfWeek> days =
                names.getOrDefault(profile.analysis().report().language(), Map.of());
        String folded = letters(words);
        String best = "";
        for (String day : days.keySet()) {
            // without the last letter an inflected name is found as well: среда, среду
            String stem = day.length() >= 5 ? day.substring(0, day.length() - 1) : day;
            if (folded.contains(stem) && day.length() > best.length()) {
                best = day;
            }
        }
        return Optional.ofNullable(days.get(best));
    }

    private Span weekdayInside(Profile profile, Span time) {
        for (Sentence sentence : profile.sentences(time)) {
            for (var token : sentence.tokens()) {
                if (time.contains(token.span())
                        && token.isWord()
                        && named(profile, token.form()).isPresent()) {
                    return token.span();
                }
            }
        }
        return time;
    }

    static List<Conflict> conflicts(List<Pairing> pairings) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Pairing pairing : pairings) {
            if (Boolean.FALSE.equals(pairing.fits())) {
                DayOfWeek real = LocalDate.parse(pairing.day()).getDayOfWeek();
                conflicts.add(new Conflict(
                        Conflict.Kind.DATE_WEEKDAY,
                        pairing.datePassage(),
                        pairing.weekdayPassage(),
                        pairing.day() + " was a " + english(real) + ", not a " + english(pairing.named())));
            }
        }
        return conflicts;
    }

    /** The wrong pairings, and equal ones of a year that the report does not tell. */
    static List<Slip> slips(List<Pairing> pairings) {
        List<String> wrong = pairings.stream()
                .filter(p -> Boolean.FALSE.equals(p.fits()))
                .map(Pairing::key)
                .toList();
        return pairings.stream()
                .filter(p -> !Boolean.TRUE.equals(p.fits()) && wrong.contains(p.key()))
                .map(p -> new Slip(
                        p.key(),
                        p.profile().analysis().report().passage(p.date().cover(p.weekday()))))
                .toList();
    }

    private static String english(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
    }
}
