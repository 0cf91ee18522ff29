package org.whence.analysis;

import java.util.ArrayList;
import java.util.List;
import org.whence.entity.Entities;
import org.whence.entity.EntityFinder;
import org.whence.entity.EntityRules;
import org.whence.event.EventFinder;
import org.whence.event.EventRules;
import org.whence.report.Issue;
import org.whence.report.Report;
import org.whence.statement.StatementFinder;
import org.whence.statement.StatementRules;
import org.whence.syntax.LanguageSentences;
import org.whence.syntax.SentenceSplitter;
import org.whence.time.TimeFinder;
import org.whence.time.TimeRules;

/**
 * The way of one report from text to analysis. A pure function: no files, no clock, no network; callable from any thread.
 * Stages are made once and shared.
 */
public record Analyzer(
        SentenceSplitter sentences,
        TimeFinder times,
        EntityFinder entities,
        StatementFinder statements,
        EventFinder events) {

    /** Longer texts are cut by nobody, but not analysed: no news report is that long. In UTF-16 code units. */
    public static final int LONGEST_TEXT = 400_000;

    /** The stages with the language facts that ship with the program. Reads them from the class path; make one and share it. */
    public static Analyzer standard() {
        return new Analyzer(
                LanguageSentences.load(),
                TimeRules.load(),
                EntityRules.load(),
                StatementRules.load(),
                EventRules.load());
    }

    /** Everything that {@code report} says; only its sentences if its language is not one of those analysed. */
    public Analysis analyze(Report report) {
        List<Issue> issues = new ArrayList<>(report.issues());
        if (report.text().length() > LONGEST_TEXT) {
            issues.add(new Issue(
                    "too-long",
                    "report",
                    "the text has " + report.text().length() + " characters, more than the " + LONGEST_TEXT
                            + " that are analysed; it is kept as it is",
                    "split it into single reports"));
            return new Analysis(report, List.of(), List.of(), Entities.NONE, List.of(), List.of(), issues);
        }
        var split = sentences.split(report);
        if (!report.language().isAnalysed()) {
            issues.add(new Issue(
                    "language-not-analysed",
                    "report",
                    "the language is " + report.language() + ", which is kept, shown and searched but not analysed",
                    "nothing, if that is its language; otherwise give it with --language"));
            return new Analysis(report, split, List.of(), Entities.NONE, List.of(), List.of(), issues);
        }
        var when = times.find(report, split);
        var named = entities.find(report, split, when);
        var said = statements.find(report, split, when, named);
        var done = events.find(report, split, when, named, said);
        return new Analysis(report, split, when, named, said, done, issues);
    }
}
