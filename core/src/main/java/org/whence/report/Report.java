package org.whence.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.text.Alignment;
import org.whence.text.Span;

/**
 * One text as one outlet published it.
 *
 * @param id from the bytes it was read from
 * @param source path or address as the person gave it
 * @param language of the body
 * @param title empty if it has none
 * @param outlet who published it; null if the source does not say
 * @param authors in order, possibly none
 * @param dateline null if there is none
 * @param published null if neither text nor metadata say
 * @param modified null if there is no such line
 * @param bounds what the text proves of the day where {@code published} is null
 * @param text the clean text: the title, if any, then paragraphs separated by a blank line
 * @param blocks the parts of {@code text} in order, without overlap
 * @param alignment from {@code text} to the decoded source; {@link Alignment#EMPTY} where it was not kept
 * @param issues what a person should know about this source
 */
public record Report(
        ReportId id,
        String source,
        Language language,
        String title,
        @Nullable Outlet outlet,
        List<String> authors,
        @Nullable Dateline dateline,
        @Nullable PublicationDate published,
        @Nullable PublicationDate modified,
        Bounds bounds,
        String text,
        List<Block> blocks,
        Alignment alignment,
        List<Issue> issues) {

    public Report {
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        issues = List.copyOf(issues);
        int at = 0;
        for (Block block : blocks) {
            if (block.span().start() < at || block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "block " + block + " overlaps the one before it or ends outside the text");
            }
            at = block.span().end();
        }
    }

    /** A text of which nothing but its language is known: no title, outlet or day, and no way back to a source. */
    public static Report bare(ReportId id, String source, Language language, String text, List<Block> blocks) {
        return new Report(
                id,
                source,
                language,
                "",
                null,
                List.of(),
                null,
                null,
                null,
                Bounds.NONE,
                text,
                blocks,
                Alignment.EMPTY,
                List.of());
    }

    /** The day that relative times count from: of publication, else of modification, else none. */
    public Optional<PublicationDate> day() {
        return Optional.ofNullable(published != null ? published : modified);
    }

    /** The words at {@code span}. */
    public String at(Span span) {
        return span.in(text);
    }

    /** The passage at {@code span}. */
    public Passage passage(Span span) {
        return new Passage(id, span, at(span));
    }
}
