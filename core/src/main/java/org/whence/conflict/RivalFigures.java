package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.language.Language;
import org.whence.likeness.Glossary;
import org.whence.likeness.Lexicon;
import org.whence.likeness.Numbers;
import org.whence.likeness.Profile;
import org.whence.likeness.Profiles;
import org.whence.report.Block;
import org.whence.syntax.Sentence;
import org.whence.syntax.Token;
import org.whence.text.Span;

/**
 * Two figures for one thing where the text itself sets one against the other: a sentence that gives a number and speaks of
 * a figure or a count, right after one with another number ("evacuated 136,000. An aid worker, however, thinks the figure too
 * high: no more than 20,000"); two speakers who count people in two sentences, or one sentence that gives two counts, with a
 * word of contrast between them. What is counted must be the same, or go without saying in one of them.
 */
final class RivalFigures {
    /** Smaller numbers are seldom what is quarrelled over. */
    private static final long LEAST = 3;

    /** Words after a number among which stands what is counted. */
    private static final int COUNTED_WITHIN = 2;

    /** Words before a number among which it stands, if a word for a count does so too. */
    private static final int COUNTED_BEFORE = 4;

    /** What is measured in parts or in money changes with what it is a part of, or with the buyer. */
    private static final String MEASURED = "measured";

    /** Words before a number among which stands who counts. */
    private static final int SOURCE_WORDS = 2;

    /** Marks that make a number a part of something: a score, a range, a designation, an aside. */
    private static final String JOINS = "-–:/(";

    private RivalFigures() {}

    /** Concepts that are people, whoever calls them what. */
    private static final Set<String> PEOPLE =
            Set.of("person", "man", "worker", "soldier", "militant", "resident", "victim", "prison", "hostage", "crew");

    /**
     * @param noun the concept of what is counted, or its last stem; empty where nothing stands after the number
     * @param known whether {@code noun} is a concept
     * @param at index of its first token
     */
    private record Number(Span span, long value, String noun, boolean known, int at) {
        /** Whether both may count the same: by one word, or by one that goes without saying or may mean anything. */
        boolean mayCount(Number other) {
            return noun.equals(other.noun)
                    || noun.isEmpty()
                    || other.noun.isEmpty()
                    || known != other.known
                    || PEOPLE.contains(noun) && PEOPLE.contains(other.noun);
        }

        /** With the words before it, which say who counts. */
        Number withSource(List<Token> tokens) {
            int from = Math.max(0, at - SOURCE_WORDS);
            return new Number(tokens.get(from).span().cover(span), value, noun, known, at);
        }
    }

