package org.whence.conflict;

import java.util.ArrayList;
import java.util.List;
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
 * high: no more than 20,000"). What is counted must be the same, or go without saying in one of them.
 */
final class RivalFigures {
    /** Smaller numbers are seldom what is quarrelled over. */
    private static final long LEAST = 3;

    /** Words after a number among which stands what is counted. */
    private static final int COUNTED_WITHIN = 2;

    /** What is measured in parts or in money changes with what it is a part of, or with the buyer. */
    private static final String MEASURED = "measured";

    private RivalFigures() {}

    /** @param noun the concept of what is counted, or its last stem; empty where nothing stands after the number */
    private record Number(Span span, long value, String noun) {}

    static List<Conflict> find(Profiles all, Glossary glossary, Numbers numbers, Lexicon markers) {
        List<Conflict> conflicts = new ArrayList<>();
        for (Profile profile : all.all()) {
            Language language = profile.analysis().report().language();
            List<Sentence> sentences = profile.analysis().sentences();
            for (int i = 1; i < sentences.size(); i++) {
                Sentence second = sentences.get(i);
                boolean quarrel = second.block().kind() == Block.Kind.PARAGRAPH
                        && markers.has(language, second.tokens(), "figure")
                        && (markers.has(language, second.tokens(), "contrast")
                                || markers.has(language, second.tokens(), "part"));
                if (quarrel && sentences.get(i - 1).block().kind() == Block.Kind.PARAGRAPH) {
                    List<Number> before = numbers(profile, sentences.get(i - 1), glossary, numbers, markers);
                    List<Number> after = numbers(profile, second, glossary, numbers, markers);
                    Conflict conflict = rivals(profile, before, after);
                    if (conflict != null) {
                        conflicts.add(conflict);
                    }
                }
            }
        }
        return conflicts;
    }

    private static @Nullable Conflict rivals(Profile profile, List<Number> before, List<Number> after) {
        for (Number b : after) {
            for (Number a : before) {
                boolean sameThing = a.noun().equals(b.noun())
                        || a.noun().isEmpty()
                        || b.noun().isEmpty();
                boolean alone = before.size() == 1 && after.size() == 1;
                if (a.value() != b.value() && (alone || sameThing && !a.noun().isEmpty())) {
                    return new Conflict(
                            Conflict.Kind.NUMBER,
                            profile.analysis().report().passage(a.span()),
                            profile.analysis().report().passage(b.span()),
                            "one says " + a.value() + ", the other " + b.value());
                }
            }
        }
        return null;
    }

    private static List<Number> numbers(
            Profile profile, Sentence sentence, Glossary glossary, Numbers numbers, Lexicon markers) {
        Language language = profile.analysis().report().language();
        List<Token> tokens = sentence.tokens();
        List<Number> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Span start = tokens.get(i).span();
            boolean dated =
                    profile.analysis().times().stream().anyMatch(t -> t.span().overlaps(start));
            Numbers.Counted counted = dated ? null : numbers.at(language, tokens, i);
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
                found.add(new Number(start.cover(tokens.get(end).span()), counted.value(), noun));
            }
            i = after - 1;
        }
        return found;
    }
}
