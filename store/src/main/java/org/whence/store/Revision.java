package org.whence.store;

import java.time.Instant;
import org.whence.report.ReportId;

/** An earlier state of an item. */
public record Revision(String item, ReportId report, Instant seen, String source) {}
