package org.whence.event;

import java.util.List;
import org.whence.entity.Entities;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/** Finds events. Equal arguments give equal results, in text order. Callable from any thread. */
@FunctionalInterface
public interface EventFinder {

    List<Event> find(
            Report report,
            List<Sentence> sentences,
            List<TimeMention> times,
            Entities entities,
            List<Statement> statements);
}
