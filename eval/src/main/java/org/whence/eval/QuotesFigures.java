package org.whence.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whence.analysis.Analyzer;
import org.whence.language.Language;
import org.whence.statement.Statement;
import org.whence.text.Span;

/**
 * Reported speech in single sentences whose tokens a person marked as source, cue or content: two tables, one of sentences
 * with their ids, one of tokens. Each sentence is read by itself; marks of punctuation do not count.
 */
final class QuotesFigures {

    private static final List<String> ROLES = List.of("source", "cue", "content");

    /** One marked token. */
    private record Token(String form, String role) {}

    private static final class Count {
        int right;
        int given;
        int wanted;
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();
    private int sentences;
    private int unplaced;

    private QuotesFigures() {
        ROLES.forEach(role -> counts.put(role, new Count()));
    }

    /**
     * Over {@code xx_sentences.tsv} and {@code xx_tokens.tsv} of {@code folder}, where {@code xx} is the language.
     *
     * @throws EvalException if one of the files cannot be read or lacks a column
     */
    static List<String> of(Path folder, String language, boolean withMisses) {
        Map<String, List<Token>> marked = tokens(folder.resolve(language + "_tokens.tsv"));
        List<String[]> rows = rows(folder.resolve(language + "_sentences.tsv"), "sentences", "sentence_id");
        QuotesFigures figures = new QuotesFigures();
        Analyzer analyzer = Analyzer.standard();
        for (String[] row : rows) {
            List<Token> tokens = marked.get(row[1]);
            if (tokens != null) {
                String text = unquoted(row[0]);
                figures.add(
                        row[1],
                        text,
                        tokens,
                        analyzer.analyze(AttributionFigures.report(text, new Language(language)))
                                .statements());
            }
        }
        return figures.lines(withMisses);
    }

    private static Map<String, List<Token>> tokens(Path file) {
        Map<String, List<Token>> tokens = new LinkedHashMap<>();
        for (String[] row : rows(file, "text", "sentence_num", "tags")) {
            tokens.computeIfAbsent(row[1], id -> new ArrayList<>()).add(new Token(unquoted(row[0]), row[2]));
        }
        return tokens;
    }

    private static List<String[]> rows(Path file, String... names) {
        List<String> lines = AttributionFigures.read(file).lines().toList();
        List<String> head = lines.isEmpty() ? List.of() : List.of(lines.get(0).split("\t", -1));
        int[] columns = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            columns[i] = head.indexOf(names[i]);
            if (columns[i] < 0) {
                throw new EvalException(
                        file + " has no column " + names[i] + " in its first line; expected a tab-separated table");
            }
        }
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String[] row = new String[columns.length];
            boolean whole = true;
            for (int i = 0; i < columns.length; i++) {
                whole &= columns[i] < cells.length;
                row[i] = whole ? cells[columns[i]] : "";
            }
            if (whole) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** A cell without the marks that a table puts around one with marks of its own. */
    private static String unquoted(String cell) {
        String bare = cell.strip();
        return bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"")
                : bare.equals("\"\"\"\"") ? "\"" : bare;
    }

    private void add(String id, String text, List<Token> tokens, List<Statement> statements) {
        sentences++;
        @Nullable String[] roles = new String[text.length()];
        for (Statement statement : statements) {
            mark(roles, statement.content(), "content");
        }
        for (Statement statement : statements) {
            mark(roles, statement.cue(), "cue");
            mark(roles, statement.source(), "source");
        }
        int at = 0;
        boolean wrong = false;
        for (Token token : tokens) {
            int from = text.indexOf(token.form(), at);
            if (from < 0) {
                unplaced++;
                continue;
            }
            at = from + token.form().length();
            if (token.form().codePoints().noneMatch(Character::isLetterOrDigit)) {
                continue;
            }
            String given = most(roles, from, at);
            Count wantedCount = counts.get(token.role());
            Count givenCount = counts.get(given);
            if (wantedCount != null) {
                wantedCount.wanted++;
                wantedCount.right += token.role().equals(given) ? 1 : 0;
            }
            if (givenCount != null) {
                givenCount.given++;
            }
            wrong |= !token.role().equals(given) && (wantedCount != null || givenCount != null);
        }
        if (wrong) {
            misses.add("miss " + id + " | " + text);
        }
    }

    private static void mark(@Nullable String[] roles, @Nullable Span span, String role) {
        for (int i = span == null ? 0 : span.start(); span != null && i < span.end(); i++) {
            roles[i] = roles[i] == null ? role : roles[i];
        }
    }

    /** The role of most letters of the token; {@code None} for those of none. */
    private static String most(@Nullable String[] roles, int from, int to) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            String role = roles[i];
            found.merge(role == null ? "None" : role, 1, Integer::sum);
        }
        String best = "None";
        int most = 0;
        for (Map.Entry<String, Integer> entry : found.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private List<String> lines(boolean withMisses) {
        List<String> lines = new ArrayList<>(withMisses ? misses : List.of());
        for (String role : ROLES) {
            Count count = counts.getOrDefault(role, new Count());
            double precision = AttributionFigures.ratio(count.right, count.given);
            double recall = AttributionFigures.ratio(count.right, count.wanted);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s P %.3f R %.3f F1 %.3f (wanted %d, given %d)",
                    role,
                    precision,
                    recall,
                    AttributionFigures.f1(precision, recall),
                    count.wanted,
                    count.given));
        }
        lines.add(String.format(Locale.ROOT, "%d sentences, %d tokens could not be placed", sentences, unplaced));
        return lines;
    }
}
