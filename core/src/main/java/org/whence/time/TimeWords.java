package org.whence.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.pattern.Line;
import org.whence.pattern.PatternClasses;
import org.whence.pattern.TokenRange;
import org.whence.syntax.NumberWords;
import org.whence.syntax.Token;
import org.whence.text.Folding;

/**
 * The words of one language that name times, from {@code words.facts}: {@code category | value | forms | weak}. A form that
 * begins with a capital must do so in the text. A {@code weak} word has another meaning that is commoner (May, pazar); it
 * is left out of the class {@code clear-month} or {@code clear-weekday}, which patterns use where nothing else tells.
 */
final class TimeWords {

    /** What a word says. */
    private record Entry(List<String> words, String value, boolean capital) {}

    private final Map<String, Map<String, List<Entry>>> entries = new LinkedHashMap<>();
    private final Map<String, List<String>> forms = new LinkedHashMap<>();
    private final NumberWords numbers;

    private TimeWords(NumberWords numbers) {
        this.numbers = numbers;
    }

    static TimeWords load(Language language) {
        TimeWords words = new TimeWords(NumberWords.load(language));
        FactFile.load(TimeWords.class, language + "/words.facts").lines().forEach(words::add);
        return words;
    }

    private void add(FactLine line) {
        String category = line.required(0, "category");
        String value = line.required(1, "value");
        boolean weak = line.field(3).equals("weak");
        line.required(2, "forms");
        for (String form : line.list(2)) {
            List<String> folded =
                    List.of(form.split("\\s+")).stream().map(Folding::fold).toList();
            boolean capital = Character.isUpperCase(form.codePointAt(0));
            entries.computeIfAbsent(category, c -> new LinkedHashMap<>())
                    .computeIfAbsent(folded.get(0), w -> new ArrayList<>())
                    .add(new Entry(folded, value, capital));
            forms.computeIfAbsent(category, c -> new ArrayList<>()).add(form);
            if (!weak) {
                forms.computeIfAbsent("clear-" + category, c -> new ArrayList<>())
                        .add(form);
            }
        }
    }

    NumberWords numbers() {
        return numbers;
    }

    /** Every category as a class of that name, and the number words as {@code number}. */
    PatternClasses classes() {
        PatternClasses classes = PatternClasses.NONE.with("number", numbers.words());
        for (Map.Entry<String, List<String>> category : forms.entrySet()) {
            classes = classes.with(category.getKey(), category.getValue());
        }
        return classes;
    }

    /**
     * What exactly the tokens of {@code range} say in {@code category}, by their forms or else by their readings; empty if
     * they are none of its words.
     */
    Optional<String> find(String category, Line line, TokenRange range) {
        Map<String, List<Entry>> byFirst = entries.getOrDefault(category, Map.of());
        Optional<String> exact = find(byFirst, line, range, true);
        return exact.isPresent() ? exact : find(byFirst, line, range, false);
    }

    private static Optional<String> find(
            Map<String, List<Entry>> byFirst, Line line, TokenRange range, boolean exactly) {
        Token first = line.token(range.start());
        for (String stem : exactly ? List.of(first.norm()) : first.stems()) {
            for (Entry entry : byFirst.getOrDefault(stem, List.of())) {
                if (entry.words().size() == range.length()
                        && (!entry.capital() || beginsWithCapital(first))
                        && fits(entry, line, range, exactly)) {
                    return Optional.of(entry.value());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether {@code token} alone is one of {@code category}. */
    boolean is(String category, Token token) {
        Map<String, List<Entry>> byFirst = entries.getOrDefault(category, Map.of());
        for (String stem : token.stems()) {
            for (Entry entry : byFirst.getOrDefault(stem, List.of())) {
                if (entry.words().size() == 1 && (!entry.capital() || beginsWithCapital(token))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word or phrase of {@code category} begins at {@code index}. */
    boolean startsAt(String category, Line line, int index) {
        for (Entry entry : entries.getOrDefault(category, Map.of())
                .getOrDefault(line.token(index).norm(), List.of())) {
            TokenRange range = new TokenRange(index, index + entry.words().size());
            if (range.end() <= line.size() && fits(entry, line, range, true)) {
                return true;
            }
        }
        return false;
    }

    /** The unit that {@code folded} names; null if it names none. */
    @Nullable
    String unitOf(String folded) {
        for (Entry entry : entries.getOrDefault("unit", Map.of()).getOrDefault(folded, List.of())) {
            if (entry.words().size() == 1) {
                return entry.value();
            }
        }
        return null;
    }

    /** The first words of {@code category}, folded, in the order of the facts. */
    Set<String> forms(String category) {
        return entries.getOrDefault(category, Map.of()).keySet();
    }

    /** What {@code folded} says in {@code category}; empty if it is none of its words. */
    String value(String category, String folded) {
        List<Entry> found = entries.getOrDefault(category, Map.of()).getOrDefault(folded, List.of());
        return found.isEmpty() ? "" : found.get(0).value();
    }

    /** Whether the data has any word of {@code category}. */
    boolean has(String category) {
        return entries.containsKey(category);
    }

    /** Whether something of {@code category} was taken off the front of {@code token}: the future particle of Arabic. */
    boolean startsWith(String category, Token token) {
        Map<String, List<Entry>> prefixes = entries.getOrDefault(category, Map.of());
        return !prefixes.isEmpty() && token.proclitics().stream().anyMatch(prefixes::containsKey);
    }

    /** Whether the folded form of {@code token} ends in one of {@code category}. */
    boolean endsIn(String category, Token token) {
        for (String ending : entries.getOrDefault(category, Map.of()).keySet()) {
            if (token.norm().length() > ending.length() + 1 && token.norm().endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Entry entry, Line line, TokenRange range, boolean exactly) {
        for (int i = 1; i < entry.words().size(); i++) {
            Token token = line.token(range.start() + i);
            String word = entry.words().get(i);
            if (exactly ? !token.norm().equals(word) : !token.is(word)) {
                return false;
            }
        }
        return true;
    }

    /** Also behind a hyphen: mid-November. */
    private static boolean beginsWithCapital(Token token) {
        int hyphen = token.form().indexOf('-');
        return token.isCapitalised()
                || hyphen >= 0
                        && hyphen + 1 < token.form().length()
                        && Character.isUpperCase(token.form().codePointAt(hyphen + 1));
    }
}
