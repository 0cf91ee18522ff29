package org.whence.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.report.Issue;

/**
 * What became of one input.
 *
 * @param acceptance {@code added}, {@code already-there} …; null if it gave no report
 */
public record Added(String name, @Nullable String acceptance, List<Issue> issues) {}
