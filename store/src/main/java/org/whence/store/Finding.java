package org.whence.store;

import java.time.Instant;
import org.whence.report.ReportId;

/** A report that a watch found, and when. */
public record Finding(ReportId report, Instant at) {}
