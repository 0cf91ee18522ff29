package org.whence.eval.linking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.Outlet;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Reports made of the lines of a collection that knows neither pages nor head lines. */
final class Texts {
    private Texts() {}

    /**
     * @param source tells the report from others with the same lines
     * @param day ISO; null if the report is undated
     * @param lines the first is the title; blank ones are passed over
     */
    static Report report(
            Language language, String source, @Nullable String outlet, @Nullable String day, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        String title = "";
        for (String line : lines) {
            String words = line.strip();
            if (words.isEmpty()) {
                continue;
            }
            if (blocks.isEmpty()) {
                title = words;
            } else {
                text.append("\n\n");
            }
            Block.Kind kind = blocks.isEmpty() ? Block.Kind.TITLE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(new Span(text.length(), text.length() + words.length()), kind));
            text.append(words);
        }
        return new Report(
                id(source + "\n" + text),
                source,
                language,
                title,
                outlet == null ? null : new Outlet(outlet, null),
                List.of(),
                null,
                day == null ? null : new PublicationDate(day, null, PublicationDate.From.GIVEN, "given"),
                null,
                Bounds.NONE,
                text.toString(),
                blocks,
                Alignment.EMPTY,
                List.of());
    }

    private static ReportId id(String bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return new ReportId(
                    "sha256:" + HexFormat.of().formatHex(sha.digest(bytes.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
