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

    private RivalFigures() {}

    /** Concepts that are people, whoever calls them what. */
    private static final Set<String> PEOPLE =
            Set.of("person", "man", "worker", "soldier", "militant", "resident", "victim", "prison", "hostage", "crew");

    /**
     * @param noun the concept of what is counted, or its last stem; empty where nothing stands after the number
     * @param at index of its first token
     */
    private record Number(Span span, long value, String noun, int at) {}

    static List<Conflict> find(Profiles all, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            Language language = profile.analysis().report().language();
            List<Sentence> sentences = profile.analysis().sentences();
            for (int i = 0; i < sentences.size(); i++) {
                Sentence second = sentences.get(i);
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
                boolean sameThing = a.noun().equals(b.noun())
                        || a.noun().isEmpty()
                        || b.noun().isEmpty();
                boolean alone = before.size() == 1 && after.size() == 1;
                if (a.value() != b.value() && (alone || sameThing && !a.noun().isEmpty())) {
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
            List<String> concepts = glossary.at(language, tokens, i);
            for (int j = i - 1; j >= Math.max(0, i - COUNTED_WITHIN); j--) {
                if (!concepts.isEmpty() && markers.at(language, tokens, j).contains("figure")) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static List<Number> numbers(
            Profile profile, Sentence sentence, Glossary glossary, Numbers numbers, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> tokens = sentence.tokens();
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Numbers.Counted counted = numbers.undated(profile, tokens, i);
            if (counted == null) {
                continue;
            }
            int after = i + counted.tokens();
            int end = after - 1;
            String noun = "";
            for (int j = after; j < Math.min(tokens.size(), after + COUNTED_WITHIN) && noun.isEmpty(); j++) {
                if (!tokens.get(j).isWord()) {
                    break;
                }
                List<String> concepts = glossary.at(language, tokens, j);
                if (markers.at(language, tokens, j).contains(MEASURED)) {
                    noun = MEASURED;
                } else if (!concepts.isEmpty()) {
                    noun = concepts.get(0);
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
                                ? new Number(whole, counted.value(), noun, i)
                                : new Number(
                                        tokens.get(before).span().cover(whole),
                                        counted.value(),
                                        glossary.at(language, tokens, before).get(0),
                                        i));
            }
            i = after - 1;
        }
        return found;
    }
}
