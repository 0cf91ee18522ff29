package org.whence.web;

import java.util.ArrayList;
import java.util.List;
import org.whence.search.SearchHit;
import org.whence.store.StoredReport;
import org.whence.text.Span;

/** A report that a search found, its snippets cut at the words found. */
public record Found(ReportLink report, List<List<Piece>> snippets) {

    /** Part of a snippet. */
    public record Piece(String text, boolean found) {}

    static Found of(StoredReport report, List<SearchHit.Snippet> snippets) {
        return new Found(
                ReportLink.of(report), snippets.stream().map(Found::pieces).toList());
    }

    private static List<Piece> pieces(SearchHit.Snippet snippet) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span span : snippet.found()) {
            pieces.add(new Piece(snippet.text().substring(at, span.start()), false));
            pieces.add(new Piece(span.in(snippet.text()), true));
            at = span.end();
        }
        pieces.add(new Piece(snippet.text().substring(at), false));
        return pieces;
    }
}
