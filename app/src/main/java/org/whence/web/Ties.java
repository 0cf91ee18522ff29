package org.whence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.analysis.Analysis;
import org.whence.app.Catalogue;
import org.whence.entity.Mention;
import org.whence.statement.Hop;
import org.whence.statement.Statement;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;
import org.whence.time.TimeMention;

/**
 * Two statements side by side, in one language or two, the parts that match tied by a number: the same actor or thing, the
 * same day, the same figure, in one language also the same words.
 *
 * @param a the passage of the first
 * @param b the passage of the second
 * @param count how many parts are tied
 */
public record Ties(List<Piece> a, List<Piece> b, int count) {

    /** Fewer equal words in a row are chance. */
    private static final int FEWEST_WORDS = 3;

    /** Words of a statement that are compared with those of the other. */
    private static final int MOST_WORDS = 400;

    /**
     * A run of a passage.
     *
     * @param tie number of the part that matches, from 1; 0 if none does
     * @param said whether it is content of the statement, not its surroundings
     * @param scar whether it betrays a speaker that was cut out
     */
    public record Piece(String text, int tie, boolean said, boolean scar) {}

    private record Pair(Span a, Span b, int weight) {}

    static Ties of(Analysis a, Statement saidInA, Analysis b, Statement saidInB, Catalogue catalogue) {
        List<Pair> pairs = new ArrayList<>();
        pairs.addAll(equal(actors(a, saidInA.content(), catalogue), actors(b, saidInB.content(), catalogue), 3));
        pairs.addAll(equal(times(a, saidInA.content()), times(b, saidInB.content()), 2));
        pairs.addAll(equal(figures(a, saidInA.content()), figures(b, saidInB.content()), 1));
        if (a.report().language().equals(b.report().language())) {
            pairs.addAll(sameWords(tokens(a, saidInA.content()), tokens(b, saidInB.content())));
        }
        List<Pair> kept = kept(pairs);
        return new Ties(
                pieces(a, saidInA, kept.stream().map(Pair::a).toList()),
                pieces(b, saidInB, kept.stream().map(Pair::b).toList()),
                kept.size());
    }

    private static List<Pair> equal(Map<String, Span> a, Map<String, Span> b, int weight) {
        List<Pair> pairs = new ArrayList<>();
        a.forEach((key, span) -> {
            Span other = b.get(key);
            if (other != null) {
                pairs.add(new Pair(span, other, weight));
            }
        });
        return pairs;
    }

    private static Map<String, Span> actors(Analysis analysis, Span content, Catalogue catalogue) {
        Map<String, Span> found = new LinkedHashMap<>();
        for (Mention mention : analysis.entities().inside(content)) {
            if (mention.form() != Mention.Form.PRONOUN) {
                catalogue
                        .identity(analysis.report().id(), mention.entity())
                        .ifPresent(i -> found.merge(
                                i.id(), mention.span(), (one, two) -> one.length() >= two.length() ? one : two));
            }
        }
        return found;
    }

    private static Map<String, Span> times(Analysis analysis, Span content) {
        Map<String, Span> found = new LinkedHashMap<>();
        for (TimeMention time : analysis.times()) {
            if (!time.value().isEmpty() && content.contains(time.span())) {
                found.putIfAbsent(time.value(), time.span());
            }
        }
        return found;
    }

    private static Map<String, Span> figures(Analysis analysis, Span content) {
        Map<String, Span> found = new LinkedHashMap<>();
        for (Token token : tokens(analysis, content)) {
            if (token.kind() == Token.Kind.NUMBER) {
                StringBuilder digits = new StringBuilder();
                token.form().chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
                found.putIfAbsent(digits.toString(), token.span());
            }
        }
        return found;
    }

    private static List<Token> tokens(Analysis analysis, Span content) {
        return analysis.sentences().stream()
                .filter(s -> s.span().overlaps(content))
                .flatMap(s -> s.tokens().stream())
                .filter(t -> content.contains(t.span()))
                .limit(MOST_WORDS)
                .toList();
    }

    /** Maximal runs of equal words, by the usual table of common runs. */
    private static List<Pair> sameWords(List<Token> a, List<Token> b) {
        List<Pair> pairs = new ArrayList<>();
        int[][] run = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                if (a.get(i).norm().equals(b.get(j).norm())) {
                    run[i][j] = run[i + 1][j + 1] + 1;
                }
            }
        }
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                boolean maximal = i == 0 || j == 0 || run[i - 1][j - 1] == 0;
                if (maximal && run[i][j] >= FEWEST_WORDS) {
                    int length = run[i][j];
                    pairs.add(new Pair(
                            a.get(i).span().cover(a.get(i + length - 1).span()),
                            b.get(j).span().cover(b.get(j + length - 1).span()),
                            10 + length));
                }
            }
        }
        return pairs;
    }

    /** Those that overlap no weightier one on either side, in the order of the first text. */
    private static List<Pair> kept(List<Pair> pairs) {
        List<Pair> kept = new ArrayList<>();
        pairs.stream()
                .sorted(Comparator.comparingInt((Pair p) -> -p.weight())
                        .thenComparingInt(p -> -p.a().length())
                        .thenComparing(Pair::a)
                        .thenComparing(Pair::b))
                .forEach(pair -> {
                    boolean free = kept.stream().noneMatch(k -> k.a().overlaps(pair.a()) || k.b().overlaps(pair.b()));
                    if (free) {
                        kept.add(pair);
                    }
                });
        kept.sort(Comparator.comparing(Pair::a));
        return kept;
    }

    private static List<Piece> pieces(Analysis analysis, Statement statement, List<Span> ties) {
        Span content = statement.content();
        Span shown = content;
        for (Sentence sentence : analysis.sentences()) {
            if (sentence.span().overlaps(content)) {
                shown = shown.cover(sentence.span());
            }
        }
        List<Span> scars = statement.chain().hops().stream()
                .filter(h -> h.kind() == Hop.Kind.MISSING && h.span() != null)
                .map(Hop::span)
                .toList();
        java.util.TreeSet<Integer> edges =
                new java.util.TreeSet<>(List.of(shown.end(), content.start(), content.end()));
        for (Span span : ties) {
            edges.add(span.start());
            edges.add(span.end());
        }
        for (Span span : scars) {
            edges.add(span.start());
            edges.add(span.end());
        }
        List<Piece> pieces = new ArrayList<>();
        int from = shown.start();
        while (from < shown.end()) {
            Integer edge = edges.higher(from);
            int to = edge == null ? shown.end() : Math.min(edge, shown.end());
            Span run = new Span(from, to);
            int tie = 0;
            for (int i = 0; i < ties.size(); i++) {
                if (ties.get(i).contains(run)) {
                    tie = i + 1;
                }
            }
            pieces.add(new Piece(
                    analysis.report().at(run),
                    tie,
                    content.contains(run),
                    scars.stream().anyMatch(s -> s.contains(run))));
            from = to;
        }
        return pieces;
    }
}
