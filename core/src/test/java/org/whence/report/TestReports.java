package org.whence.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Reports for tests, from a language, a day and paragraphs. */
public final class TestReports {

    private TestReports() {}

    /** A report without title: each element of {@code paragraphs} is one block. {@code day} is ISO, or null. */
    public static Report of(String language, @Nullable String day, String... paragraphs) {
        return titled(language, day, "", paragraphs);
    }

    /** The same with a title, unless it is empty. */
    public static Report titled(String language, @Nullable String day, String title, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty()) {
            text.append(title);
            blocks.add(new Block(new Span(0, title.length()), Block.Kind.TITLE));
        }
        for (String paragraph : paragraphs) {
            text.append(text.length() == 0 ? "" : "\n\n");
            int start = text.length();
            text.append(paragraph);
            blocks.add(new Block(new Span(start, text.length()), Block.Kind.PARAGRAPH));
        }
        return new Report(
                new ReportId("sha256:" + "0".repeat(64)),
                "test",
                new Language(language),
                title,
                null,
                List.of(),
                null,
                day == null ? null : new PublicationDate(day, null, PublicationDate.From.GIVEN, "test"),
                null,
                Bounds.NONE,
                text.toString(),
                blocks,
                Alignment.identity(text.length()),
                List.of());
    }
}
