package org.whence.conflict;

import java.util.Comparator;
import java.util.List;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Passage;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * A number of people or things that a report gives.
 *
 * @param key what is counted, and for people what became of them
 * @param noun the word for what is counted, in its last stem
 * @param counts the concept of what is counted
 * @param around the words that tell what the figure is about
 * @param of concepts and beginning of the word after a measure: what is measured
 * @param sentence index of the sentence in the report
 * @param loose whether the figure is a bound or a part
 * @param rough whether the number is rounded
 */
record Figure(
        Profile profile,
        Span span,
        Span around,
        long value,
        String key,
        String noun,
        String counts,
        List<String> of,
        int sentence,
        boolean loose,
        boolean rough)
        implements Comparable<Figure> {
    Passage passage() {
        return profile.analysis().report().passage(span);
    }

    /** Name of whoever gives the figure; empty for the outlet's own voice. */
    String speaker() {
        for (Statement statement : profile.analysis().statements()) {
            String name = statement.chain().speaker().name();
            if (statement.content().contains(span) && name != null) {
                return name;
            }
        }
        return "";
    }

    @Override
    public int compareTo(Figure other) {
        return Comparator.comparing((Figure f) -> Profiles.day(f.profile()).orElse("9999-12-31"))
                .thenComparing(f -> f.profile().id())
                .thenComparing(Figure::span)
                .thenComparing(Figure::key)
                .compare(this, other);
    }
}
