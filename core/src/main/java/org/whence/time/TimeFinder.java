package org.whence.time;

import java.util.List;
import org.whence.report.Report;
import org.whence.syntax.Sentence;

/** Finds times and anchors them to the report's day. Equal arguments give equal results, in text order. Any thread. */
@FunctionalInterface
public interface TimeFinder {

    /** The times in {@code sentences}, in text order, without overlap. */
    List<TimeMention> find(Report report, List<Sentence> sentences);
}
