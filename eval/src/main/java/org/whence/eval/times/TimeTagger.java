package org.whence.eval.times;

import java.time.LocalDate;
import java.util.List;

/**
 * One that finds times in English news. Others than ours are named on the command line, so that nothing here needs them: the
 * build profile {@code peers} brings them.
 */
public interface TimeTagger {

    /** As it stands in the table of figures. */
    String name();

    /** The times in {@code text}, which appeared on {@code day}. */
    List<Timex> tag(String text, LocalDate day);
}
