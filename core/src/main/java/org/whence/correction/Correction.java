package org.whence.correction;

import java.time.Instant;
import java.util.List;
import org.whence.report.Passage;

/**
 * One entry of the journal of corrections. It points at words, not at numbers of an analysis, so it holds when the report is
 * analysed again.
 *
 * @param number grows with every entry, from 1
 * @param at when it was made
 * @param who made it, as they call themselves
 * @param why in the person's words; may be empty
 * @param kind what is decided
 * @param places the words it is about; see {@link Kind}
 * @param value what is put in their place; see {@link Kind}
 */
public record Correction(
        long number, Instant at, String who, String why, Kind kind, List<Passage> places, String value) {

    /** Longer values are no correction. In UTF-16 code units. */
    public static final int LONGEST = 500;

    /** What can be decided. */
    public enum Kind {
        /** The two mentions are of one actor. */
        MERGE(2),
        /** The mention is of another actor than the rules think; several make one new actor. */
        SPLIT(1),
        /** The statement is the words of {@code value}: {@code person Karim Dalal}, its first word a kind of hop. */
        REATTRIBUTE(1),
        /** The report, a place without words, is of the day {@code value}, ISO. */
        DATE(1),
        /** These words are no statement. */
        REJECT_STATEMENT(1),
        /** These words are no event of the type {@code value}. */
        REJECT_EVENT(1),
        /** The two reports do not depend on each other; of one report alone, it does not on the medium {@code value}. */
        REJECT_LINK(1),
        /** The two passages are in no conflict of the kind {@code value}. */
        REJECT_CONFLICT(2),
        /** The source with the key before the blank in {@code value} has the grade behind it: {@code nord-agency B2}. */
        GRADE(0),
        /** The entry with the number {@code value} does not count any more. */
        UNDO(0);

        private final int fewest;

        Kind(int fewest) {
            this.fewest = fewest;
        }

        /** Places that a correction of this kind has at least. */
        public int fewestPlaces() {
            return fewest;
        }
    }

    public Correction {
        places = List.copyOf(places);
        if (places.size() < kind.fewestPlaces()) {
            throw new IllegalArgumentException(
                    kind + " needs " + kind.fewestPlaces() + " places, not " + places.size());
        }
        if (who.isBlank()) {
            throw new IllegalArgumentException("a correction without a name: say who makes it");
        }
        if (who.length() > LONGEST || why.length() > LONGEST || value.length() > LONGEST || places.size() > LONGEST) {
            throw new IllegalArgumentException("a correction with more than " + LONGEST + " characters or places");
        }
        switch (kind) {
            case DATE -> checkDay(value);
            case GRADE -> check(value, "\\S+ [A-F][1-6]", "key of a source and a grade such as B2");
            case UNDO -> check(value, "[1-9]\\d{0,17}", "number of an entry");
            case REATTRIBUTE ->
                check(value, "(person|body|medium|unnamed) \\S.*", "kind and name, such as \"person Karim Dalal\"");
            case REJECT_EVENT, REJECT_CONFLICT -> check(value, "[a-z][a-z-]*", "kind in lower case");
            case MERGE, SPLIT, REJECT_STATEMENT, REJECT_LINK -> {}
        }
    }

    private static void check(String value, String form, String what) {
        if (!value.matches(form)) {
            throw new IllegalArgumentException("\"" + value + "\" is no " + what);
        }
    }

    private static void checkDay(String value) {
        try {
            java.time.LocalDate.parse(value);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("\"" + value + "\" is no day such as 2024-03-01", e);
        }
    }

    /** This correction under another number. */
    public Correction numbered(long other) {
        return new Correction(other, at, who, why, kind, places, value);
    }
}
