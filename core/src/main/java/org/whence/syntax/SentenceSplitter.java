package org.whence.syntax;

import java.util.List;
import org.whence.report.Report;

/** Splits a report into sentences and tokens. Equal reports give equal results, in text order. Callable from any thread. */
@FunctionalInterface
public interface SentenceSplitter {

    /** The sentences of every block, in text order. */
    List<Sentence> split(Report report);
}
