package org.whence.reading.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.reading.day.Days;
import org.whence.reading.day.FoundDay;
import org.whence.reading.furniture.DateLine.Label;
import org.whence.reading.furniture.DateLine.Labelled;
import org.whence.text.Span;

/** Reads lines such as {@code Updated: 12 March 2021, 16:01 GMT} or {@code By N. N. | Dec 3, 2020}. Any thread. */
public final class DateLines {

    /** In words; longer lines are paragraphs. */
    private static final int LONGEST = 30;

    /** Words that may stand beside labels and days: a name, a place, a day of the week. */
    private static final int MOST_REST = 8;

    /** Shorter labels, such as "on", say nothing inside a sentence. In UTF-16 code units. */
    private static final int LONG_LABEL = 6;

    /** The longest abbreviation of a word for the year. In UTF-16 code units. */
    private static final int SHORT_WORD = 2;

    private final Days days;
    private final Furniture furniture;

    public DateLines(Days days, Furniture furniture) {
        this.days = days;
        this.furniture = furniture;
    }

    /** The days that {@code line} gives, if it is a date line; {@code language} as for {@link Days}. */
    public Optional<DateLine> read(String line, String language) {
        Words of = Words.of(line);
        if (of.isEmpty() || of.size() > LONGEST || of.folded().stream().noneMatch(DateLines::couldBeDay)) {
            return Optional.empty();
        }
        List<FoundDay> found = days.find(line, language).stream()
                .filter(day -> day.grain() == FoundDay.Grain.DAY)
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean[] used = new boolean[of.size()];
        List<Labelled> labelled = new ArrayList<>();
        int after = 0;
        for (FoundDay day : found) {
            labelled.add(new Labelled(day, label(of, after, day.span().start(), used)));
            after = day.span().end();
        }
        StringBuilder rest = new StringBuilder();
        int left = 0;
        for (int i = 0; i < of.size(); i++) {
            Span span = of.spans().get(i);
            boolean inDay = found.stream().anyMatch(day -> day.span().overlaps(span));
            if (!used[i] && !inDay && !of.folded().get(i).equals(Words.NUMBER)) {
                left++;
                rest.append(rest.isEmpty() ? "" : " ").append(span.in(line));
            }
        }
        DateLine read = new DateLine(labelled, rest.toString());
        boolean sentence = Furniture.endsSentence(line)
                && !endsWithYear(line, found.get(found.size() - 1).span());
        if (left > MOST_REST || sentence && left > (read.isLabelled() ? 4 : 2)) {
            return Optional.empty();
        }
        return Optional.of(read);
    }

    /**
     * Whether a mark stands before the day and nothing follows it but an abbreviated word for the year, whose point ends no
     * sentence: ", 12 июня 2021 г."
     */
    private static boolean endsWithYear(String line, Span day) {
        String before = line.substring(0, day.start()).stripTrailing();
        String rest = line.substring(day.end()).strip();
        boolean year = rest.endsWith(".")
                && rest.length() <= SHORT_WORD + 1
                && rest.chars().limit(rest.length() - 1).allMatch(Character::isLetter);
        return year && !before.isEmpty() && !Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }

    /** What {@code line} calls the day on the next line: {@code Published:} alone. */
    public Label labelAlone(String line) {
        Words of = Words.of(line);
        if (of.isEmpty() || of.size() > Furniture.LONGEST_PHRASE) {
            return Label.NONE;
        }
        Label label = label(of, 0, line.length(), new boolean[of.size()]);
        return furniture.startOf(of).map(Furniture.Start::words).orElse(0) == of.size() ? label : Label.NONE;
    }

    /** Whether {@code sentence} says with a word of some length that something was published. */
    public boolean isPosted(String sentence) {
        Words of = Words.of(sentence);
        for (int i = 0; i < of.size(); i++) {
            Furniture.Start start = furniture.startAt(of, i).orElse(null);
            if (start != null
                    && start.kinds().contains(Kind.PUBLISHED)
                    && of.joined(i, i + start.words()).length() >= LONG_LABEL) {
                return true;
            }
        }
        return false;
    }

    private static boolean couldBeDay(String word) {
        return word.equals(Words.NUMBER) || !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** The last label between two places of the line; marks its words as used. */
    private Label label(Words of, int from, int to, boolean[] used) {
        Label label = Label.NONE;
        int i = 0;
        while (i < of.size()) {
            Span span = of.spans().get(i);
            Furniture.Start start = span.start() >= from && span.end() <= to
                    ? furniture.startAt(of, i).orElse(null)
                    : null;
            Label named = labelOf(start);
            if (start == null || named == null) {
                i++;
                continue;
            }
            label = named;
            for (int n = 0; n < start.words(); n++) {
                used[i + n] = true;
            }
            i += start.words();
        }
        return label;
    }

    private static @Nullable Label labelOf(Furniture.@Nullable Start start) {
        if (start == null) {
            return null;
        }
        if (start.kinds().contains(Kind.MODIFIED)) {
            return Label.MODIFIED;
        }
        if (start.kinds().contains(Kind.OTHER_DAY)) {
            return Label.OTHER;
        }
        return start.kinds().contains(Kind.PUBLISHED) ? Label.PUBLISHED : null;
    }
}
