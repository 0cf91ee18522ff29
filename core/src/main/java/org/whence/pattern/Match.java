package org.whence.pattern;

import java.util.Map;
import java.util.Optional;
import org.whence.text.Span;

/**
 * Where a pattern fits a line.
 *
 * @param rule the line of the pattern file; for a pattern without a file, its text
 * @param tokenStart first token
 * @param tokenEnd behind the last token; equal to {@code tokenStart} for a pattern that fits nothing
 * @param captures the parts that the pattern names, sorted by name; one that took no token is absent
 */
public record Match(Rule rule, int tokenStart, int tokenEnd, Map<String, TokenRange> captures) {
    public Match {
        captures = Map.copyOf(captures);
    }

    public TokenRange range() {
        return new TokenRange(tokenStart, tokenEnd);
    }

    /** The part named {@code name}, if it took part in the match. */
    public Optional<TokenRange> capture(String name) {
        return Optional.ofNullable(captures.get(name));
    }

    /** The words matched, in the clean text. */
    public Span span(Line line) {
        return line.span(range());
    }

    /** The words of the part named {@code name}, in the clean text. */
    public Optional<Span> span(Line line, String name) {
        return capture(name).map(line::span);
    }
}
