package org.whence.likeness;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.syntax.Token;

/** Numbers in digits and in words, however they are written. Facts: {@code <language>/numerals.facts}. */
public final class Numbers {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,'٬ \u00a0]\\d{3}){1,5}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    private final Lexicon numerals;

    private Numbers(Lexicon numerals) {
        this.numerals = numerals;
    }

    static Numbers load() {
        return new Numbers(Lexicon.load(Numbers.class, "numerals.facts"));
    }

    /** A number and how many tokens it is written with. */
    public record Counted(long value, int tokens) {}

    /**
     * A folded number token without separators of thousands, its decimal mark a full stop: {@code 1,200} and {@code 1.200}
     * give {@code 1200}, {@code 3,5} gives {@code 3.5}.
     */
    public static String plain(String folded) {
        if (folded.length() <= 24 && GROUPED.matcher(folded).matches()) {
            return folded.replaceAll("\\D", "");
        }
        return folded.replace(',', '.').replace('٫', '.');
    }

    /**
     * The whole number that begins at {@code index} of {@code tokens}, in digits or in words up to 99; null if there is
     * none. "twenty" "five", "بیست" "و" "پنج" and "خمس" "عشرة" are one number each.
     */
    public @Nullable Counted at(Language language, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.kind() == Token.Kind.NUMBER) {
            String plain = plain(token.norm());
            return WHOLE.matcher(plain).matches() ? new Counted(Long.parseLong(plain), 1) : null;
        }
        OptionalLong first = word(language, tokens, index);
        if (first.isEmpty()) {
            return null;
        }
        for (int next = index + 1; next <= index + 2 && next < tokens.size(); next++) {
            OptionalLong second = word(language, tokens, next);
            if (second.isPresent()) {
                long a = first.getAsLong();
                long b = second.getAsLong();
                boolean adds =
                        a >= 20 && b < 10 || a < 10 && (b >= 20 || b == 10 && next == index + 1) || a == 10 && b < 10;
                return adds ? new Counted(a + b, next - index + 1) : new Counted(a, 1);
            }
            if (tokens.get(next).form().length() > 1) {
                break;
            }
        }
        return new Counted(first.getAsLong(), 1);
    }

    private OptionalLong word(Language language, List<Token> tokens, int index) {
        List<String> labels = numerals.at(language, tokens, index);
        return labels.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(labels.get(0)));
    }
}
