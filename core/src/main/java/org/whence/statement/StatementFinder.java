package org.whence.statement;

import java.util.List;
import org.whence.entity.Entities;
import org.whence.report.Report;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/** Finds statements with their chains. Equal arguments give equal results, ordered by content. Callable from any thread. */
@FunctionalInterface
public interface StatementFinder {

    List<Statement> find(Report report, List<Sentence> sentences, List<TimeMention> times, Entities entities);
}
