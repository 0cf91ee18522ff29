package org.whence.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * What patterns look at: the tokens of a sentence, and labels that stages have put on stretches of them, of any length and
 * overlapping as they like.
 *
 * <pre>
 * Line line = Line.over(sentence).label("PERSON", mention.span()).build();
 * </pre>
 */
public final class Line {

    private static final int[] NOWHERE = {};

    private final List<Token> tokens;
    private final Map<String, int[][]> endsByLabel;

    private Line(List<Token> tokens, Map<String, int[][]> endsByLabel) {
        this.tokens = tokens;
        this.endsByLabel = endsByLabel;
    }

    /** A line without labels. */
    public static Line of(List<Token> tokens) {
        return over(tokens).build();
    }

    public static Builder over(Sentence sentence) {
        return over(sentence.tokens());
    }

    public static Builder over(List<Token> tokens) {
        return new Builder(List.copyOf(tokens));
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /**
     * The words of {@code range}, in the clean text.
     *
     * @throws IndexOutOfBoundsException if the range is empty or reaches outside the line
     */
    public Span span(TokenRange range) {
        return tokens.get(range.start())
                .span()
                .cover(tokens.get(range.end() - 1).span());
    }

    /** The tokens that {@code span} touches; an empty range where it touches none. */
    public TokenRange range(Span span) {
        return range(tokens, span);
    }

    /** Where the stretches labelled {@code label} end that begin at token {@code start}, farthest first. */
    int[] ends(String label, int start) {
        int[][] ends = endsByLabel.get(label);
        return ends == null || ends[start] == null ? NOWHERE : ends[start];
    }

    private static TokenRange range(List<Token> tokens, Span span) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < tokens.size() && tokens.get(end).span().start() < span.end()) {
            end++;
        }
        return new TokenRange(low, end);
    }

    /** Puts labels on the tokens of a line. Not for several threads. */
    public static final class Builder {
        private final List<Token> tokens;
        private final Map<String, List<TokenRange>> labels = new LinkedHashMap<>();

        private Builder(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** Labels the tokens that {@code span} touches; nothing if it touches none. */
        public Builder label(String label, Span span) {
            TokenRange range = range(tokens, span);
            return range.length() == 0 ? this : label(label, range);
        }

        /**
         * Labels a run of tokens.
         *
         * @throws IndexOutOfBoundsException if the range is empty or reaches outside the line
         */
        public Builder label(String label, TokenRange range) {
            if (range.length() == 0 || range.end() > tokens.size()) {
                throw new IndexOutOfBoundsException(range + " is not inside a line of " + tokens.size() + " tokens");
            }
            labels.computeIfAbsent(label, l -> new ArrayList<>()).add(range);
            return this;
        }

        public Line build() {
            Map<String, int[][]> endsByLabel = new LinkedHashMap<>();
            labels.forEach((label, ranges) -> endsByLabel.put(label, ends(ranges)));
            return new Line(tokens, endsByLabel);
        }

        private int[][] ends(List<TokenRange> ranges) {
            int[][] ends = new int[tokens.size()][];
            Map<Integer, List<Integer>> byStart = new LinkedHashMap<>();
            for (TokenRange range : ranges) {
                byStart.computeIfAbsent(range.start(), s -> new ArrayList<>()).add(range.end());
            }
            byStart.forEach((start, list) -> ends[start] = list.stream()
                    .distinct()
                    .sorted((a, b) -> b - a)
                    .mapToInt(Integer::intValue)
                    .toArray());
            return ends;
        }
    }
}
