package org.whence.eval.times;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.LanguageSentences;
import org.whence.text.Alignment;
import org.whence.text.Span;
import org.whence.time.TimeMention;
import org.whence.time.TimeRules;

/** The times that ship, with their EDTF values written as TIMEX3 writes them. */
final class OurTimes implements TimeTagger {

    private static final Map<String, String> PARTS_OF_YEAR = Map.ofEntries(
            Map.entry("21", "SP"),
            Map.entry("22", "SU"),
            Map.entry("23", "FA"),
            Map.entry("24", "WI"),
            Map.entry("33", "Q1"),
            Map.entry("34", "Q2"),
            Map.entry("35", "Q3"),
            Map.entry("36", "Q4"),
            Map.entry("40", "H1"),
            Map.entry("41", "H2"));

    private final LanguageSentences sentences = LanguageSentences.load();
    private final TimeRules rules = TimeRules.load();

    @Override
    public String name() {
        return "Whence";
    }

    @Override
    public List<Timex> tag(String text, LocalDate day) {
        Report report = report(text, Language.ENGLISH, day);
        List<Timex> times = new ArrayList<>();
        for (TimeMention time : find(report)) {
            times.add(new Timex(time.span().start(), time.span().end(), timex(time)));
        }
        return times;
    }

    List<TimeMention> find(Report report) {
        return rules.find(report, sentences.split(report));
    }

    /** As TIMEX3 writes it: 1998-W07 for a week from Monday to Sunday, 199 for 199X, PAST_REF for what only points. */
    static String timex(TimeMention time) {
        String value = time.value();
        if (value.isEmpty()) {
            return switch (time.direction()) {
                case PAST -> "PAST_REF";
                case FUTURE -> "FUTURE_REF";
                case PRESENT -> "PRESENT_REF";
                case UNKNOWN -> "";
            };
        }
        if (value.matches("\\d{4}-\\d\\d-\\d\\d/\\d{4}-\\d\\d-\\d\\d")) {
            LocalDate from = LocalDate.parse(value.substring(0, 10));
            int days = (int) (LocalDate.parse(value.substring(11)).toEpochDay() - from.toEpochDay());
            String week = String.format(
                    java.util.Locale.ROOT,
                    "%04d-W%02d",
                    from.get(IsoFields.WEEK_BASED_YEAR),
                    from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            if (days == 6 && from.getDayOfWeek() == java.time.DayOfWeek.MONDAY) {
                return week;
            }
            if (days == 1 && from.getDayOfWeek() == java.time.DayOfWeek.SATURDAY) {
                return week + "-WE";
            }
        }
        if (value.matches("[0-9X]{4}-\\d\\d") && PARTS_OF_YEAR.containsKey(value.substring(5))) {
            return value.substring(0, 5) + PARTS_OF_YEAR.get(value.substring(5));
        }
        return value.matches("\\d{2,3}X{1,2}") ? value.replace("X", "") : value;
    }

    /** One whose blocks are parted by blank lines; every offset of {@code text} stays. */
    static Report report(String text, Language language, @Nullable LocalDate day) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf("\n\n", start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                blocks.add(new Block(new Span(start, end), Block.Kind.PARAGRAPH));
            }
            start = end + 2;
        }
        return new Report(
                new ReportId("sha256:" + "0".repeat(64)),
                "given",
                language,
                "",
                null,
                List.of(),
                null,
                day == null ? null : new PublicationDate(day.toString(), null, PublicationDate.From.GIVEN, "given"),
                null,
                Bounds.NONE,
                text,
                blocks,
                Alignment.EMPTY,
                List.of());
    }
}
