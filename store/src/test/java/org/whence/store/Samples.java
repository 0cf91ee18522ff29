package org.whence.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.whence.analysis.Analysis;
import org.whence.entity.Entities;
import org.whence.language.Language;
import org.whence.report.Block;
import org.whence.report.Bounds;
import org.whence.report.PublicationDate;
import org.whence.report.Report;
import org.whence.report.ReportId;
import org.whence.syntax.SentenceSplitter;
import org.whence.text.Alignment;
import org.whence.text.Span;

/** Analyses that know nothing but their text, for tests of the store and the search. */
public final class Samples {
    public static final SentenceSplitter NO_SENTENCES = report -> List.of();

    private Samples() {}

    public static Analysis analysis(String source, String language, String text) {
        Report report = new Report(
                id(text),
                source,
                new Language(language),
                text.lines().findFirst().orElse(""),
                null,
                List.of(),
                null,
                new PublicationDate("2024-03-01", null, PublicationDate.From.META, "test"),
                null,
                Bounds.NONE,
                text,
                List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)),
                Alignment.EMPTY,
                List.of());
        return new Analysis(report, List.of(), List.of(), Entities.NONE, List.of(), List.of(), List.of());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static ReportId id(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return new ReportId("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
