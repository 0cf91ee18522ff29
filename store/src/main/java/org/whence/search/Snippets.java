package org.whence.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.whence.language.Language;
import org.whence.text.Span;

/** The passages of a text in which the words of a query stand. */
final class Snippets {

    /** Shown for one report. */
    private static final int MOST = 3;

    /** Context on either side of the words found, in UTF-16 code units. */
    private static final int CONTEXT = 90;

    private Snippets() {}

    /** A word as a field holds it, and where it stands. */
    record Word(String term, Span span) {}

    static List<Word> words(String text, Analyzer analyzer, String field) throws IOException {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), new Span(offset.startOffset(), offset.endOffset())));
            }
            stream.end();
        }
        return words;
    }

    static List<SearchHit.Snippet> of(String text, Set<String> terms, Analyzer analyzer, Language language)
            throws IOException {
        List<Word> found = new ArrayList<>();
        for (Word word : words(text, analyzer, Analyzers.FOLDED)) {
            if (terms.contains(word.term())) {
                found.add(word);
            }
        }
        if (language.isAnalysed()) {
            for (Word word : words(text, analyzer, Analyzers.field(language))) {
                if (terms.contains(word.term())) {
                    found.add(word);
                }
            }
        }
        found.sort(Comparator.comparing(Word::span));
        List<SearchHit.Snippet> snippets = new ArrayList<>();
        int i = 0;
        while (i < found.size() && snippets.size() < MOST) {
            int last = i;
            while (last + 1 < found.size()
                    && found.get(last + 1).span().end() - found.get(i).span().start() <= CONTEXT) {
                last++;
            }
            snippets.add(snippet(text, found.subList(i, last + 1)));
            i = last + 1;
        }
        return snippets;
    }

    private static SearchHit.Snippet snippet(String text, List<Word> words) {
        int from = wordEdge(text, Math.max(0, words.get(0).span().start() - CONTEXT), -1);
        int to = wordEdge(
                text, Math.min(text.length(), words.get(words.size() - 1).span().end() + CONTEXT), 1);
        List<Span> marks = new ArrayList<>();
        for (Word word : words) {
            Span mark = new Span(word.span().start() - from, word.span().end() - from);
            if (marks.isEmpty() || !marks.get(marks.size() - 1).overlaps(mark)) {
                marks.add(mark);
            }
        }
        return new SearchHit.Snippet(text.substring(from, to).replace('\n', ' '), marks);
    }

    /** The nearest white space from {@code offset} on in the direction of {@code step}, at most 30 away. */
    private static int wordEdge(String text, int offset, int step) {
        int at = offset;
        for (int i = 0; i < 30 && at > 0 && at < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(step < 0 ? at - 1 : at))) {
                return at;
            }
            at += step;
        }
        return at;
    }
}
