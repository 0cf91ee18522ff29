package org.whence.reading.furniture;

import java.util.List;
import java.util.Optional;
import org.whence.reading.day.FoundDay;

/**
 * A line that says when the report was published or changed.
 *
 * @param days with what the line calls them, in order; at least one
 * @param rest words of the line beside days, labels and times: a name, a place; possibly empty
 */
public record DateLine(List<Labelled> days, String rest) {

    /** What the line calls a day. */
    public enum Label {
        PUBLISHED,
        MODIFIED,
        /** Of something else: an event, a deadline, a person's registration. */
        OTHER,
        NONE
    }

    /** A day and its label. */
    public record Labelled(FoundDay day, Label label) {}

    public DateLine {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a date line without a day is none");
        }
    }

    /** The first day with {@code label}. */
    public Optional<FoundDay> day(Label label) {
        return days.stream()
                .filter(day -> day.label() == label)
                .map(Labelled::day)
                .findFirst();
    }

    /** Whether a word on the line says that it is the day of publication or change. */
    public boolean isLabelled() {
        return days.stream().anyMatch(day -> day.label() == Label.PUBLISHED || day.label() == Label.MODIFIED);
    }
}
