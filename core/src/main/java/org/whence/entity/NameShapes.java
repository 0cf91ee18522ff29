package org.whence.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whence.fact.FactFile;
import org.whence.fact.FactLine;
import org.whence.language.Language;
import org.whence.text.Folding;

/**
 * How much a word looks like part of a person's name, by the letters that follow one another in it. Where a script has no
 * capitals this is what tells a name that no list knows: names from abroad are spelled by sound and seldom fit the patterns
 * in which the language makes its own words. Logistic regression over groups of one to four letters, the ends of the word
 * included, with what the whole word adds where it is an exception; fitted on public names and on ordinary words, the head
 * of each file of facts says which. Immutable.
 */
public final class NameShapes {

    /** Longest group of letters. */
    public static final int LONGEST = 4;

    /** Odds of a word that may well be part of a name where something else speaks for one. */
    static final double LIKELY = 1;
    /** Odds below which a word that no list knows is taken for an ordinary one. */
    static final double ORDINARY = -3;

    /** Longer words are looked at as far as this; no name comes near. */
    private static final int LONGEST_WORD = 40;

    private static final double HUNDREDTHS = 100;
    private static final String BIAS = "bias";
    private static final String KEPT = "kept";

    private final Map<String, Float> weights = new HashMap<>();
    private final double bias;
    private final String kept;

    private NameShapes(FactFile facts) {
        double base = 0;
        String ending = "";
        for (FactLine line : facts.lines()) {
            switch (line.field(0)) {
                case BIAS -> base = weight(line);
                case KEPT -> ending = line.required(1, "ending");
                default -> weights.put(line.field(0), weight(line));
            }
        }
        this.bias = base;
        this.kept = ending;
    }

    private static float weight(FactLine line) {
        try {
            return (float) (Integer.parseInt(line.required(1, "weight")) / HUNDREDTHS);
        } catch (NumberFormatException e) {
            throw line.fault(
                    "its weight \"" + line.field(1) + "\" is no whole number", "write hundredths, such as -125");
        }
    }

    /** The facts of a language; empty if it has none. */
    public static Optional<NameShapes> find(Language language) {
        return FactFile.find(NameShapes.class, language + "/name-shapes.facts").map(NameShapes::new);
    }

    /** Facts that were just fitted. */
    public static NameShapes of(FactFile facts) {
        return new NameShapes(facts);
    }

    /**
     * Natural logarithm of the odds that a word is part of a name and not an ordinary word, both being equally common.
     *
     * @param form as it is written
     */
    public double odds(String form) {
        double sum = bias;
        for (String group : groups(letters(form, kept))) {
            Float weight = weights.get(group);
            if (weight != null) {
                sum += weight;
            }
        }
        return sum;
    }

    /**
     * The letters of a word as they are looked at: folded, but for an ending that folding makes like another which, unlike it,
     * names from abroad have.
     *
     * @param kept that ending, one letter; empty if there is none
     */
    public static String letters(String form, String kept) {
        String word = form.substring(0, Math.min(form.length(), LONGEST_WORD));
        String folded = Folding.fold(word);
        return !kept.isEmpty() && !folded.isEmpty() && word.endsWith(kept)
                ? folded.substring(0, folded.length() - 1) + kept
                : folded;
    }

    /** The groups of {@link #letters}, each once, and the whole word; {@code ^} and {@code $} stand for its ends. */
    public static List<String> groups(String letters) {
        String word = "^" + letters + "$";
        List<String> groups = new ArrayList<>(word.length() * LONGEST);
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= Math.min(word.length(), from + LONGEST); to++) {
                String group = word.substring(from, to);
                if (group.length() > 1 && !groups.contains(group)) {
                    groups.add(group);
                }
            }
        }
        if (word.length() > LONGEST) {
            groups.add(word);
        }
        return groups;
    }
}
