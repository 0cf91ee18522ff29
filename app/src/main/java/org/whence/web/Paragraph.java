package org.whence.web;

import java.util.List;
import org.whence.report.Block;

/** One block of a report, cut into runs. */
public record Paragraph(Block.Kind kind, List<Segment> segments) {}
