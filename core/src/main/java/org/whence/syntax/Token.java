package org.whence.syntax;

import java.util.List;
import org.whence.text.Span;

/**
 * A word, number or mark.
 *
 * @param span in the clean text
 * @param form the words as they stand: {@code Rusya'nın}, {@code وأضاف}
 * @param norm the form folded ({@link org.whence.text.Folding}): {@code rusya'nin}, {@code واضاف}
 * @param stems folded readings of the form without the clitics and endings that the language's data lists, most careful
 *     reading first, {@code norm} itself always among them as the first: {@code [rusya'nin, rusya]}, {@code [واضاف, اضاف]}
 * @param proclitics folded prefixes taken off to reach the last stem ({@code و}, {@code بال}); empty if none
 * @param suffix folded ending taken off behind an apostrophe or by the data ({@code nin}); empty if none
 * @param kind what sort of thing it is
 */
public record Token(
        Span span, String form, String norm, List<String> stems, List<String> proclitics, String suffix, Kind kind) {

    public enum Kind {
        /** Letters, with hyphens and apostrophes inside; designations such as S-400 too. */
        WORD,
        /** Digits, with separators inside: {@code 1,200}, {@code 16:01}. */
        NUMBER,
        /** An opening or closing quotation mark. */
        QUOTE,
        PUNCTUATION,
        SYMBOL
    }

    public Token {
        stems = List.copyOf(stems);
        proclitics = List.copyOf(proclitics);
        if (stems.isEmpty() || !stems.get(0).equals(norm)) {
            throw new IllegalArgumentException(
                    "stems " + stems + " of \"" + form + "\" do not begin with \"" + norm + "\"");
        }
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether the form begins with an upper-case letter; always false in scripts without case. */
    public boolean isCapitalised() {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }

    /** Whether the folded form or one of its stems is {@code folded}. */
    public boolean is(String folded) {
        return stems.contains(folded);
    }
}
