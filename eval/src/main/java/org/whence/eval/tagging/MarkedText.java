package org.whence.eval.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Span;

/**
 * A text in which a person has marked names.
 *
 * @param name of the file or document, for the order and for messages
 * @param report the text, a block for each line
 * @param marks in any order; some may stand inside others
 */
record MarkedText(String name, Report report, List<Mark> marks) {

    /** @param type as the set calls it */
    record Mark(Span span, String type) {}

    MarkedText {
        marks = List.copyOf(marks);
    }

    static MarkedText of(String name, Language language, String text, List<Mark> marks) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                if (i > from) {
                    blocks.add(new Block(new Span(from, i), Block.Kind.PARAGRAPH));
                }
                from = i + 1;
            }
        }
        Report report = Report.bare(new ReportId("sha256:" + "0".repeat(64)), name, language, text, blocks);
        return new MarkedText(name, report, marks);
    }

    /** The longest marks that do not overlap, in text order; of marks of the same words, the first. */
    List<Mark> flat() {
        Map<Span, Mark> bySpan = new LinkedHashMap<>();
        marks.forEach(m -> bySpan.putIfAbsent(m.span(), m));
        List<Mark> byLength = new ArrayList<>(bySpan.values());
        byLength.sort(Comparator.comparingInt((Mark m) -> -m.span().length())
                .thenComparingInt(m -> m.span().start()));
        List<Mark> kept = new ArrayList<>();
        for (Mark mark : byLength) {
            if (kept.stream().noneMatch(k -> k.span().overlaps(mark.span()))) {
                kept.add(mark);
            }
        }
        kept.sort(Comparator.comparingInt(m -> m.span().start()));
        return kept;
    }
}
