package org.whence.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/** The number words of a language, from {@code numbers.facts}, and the value of numbers in words or digits. */
public final class NumberWords {

    /** Longer numbers are not read. In tokens. */
    public static final int LONGEST = 8;

    private static final long MOST = 1_000_000_000_000_000L;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Long> values = new LinkedHashMap<>();
    private final Set<String> joints = new LinkedHashSet<>();

    private NumberWords() {}

    /** Those of {@code language}; none if it is not one of the analysed languages. */
    public static NumberWords load(Language language) {
        NumberWords numbers = new NumberWords();
        FactFile.find(NumberWords.class, language + "/numbers.facts")
                .map(FactFile::lines)
                .orElse(List.of())
                .forEach(numbers::add);
        return numbers;
    }

    private void add(FactLine line) {
        String word = line.required(0, "word");
        String value = line.required(1, "value");
        if (value.equals("and")) {
            joints.add(Folding.fold(word));
        } else if (value.matches("[1-9][0-9]{0,12}")) {
            words.add(word);
            values.put(Folding.fold(word), Long.parseLong(value));
        } else {
            throw line.fault("\"" + value + "\" is no value", "write a number, or \"and\" for a word between parts");
        }
    }

    /** The words in natural spelling, in the order of the facts. */
    public List<String> words() {
        return List.copyOf(words);
    }

    /** Whether {@code token} is digits or a number word. */
    public boolean isNumber(Token token) {
        return token.kind() == Token.Kind.NUMBER || valueOf(token) >= 0;
    }

    /** Whether {@code token} stands between the parts of a number: two hundred and five. */
    public boolean joins(Token token) {
        return joints.contains(token.norm());
    }

    /** The value of all of {@code tokens} together: {@code [two, hundred, and, five]} is 205; empty if they are no number. */
    public OptionalLong value(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return OptionalLong.empty();
        }
        long total = 0;
        long current = 0;
        boolean any = false;
        for (Token token : tokens) {
            if (joins(token) && any) {
                continue;
            }
            long value = token.kind() == Token.Kind.NUMBER ? digits(token) : valueOf(token);
            if (value < 0) {
                return OptionalLong.empty();
            }
            any = true;
            if (value >= 1000 && token.kind() != Token.Kind.NUMBER) {
                total += Math.max(1, current) * value;
                current = 0;
            } else if (value == 100 && current > 0 && current < 100) {
                current *= value;
            } else {
                current += value;
            }
            if (total > MOST || current > MOST) {
                return OptionalLong.empty();
            }
        }
        return any ? OptionalLong.of(total + current) : OptionalLong.empty();
    }

    /** The value of one folded word, or of parts joined by hyphens: twenty-five, 30; 0 if it is no number. */
    public long value(String folded) {
        long sum = 0;
        for (String part : folded.length() > Affixes.LONGEST_WORD ? new String[0] : folded.split("-")) {
            long value = values.getOrDefault(part, 0L);
            if (value == 0 && part.matches("[0-9]{1,9}")) {
                value = Long.parseLong(part);
            }
            if (value == 0) {
                return 0;
            }
            sum += value;
        }
        return sum;
    }

    /** The value of digits without a fraction, -1 if they have another form: 1,200 but not 3.5. */
    private static long digits(Token token) {
        String norm = token.stems().get(token.stems().size() - 1);
        long value = 0;
        int sinceMark = -1;
        for (int i = 0; i < norm.length() && i < 20; i++) {
            char c = norm.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                sinceMark = sinceMark < 0 ? -1 : sinceMark + 1;
            } else if ((c == ',' || c == '.' || c == '٬') && (sinceMark < 0 || sinceMark == 3)) {
                sinceMark = 0;
            } else if (c != '.' || i + 1 < norm.length()) {
                return -1;
            }
            if (value > MOST) {
                return -1;
            }
        }
        return sinceMark < 0 || sinceMark == 3 ? value : -1;
    }

    /** The value of a word, of parts joined by hyphens too: twenty-five; -1 if it is no number word. */
    private long valueOf(Token token) {
        for (String stem : token.stems()) {
            Long value = values.get(stem);
            if (value != null) {
                return value;
            }
        }
        if (!token.isWord() || token.norm().indexOf('-') < 0 || token.norm().length() > Affixes.LONGEST_WORD) {
            return -1;
        }
        long sum = 0;
        for (String part : token.norm().split("-")) {
            Long value = values.get(part);
            if (value == null) {
                return -1;
            }
            sum += value;
        }
        return sum > 0 ? sum : -1;
    }
}
