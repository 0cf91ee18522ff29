package org.whence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.parser.Parser;
import org.whence.report.Block;
import org.whence.report.Report;
import org.whence.text.Span;

/** Checks that each character of a report stands in its source where the alignment says, by itself or as an entity. */
final class Alignments {

    private Alignments() {}

    static void check(Report report, String source) {
        String text = report.text();
        assertThat(report.alignment().length()).isEqualTo(text.length());
        for (Block block : report.blocks()) {
            for (int i = block.span().start(); i < block.span().end(); i++) {
                Span origin = report.alignment().toOriginal(new Span(i, i + 1));
                String written = origin.in(source);
                char c = text.charAt(i);
                if (c == ' ') {
                    assertThat(written)
                            .as("blank at %s in %s", i, around(text, i))
                            .matches("[\\s\u00a0\ufeff]*|&.{1,20};|<.*");
                } else if (written.startsWith("&")) {
                    assertThat(Parser.unescapeEntities(written, false)).contains(String.valueOf(c));
                } else {
                    assertThat(written).as("at %s in %s", i, around(text, i)).contains(String.valueOf(c));
                    assertThat(origin.length()).isLessThanOrEqualTo(2);
                }
            }
        }
    }

    private static String around(String text, int i) {
        return text.substring(Math.max(0, i - 10), Math.min(text.length(), i + 10));
    }
}