    static List<Conflict> find(Profiles all, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            Language language = profile.analysis().report().language();
            List<Sentence> sentences = profile.analysis().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                Sentence second = sentences.get(i);
                Conflict sources = second.block().kind() == Block.Kind.PARAGRAPH
                        ? byTwoSources(profile, second, glossary, numbers, markers)
                        : null;
                if (sources != null) {
                    conflicts.add(sources);
                    continue;
                }
                boolean contrast = markers.has(language, second.tokens(), "contrast");
                boolean figure = markers.has(language, second.tokens(), "figure");
                if (second.block().kind() != Block.Kind.PARAGRAPH
                        || !contrast && !(figure && markers.has(language, second.tokens(), "part"))) {
                    continue;
                }
                List<Number> after = numbers(profile, second, glossary, numbers, markers);
                Conflict conflict = null;
                if (i > 0 && sentences.get(i - 1).block().kind() == Block.Kind.PARAGRAPH) {
                    List<Number> before = numbers(profile, sentences.get(i - 1), glossary, numbers, markers);
                    conflict = figure
                            ? rivals(profile, before, after)
                            : contrast ? byTwoSpeakers(profile, before, after) : null;
                }
                if (conflict == null && figure && contrast) {
                    conflict = inOneSentence(profile, second, after, markers);
                }
                if (conflict != null) {
                    conflicts.add(conflict);
                }
            }
        }
        return conflicts;
    }

    /** Two who count people, each with one number. */
    private static @Nullable Conflict byTwoSpeakers(Profile profile, List<Number> before, List<Number> after) {
        if (before.size() != 1 || after.size() != 1) {
            return null;
        }
        Number a = before.get(0);
        Number b = after.get(0);
        String one = speaker(profile, a.span());
        String other = speaker(profile, b.span());
        boolean people = PEOPLE.contains(a.noun()) && PEOPLE.contains(b.noun());
        return people && a.value() != b.value() && !one.isEmpty() && !other.isEmpty() && !one.equals(other)
                ? conflict(profile, a, b)
                : null;
    }

    /** "300 according to the police, 2,000 according to the union": one of the two leaves out what goes without saying. */
    private static @Nullable Conflict byTwoSources(
            Profile profile, Sentence sentence, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Token> tokens = sentence.tokens();
        int sources = 0;
        for (int i = 0; i < tokens.size(); i++) {
            sources += markers.at(profile.language(), tokens, i).contains("according-to") ? 1 : 0;
        }
        if (sources != 2) {
            return null;
        }
        List<Number> counts = numbers(profile, sentence, glossary, numbers, markers);
        if (counts.size() != 2) {
            return null;
        }
        Number a = counts.get(0);
        Number b = counts.get(1);
        boolean same = a.known() && a.noun().equals(b.noun())
                || PEOPLE.contains(a.noun()) && PEOPLE.contains(b.noun())
                || PEOPLE.contains(a.noun()) && b.noun().isEmpty()
                || PEOPLE.contains(b.noun()) && a.noun().isEmpty();
        return same && a.value() != b.value() ? conflict(profile, a.withSource(tokens), b.withSource(tokens)) : null;
    }

    private static String speaker(Profile profile, Span number) {
        return profile.analysis().statements().stream()
                .filter(s -> s.content().contains(number))
                .map(s -> s.chain().speaker().name())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** "The number of families is 260, while the ministry speaks of 200 families". */
    private static @Nullable Conflict inOneSentence(
            Profile profile, Sentence sentence, List<Number> numbers, Lexicon markers) {
        if (numbers.size() != 2) {
            return null;
        }
        Number a = numbers.get(0);
        Number b = numbers.get(1);
        Language language = profile.analysis().report().language();
        boolean between = false;
        for (int i = a.at() + 1; i < b.at(); i++) {
            between |= markers.at(language, sentence.tokens(), i).contains("contrast");
        }
        return between
                        && a.value() != b.value()
                        && !a.noun().isEmpty()
                        && a.noun().equals(b.noun())
                ? conflict(profile, a, b)
                : null;
    }

    private static Conflict conflict(Profile profile, Number a, Number b) {
        return new Conflict(
                Conflict.Kind.NUMBER,
                profile.analysis().report().passage(a.span()),
                profile.analysis().report().passage(b.span()),
                "one says " + a.value() + ", the other " + b.value());
    }

    private static @Nullable Conflict rivals(Profile profile, List<Number> before, List<Number> after) {
        for (Number b : after) {
            for (Number a : before) {
                boolean alone = before.size() == 1 && after.size() == 1;
                if (a.value() != b.value()
                        && a.mayCount(b)
                        && (alone || !a.noun().isEmpty() && a.known() == b.known())) {
                    return conflict(profile, a, b);
                }
            }
        }
        return null;
    }

    /** Index of what stands before the number and after a word for a count, "the number of families is 260"; or -1. */
    private static int countedBefore(
            Language language, List<Token> tokens, int number, Glossary glossary, Lexicon markers) {
        for (int i = number - 1; i > Math.max(0, number - COUNTED_BEFORE); i--) {
            // who counts is not what is counted: "sayısı polise göre 300"
            if (markers.at(language, tokens, i + 1).contains("according-to")) {
                continue;
            }
            List<String> concepts = glossary.at(language, tokens, i);
            for (int j = i - 1; j >= Math.max(0, i - COUNTED_WITHIN); j--) {
                if (!concepts.isEmpty() && markers.at(language, tokens, j).contains("figure")) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether the number is a sum after its sign, an age between commas, or joined to another number or in brackets. */
    private static boolean isNoCount(Profile profile, List<Token> tokens, int from, int to) {
        String before = from == 0 ? "" : tokens.get(from - 1).form();
        String after = to == tokens.size() ? "" : tokens.get(to).form();
        boolean sum = !before.isEmpty()
                && before.codePoints().allMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
        boolean age = isComma(before) && isComma(after);
        String text = profile.analysis().report().text();
        int first = tokens.get(from).span().start();
        int last = tokens.get(to - 1).span().end();
        return sum
                || age
                || first > 0 && JOINS.indexOf(text.charAt(first - 1)) >= 0
                || last < text.length() && JOINS.indexOf(text.charAt(last)) >= 0;
    }

    private static boolean isComma(String form) {
        return form.equals(",") || form.equals("،");
    }

    private static List<Number> numbers(
            Profile profile, Sentence sentence, Glossary glossary, Numbers numbers, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> tokens = sentence.tokens();
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Numbers.Counted counted = numbers.undated(profile, tokens, i);
            if (counted == null || isNoCount(profile, tokens, i, i + counted.tokens())) {
                continue;
            }
            int after = i + counted.tokens();
            int end = after - 1;
            String noun = "";
            boolean known = false;
            for (int j = after; j < Math.min(tokens.size(), after + COUNTED_WITHIN) && noun.isEmpty(); j++) {
                if (!tokens.get(j).isWord()) {
                    break;
                }
                List<String> concepts = glossary.at(language, tokens, j);
                if (markers.at(language, tokens, j).contains(MEASURED)) {
                    noun = MEASURED;
                } else if (!concepts.isEmpty()) {
                    noun = concepts.get(0);
                    known = true;
                    end = j;
                } else if (j == after) {
                    noun = tokens.get(j).stems().get(tokens.get(j).stems().size() - 1);
                    end = j;
                }
            }
            if (counted.value() >= LEAST && !noun.equals(MEASURED)) {
                int before = noun.isEmpty() ? countedBefore(language, tokens, i, glossary, markers) : -1;
                Span whole = tokens.get(i).span().cover(tokens.get(end).span());
                found.add(
                        before < 0
                                ? new Number(whole, counted.value(), noun, known, i)
                                : new Number(
                                        tokens.get(before).span().cover(whole),
                                        counted.value(),
                                        glossary.at(language, tokens, before).get(0),
                                        true,
                                        i));
            }
            i = after - 1;
        }
        return found;
    }
}
