package org.whence.analysis;

import java.util.List;
import org.whence.entity.Entities;
import org.whence.event.Event;
import org.whence.report.Issue;
import org.whence.report.Report;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.time.TimeMention;

/**
 * All that one report says. A pure function of the report.
 *
 * @param issues those of the report, then those met while analysing
 */
public record Analysis(
        Report report,
        List<Sentence> sentences,
        List<TimeMention> times,
        Entities entities,
        List<Statement> statements,
        List<Event> events,
        List<Issue> issues) {

    public Analysis {
        sentences = List.copyOf(sentences);
        times = List.copyOf(times);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        issues = List.copyOf(issues);
    }
}
