package org.whence.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.syntax.NumberWords;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * Numbers in digits and in words, however they are written. Facts: {@code <language>/numerals.facts} for what is below a
 * hundred, in all its forms, and the number words of {@link NumberWords} above.
 */
public final class Numbers {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,'٬ \u00a0]\\d{3}){1,5}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,6}\\.\\d{1,3}");

    /** No count that a report gives is greater. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final Lexicon numerals;
    private final Map<Language, NumberWords> words;

    private Numbers(Lexicon numerals, Map<Language, NumberWords> words) {
        this.numerals = numerals;
        this.words = Map.copyOf(words);
    }

    static Numbers load() {
        Map<Language, NumberWords> words = new HashMap<>();
        Language.ANALYSED.forEach(language -> words.put(language, NumberWords.load(language)));
        return new Numbers(Lexicon.load(Numbers.class, "numerals.facts"), words);
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

    /** {@link #at} in a sentence of {@code profile}; null also if the number is part of a time. */
    public @Nullable Counted undated(Profile profile, List<Token> tokens, int index) {
        Span start = tokens.get(index).span();
        boolean dated =
                profile.analysis().times().stream().anyMatch(t -> t.span().overlaps(start));
        return dated ? null : at(profile.language(), tokens, index);
    }

    /**
     * The whole number that begins at {@code index} of {@code tokens}, in digits, in words or in both; null if there is none.
     * "twenty" "five", "بیست" "و" "پنج", "خمس" "عشرة", "41" "bin" and "четыре" "тысячи" are one number each. A word such as
     * "thousands" alone is none.
     */
    public @Nullable Counted at(Language language, List<Token> tokens, int index) {
        NumberWords above = words.get(language);
        long total = 0;
        long current = 0;
        int end = index;
        int powers = 0;
        for (int at = index; at < Math.min(tokens.size(), index + NumberWords.LONGEST); ) {
            long scale = scale(above, tokens.get(at));
            Counted below = scale > 0 ? null : belowHundred(language, tokens, at);
            if (scale >= 1000) {
                long some = end == index ? 1 : fraction(tokens, index, end) ? 0 : Math.max(1, current);
                total += some == 0
                        ? Math.round(scale
                                * Double.parseDouble(plain(tokens.get(index).norm())))
                        : some * scale;
                current = 0;
            } else if (scale >= 100 && current == 0) {
                current = scale;
            } else if (scale == 100 && current < 10) {
                current *= scale;
            } else if (below != null && (end == index || fits(below, current, total, tokens.get(at)))) {
                current += below.value();
            } else if (end == index && fraction(tokens, index, index + 1)) {
                current = 0;
            } else if (end > index && end == at && above != null && above.joins(tokens.get(at))) {
                at++;
                continue;
            } else {
                break;
            }
            powers += scale > 0 && Long.toString(scale).matches("10+") ? 1 : 0;
            at += below == null ? 1 : below.tokens();
            end = at;
            if (total > MOST || current > MOST) {
                return null;
            }
        }
        boolean alone = end == index + 1 && (powers > 0 || fraction(tokens, index, end));
        return end == index || alone || total + current == 0 ? null : new Counted(total + current, end - index);
    }

    /**
     * Whether {@code below} goes on with a number: after hundreds or thousands, in words after words; in digits only after a
     * word for thousands, "4 bin 300".
     */
    private static boolean fits(Counted below, long current, long total, Token token) {
        boolean digits = token.kind() == Token.Kind.NUMBER;
        return digits
                ? current == 0 && total >= 1000 && below.value() >= 100 && below.value() < 1000
                : current % 100 == 0 && current + total > 0 && below.value() > 0;
    }

    private static boolean fraction(List<Token> tokens, int from, int to) {
        return to == from + 1
                && tokens.get(from).kind() == Token.Kind.NUMBER
                && FRACTION.matcher(plain(tokens.get(from).norm())).matches();
    }

    /** 100, 200, 1000 and so on; 0 for any other word. */
    private static long scale(@Nullable NumberWords above, Token token) {
        if (above == null || !token.isWord()) {
            return 0;
        }
        long value = above.value(List.of(token)).orElse(0);
        return value >= 100 ? value : 0;
    }

    private @Nullable Counted belowHundred(Language language, List<Token> tokens, int index) {
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
