package org.whence.entity;

import java.util.List;
import org.whence.report.Report;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/** Finds mentions and decides which of them name the same entity. Equal arguments give equal results. Any thread. */
@FunctionalInterface
public interface EntityFinder {

    Entities find(Report report, List<Sentence> sentences, List<TimeMention> times);
}
