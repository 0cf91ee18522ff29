package org.whence.store;

import org.whence.report.Issue;

/** Input that gave no report, and why. */
public record Rejection(String source, Issue issue) {}
